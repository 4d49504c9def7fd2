/** Where a daemon tells how it is reached, so that the daemon and the command line look in the same places. */

import { createHash } from "node:crypto";

/** In the data folder. */
export function daemonFileIn(folder: string): string {
  return `${folder}/daemon.json`;
}

/**
 * Beside the data folder, while that cannot be written: in `temporary`, the folder for temporary files.
 *
 * @param folder as an absolute path, by which it is told from others.
 */
export function daemonFileBeside(folder: string, temporary: string): string {
  const digest = createHash("sha256").update(folder).digest("hex");
  return `${temporary}/veillee-daemon-${digest.slice(0, 16)}.json`;
}

/** Anyone may lay a file among temporary ones: it counts if it is of whoever owns the data folder, or of root. */
export function isTrusted(
  file: { readonly uid: number },
  folder: { readonly uid: number },
): boolean {
  return file.uid === folder.uid || file.uid === 0;
}
