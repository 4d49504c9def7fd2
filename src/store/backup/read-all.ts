/** Reads a backup from its beginning to its end, telling how far it is. */

import type { Content } from "./content.ts";
import type { Manifest } from "./manifest.ts";
import type { OpenBackup, ReadChunk } from "./read.ts";

/**
 * Yields each chunk with the share of the file that is read by then, 0 to 1.
 *
 * @throws Fault "backup/…" as {@link OpenBackup.chunks}.
 */
export async function* readAll(
  backup: OpenBackup,
  key: Uint8Array | undefined,
): AsyncGenerator<
  ReadChunk & { readonly share: number },
  { readonly manifest: Manifest; readonly content: Content }
> {
  const chunks = backup.chunks(key);
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return next.value;
    yield { ...next.value, share: next.value.end / backup.bytes };
  }
}
