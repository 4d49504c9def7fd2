/** Which rows of a damaged block can only be what was written: those of tables whose rows are written once, and that bear their own sum. */

import { unseal } from "./envelope.ts";
import type { Proven } from "./leveldb/rescue.ts";

/** Entries, their sensitive parts, heads, keys of runs and of nodes. What is written again and again might be an older state. */
const ONCE = new Set(Buffer.from("ephrny"));

export const isProven: Proven = (key, value) =>
  ONCE.has(key[0] ?? 0) && unseal(key, value) !== undefined;
