import { describe, expect, it, onTestFinished } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { Changes } from "../../src/node/changes.ts";
import type { Clock } from "../../src/node/clock.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { previewOf, taughtWords } from "../../src/node/lexicon.ts";
import { Reception } from "../../src/node/reception.ts";
import { VillageGrammar } from "../../src/node/village-grammar.ts";
import { openStore } from "../../src/store/store.ts";
import type { Teaching } from "../../src/village/order.ts";
import { asWritten } from "../../src/village/told.ts";
import { Village } from "../../src/village/village.ts";
import { optionsFor, scratchFolder } from "../store/scratch.ts";
import { grammar } from "../support/grammar.ts";
import { HUB } from "../village/journal-of.ts";

const NOW = Date.UTC(2026, 10, 21, 19);
const gourde: Teaching = {
  kind: "teach",
  term: "la gourde",
  meaning: { as: "category", category: "water" },
};

const running = (): number => NOW;

/** A node on `folder`, without its radios. */
async function open(folder: string) {
  const store = await openStore({ ...optionsFor(folder), newNodeName: HUB });
  const village = new Village(store.node);
  for await (const entries of store.batches()) for (const entry of entries) village.apply(entry);
  const clock: Clock = { wall: () => ({ millis: NOW, quality: "ntp" }) };
  const taught = new VillageGrammar(grammar, village);
  let packet = 0;
  const changes = new Changes(running);
  const reception = new Reception({
    exercise: false,
    village,
    grammar: () => taught.now(),
    keeper: new Keeper({ store, village, clock, running }),
    store,
    changes,
    clock,
    running,
    log: silentLog,
  });
  const close = async (): Promise<void> => {
    reception[Symbol.dispose]();
    await store[Symbol.asyncDispose]();
  };
  return {
    village,
    reception,
    changes,
    close,
    words: () => taughtWords({ village, store }, asWritten),
    preview: async (teaching: Teaching) =>
      await previewOf({ village, store, grammar: taught }, teaching, asWritten),
    hear: async (text: string, from = 0xa1b2c302) => {
      packet += 1;
      await reception.text({
        radio: 1,
        from,
        to: 1,
        packetId: packet,
        channel: 0,
        privateChannel: true,
        text,
        pki: false,
        reaction: false,
        viaMqtt: false,
      });
    },
    water: () => village.live().filter(({ category }) => category === "water").length,
  };
}

describe("the village's words at the node", () => {
  it("are read from the next message on, and after a restart", async () => {
    const folder = await scratchFolder();
    const first = await open(folder);
    await first.hear("plus de gourde, 4 pers.");
    expect(first.water()).toBe(0);
    expect(await first.reception.order(gourde, "Anne")).toEqual({ kind: "done" });
    await first.hear("plus de gourdes, 3 pers.", 0xa1b2c303);
    expect(first.water()).toBe(1);
    await first.close();

    const second = await open(folder);
    onTestFinished(second.close);
    await second.hear("plus de gourde, 2 pers.", 0xa1b2c304);
    expect(second.water()).toBe(2);
    expect(await second.words()).toMatchObject([
      { term: "la gourde", by: "Anne", from: null, words: null, node: HUB },
    ]);
    await second.reception.order({ kind: "forget", term: "la gourde" }, "Paul");
    await second.hear("plus de gourde, 5 pers.", 0xa1b2c305);
    expect(second.water()).toBe(2);
  });

  it("tell the pages that they changed", async () => {
    const node = await open(await scratchFolder());
    onTestFinished(node.close);
    const told = new Promise((resolve) => node.changes.listen(({ what }) => resolve(what)));
    await node.reception.order(gourde, "Anne");
    expect(await told).toContain("lexicon");
  });
});

describe("a preview", () => {
  it("shows before anything is written which messages would be read differently", async () => {
    const node = await open(await scratchFolder());
    onTestFinished(node.close);
    await node.hear("plus de gourde, 4 pers.");
    await node.hear("tout va bien ici", 0xa1b2c303);
    await node.hear("la gourde est vide chez nous", 0xa1b2c304);
    await node.hear("plus de bois, plus d'eau", 0xa1b2c305);
    const entries = node.village.count();
    const [from] = node.village.recent.read().slice(-1);
    const answer = await node.preview({ ...gourde, ...(from && { from }) });
    expect(node.village.count()).toBe(entries);
    expect(answer).toMatchObject({
      kind: "preview",
      preview: {
        own: { raw: "plus de gourde, 4 pers.", after: { fr: "besoin eau, 4 pers." } },
        read: 3,
        changed: 1,
        lines: [{ raw: "la gourde est vide chez nous", household: "!a1b2c304" }],
      },
    });
    expect(await node.preview({ ...gourde, term: "au secours" })).toEqual({
      kind: "refused",
      why: "term-danger",
    });
  });

  it("reads the last 200 messages, and what a term means now in its place", async () => {
    const node = await open(await scratchFolder());
    onTestFinished(node.close);
    for (let i = 0; i < 230; i++) {
      await node.hear(`plus de gourde ${i % 2 === 0 ? "du tout" : ""}, foyer ${i}`, 0xb0000000 + i);
    }
    await node.reception.order(gourde, "Anne");
    const again = { ...gourde, meaning: { as: "category", category: "fuel" } } as const;
    const answer = await node.preview(again);
    expect(answer).toMatchObject({
      kind: "preview",
      preview: { own: null, read: 200, changed: 200 },
    });
    if (answer.kind !== "preview") throw new Error("no preview");
    expect(answer.preview.lines).toHaveLength(50);
    expect(answer.preview.lines[0]?.raw).toContain("foyer 229");
    expect(answer.preview.lines[0]?.before.fr).toContain("eau");
    expect(answer.preview.lines[0]?.after.fr).not.toContain("eau");
  });
});
