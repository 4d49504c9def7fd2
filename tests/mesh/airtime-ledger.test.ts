import { describe, expect, it } from "vitest";

import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { AirtimeLedger } from "../../src/mesh/airtime-ledger.ts";
import { airtimeMicros, bytesOnAir, presetModem } from "../../src/mesh/airtime.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import type { PacketOut } from "../../src/mesh/to-radio.ts";
import { NEIGHBOUR as PEER, textFrom } from "../support/fake-link.ts";
import { readySession, tell } from "../support/ready-session.ts";

const OWN = 0x0a0b0c01;
const NEIGHBOUR = 0x0d000001;
const STRANGER = 0x0e000001;
const modem = presetModem("LONG_FAST");
const radio = { own: OWN, modem };
const MAX_RETRANSMIT = 5;

/** Milliseconds on the air of a packet of `length` bytes there. */
const ms = (length: number): number => airtimeMicros(modem, length) / 1000;
const payload = new Uint8Array(40);
const direct = ms(bytesOnAir(40, { port: port.text, direct: true }));
const toAll = ms(bytesOnAir(40, { port: port.text, direct: false }));

const packet = (id: number, changes: Partial<PacketOut> = {}): PacketOut => ({
  id,
  to: NEIGHBOUR,
  channel: 0,
  hopLimit: 3,
  wantAck: true,
  priority: 100,
  port: port.text,
  payload,
  wantResponse: false,
  ...changes,
});

const taken = (packetId: number) => ({ res: 0, packetId });

