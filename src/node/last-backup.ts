/** What a store keeps of its last good backup, over restarts. */

import * as v from "valibot";

/** The setting it is kept under. */
export const LAST_SETTING = "backup-last";

const schema = v.object({
  file: v.string(),
  stick: v.optional(v.boolean(), false),
  at: v.nullable(v.string()),
  /** The store's age when it was made. */
  age: v.number(),
  entries: v.number(),
});
export type LastBackup = v.InferOutput<typeof schema>;

export function lastText(last: LastBackup): string {
  return JSON.stringify(last);
}

/** undefined for no text, or one that says nothing of the sort. */
export function keptLast(text: string | undefined): LastBackup | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
