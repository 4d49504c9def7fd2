/**
 * S1 to S4, S6: what may change something that belongs to another, or end an alarm, takes a direct message that the radio proved by the pinned key; the same
 * words without that proof are kept for a person, and change nothing.
 */

import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { DAY, HOUR } from "../../src/base/time.ts";
import { receivePeer } from "../../src/intake/receive-peer.ts";
import { receiveText } from "../../src/intake/receive-text.ts";
import type { HeardText } from "../../src/mesh/heard.ts";
import { Desk, KEY, onChannel, openChannel } from "./desk.ts";

const home = "!000000a1";
const neighbour = 0xb2;
const forgedKey = new Uint8Array(32).fill(0x66);

/** Ways in which the same words come without the proof. */
const unproven: readonly (readonly [string, Partial<HeardText>])[] = [
  ["S1: on the village's channel", onChannel],
  ["S1: on the open channel", openChannel],
  ["S4: as a direct message without the flag, though the key is in it", { pki: false }],
  ["S4: as a direct message with the flag and no key", { publicKey: new Uint8Array() }],
  ["S3: with another key than the pinned one", { publicKey: forgedKey }],
  ["S4: on the channel over the Internet, with the key in it", { ...onChannel, viaMqtt: true }],
  [
    "S3: with another key, over the Internet",
    { publicKey: forgedKey, viaMqtt: true, privateChannel: false },
  ],
];

/** A hub where a home and its neighbour have proven themselves, and the home has asked for water. */
function village(): Desk {
  const desk = new Desk();
  desk.hear("tout va bien");
  desk.hear("tout va bien", { from: neighbour });
  desk.hear("besoin d'eau, 4 personnes");
  return desk;
}

describe.each(unproven)("%s", (_, how) => {
  it("no one cancels, closes or opens again what was asked with proof", () => {
    for (const words of ["annule 1", "c'est bon merci, 1", "1 réglé"]) {
      const desk = village();
      desk.hear(words, how);
      expect(desk.village.case(1), words).toMatchObject({ state: "open" });
      expect(desk.village.inbox().length, words).toBeGreaterThan(0);
    }
    const desk = village();
    desk.order({ kind: "close", number: 1, as: "fulfilled" });
    desk.hear("non 1", how);
    expect(desk.village.case(1)).toMatchObject({ state: "fulfilled" });
  });

  it("no one puts right what was asked with proof", () => {
    const desk = village();
    desk.hear("correction 1 : 9 personnes", how);
    expect(desk.village.case(1)).toMatchObject({ people: 4 });
  });

  it("no one takes another's need, nor says that it was brought", () => {
    for (const words of ["je m'en occupe 1", "1 livré"]) {
      const desk = village();
      const key = how.publicKey === forgedKey ? {} : { publicKey: new Uint8Array(32).fill(198) };
      desk.hear(words, { ...key, ...how, from: neighbour });
      expect(desk.village.case(1), words).toMatchObject({ tasks: [] });
    }
  });

  it("no one moves or silences a household that has said with proof where it is and that it listens", () => {
    const desk = new Desk();
    desk.hear("tout va bien");
    desk.hear("nous sommes 4 au 3 rue du Puits");
    desk.hear("AIDE");
    const before = desk.village.household(home);
    expect(before).toMatchObject({ people: 4 });
    desk.hear("nous sommes 9 au 7 chemin du Moulin", how);
    expect(desk.village.household(home)).toMatchObject({ people: 4, place: before?.place });
  });

  it("no one silences an alarm, and a cry for help rings at any trust, and shows it", () => {
    const desk = village();
    desk.hear("SOS mon mari ne respire plus");
    desk.hear("fausse alerte", how);
    desk.hear("annule 2", how);
    expect(desk.village.case(2)).toMatchObject({ alarm: "sos", state: "open", seen: false });
    const other = village();
    const taken = other.hear("SOS il y a le feu", how);
    expect(taken.rings).toBe(2);
    expect(other.village.case(2)).toMatchObject({ alarm: "sos" });
    expect(other.village.case(2)?.trust).toBeLessThan(2);
  });
});

describe("with the pinned key", () => {
  it("the same words do it; but no words from the mesh end an emergency", () => {
    const desk = village();
    desk.hear("annule 1");
    expect(desk.village.case(1)).toMatchObject({ state: "cancelled" });
    const other = village();
    other.hear("je m'en occupe 1", { from: neighbour });
    expect(other.village.case(1)).toMatchObject({ tasks: [{ helper: "!000000b2" }] });
    other.hear("SOS mon mari ne respire plus");
    other.hear("annule 2");
    expect(other.village.case(2)).toMatchObject({ state: "open", seen: false });
  });

  it("S3: that an operator has not accepted yet, the same words do nothing; once accepted they do", () => {
    const desk = village();
    const claim = {
      number: 0xa1,
      longName: "",
      shortName: "",
      publicKey: KEY,
      otherKey: forgedKey,
    };
    desk.keep(receivePeer(claim, desk.context));
    expect(desk.village.household(home)?.doubt).toMatchObject({ kind: "changed" });
    desk.hear("annule 1");
    expect(desk.village.case(1)).toMatchObject({ state: "open" });
    desk.order({ kind: "key", household: home, as: "refused", key: hex(forgedKey) });
    desk.hear("annule 1");
    expect(desk.village.case(1)).toMatchObject({ state: "cancelled" });
  });

  it("S3: emptied and then replaced, the same words do nothing, and the alarm stands", () => {
    const desk = village();
    const peer = { number: 0xa1, longName: "", shortName: "" };
    desk.keep(receivePeer({ ...peer, publicKey: KEY, keyless: true }, desk.context));
    expect(desk.village.household(home)?.doubt).toMatchObject({ kind: "emptied" });
    desk.keep(receivePeer({ ...peer, publicKey: forgedKey }, desk.context));
    expect(desk.village.household(home)?.doubt).toMatchObject({ kind: "changed" });
    desk.hear("annule 1", { publicKey: forgedKey });
    expect(desk.village.case(1)).toMatchObject({ state: "open" });
  });
});

describe("S2: a packet that is sent again", () => {
  it.each([
    ["an hour", HOUR],
    ["thirty days", 30 * DAY],
  ])("after %s does nothing, after a restart too", (_, later) => {
    const desk = village();
    const asked = desk.heard("annule 1");
    const first = receiveText(asked, desk.context);
    desk.keep(first.entries);
    desk.order({ kind: "reopen", number: 1 });
    desk.now += later;
    expect(receiveText(asked, desk.context)).toMatchObject({ entries: [], counted: "duplicate" });
    const restarted = { ...new Desk().context, village: desk.village };
    const seen = (key: string): boolean => key === first.seen;
    expect(receiveText(asked, { ...restarted, seen })).toMatchObject({ entries: [], outgoing: [] });
    expect(desk.village.case(1)).toMatchObject({ state: "open" });
  });
});
