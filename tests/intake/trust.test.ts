import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { HOUR, MINUTE } from "../../src/base/time.ts";
import { receivePeer } from "../../src/intake/receive-peer.ts";
import { standingOf } from "../../src/intake/trust.ts";
import type { Fact } from "../../src/journal/fact.ts";
import { by, HUB } from "../village/journal-of.ts";
import { Desk, KEY, noKey, onChannel, openChannel, OUR_RADIO } from "./desk.ts";

const home = "!000000a1";
const other = new Uint8Array(32).fill(9);
const pinned = { kind: "key.pinned", radio: 0xa1, key: hex(KEY) } as const;
const changed = { kind: "key.changed", radio: 0xa1, key: hex(other) } as const;

/** A hub that knows these facts of keys. */
function deskWith(...facts: readonly Fact[]): Desk {
  const desk = new Desk();
  desk.keep(facts.map((fact) => by("node", HUB, 3, fact)));
  return desk;
}

describe("standingOf", () => {
  it.each([
    ["the open channel", openChannel, 0, "radio-open"],
    ["the village's channel", onChannel, 1, "radio-private"],
    [
      "the village's channel over the Internet",
      { ...onChannel, viaMqtt: true },
      0,
      "radio-private",
    ],
    ["a direct message without a key", noKey, 1, "radio-direct"],
    [
      "a direct message under a well-known key",
      { ...noKey, privateChannel: false },
      0,
      "radio-direct",
    ],
    [
      "a direct message with a key of the wrong size",
      { publicKey: KEY.slice(1) },
      1,
      "radio-direct",
    ],
    ["a direct message with a key of zeros", { publicKey: new Uint8Array(32) }, 1, "radio-direct"],
    ["a direct message proven by the pinned key", {}, 2, "radio-direct"],
    ["the same over the Internet", { viaMqtt: true }, 2, "radio-direct"],
  ] as const)("trusts %s as it deserves", (_, changes, trust, channel) => {
    const desk = deskWith(pinned);
    const heard = desk.heard("eau", changes);
    expect(standingOf(heard, desk.context)).toEqual({ trust, channel, keys: [] });
  });

  it("pins the first key it sees", () => {
    const desk = new Desk();
    expect(standingOf(desk.heard("eau"), desk.context)).toMatchObject({ trust: 2, keys: [pinned] });
  });

  it("says once that another key was seen, and takes neither for proof from then on", () => {
    const desk = deskWith(pinned);
    const forged = desk.heard("eau", { publicKey: other });
    const standing = standingOf(forged, desk.context);
    expect(standing).toMatchObject({ trust: 1, keys: [changed] });
    expect(standingOf({ ...forged, privateChannel: false }, desk.context).trust).toBe(0);
    desk.keep(standing.keys.map((fact) => by("node", HUB, 3, fact)));
    expect(standingOf(forged, desk.context)).toMatchObject({ trust: 1, keys: [] });
    expect(standingOf(desk.heard("eau"), desk.context)).toMatchObject({ trust: 1, keys: [] });
  });

  it("pins the key that was told before anything was written, and doubts another", () => {
    const desk = new Desk();
    receivePeer({ number: 0xa1, longName: "", shortName: "", publicKey: KEY }, desk.context);
    const forged = desk.heard("eau", { publicKey: other });
    expect(standingOf(forged, desk.context)).toMatchObject({ trust: 1, keys: [pinned, changed] });
  });

  it("pins what was told, at the first words on a channel too", () => {
    const desk = new Desk();
    receivePeer({ number: 0xa1, longName: "", shortName: "", publicKey: KEY }, desk.context);
    expect(standingOf(desk.heard("eau", onChannel), desk.context)).toMatchObject({
      trust: 1,
      keys: [pinned],
    });
  });

  it("lowers both of two radios with one key", () => {
    const desk = deskWith(pinned);
    const clone = desk.heard("eau", { from: 0xb2, publicKey: KEY });
    const standing = standingOf(clone, desk.context);
    expect(standing).toMatchObject({
      trust: 1,
      keys: [
        { kind: "key.pinned", radio: 0xb2 },
        { kind: "key.duplicated", radio: 0xb2, other: 0xa1, key: hex(KEY) },
      ],
    });
    desk.keep(standing.keys.map((fact) => by("node", HUB, 3, fact)));
    expect(standingOf(clone, desk.context)).toMatchObject({ trust: 1, keys: [] });
    expect(standingOf(desk.heard("eau"), desk.context)).toMatchObject({ trust: 1, keys: [] });
    desk.order({ kind: "key", household: home, as: "accepted", key: hex(KEY) });
    expect(standingOf(desk.heard("eau"), desk.context)).toMatchObject({ trust: 2, keys: [] });
  });
});

