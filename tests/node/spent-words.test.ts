import { describe, expect, it } from "vitest";

import { SpentWords } from "../../src/node/spent-words.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";

function message(id: string, fields: Partial<Outgoing> = {}): Outgoing {
  return {
    id,
    to: 0xa1b2c302,
    text: "Reçu, Mme Martin, 4 rue du Puits.",
    short: "Mme Martin : reçu",
    lane: "reply",
    queuedAt: 1,
    state: "queued",
    tries: 0,
    changedAt: 1,
    ...fields,
  };
}

/** Over an outbox that found `kept` on the disk. */
function spentOver(kept: readonly Outgoing[], awaited: Set<string> = new Set()) {
  const saved: Outgoing[] = [];
  const wakes: (() => void)[] = [];
  const spent = new SpentWords({
    outbox: new Outbox(kept, 0, () => 7),
    awaits: ({ id }) => awaited.has(id),
    save: (messages) => saved.push(...messages),
    after: (_, wake) => {
      wakes.push(wake);
      return () => wakes.splice(wakes.indexOf(wake), 1);
    },
  });
  return { spent, saved, look: () => wakes.shift()?.(), wakes };
}

describe("the words of a message", () => {
  it("leave the disk once it is settled, and all else of it stays", () => {
    const { spent, saved } = spentOver([]);
    spent.settled(message("01", { state: "delivered", tries: 1 }));
    const { short: _, ...rest } = message("01", { state: "delivered", tries: 1, text: "" });
    expect(saved).toEqual([rest]);
  });

  it("stay while a receipt is waited for, and leave at the next look after", () => {
    const awaited = new Set(["01"]);
    const { spent, saved, look } = spentOver([], awaited);
    spent.settled(message("01", { state: "unconfirmed" }));
    look();
    expect(saved).toEqual([]);
    awaited.clear();
    look();
    look();
    expect(saved).toMatchObject([{ id: "01", text: "", state: "unconfirmed" }]);
  });

  it("are not written again for a message that was forgotten meanwhile", () => {
    const awaited = new Set(["01"]);
    const { spent, saved, look } = spentOver([], awaited);
    spent.settled(message("01", { state: "unconfirmed" }));
    spent.forget("01");
    awaited.clear();
    look();
    expect(saved).toEqual([]);
  });

  it("leave at the start where an older run left them, but never those of one that waits", () => {
    const kept = [
      message("01", { state: "delivered" }),
      message("02", { state: "failed", text: "" }),
      message("03"),
      message("04", { state: "sent", tries: 1 }),
      message("05", { state: "relayed", tries: 1 }),
    ];
    const { saved } = spentOver(kept, new Set(["05"]));
    expect(saved.map(({ id, text }) => [id, text])).toEqual([["01", ""]]);
  });

  it("are looked at no more after the end", () => {
    const { spent, wakes } = spentOver([]);
    expect(wakes).toHaveLength(1);
    spent[Symbol.dispose]();
    expect(wakes).toEqual([]);
  });
});
