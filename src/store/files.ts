/** What is done to folders as a whole while a journal changes its format: the seam at which tests let a file call fail. */

import { open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";

import { orAbsent } from "./reading.ts";
import { type StoreId, writeStoreId } from "./store-id.ts";

export interface Files {
  /** What lies in `folder`; nothing if it is not there. */
  names(folder: string): Promise<readonly string[]>;
  /** Gives a folder another name beside its own, on the disk when the promise resolves. Rejects where that name is another's. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a folder with all that is in it, if it is there. */
  remove(folder: string): Promise<void>;
  /** Bytes that the files of `folder` take. */
  size(folder: string): Promise<number>;
  /** Bytes free on the disk of `folder`. */
  free(folder: string): Promise<number>;
  writeId(folder: string, id: StoreId): Promise<void>;
}

export const files: Files = {
  names: async (folder) => (await orAbsent(readdir(folder))) ?? [],
  rename: async (from, to) => {
    await sync(from);
    await rename(from, to);
    await sync(path.dirname(to));
  },
  remove: async (folder) => rm(folder, { recursive: true, force: true }),
  size: async (folder) => {
    const names = await readdir(folder);
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(path.join(folder, name))).size),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  },
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  writeId: writeStoreId,
};

async function sync(folder: string): Promise<void> {
  await using opened = await open(folder, "r");
  await opened.sync();
}