describe("an operator's word on a key", () => {
  const forged = { publicKey: other } as const;

  function doubted(): Desk {
    const desk = new Desk();
    desk.hear("tout va bien");
    desk.hear("tout va bien", forged);
    return desk;
  }

  it("accepts the new key: it proves, and the old one no longer does", () => {
    const desk = doubted();
    desk.order({ kind: "key", household: home, as: "accepted", key: hex(other) });
    expect(desk.village.household(home)).toMatchObject({ key: hex(other) });
    expect(desk.village.household(home)?.doubt).toBeUndefined();
    expect(standingOf(desk.heard("eau", forged), desk.context)).toMatchObject({ trust: 2 });
    const old = standingOf(desk.heard("eau"), desk.context);
    expect(old).toMatchObject({ trust: 1, keys: [{ kind: "key.changed", key: hex(KEY) }] });
  });

  it("hears no alarm in the old key where only our radio still tells it", () => {
    const desk = doubted();
    desk.order({ kind: "key", household: home, as: "accepted", key: hex(other) });
    const peer = { number: 0xa1, longName: "", shortName: "", publicKey: KEY };
    expect(receivePeer(peer, desk.context)).toEqual([]);
  });

  it("refuses the new key: the old one proves again, and the new one is never an alarm again", () => {
    const desk = doubted();
    desk.order({ kind: "key", household: home, as: "refused", key: hex(other) });
    expect(standingOf(desk.heard("eau"), desk.context)).toMatchObject({ trust: 2, keys: [] });
    expect(standingOf(desk.heard("eau", forged), desk.context)).toMatchObject({
      trust: 1,
      keys: [],
    });
  });

  it("for 12 hours after a refusal, no key that is only told raises an alarm, and the household keeps its proof", () => {
    const desk = doubted();
    desk.order({ kind: "key", household: home, as: "refused", key: hex(other) });
    const tell = (publicKey: Uint8Array) =>
      receivePeer({ number: 0xa1, longName: "", shortName: "", publicKey }, desk.context);
    for (let each = 40; each < 60; each += 1) {
      desk.now += 30 * MINUTE;
      desk.keep(tell(new Uint8Array(32).fill(each)));
      expect(desk.village.household(home)?.doubt).toBeUndefined();
      expect(standingOf(desk.heard("eau"), desk.context)).toMatchObject({ trust: 2, keys: [] });
    }
    const late = new Uint8Array(32).fill(60);
    desk.now += 2 * HOUR - 1;
    expect(tell(late)).toEqual([]);
    desk.now += 1;
    expect(tell(late)).toMatchObject([{ fact: { kind: "key.changed", key: hex(late) } }]);
  });

  it("another key that proves a message raises an alarm soon after a refusal too", () => {
    const desk = doubted();
    desk.order({ kind: "key", household: home, as: "refused", key: hex(other) });
    const publicKey = new Uint8Array(32).fill(40);
    expect(standingOf(desk.heard("eau", { publicKey }), desk.context)).toMatchObject({
      trust: 1,
      keys: [{ kind: "key.changed", key: hex(publicKey) }],
    });
  });

  it.each(["accepted", "refused"] as const)("takes back what was %s", (as) => {
    const desk = doubted();
    const before = desk.village.household(home)?.doubt;
    desk.order({ kind: "key", household: home, as, key: hex(other) });
    desk.order({ kind: "key", household: home, as: "doubted", key: hex(other) });
    expect(desk.village.household(home)).toMatchObject({ key: hex(KEY), doubt: before });
    expect(standingOf(desk.heard("eau"), desk.context).trust).toBe(1);
    expect(standingOf(desk.heard("eau", forged), desk.context).trust).toBe(1);
  });

  it("is refused for a key that was never seen, a household never heard, and what is so already", () => {
    const desk = doubted();
    const order = { kind: "key", household: home, as: "accepted", key: hex(other) } as const;
    const refusals = [
      { ...order, key: "0b".repeat(32) },
      { ...order, household: "!000000ff" },
    ].map((each) => desk.order(each));
    expect(refusals).toEqual([
      { kind: "refused", why: "not-in-this-state" },
      { kind: "refused", why: "no-such-household" },
    ]);
    expect(desk.order(order)).toMatchObject({ kind: "taken" });
    expect(desk.order(order)).toEqual({ kind: "refused", why: "not-in-this-state" });
  });

  it("puts the only key in doubt, and believes it again", () => {
    const desk = new Desk();
    desk.hear("tout va bien");
    const order = { kind: "key", household: home, key: hex(KEY) } as const;
    desk.order({ ...order, as: "doubted" });
    expect(desk.village.household(home)?.doubt).toMatchObject({ kind: "asked", key: hex(KEY) });
    expect(standingOf(desk.heard("eau"), desk.context).trust).toBe(1);
    desk.order({ ...order, as: "accepted" });
    expect(standingOf(desk.heard("eau"), desk.context).trust).toBe(2);
  });
});

