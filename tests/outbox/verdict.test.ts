import { describe, expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import type { Outcome } from "../../src/mesh/delivery.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { drop, type Held } from "../../src/outbox/held.ts";
import type { Lane } from "../../src/outbox/outgoing.ts";
import { restored } from "../../src/outbox/restored.ts";
import { judge } from "../../src/outbox/verdict.ts";
import { message, refusal } from "./world.ts";

const at = 1_000_000;

/** A message the radio took on its `tries`th try, `at` a moment ago. */
function flying(lane: Lane = "reply", tries = 1): Held {
  return { ...restored(message(lane, 0, { tries }), 0), place: "flying", since: at };
}

const handed = (lane: Lane = "reply", tries = 1): Held => ({
  ...flying(lane, tries),
  place: "handed",
});

describe("the verdict on a try", () => {
  it.each<[string, Outcome, string, number | undefined, number]>([
    ["nobody repeated it", refusal("later"), "queued", MINUTE, 1],
    ["silence", { kind: "silent" }, "queued", MINUTE, 1],
    ["the link fell", { kind: "lost" }, "queued", 3 * SECOND, 1],
    ["too fast", refusal("soon"), "queued", 3 * SECOND, 0],
    ["no airtime for 12 minutes", refusal("pause", 12), "queued", 12 * MINUTE, 0],
    ["no key of theirs", refusal("ask-key"), "queued", MINUTE, 0],
    ["they lack ours", refusal("key-told"), "queued", MINUTE, 1],
    ["transmitter off", refusal("radio"), "queued", 0, 0],
    ["refused for good", refusal("never"), "failed", undefined, 1],
    ["their acknowledgement", { kind: "delivered" }, "delivered", undefined, 1],
    ["a neighbour repeated it", { kind: "relayed" }, "relayed", undefined, 1],
  ])("on %s", (_, outcome, state, wait, tries) => {
    const { message: after } = judge(flying(), outcome, at).held;
    expect(after).toMatchObject({ state, tries });
    expect(after.dueAt).toBe(wait === undefined ? undefined : at + wait);
  });

  it.each([
    [1, MINUTE],
    [2, 5 * MINUTE],
    [3, 15 * MINUTE],
    [4, 60 * MINUTE],
  ])("waits longer after try %i", (tries, wait) => {
    expect(judge(flying("emergency", tries), refusal("later"), at).held.message.dueAt).toBe(
      at + wait,
    );
  });

  it.each<[Lane, number]>([
    ["emergency", 5],
    ["urgent", 5],
    ["reply", 5],
    ["routine", 3],
  ])("gives %s words up as unconfirmed after %i tries", (lane, tries) => {
    const { held } = judge(flying(lane, tries), refusal("later"), at);
    expect(held).toMatchObject({ place: "settled", message: { state: "unconfirmed" } });
  });

  it("calls failed what never left the radio", () => {
    const asked = judge(handed(), refusal("ask-key"), at).held;
    const twice = judge({ ...asked, place: "handed" }, refusal("ask-key"), at).held;
    expect(twice).toMatchObject({ place: "settled", message: { state: "failed", refusedWith: 5 } });
  });

  it("goes on trying for an emergency whose addressee's key stays missing", () => {
    const second = judge({ ...handed("emergency"), keyAsked: true }, refusal("ask-key"), at);
    expect(second.held).toMatchObject({ place: "waiting", message: { dueAt: at + MINUTE } });
  });

  it("tries once more, and no more, when the addressee was told our key", () => {
    const told = judge(flying(), refusal("key-told"), at).held;
    const twice = judge({ ...told, place: "flying" }, refusal("key-told"), at).held;
    expect(twice.message.state).toBe("unconfirmed");
  });

  it("does not end an emergency's words because someone refuses in the addressee's name", () => {
    const refused = judge(flying("emergency"), refusal("never"), at).held;
    expect(refused).toMatchObject({ place: "waiting", message: { dueAt: at + MINUTE } });
    expect(judge(flying("reply"), refusal("never"), at).held.message.state).toBe("failed");
  });

  it("moves no private reply to the channel because someone says that our key is missing", () => {
    const around = { hasPrivateChannel: true };
    const twice = (lane: Lane) =>
      judge({ ...flying(lane), keyTold: true }, refusal("key-told"), at, around).held.message;
    expect(twice("reply")).toMatchObject({ state: "unconfirmed" });
    expect(twice("reply").onChannel).toBeUndefined();
    expect(twice("emergency").onChannel).toBe(true);
  });

  it("lets words stand as relayed, and goes on only for an emergency's", () => {
    const relayed = judge(flying(), { kind: "relayed" }, at).held;
    expect(judge(relayed, { kind: "silent" }, at).held).toMatchObject({ place: "settled" });
    expect(judge(relayed, refusal("later"), at).held).toMatchObject({ place: "settled" });
    const grave = judge(flying("emergency"), { kind: "relayed" }, at).held;
    expect(judge(grave, refusal("later"), at).held).toMatchObject({
      place: "waiting",
      message: { state: "relayed", dueAt: at + MINUTE },
    });
  });

  it("never calls words to everyone more than relayed", () => {
    const toAll = { ...flying(), message: message("emergency", 0, { to: BROADCAST, tries: 1 }) };
    for (const kind of ["relayed", "delivered"] as const)
      expect(judge(toAll, { kind }, at).held).toMatchObject({
        place: "settled",
        message: { state: "relayed" },
      });
  });

  it("takes good news after the end, and no bad news", () => {
    const end = judge(flying("routine", 3), { kind: "silent" }, at).held;
    expect(end.message.state).toBe("unconfirmed");
    expect(judge(end, { kind: "delivered" }, at).held.message.state).toBe("delivered");
    expect(judge(end, { kind: "lost" }, at).held).toBe(end);
    expect(judge(end, refusal("never"), at).held).toBe(end);
  });

  it("calls no message in parts arrived whose words are gone: in how many it left is not known", () => {
    const spent = { state: "unconfirmed", partsDone: 1, room: 90, text: "" } as const;
    const held = restored(message("reply", 0, spent), at);
    expect(judge(held, { kind: "delivered" }, at).held).toBe(held);
    expect(judge(held, { kind: "stored" }, at).held.message.state).toBe("stored");
  });

  it("sends nothing whose words are gone, whatever it was within", () => {
    const { place } = restored(
      message("reply", 0, { state: "relayed", within: "00112233445566ff", text: "" }),
      at,
    );
    expect(place).toBe("settled");
  });

  it("no longer takes a stuck queue's haste at its word", () => {
    let held = handed();
    for (let i = 0; i < 5; i++)
      held = { ...judge(held, refusal("soon"), at).held, place: "handed" };
    const stuck = { ...held, message: { ...held.message, tries: 1 } };
    expect(judge(stuck, refusal("soon"), at).held.message.dueAt).toBe(at + MINUTE);
  });

  it("gives a dropped message no further try", () => {
    expect(judge(drop(flying(), at), refusal("later"), at).held.message.state).toBe("unconfirmed");
    expect(drop(restored(message("routine", 0), at), at).message.state).toBe("failed");
  });

  it.each([
    [
      "queued, due in a year by a clock that was wrong",
      "queued",
      1,
      1e12,
      "queued",
      at + 60 * MINUTE,
    ],
    ["sent, with tries left", "sent", 1, undefined, "queued", at + 90 * SECOND],
    ["sent for the last time", "sent", 5, undefined, "unconfirmed", undefined],
    ["relayed", "relayed", 1, undefined, "relayed", undefined],
    ["an emergency relayed, to be tried again", "relayed", 1, at + 5, "relayed", at + 5],
    ["delivered", "delivered", 1, undefined, "delivered", undefined],
  ] as const)("after a restart finds a message %s", (_, state, tries, dueAt, then, due) => {
    const kept = message("reply", 0, { state, tries, ...(dueAt === undefined ? {} : { dueAt }) });
    expect(restored(kept, at).message).toMatchObject({ state: then });
    expect(restored(kept, at).message.dueAt).toBe(due);
  });
});
