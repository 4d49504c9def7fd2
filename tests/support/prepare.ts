/** Runs once, before all tests. */

import { browserPath } from "./browser.ts";

export async function setup(): Promise<void> {
  await browserPath();
}
