import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { deliveryStates } from "../../src/mesh/delivery.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { lanes } from "../../src/outbox/outgoing.ts";
import { veillee } from "../../src/proto/veillee.js";
import {
  decodeOutgoing,
  deliveryState,
  encodeOutgoing,
  lane,
} from "../../src/store/outgoing-codec.ts";

const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const instant = fc.integer({ min: 0, max: 2 ** 48 });
const anyOutgoing: fc.Arbitrary<Outgoing> = fc.record(
  {
    id: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(hex),
    to: u32,
    channel: fc.nat(7),
    text: fc.string({ unit: "binary", maxLength: 50 }),
    lane: fc.constantFrom(...lanes),
    queuedAt: instant,
    about: u32,
    replyId: u32,
    state: fc.constantFrom(...deliveryStates),
    tries: fc.nat(100),
    dueAt: instant,
    changedAt: instant,
    refusedWith: fc.integer({ min: -100, max: 100 }),
    packetId: u32,
    onChannel: fc.constant(true as const),
    room: fc.integer({ min: 1, max: 255 }),
    partsDone: fc.nat(20),
    proven: fc.constant(true as const),
    short: fc.string({ unit: "binary", maxLength: 50 }),
    news: fc.constant(true as const),
    within: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(hex),
  },
  { requiredKeys: ["id", "to", "text", "lane", "queuedAt", "state", "tries", "changedAt"] },
);

describe("a message on its way out", () => {
  it("has the same bytes for years", () => {
    const message: Outgoing = {
      id: "00112233445566ff",
      to: 0xa1b2c302,
      text: "Reçu.",
      lane: "emergency",
      queuedAt: 1,
      replyId: 0xffffffff,
      state: "relayed",
      tries: 2,
      changedAt: 2,
      refusedWith: -1,
    };
    expect(hex(encodeOutgoing(message))).toBe(
      "0a10303031313232333334343535363666661502c3b2a122065265c3a7752e280131000000000000f03f45ffffffff480350026100000000000000406801",
    );
  });

  it("comes back whole", () => {
    fc.assert(
      fc.property(anyOutgoing, (message) => {
        expect(decodeOutgoing(encodeOutgoing(message))).toEqual(message);
      }),
    );
  });

  it("is not read from bytes that hold none, and no bytes throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const message = decodeOutgoing(bytes);
        expect(message === undefined || lanes.includes(message.lane)).toBe(true);
      }),
    );
    expect(decodeOutgoing(new Uint8Array())).toBeUndefined();
  });
});

it("numbers lanes and states as proto/veillee.proto does", () => {
  expect(deliveryState.words).toEqual(deliveryStates);
  expect({ ...veillee.DeliveryState }).toEqual(named("DELIVERY_STATE", deliveryState.words));
  expect({ ...veillee.Lane }).toEqual(named("LANE", lane.words));
});

function named(prefix: string, words: readonly string[]) {
  return Object.fromEntries(
    ["UNSPECIFIED", ...words].map((word, i) => [`${prefix}_${word.toUpperCase()}`, i]),
  );
}
