/** Parses what was posted by a schema; the answer names the first value that is wrong. */

import * as v from "valibot";

import { Problem } from "../problem.ts";

/** @throws Problem "bad-field". */
export function checked<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw new Problem("bad-field", v.getDotPath(result.issues[0]) ?? undefined);
}
