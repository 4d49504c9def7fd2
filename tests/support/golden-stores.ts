/** The golden stores of every format, as they were written at the time; `scripts/golden-stores.ts` says how. */

import { readdirSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";

import type { Order } from "../../src/journal/order.ts";

const home = path.resolve(import.meta.dirname, "../golden/stores");

export interface GoldenStore {
  /** 1 and up. */
  readonly format: number;
  readonly name: string;
  readonly exercise: boolean;
  /** Puts the store's files into `folder`, which is made. */
  readonly copyTo: (folder: string) => Promise<void>;
  /** What the program of that time read from it. */
  readonly listing: () => Promise<Listing>;
}

export interface Listing {
  readonly store: { readonly node: string; readonly lastNumber: number; readonly lastOrder: Order };
  readonly settings: ReadonlyMap<string, string | undefined>;
  readonly seen: readonly string[];
  readonly outgoing: readonly unknown[];
  readonly entries: readonly unknown[];
  /** What opens its vault, and its entries as they are read before; undefined where no code protects it. */
  readonly vault: GoldenVault | undefined;
}

export interface GoldenVault {
  readonly code: string;
  readonly recovery: string;
  readonly locked: readonly unknown[];
}

export const goldenStores: readonly GoldenStore[] = readdirSync(home).flatMap((format) =>
  readdirSync(path.join(home, format), { withFileTypes: true })
    .filter((found) => found.isDirectory())
    .map(({ name }) => golden(format, name)),
);

function golden(format: string, name: string): GoldenStore {
  const folder = path.join(home, format, name);
  return {
    format: Number(format.replace("format-", "")),
    name,
    exercise: name === "exercise",
    copyTo: async (to) => cp(folder, to, { recursive: true }),
    listing: async () => listingOf(await readFile(`${folder}.jsonl`, "utf8")),
  };
}

function listingOf(text: string): Listing {
  const lines: Record<string, unknown>[] = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const all = (key: string): unknown[] => lines.flatMap((line) => (key in line ? [line[key]] : []));
  return {
    store: JSON.parse(text.slice(0, text.indexOf("\n"))).store,
    settings: new Map(
      lines.flatMap(({ setting, value }) =>
        typeof setting === "string"
          ? [[setting, typeof value === "string" ? value : undefined]]
          : [],
      ),
    ),
    seen: all("seen").map(String),
    outgoing: all("outgoing"),
    entries: all("entry"),
    vault: vaultOf(all("vault")[0], all("locked")),
  };
}

function vaultOf(found: unknown, locked: readonly unknown[]): GoldenVault | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  if (!("code" in found && "recovery" in found)) throw new Error("a vault that nothing opens");
  return { code: String(found.code), recovery: String(found.recovery), locked };
}
