/**
 * The file of a backup while it is written: `NAME.part`, which gets its own name once it is whole, verified and on the disk. No link is followed,
 * and nothing but a plain file is ever opened.
 */

import { constants } from "node:fs";
import { type FileHandle, lstat, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/** What is written to, so that tests can put a disk here that fails. */
export interface PartFile extends AsyncDisposable {
  /** At the end. */
  write(bytes: Uint8Array): Promise<void>;
  /** All that was written is on the disk. */
  sync(): Promise<void>;
  /** Cuts it off behind its first `length` bytes; what is written next stands there. */
  cut(length: number): Promise<void>;
}

export type OpenPart = (file: string) => Promise<PartFile>;

export const PART = ".part";

/** Bytes between two waits for the disk: so that no one else waits for all of a backup at once. */
const SYNC_EVERY = 1024 * 1024;

/** Opens it for writing; made if it is not there. Rejects with the system's error. */
export const openPart: OpenPart = async (file) => {
  const handle = await open(
    file,
    constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    0o600,
  );
  try {
    if ((await handle.stat()).isFile()) return onHandle(handle);
    throw Object.assign(new Error(`EEXIST: ${file} is no plain file`), { code: "EEXIST" });
  } catch (error) {
    await handle.close();
    throw error;
  }
};

function onHandle(handle: FileHandle): PartFile {
  let end = 0;
  let unsynced = 0;
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, end);
        at += bytesWritten;
        end += bytesWritten;
        unsynced += bytesWritten;
      }
      if (unsynced < SYNC_EVERY) return;
      unsynced = 0;
      await handle.datasync();
    },
    sync: async () => handle.sync(),
    cut: async (length) => {
      await handle.truncate(length);
      end = length;
    },
    [Symbol.asyncDispose]: async () => handle.close(),
  };
}

/** Gives `part` its own name for good. */
export async function finishPart(part: string, file: string): Promise<void> {
  await rename(part, file);
  await syncFolder(path.dirname(file));
}

export async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, "r");
  await handle.sync();
}

export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}

/** Opens a backup for reading; undefined where no plain file is. */
export async function openToRead(file: string): Promise<FileHandle | undefined> {
  // A pipe would be waited at for ever, a link may lead anywhere.
  if (!(await lstat(file)).isFile()) return undefined;
  return open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
}
