/** Whether the disk would take anything now, asked without writing. */

import { access, constants, open } from "node:fs/promises";

const NOTHING = new Uint8Array(1);

/**
 * Why nothing can be written beside STORE_ID in `folder`, as the system says it; undefined if it can.
 *
 * A write of no bytes changes nothing, and a file system that went read-only after an error refuses it all the same, while it may still call
 * itself writable.
 */
export async function refusalOf(folder: string): Promise<unknown> {
  try {
    // Not the lock of the database: closing a file lets go of every lock that the process holds on it.
    await using file = await open(`${folder}/STORE_ID`, "r+");
    await file.write(NOTHING, 0, 0);
    return undefined;
  } catch (error) {
    if (!isAbsent(error)) return error;
  }
  return access(folder, constants.W_OK).then(
    () => undefined,
    (error: unknown) => error,
  );
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
