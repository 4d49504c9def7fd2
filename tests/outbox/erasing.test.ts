import { describe, expect, it } from "vitest";

import { erasable } from "../../src/outbox/erasing.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";

function message(id: string, given: Partial<Outgoing> = {}): Outgoing {
  return {
    id,
    to: 0xa1,
    text: "Soizic, 2 rue du puits",
    lane: "reply",
    queuedAt: 0,
    state: "queued",
    tries: 0,
    dueAt: 0,
    changedAt: 0,
    ...given,
  };
}

const concerned = new Set([
  "to it",
  "arrived",
  "its case, to a helper",
  "rides",
  "cry answered",
  "flying",
]);
const ids = (messages: readonly Outgoing[]): readonly string[] => messages.map(({ id }) => id);

describe("what goes of the outbox with a household", () => {
  it("is all to it and all about its cases, left or not, and what carries them", () => {
    const found = erasable(
      [
        message("to it"),
        message("arrived", { state: "delivered" }),
        message("another's", { to: 0xb2 }),
        message("its case, to a helper", { to: 0xb2, about: 12 }),
        message("rides", { to: 0xb2, about: 12, within: "carries" }),
        message("carries", { to: 0xb2, about: 3 }),
      ],
      concerned,
    );
    expect(ids(found)).toEqual(["to it", "arrived", "its case, to a helper", "rides", "carries"]);
  });

  it("is not the answer to an emergency that is still on its way", () => {
    const found = erasable(
      [
        message("cry answered", { lane: "emergency" }),
        message("flying", { lane: "emergency", state: "relayed" }),
        message("arrived", { lane: "emergency", state: "delivered" }),
      ],
      concerned,
    );
    expect(ids(found)).toEqual(["arrived"]);
  });
});

it("forgets erased messages wherever they stand, and what rode along with one goes on alone", () => {
  const outbox = new Outbox(
    [
      message("carries", { state: "sent", packetId: 7 }),
      message("rides", { within: "carries", state: "sent" }),
      message("waits"),
      message("arrived", { state: "delivered" }),
    ],
    0,
    () => 7,
  );
  outbox.step({ kind: "woke", at: 0 });
  const actions = outbox.step({ kind: "erase", ids: ["carries", "waits", "arrived"], at: 1 });
  expect(actions.flatMap((each) => (each.kind === "forget" ? [each.id] : []))).toEqual([
    "carries",
    "waits",
    "arrived",
  ]);
  expect(Array.from(outbox.messages(), ({ id }) => id)).toEqual(["rides"]);
  // What a radio still tells of them changes nothing.
  const told = { kind: "outcome", handle: "waits", outcome: { kind: "delivered" }, at: 2 } as const;
  expect(outbox.step(told).filter(({ kind }) => kind === "save")).toEqual([]);
});
