import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { HOUR, MINUTE } from "../../src/base/time.ts";
import { receivePeer } from "../../src/intake/receive-peer.ts";
import { standingOf } from "../../src/intake/trust.ts";
import type { Household } from "../../src/village/case.ts";
import { by } from "../village/journal-of.ts";
import { Desk, KEY, noKey, onChannel, openChannel, OUR_RADIO } from "./desk.ts";

const known: Household = { id: "!000000a1", lang: "fr", stopped: false, keyChanged: false };
const other = new Uint8Array(32).fill(9);

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
  ] as const)("trusts %s as it deserves", (_, changes, trust, channel) => {
    const heard = new Desk().heard("eau", changes);
    expect(standingOf(heard, { ...known, key: hex(KEY) })).toEqual({ trust, channel });
  });

  it("pins the first key it sees", () => {
    const heard = new Desk().heard("eau");
    const pinned = { kind: "key.pinned", key: hex(KEY) };
    expect(standingOf(heard, undefined)).toMatchObject({ trust: 2, key: pinned });
    expect(standingOf(heard, known)).toMatchObject({ trust: 2, key: pinned });
  });

  it("says once that another key was seen, and takes it for no proof", () => {
    const heard = new Desk().heard("eau", { publicKey: other });
    const pinned = { ...known, key: hex(KEY) };
    expect(standingOf(heard, pinned)).toMatchObject({
      trust: 1,
      key: { kind: "key.changed", key: hex(other) },
    });
    expect(standingOf(heard, { ...pinned, keyChanged: true })).toEqual({
      trust: 1,
      channel: "radio-direct",
    });
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
