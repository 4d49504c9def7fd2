import { create } from "@bufbuild/protobuf";
import { Telemetry } from "@meshtastic/protobufs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { presetModem } from "../../src/mesh/airtime.ts";
import { isPrivateKey } from "../../src/mesh/channels.ts";
import { decodeFromRadio, encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { metricsOf, port } from "../../src/mesh/packet.ts";
import {
  decodeToRadio,
  disconnect,
  heartbeat,
  isPlainNonce,
  packet,
  setTime,
  wantConfig,
} from "../../src/mesh/to-radio.ts";
import { pauseMinutes, queueRefusal, routingVerdict } from "../../src/mesh/verdict.ts";
import { bytesOf, spaced } from "../support/bytes.ts";

const u32 = fc.integer({ min: 0, max: 0xffffffff });

describe("what we say to a radio", () => {
  it.each([
    ["want_config under 25103", wantConfig(25103), "18 8f c4 01"],
    ["a heartbeat", heartbeat(), "3a 00"],
    ["goodbye", disconnect(), "20 01"],
    ["its clock, as admin payload", setTime(1_795_286_795_999), "dd 02 0b e7 01 6b"],
  ])("%s", (_, payload, bytes) => {
    expect(spaced(payload)).toBe(bytes);
  });

  it("a direct message as the recorded client said it, but for its priority", () => {
    const payload = new TextEncoder().encode("Need insulin, can you help?");
    const said = packet({
      to: 0xa1b2c302,
      channel: 0,
      id: 1391123244,
      hopLimit: 3,
      wantAck: true,
      priority: 0,
      port: port.text,
      payload,
      wantResponse: false,
    });
    expect(spaced(said)).toBe(
      "0a 2f 15 02 c3 b2 a1 22 1f 08 01 12 1b 4e 65 65 64 20 69 6e 73 75 6c 69 6e 2c 20 63 61 6e " +
        "20 79 6f 75 20 68 65 6c 70 3f 35 2c db ea 52 48 03 50 01",
    );
  });

  it("is read back as it was said", () => {
    fc.assert(
      fc.property(
        fc.record({
          to: u32,
          id: u32,
          channel: fc.nat(7),
          hopLimit: fc.nat(7),
          wantAck: fc.boolean(),
          priority: fc.nat(127),
          port: fc.constantFrom(...Object.values(port)),
          payload: fc.uint8Array({ maxLength: 233 }),
          wantResponse: fc.boolean(),
          replyId: fc.integer({ min: 1, max: 0xffffffff }),
        }),
        (out) => {
          expect(decodeToRadio(packet(out))).toEqual({ kind: "packet", packet: out });
        },
      ),
    );
  });

  it("never throws on what is not it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 512 }), (bytes) => {
        expect(decodeToRadio(bytes).kind).toBeDefined();
        expect(decodeFromRadio(bytes).kind).toBeDefined();
      }),
    );
  });

  it.each([
    [0, false],
    [69_420, false],
    [69_421, false],
    [1, true],
    [0xffffffff, true],
  ])("asks under nonce %d: %s", (nonce, plain) => {
    expect(isPlainNonce(nonce)).toBe(plain);
  });
});

