import { inspect } from "node:util";

import { create } from "@bufbuild/protobuf";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { Config } from "@meshtastic/protobufs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../../src/base/bytes.ts";
import { Secret } from "../../../src/base/secret.ts";
import {
  addressFlaws,
  type ChannelAddress,
  type ChannelInvite,
  decodeAddress,
  encodeAddress,
} from "../../../src/mesh/provision/channel-address.ts";
import { nameFlaw, newChannel } from "../../../src/mesh/provision/wanted.ts";
import { bytesOf } from "../../support/bytes.ts";

const address = (fragment: string): string => `https://meshtastic.org/e/#${fragment}`;
const inBase64 = (line: string): string => base64Encode(bytesOf(line), "url");

/** Valbonne, a key of 32 bytes a5, whole positions; LONG_FAST in EU_868, three hops, transmitting. */
const GOLDEN =
  "0a 30 12 20 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 a5 " +
  "1a 08 56 61 6c 62 6f 6e 6e 65 3a 02 08 20 12 08 08 01 38 03 40 03 48 01";
const golden: ChannelAddress = {
  channels: [newChannel("Valbonne", new Uint8Array(32).fill(0xa5))],
  lora: create(Config.Config_LoRaConfigSchema, {
    usePreset: true,
    region: Config.Config_LoRaConfig_RegionCode.EU_868,
    hopLimit: 3,
    txEnabled: true,
  }),
  add: false,
};

describe("a channel's address", () => {
  it("is written as the published apps read it", () => {
    expect(encodeAddress(golden).reveal()).toBe(address(inBase64(GOLDEN)));
    expect(encodeAddress({ ...golden, add: true }).reveal()).toBe(
      `https://meshtastic.org/e/?add=true#${inBase64(GOLDEN)}`,
    );
  });

  it("of a village fits any QR code", () => {
    expect(encodeAddress(golden).reveal().length).toBeLessThanOrEqual(120);
  });

  it("that the documentation gives for a new radio is the standard channel", () => {
    const read = decodeAddress("https://www.meshtastic.org/e/#CgMSAQESBggBQANIAQ");
    expect(read).toMatchObject({
      kind: "address",
      address: { channels: [{ name: "" }], lora: { usePreset: true, hopLimit: 3 }, add: false },
    });
    expect(keysOf(read)).toEqual([[1]]);
  });

  it.each([
    ["before the sign, as newer apps write it", "https://meshtastic.org/e/?add=true#"],
    ["with other words beside it", "https://meshtastic.org/e/?x=1&add=true#"],
    ["in capitals, as a QR code may hold it", "HTTPS://MESHTASTIC.ORG/E/?add=true#"],
  ])("asks to be added %s", (_, start) => {
    expect(decodeAddress(start + inBase64(GOLDEN))).toMatchObject({ address: { add: true } });
  });

  it("asks to be added after all, as older apps write it", () => {
    expect(decodeAddress(`${address(inBase64(GOLDEN))}?add=true`)).toMatchObject({
      address: { add: true },
    });
  });

  it.each([
    ["nothing", ""],
    ["words", "le canal du village"],
    ["another site", "https://meshtastic.example/e/#CgMSAQE"],
    ["an account on another site", "https://meshtastic.org@evil.example/e/#CgMSAQE"],
    ["no part after the sign", "https://meshtastic.org/e/#"],
    ["a contact, not a channel", "https://meshtastic.org/v/#CgMSAQE"],
    ["signs that are no base64", address("CgMS*QE")],
    ["more than any address has", address("A".repeat(3000))],
  ])("cannot be %s", (_, text) => {
    expect(decodeAddress(text)).toEqual({ kind: "unreadable", flaw: "not-an-address" });
  });

  it.each([
    ["damaged", "cut short", inBase64(GOLDEN).slice(0, 30)],
    ["no-channel", "empty of channels", inBase64("12 02 08 01")],
    ["too-many", "of nine channels", inBase64("0a 00 ".repeat(9))],
    ["bad-key", "with a key of two bytes", inBase64("0a 04 12 02 01 02")],
    ["bad-name", "with a name of twelve bytes", inBase64(`0a 0e 1a 0c ${"61 ".repeat(12)}`)],
  ])("is refused as %s when it is %s", (flaw, _, fragment) => {
    expect(decodeAddress(address(fragment))).toEqual({ kind: "unreadable", flaw });
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyAddress, (written) => {
        const read = decodeAddress(encodeAddress(written).reveal());
        expect(read).toEqual({ kind: "address", address: written });
        expect(keysOf(read)).toEqual(written.channels.map(({ key }) => [...key.reveal()]));
      }),
    );
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 200 })), (noise) => {
        const text = typeof noise === "string" ? noise : base64Encode(noise, "url");
        for (const each of [text, address(text)]) {
          const read = decodeAddress(each);
          if (read.kind === "unreadable") expect(addressFlaws[read.flaw].fr).toMatch(/\.$/);
          else expect(read.address.channels.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("shows neither itself nor its keys whatever it is turned into", () => {
    const url = encodeAddress(golden);
    const read = decodeAddress(url.reveal());
    const shown = [JSON.stringify([url, read]), inspect([url, read], { depth: 9 }), String(url)];
    expect(shown.join("\n")).not.toMatch(/paWl|165|a5a5|CjA/);
  });
});

describe("a new channel", () => {
  it.each([
    ["Valbonne", true],
    ["St-Étienne", true],
    ["Saint-Étienne", false],
    ["onze lettre", true],
    ["douze lettre", false],
    ["", false],
    ["   ", false],
    ["a\u{202e}b", false],
    ["\u{1b}[2J", false],
  ])("may be called <%s>: %s", (name, good) => {
    expect(nameFlaw(name) === undefined).toBe(good);
  });

  it("is not made of half a key", () => {
    expect(() => newChannel("Valbonne", new Uint8Array(16))).toThrow(/whole key/);
  });
});

function keysOf(read: ReturnType<typeof decodeAddress>): number[][] | undefined {
  return read.kind === "address"
    ? read.address.channels.map(({ key }) => [...key.reveal()])
    : undefined;
}

const anyInvite: fc.Arbitrary<ChannelInvite> = fc.record(
  {
    name: fc.string({ unit: "binary", maxLength: 11 }).filter((name) => utf8Bytes(name) <= 11),
    key: fc
      .constantFrom(0, 1, 16, 32)
      .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
      .map((key) => new Secret(key)),
    positionPrecision: fc.nat(32),
  },
  { requiredKeys: ["name", "key"] },
);

const anyAddress: fc.Arbitrary<ChannelAddress> = fc.record({
  channels: fc.array(anyInvite, { minLength: 1, maxLength: 8 }),
  add: fc.boolean(),
});
