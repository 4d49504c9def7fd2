/** The last chunk of a backup: what all the others come to. Without it a backup is cut short. */

import * as v from "valibot";

import { fromUtf8, toUtf8 } from "../../base/bytes.ts";

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const manifestSchema = v.object({
  /** Chunks before this one. */
  chunks: whole,
  /** Rows by group (`tables.ts`). */
  rows: v.record(v.string(), whole),
  /** Of all rows: see `content.ts`. */
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Rows that were not as they had been written when they were read, and were left out. */
  damaged: whole,
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

export function encodeManifest(manifest: Manifest): Uint8Array {
  return toUtf8(JSON.stringify(manifest));
}

export function decodeManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const parsed = v.safeParse(manifestSchema, JSON.parse(fromUtf8(bytes)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
