/** How far our words got, told from any other text a newer hub may use. */

import { type DeliveryState, deliveryStates } from "../../mesh/delivery.ts";

export function deliveryOf(text: string | null): DeliveryState | undefined {
  return deliveryStates.find((state) => state === text);
}