describe("what a radio says", () => {
  it("costs one character, not the message, when a name was cut in the midst of an emoji", () => {
    // NodeInfo 0xa1b2c302 with the long name "Ana " and three of four bytes of an emoji.
    const payload = bytesOf("22 12 08 82 86 cb 8d 0a 12 0a 12 08 41 6e 61 20 f0 9f 8f a0");
    const hurt = payload.slice(0, -1);
    hurt[1] = 0x11;
    hurt[9] = 0x09;
    hurt[11] = 0x07;
    expect(decodeFromRadio(hurt)).toEqual({
      kind: "node",
      peer: { number: 0xa1b2c302, longName: "Ana \u{fffd}", shortName: "", role: "CLIENT" },
    });
  });

  it("may be of a variant newer than ours", () => {
    expect(decodeFromRadio(bytesOf("92 01 02 08 01"))).toEqual({ kind: "unknown" });
  });

  it("may hold newer fields within what we know", () => {
    expect(
      decodeFromRadio(bytesOf("5a 11 10 0f 18 10 20 07 9a 3e 03 61 62 63 a0 3e 01 a8 3e 02")),
    ).toEqual({ kind: "queue-status", res: 0, free: 15, maxlen: 16, packetId: 7 });
  });

  it("may name a region and a preset we have never heard of", () => {
    expect(decodeFromRadio(bytesOf("2a 0a 32 08 08 01 10 7b 38 7c 40 05"))).toEqual({
      kind: "lora",
      lora: { region: "124", preset: "123", modem: presetModem("LONG_FAST"), hopLimit: 5 },
    });
  });

  it("is unreadable, with a reason, when it is cut short", () => {
    expect(decodeFromRadio(bytesOf("5a 0a 10"))).toMatchObject({ kind: "unreadable" });
  });

  it("does not cost the packet when what it carries cannot be read", () => {
    const payloadVariant = {
      case: "decoded" as const,
      value: { portnum: port.nodeInfo, payload: bytesOf("12 ff") },
    };
    const payload = encodeFromRadio({
      payloadVariant: { case: "packet", value: { from: 5, to: 6, id: 7, payloadVariant } },
    });
    expect(decodeFromRadio(payload)).toMatchObject({
      kind: "packet",
      packet: { from: 5, content: { kind: "unreadable", port: port.nodeInfo } },
    });
  });

  it("keeps words that are not UTF-8, with what is not marked", () => {
    const payloadVariant = {
      case: "decoded" as const,
      value: { portnum: port.text, payload: bytesOf("61 69 64 65 ff 21") },
    };
    const payload = encodeFromRadio({
      payloadVariant: { case: "packet", value: { from: 5, to: 6, id: 7, payloadVariant } },
    });
    expect(decodeFromRadio(payload)).toMatchObject({
      packet: { content: { kind: "text", text: "aide\u{fffd}!", reaction: false } },
    });
  });
});

describe("a channel key", () => {
  it.each([
    ["nothing", "", false],
    ["a published key by its number", "01", false],
    ["the default key written out", "d4 f1 bb 3a 20 29 07 59 f0 bc ff ab cf 4e 69 01", false],
    ["a sister of the default key", "d4 f1 bb 3a 20 29 07 59 f0 bc ff ab cf 4e 69 09", false],
    ["sixteen zeros", "00".repeat(16), false],
    ["sixteen bytes of the village's own", "d4 f1 bb 3a 20 29 07 59 f0 bc ff ab cf 4e 68 01", true],
    ["thirty-two bytes of the village's own", "a5".repeat(32), true],
    ["an odd length", "a5".repeat(20), false],
  ])("of %s keeps others out: %s → %s", (_, key, answer) => {
    expect(isPrivateKey(bytesOf(key))).toBe(answer);
  });
});

describe("a code", () => {
  it.each([
    [0, "arrived"],
    [1, "later"],
    [2, "later"],
    [3, "later"],
    [4, "radio"],
    [5, "later"],
    [6, "never"],
    [7, "split"],
    [8, "arrived"],
    [9, "pause"],
    [32, "never"],
    [33, "never"],
    [34, "never"],
    [35, "key-told"],
    [36, "never"],
    [37, "never"],
    [38, "soon"],
    [39, "ask-key"],
    [4711, "later"],
  ])("%d of Routing means %s", (code, meaning) => {
    const verdict = routingVerdict(code);
    expect(verdict.kind === "arrived" ? "arrived" : verdict.reason.remedy).toBe(meaning);
  });

  it.each([
    [0, "taken"],
    [6, "never"],
    [7, "split"],
    [9, "pause"],
    [32, "soon"],
    [33, "radio"],
    [34, "radio"],
    [35, "taken"],
    [39, "ask-key"],
    [4711, "later"],
  ])("%d of QueueStatus means %s", (res, meaning) => {
    expect(queueRefusal(res)?.remedy ?? "taken").toBe(meaning);
  });

  it.each([
    ["Duty cycle limit exceeded. You can send again in 49 mins", 49],
    ["You can send again in 1 min", 1],
    ["You can send again in 4000 mins", 60],
    ["Low battery", undefined],
  ])("<%s> pauses for %s minutes", (words, minutes) => {
    expect(pauseMinutes(words)).toBe(minutes);
  });
});

describe("a radio's figures", () => {
  it.each([
    [0, 0],
    [12.5, 12.5],
    [100, 100],
    [-1e38, undefined],
    [100.5, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])("are shares of the hour, or nothing: %s", (said, taken) => {
    const metrics = create(Telemetry.DeviceMetricsSchema, {
      channelUtilization: said,
      airUtilTx: said,
    });
    const { channelUtilizationPercent, airUtilTxPercent } = metricsOf(metrics);
    expect([channelUtilizationPercent, airUtilTxPercent]).toEqual([taken, taken]);
  });
});