describe("the account of a radio's airtime", () => {
  it("counts a packet once the radio has taken it, to the microsecond", () => {
    const ledger = begun();
    ledger.wrote(packet(1), radio, 0);
    expect(ledger.hour(10).sent).toBe(0);
    ledger.queueStatus(taken(1), 20);
    ledger.queueStatus(taken(1), 30);
    expect(ledger.hour(40)).toMatchObject({ sent: direct, estimated: 0, heard: 0 });
  });

  it("counts what a direct message's encryption adds", () => {
    const ledger = begun();
    ledger.wrote(packet(1, { to: BROADCAST }), radio, 0);
    ledger.queueStatus(taken(1), 20);
    expect(ledger.hour(40).sent).toBe(toAll);
    expect(direct).toBeGreaterThan(toAll);
  });

  it("counts nothing for an order to the radio itself", () => {
    const ledger = begun();
    ledger.wrote(packet(1, { to: OWN, port: port.admin }), radio, 0);
    ledger.queueStatus(taken(1), 20);
    ledger.judged(1, { from: OWN, code: 0 }, OWN, 30);
    ledger.expire(HOUR);
    expect(ledger.hour(40)).toMatchObject({ sent: 0, estimated: 0 });
  });

  it("counts nothing for what the radio refuses, in its queue or by its verdict", () => {
    const ledger = begun();
    ledger.wrote(packet(1), radio, 0);
    ledger.queueStatus({ res: 32, packetId: 1 }, 20);
    ledger.wrote(packet(2), radio, 0);
    ledger.judged(2, { from: OWN, code: 39 }, OWN, 30);
    ledger.expire(HOUR);
    expect(ledger.hour(40)).toMatchObject({ sent: 0, estimated: 0 });
  });

  it("counts a packet whose QueueStatus was lost when its verdict comes", () => {
    const ledger = begun();
    ledger.wrote(packet(1), radio, 0);
    ledger.judged(1, { from: NEIGHBOUR, code: 0 }, OWN, 3 * SECOND);
    expect(ledger.hour(4 * SECOND)).toMatchObject({ sent: direct, estimated: 0 });
  });

  it("counts three sends, all certain, when the radio gives up", () => {
    const ledger = begun();
    ledger.wrote(packet(1), radio, 0);
    ledger.queueStatus(taken(1), 20);
    ledger.judged(1, { from: OWN, code: MAX_RETRANSMIT }, OWN, 22 * SECOND);
    expect(ledger.hour(23 * SECOND)).toMatchObject({ sent: 3 * direct, estimated: 0 });
  });

  it.each([
    [4 * SECOND, 0],
    [9 * SECOND, 1],
    [25 * SECOND, 2],
    [60 * SECOND, 2],
  ])("estimates the repeats before an acknowledgement after %i ms at %i", (at, repeats) => {
    const ledger = begun();
    ledger.wrote(packet(1), radio, 0);
    ledger.queueStatus(taken(1), 0);
    ledger.judged(1, { from: NEIGHBOUR, code: 0 }, OWN, at);
    expect(ledger.hour(at)).toMatchObject({ sent: direct, estimated: repeats * direct });
  });

  it("estimates that a packet of which nothing more is heard was sent as often as the radio does", () => {
    const ledger = begun();
    ledger.wrote(packet(1), radio, 0);
    ledger.queueStatus(taken(1), 20);
    ledger.wrote(packet(2, { wantAck: false }), radio, 0);
    ledger.expire(119 * SECOND);
    expect(ledger.hour(119 * SECOND)).toMatchObject({ sent: direct, estimated: 0 });
    ledger.expire(120 * SECOND);
    expect(ledger.hour(120 * SECOND)).toMatchObject({ sent: direct, estimated: 3 * direct });
  });

  it("is not told by strangers what became of a packet", () => {
    const ledger = begun();
    ledger.wrote(packet(1), radio, 0);
    ledger.judged(1, { from: STRANGER, code: MAX_RETRANSMIT }, OWN, 20);
    expect(ledger.hour(30)).toMatchObject({ sent: 0, estimated: 0 });
  });

  it("counts what is heard", () => {
    const ledger = begun();
    ledger.heard(modem, 100, 10);
    ledger.heard(modem, 16, 20);
    expect(ledger.hour(30).heard).toBe(ms(100) + ms(16));
  });

  it("lets go of what is over an hour old, and of nothing younger", () => {
    const ledger = begun();
    for (let minute = 0; minute < 180; minute++) ledger.heard(modem, 16, minute * MINUTE);
    const hour = ledger.hour(179 * MINUTE + 59 * SECOND).heard;
    // The minute that is filling, and sixty full ones.
    expect(hour).toBeCloseTo(61 * ms(16), 6);
    expect(ledger.hour(179 * MINUTE + 62 * MINUTE).heard).toBe(0);
  });

  it("says how much of the hour it has counted", () => {
    const ledger = begun(5 * MINUTE);
    expect(ledger.hour(17 * MINUTE).span).toBe(12 * MINUTE);
    expect(ledger.hour(300 * MINUTE).span).toBe(HOUR);
  });

  it("remembers no more packets than can be under way", () => {
    const ledger = begun();
    for (let id = 1; id <= 1000; id++) ledger.wrote(packet(id), radio, 0);
    ledger.queueStatus(taken(1), 10);
    expect(ledger.hour(20).sent).toBe(0);
    ledger.queueStatus(taken(1000), 10);
    expect(ledger.hour(20).sent).toBe(direct);
  });
});

describe("a session's account of the air", () => {
  it("counts a text that the radio took and what is heard, and keeps both over a lost link", () => {
    const run = readySession({ ids: [901] });
    run.send("m1", { to: PEER, text: "arrivons" });
    run.advance(5000);
    run.queueStatus({ res: 0, free: 15, id: 901 });
    const { sent } = run.status.airtime;
    // 16 of header, 2 for the port, 2 and 8 for the words, 2 of bitfield, 12 of encryption.
    expect(sent).toBe(airtimeMicros(presetModem("LONG_FAST"), 42) / 1000);
    tell(run, [textFrom(PEER, "merci", 77)]);
    const { heard } = run.status.airtime;
    expect(heard).toBeGreaterThan(300);
    run.close();
    run.connect();
    run.advance(100);
    expect(run.status.airtime).toMatchObject({ sent, heard });
  });
});

function begun(at = 0): AirtimeLedger {
  const ledger = new AirtimeLedger();
  ledger.begin(at);
  return ledger;
}
