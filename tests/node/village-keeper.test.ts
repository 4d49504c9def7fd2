import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import type { Entry } from "../../src/journal/entry.ts";
import type { EntryRef } from "../../src/journal/fact.ts";
import { Changes } from "../../src/node/changes.ts";
import { VillageKeeper } from "../../src/node/village-keeper.ts";
import type { DerivedRow, Health, Writes } from "../../src/store/store.ts";
import { HEAD_ROW } from "../../src/village/checkpoint-head.ts";
import { Village } from "../../src/village/village.ts";
import { locked } from "../village/any-history.ts";
import { HUB, moved, opened, operator, Scribe } from "../village/journal-of.ts";

const good: Health = {
  state: "good",
  entries: 0,
  pending: 0,
  quarantined: 0,
  missing: 0,
  strange: 0,
  broken: 0,
};

/** As much of a store as a keeper of the village asks for. */
function storeOf(entries: readonly Entry[]) {
  const listeners: (() => void)[] = [];
  const written: DerivedRow[] = [];
  const store = {
    node: HUB,
    vault: {
      onUnlock: (listener: () => void) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
    health: () => good,
    onHealth: () => () => undefined,
    append: async ({ derived = [] }: Writes) => {
      written.push(...derived);
    },
    entriesOf: async (refs: readonly EntryRef[]) =>
      refs.flatMap((ref) => entries.find(({ number }) => number === ref.number) ?? []),
  };
  const unlock = (): void => {
    for (const listener of listeners) listener();
  };
  return { store, written, unlock };
}

function kept(entries: readonly Entry[], before: number) {
  const village = new Village(HUB);
  for (const entry of entries) village.apply(entry.number <= before ? locked(entry) : entry);
  const { store, written, unlock } = storeOf(entries);
  const changes = new Changes(() => 0);
  const told: string[] = [];
  changes.listen(({ what }) => told.push(...what));
  const waking: (() => void)[] = [];
  const keeper = new VillageKeeper({
    store,
    village,
    keeper: { onDurable: () => () => undefined },
    changes,
    after: (_, wake) => {
      waking.push(wake);
      return () => undefined;
    },
    log: silentLog,
    before,
  });
  return { village, keeper, written, unlock, told, wake: () => waking.shift()?.() };
}

describe("the keeper of the village", () => {
  it("shows what was hidden once it is unlocked, and tells the pages", async () => {
    const scribe = new Scribe();
    scribe.write(opened(1, { raw: "plus d'eau", place: "6 rue du Port" }));
    scribe.write(operator(moved(1, "acknowledged")));
    const { village, unlock, told } = kept(scribe.entries, 2);
    expect(village.case(1)).toMatchObject({ raw: "", state: "acknowledged" });
    unlock();
    await expect.poll(() => village.case(1)?.raw).toBe("plus d'eau");
    await expect.poll(() => told).toContain("cases");
    expect(village.case(1)).toMatchObject({ place: "6 rue du Port", state: "acknowledged" });
  });

  it("keeps what changed after ten minutes, and nothing where nothing happened", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    const { village, written, wake } = kept(scribe.entries, 0);
    wake();
    expect(written).toEqual([]);
    village.apply(scribe.write(opened(2)));
    wake();
    expect(written.map(({ name }) => name)).toContain(HEAD_ROW);
  });

  it("keeps what changed when it ends", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    const { keeper, written } = kept(scribe.entries, 0);
    keeper[Symbol.dispose]();
    expect(written.map(({ name }) => name)).toContain("o.0000a001.00000001");
  });
});
