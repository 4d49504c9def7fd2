/** What may be asked of a radio, as the command line and the desk post it. Only its form is checked here. */

import * as v from "valibot";

import type { RadioWish } from "../../mesh/workshop.ts";

/** A radio's address, id or name. */
export const which = v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(400)));

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

const wish = v.variant("kind", [
  v.strictObject({ kind: v.literal("profile"), profile: name }),
  v.strictObject({ kind: v.literal("settings"), yaml: v.pipe(v.string(), v.maxLength(15_000)) }),
  v.strictObject({ kind: v.literal("new-channel"), name }),
  v.strictObject({ kind: v.literal("join"), url: v.pipe(v.string(), v.maxLength(4000)) }),
]) satisfies v.GenericSchema<unknown, RadioWish>;

export const wishSchema = v.strictObject({ radio: which, wish });
export const radioSchema = v.strictObject({ radio: which });
export const traceSchema = v.strictObject({ radio: which, node: name });
export const checkQuery = v.object({ radio: which, profile: v.exactOptional(name) });
