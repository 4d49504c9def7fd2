/** How a household is, as the last who said so had it: registers that no order of entries changes. */

import type { Wall } from "../base/time.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef, HouseholdId } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import type { CheckinStatus } from "../journal/vocabulary.ts";
import { later, type Register, written } from "./register.ts";

export interface Status {
  readonly status: CheckinStatus;
  readonly wall: Wall;
  readonly order: Order;
  /** Who said it. */
  readonly by: HouseholdId;
}

export class StatusFold {
  #proven: Register<Status> | undefined;
  #unproven: Register<Status> | undefined;
  /** The last cry for help that no one proved. */
  #unprovenHelp: Register<Status> | undefined;

  said(status: CheckinStatus, by: HouseholdId, entry: Entry): void {
    const { wall, order } = entry;
    const told = written({ status, wall, order, by }, entry);
    if (told.proven) this.#proven = later(this.#proven, told);
    else this.#unproven = later(this.#unproven, told);
    if (!told.proven && calls(status)) this.#unprovenHelp = later(this.#unprovenHelp, told);
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [this.#proven, this.#unproven, this.#unprovenHelp].flatMap((each) => each ?? []);
  }

  /** The last status said; but a proven cry for help is not silenced by words that no one proved. */
  read(): Register<Status> | undefined {
    const proven = this.#proven;
    if (proven === undefined) return this.#unproven;
    const other = calls(proven.value.status) ? this.#unprovenHelp : this.#unproven;
    return other === undefined ? proven : later(proven, other);
  }
}

/**
 * Of what someone said themselves and what others said of them. Others are heard only after them, as well proven as they were; and a cry for help of
 * their own is silenced by no one's word but one that is proven.
 */
export function foremost(
  own: Register<Status> | undefined,
  others: Register<Status> | undefined,
): Status | undefined {
  if (own === undefined || others === undefined) return (own ?? others)?.value;
  const silences = calls(own.value.status) && !calls(others.value.status);
  const proof = others.proven || (!own.proven && !silences);
  return proof && later(own, others) === others ? others.value : own.value;
}

function calls(status: CheckinStatus): boolean {
  return status === "help" || status === "hurt";
}
