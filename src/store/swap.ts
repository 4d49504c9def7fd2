/**
 * Puts another folder in the place of the journal, so that a power cut at any moment leaves one or the other whole.
 *
 *     STORE_ID with its new format and `swap`  →  journal → out  →  in → journal  →  STORE_ID without `swap`
 *
 * The first write decides: from there on whoever opens the store finishes it.
 */

import path from "node:path";

import { Fault } from "../base/fault.ts";
import type { Files } from "./files.ts";
import type { StoreId, Swap } from "./store-id.ts";

/** The folder of the journal in use. */
export const JOURNAL = "journal";

/** @param id what the store is with the folder that comes in. */
export async function swapFolders(
  { folder, files }: { readonly folder: string; readonly files: Files },
  id: StoreId,
  swap: Swap,
): Promise<void> {
  await files.writeId(folder, { ...id, swap });
  await finishSwap({ folder, files }, { ...id, swap });
}

/**
 * Finishes a swap that was cut short, if there is one; resolves with what the store is.
 *
 * @throws Fault "store/corrupt" where someone put a folder in the way.
 */
export async function finishSwap(
  { folder, files }: { readonly folder: string; readonly files: Files },
  { swap, ...id }: StoreId,
): Promise<StoreId> {
  if (swap === undefined) return id;
  const there = new Set(await files.names(folder));
  const place = (name: string): string => path.join(folder, name);
  if (there.has(swap.in)) {
    if (there.has(JOURNAL)) {
      if (there.has(swap.out)) throw new Fault("store/corrupt", { folder: place(swap.out) });
      await files.rename(place(JOURNAL), place(swap.out));
    }
    await files.rename(place(swap.in), place(JOURNAL));
  }
  await files.writeId(folder, id);
  return id;
}