describe("receivePeer", () => {
  const heard = by("household", "!000000a1", 1, {
    kind: "message.heard",
    household: "!000000a1",
    channel: "radio-private",
    lang: "fr",
    intent: "noise",
    inbox: false,
  });
  const peer = { number: 0xa1, longName: "Le Goff", shortName: "LG", publicKey: KEY };

  it("says nothing of radios that never wrote, nor of our own", () => {
    const desk = new Desk();
    expect(receivePeer(peer, desk.context)).toEqual([]);
    desk.keep([heard]);
    expect(receivePeer({ ...peer, number: OUR_RADIO }, desk.context)).toEqual([]);
  });

  it("says once what a household's radio is called and which key it has", () => {
    const desk = new Desk();
    desk.keep([heard]);
    const drafts = receivePeer(peer, desk.context);
    expect(drafts.map(({ fact }) => fact)).toEqual([
      { kind: "household.named", household: "!000000a1", name: "Le Goff", source: "radio" },
      { kind: "key.pinned", radio: 0xa1, key: hex(KEY) },
    ]);
    desk.keep(drafts);
    expect(receivePeer(peer, desk.context)).toEqual([]);
    expect(receivePeer({ ...peer, publicKey: other }, desk.context)).toMatchObject([
      { fact: { kind: "key.changed" } },
    ]);
    expect(receivePeer({ ...peer, otherKey: other }, desk.context)).toMatchObject([
      { fact: { kind: "key.changed" } },
    ]);
  });

  it("says once that a radio told to have no key any more; the pinned one still holds", () => {
    const desk = new Desk();
    desk.keep([heard]);
    expect(
      receivePeer({ ...peer, keyless: true, publicKey: new Uint8Array() }, desk.context),
    ).toEqual([
      expect.objectContaining({ fact: expect.objectContaining({ kind: "household.named" }) }),
    ]);
    desk.keep(receivePeer(peer, desk.context));
    const drafts = receivePeer({ ...peer, keyless: true }, desk.context);
    expect(drafts.map(({ fact }) => fact)).toEqual([
      { kind: "key.emptied", radio: 0xa1, key: hex(KEY) },
    ]);
    desk.keep(drafts);
    expect(receivePeer({ ...peer, keyless: true }, desk.context)).toEqual([]);
    expect(desk.village.household("!000000a1")).toMatchObject({
      key: hex(KEY),
      doubt: { kind: "emptied" },
    });
    desk.order({ kind: "key", household: "!000000a1", as: "accepted", key: hex(KEY) });
    expect(desk.village.household("!000000a1")?.doubt).toBeUndefined();
  });

  it("says that a stranger has a household's key, and shows no home for the stranger", () => {
    const desk = new Desk();
    desk.keep([heard]);
    desk.keep(receivePeer(peer, desk.context));
    const stranger = { ...peer, number: 0xc3 };
    const drafts = receivePeer(stranger, desk.context);
    expect(drafts.map(({ fact }) => fact)).toEqual([
      { kind: "key.duplicated", radio: 0xa1, other: 0xc3, key: hex(KEY) },
    ]);
    desk.keep(drafts);
    expect(receivePeer(stranger, desk.context)).toEqual([]);
    expect(desk.village.households().map(({ id }) => id)).toEqual(["!000000a1"]);
  });

  it("shows what a forged name hides, and cuts one that is too long", () => {
    const desk = new Desk();
    desk.keep([heard]);
    desk.keep(
      receivePeer({ number: 0xa1, longName: "\u202eELLOP\u0007", shortName: "" }, desk.context),
    );
    expect(desk.village.household("!000000a1")?.name).toBe("·ELLOP·");
    desk.now += HOUR;
    desk.keep(
      receivePeer({ number: 0xa1, longName: "x".repeat(300), shortName: "" }, desk.context),
    );
    expect(desk.village.household("!000000a1")?.name).toBe("x".repeat(60));
  });

  it("writes down one new name an hour, however often it changes", () => {
    const desk = new Desk();
    desk.keep([heard]);
    const names = Array.from({ length: 90 }, (_, i) => {
      desk.now += MINUTE;
      const drafts = receivePeer(
        { number: 0xa1, longName: `nom ${i}`, shortName: "" },
        desk.context,
      );
      desk.keep(drafts);
      return drafts.length;
    });
    expect(names.reduce((sum, each) => sum + each, 0)).toBe(2);
  });
});
