import { describe, expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import { type Message, priority } from "../../src/mesh/message.ts";
import { port } from "../../src/mesh/packet.ts";
import { NEIGHBOUR, OWN, routing, stateOf, textFrom, userFrom } from "../support/fake-link.ts";
import { readySession, tell } from "../support/ready-session.ts";
import { SessionRun } from "../support/session-run.ts";

const EVERYONE = 0xffffffff;

describe("the handshake", () => {
  it("wakes the radio, waits 100 ms, and asks under a fresh nonce", () => {
    const run = new SessionRun({ nonces: [0, 69_420, 69_421, 77] });
    run.connect();
    expect(run.status.phase).toBe("waking");
    run.advance(99);
    expect(run.written).toEqual([]);
    run.advance(1);
    expect(run.written).toEqual([{ at: 100, said: { kind: "want-config", nonce: 77 } }]);
  });

  it("ends with our own nonce and no other", () => {
    const run = new SessionRun({ nonces: [77] });
    run.connect();
    run.advance(100);
    tell(run, stateOf(76));
    expect(run.status.phase).toBe("configuring");
    tell(run, stateOf(77));
    expect(run.status).toMatchObject({ phase: "ready", counters: { "config-stale": 1 } });
  });

  it("begins anew under another nonce when 30 s pass without its end", () => {
    const run = new SessionRun({ nonces: [77, 77, 78] });
    run.connect();
    run.advance(30_200);
    expect(run.written.map(({ said }) => said)).toEqual([
      { kind: "want-config", nonce: 77 },
      { kind: "want-config", nonce: 78 },
    ]);
  });

  it("opens the link anew after three attempts, and says the radio is silent", () => {
    const run = new SessionRun();
    run.connect();
    run.advance(91_000);
    expect(run.actions.filter(({ kind }) => kind === "close")).toHaveLength(1);
    expect(run.status.reason).toBe("radio/silent");
  });

  it("asks again when the answer had gaps, for damage on the line is ordinary", () => {
    const run = new SessionRun({ nonces: [77, 78] });
    run.connect();
    run.advance(100);
    tell(run, stateOf(77).slice(2));
    expect(run.status).toMatchObject({ phase: "waking", counters: { "config-incomplete": 1 } });
    run.advance(100);
    tell(run, stateOf(78));
    expect(run.status.phase).toBe("ready");
  });

  it("begins anew when the radio says it has rebooted", () => {
    const run = readySession();
    run.send("one", { to: NEIGHBOUR, text: "reçu" });
    run.radio({ payloadVariant: { case: "rebooted", value: true } });
    expect(run.outcomes).toEqual(["one: lost"]);
    run.advance(1000);
    expect(run.written.at(-1)?.said.kind).toBe("want-config");
  });

  it("keeps what comes before the radio has said who it is", () => {
    const run = new SessionRun({ nonces: [77] });
    run.connect();
    run.radio(textFrom(NEIGHBOUR, "au secours", 5));
    expect(run.heard).toEqual([]);
    run.advance(100);
    tell(run, stateOf(77));
    expect(run.heard).toEqual(["au secours"]);
  });
});

describe("the heartbeat", () => {
  it("goes out every half minute, with nonce 0", () => {
    const run = readySession();
    run.advance(1.5 * MINUTE);
    const beats = run.written.filter(({ said }) => said.kind === "heartbeat");
    expect(beats.map(({ at }) => (at - 100) / MINUTE)).toEqual([0.5, 1, 1.5]);
    expect(beats.map(({ said }) => said)).toContainEqual({ kind: "heartbeat", nonce: 0 });
  });

  it("means by two unanswered ones that the link is down", () => {
    const run = readySession();
    run.alive = false;
    run.advance(30_000 + 19_999);
    expect(run.status.phase).toBe("ready");
    run.advance(1);
    expect(run.status).toMatchObject({ phase: "down", reason: "radio/silent" });
  });

  it("forgives one that got lost", () => {
    const run = readySession();
    run.alive = false;
    run.advance(35_000);
    run.alive = true;
    run.advance(10 * MINUTE);
    expect(run.status).toMatchObject({ phase: "ready", counters: { "heartbeat-missed": 1 } });
  });
});

describe("reconnecting", () => {
  it("waits longer each time, up to twenty seconds", () => {
    const run = new SessionRun();
    const waits = Array.from({ length: 9 }, () => {
      const before = run.now;
      run.step({ kind: "start", at: run.now });
      while (run.status.phase === "down") run.advance(50);
      const waited = run.now - before;
      run.close("radio/unreachable");
      return Math.round(waited / 50) * 50;
    });
    expect(waits).toEqual([0, 750, 1500, 3000, 6000, 12_000, 15_000, 15_000, 15_000]);
  });

  it("looks for a missing radio every few seconds, however long it is gone", () => {
    const run = new SessionRun();
    run.step({ kind: "start", at: 0 });
    for (let i = 0; i < 20; i++) {
      run.close("radio/missing");
      run.advance(4 * SECOND);
      expect(run.status.phase).toBe("opening");
    }
  });

  it("says that another client takes the radio, and gives way", () => {
    const run = new SessionRun();
    for (let i = 0; i < 3; i++) {
      run.connect();
      run.advance(2 * SECOND);
      run.close();
    }
    expect(run.status.reason).toBe("radio/shared");
    for (let i = 0; i < 6; i++) {
      run.connect();
      run.advance(2 * SECOND);
      run.close();
    }
    run.advance(80 * SECOND);
    expect(run.status).toMatchObject({ phase: "down", reason: "radio/shared" });
    run.advance(11 * SECOND);
    expect(run.status.phase).toBe("opening");
  });

  it("begins with short waits again once a link has held", () => {
    const run = new SessionRun();
    for (let i = 0; i < 6; i++) {
      run.connect();
      run.close("radio/unreachable");
    }
    run.connect();
    run.advance(31 * SECOND);
    run.close();
    run.advance(SECOND);
    expect(run.status.phase).toBe("opening");
  });

  it("gives back what waits, for another radio may have a link", () => {
    const run = readySession();
    run.queueStatus({ res: 0, free: 0 });
    run.send("waits", { to: NEIGHBOUR, text: "reçu" });
    run.close();
    run.send("late", { to: NEIGHBOUR, text: "reçu" });
    expect(run.outcomes).toEqual(["waits: unsent", "late: unsent"]);
    expect(run.packets).toEqual([]);
  });

  it("hears good news of what was in the radio's hands when the link fell", () => {
    const run = readySession();
    run.send("one", { to: NEIGHBOUR, text: "reçu" });
    const id = run.packets[0]?.said.packet.id ?? 0;
    run.close();
    run.nonces.push(78);
    run.connect();
    run.advance(100);
    tell(run, stateOf(78));
    run.radio(routing(NEIGHBOUR, { requestId: id, error: 5 }));
    run.radio(routing(NEIGHBOUR, { requestId: id, error: 0 }));
    expect(run.outcomes).toEqual(["one: lost", "one: delivered"]);
  });

  it("hears good news of a packet that an earlier run handed over, and of no other", () => {
    const run = readySession();
    run.step({ kind: "watch", handle: "before", packetId: 77, to: NEIGHBOUR, at: run.now });
    run.radio(routing(OWN, { requestId: 77, error: 0 }));
    run.radio(routing(NEIGHBOUR, { requestId: 77, error: 0 }));
    run.radio(routing(NEIGHBOUR, { requestId: 78, error: 0 }));
    run.radio(routing(0xa1b2c309, { requestId: 77, error: 0 }));
    expect(run.outcomes).toEqual(["before: relayed", "before: delivered"]);
  });
});

describe("sending", () => {
  it("takes the hop limit from the radio's settings, and asks for acknowledgement", () => {
    const run = readySession();
    run.send("one", { to: NEIGHBOUR, text: "reçu", replyId: 9 });
    expect(run.packets[0]?.said.packet).toMatchObject({
      to: NEIGHBOUR,
      hopLimit: 3,
      wantAck: true,
      priority: 100,
      channel: 0,
      replyId: 9,
    });
  });

  it.each([
    [0, 0],
    [7, 7],
    [9, 7],
  ])("with a hop limit of %d in its settings sends %d", (hopLimit, sent) => {
    const run = readySession();
    run.radio({
      payloadVariant: {
        case: "config",
        value: { payloadVariant: { case: "lora", value: { hopLimit } } },
      },
    });
    run.send("one", { to: EVERYONE, text: "bonjour" });
    expect(run.packets[0]?.said.packet.hopLimit).toBe(sent);
  });

  it("keeps texts 2.5 s apart, and lets an emergency go before those that wait", () => {
    const run = readySession();
    run.send("one", { to: EVERYONE, text: "one" });
    run.send("two", { to: EVERYONE, text: "two" });
    run.send("sos", { to: EVERYONE, text: "sos", priority: priority.alert });
    run.advance(5000);
    const texts = run.packets.map(({ at, said }) => [at - 100, wordsOf(said.packet.payload)]);
    expect(texts).toEqual([
      [0, "one"],
      [2500, "sos"],
      [5000, "two"],
    ]);
  });

  it("has at most three packets in flight, and a fourth for an emergency", () => {
    const run = readySession();
    for (let i = 0; i < 6; i++) run.send(`${i}`, data());
    expect(run.packets).toHaveLength(3);
    run.send("sos", { ...data(), priority: priority.alert });
    run.send("sos too", { ...data(), priority: priority.alert });
    expect(run.packets).toHaveLength(4);
    expect(run.status).toMatchObject({ inFlight: 4, waiting: 4 });
  });

  it("holds back while the radio's queue has four places or fewer, until it says otherwise", () => {
    const run = readySession();
    run.queueStatus({ res: 0, free: 4 });
    run.send("one", data());
    expect(run.packets).toEqual([]);
    run.queueStatus({ res: 0, free: 5 });
    expect(run.packets).toHaveLength(1);
  });

  it("goes on after 120 s without an answer, and calls it silence", () => {
    const run = readySession();
    run.send("one", data());
    run.advance(119_999);
    expect(run.outcomes).toEqual([]);
    run.advance(1);
    expect(run.outcomes).toEqual(["one: sent", "one: silent"]);
  });

  it("takes a neighbour's repetition for relayed, and the addressee's word for delivered", () => {
    const run = readySession();
    run.ids.push(50);
    run.send("one", { to: NEIGHBOUR, text: "reçu" });
    run.radio(routing(OWN, { requestId: 50, error: 0 }));
    run.radio(routing(OWN, { requestId: 50, error: 0 }));
    run.radio(routing(NEIGHBOUR, { requestId: 50, error: 0 }));
    run.radio(routing(NEIGHBOUR, { requestId: 50, error: 8 }));
    expect(run.outcomes).toEqual(["one: sent", "one: relayed", "one: delivered"]);
  });

  it("does not take a stranger's word for either", () => {
    const run = readySession();
    run.ids.push(50);
    run.send("one", { to: NEIGHBOUR, text: "reçu" });
    run.radio(routing(0xbad, { requestId: 50, error: 0 }));
    run.radio(routing(0xbad, { requestId: 50, error: 7 }));
    expect(run.outcomes).toEqual([]);
    expect(run.status.counters).toMatchObject({ "reply-unmatched": 1, "reply-forged": 1 });
  });

  it.each([
    ["no airtime", 9],
    ["no transmitter", 4],
    ["no room", 38],
    ["too long", 7],
    ["no key", 39],
  ])("does not let the addressee's name say what only our radio can know: %s", (_, error) => {
    const run = readySession();
    run.ids.push(50);
    run.send("one", { to: NEIGHBOUR, text: "reçu" });
    run.radio(routing(NEIGHBOUR, { requestId: 50, error }));
    run.radio(routing(OWN, { requestId: 50, error, rxRssi: -90 }));
    run.radio(routing(OWN, { requestId: 50, error: 0, rxRssi: -90 }));
    expect(run.outcomes).toEqual([]);
    expect(run.status.counters).toMatchObject({ "reply-forged": 3 });
    run.send("two", { to: NEIGHBOUR, text: "et ceci" });
    run.advance(5000);
    expect(run.packets).toHaveLength(2);
  });

  it("pauses everything for the minutes the radio says, then goes on", () => {
    const run = readySession();
    run.ids.push(50);
    run.send("one", data());
    run.queueStatus({ res: 9, free: 14, id: 50 });
    run.send("two", data());
    expect(run.packets).toHaveLength(1);
    const message = "Duty cycle limit exceeded. You can send again in 49 mins";
    run.radio({ payloadVariant: { case: "clientNotification", value: { message, replyId: 50 } } });
    expect(run.outcomes).toEqual(["one: refused 9 pause 49 min"]);
    run.advance(49 * MINUTE - 1);
    expect(run.packets).toHaveLength(1);
    run.advance(1);
    expect(run.packets).toHaveLength(2);
  });

  it("pauses for ten minutes when the radio does not say how long", () => {
    const run = readySession();
    run.ids.push(50);
    run.send("one", data());
    run.queueStatus({ res: 9, free: 14, id: 50 });
    run.advance(2 * SECOND);
    expect(run.outcomes).toEqual(["one: refused 9 pause 10 min"]);
  });

  it("asks a node without a key who it is, once", () => {
    const run = readySession();
    run.radio({
      payloadVariant: {
        case: "nodeInfo",
        value: { num: OWN, user: { longName: "Poste", shortName: "P" } },
      },
    });
    for (const id of [50, 52]) {
      run.ids.push(id);
      run.send(`${id}`, { to: NEIGHBOUR, text: "reçu" });
      run.queueStatus({ res: 39, free: 16, id });
      run.advance(3 * SECOND);
    }
    expect(run.outcomes).toEqual(["50: refused 39 ask-key", "52: refused 39 ask-key"]);
    const asked = run.packets.filter(({ said }) => said.packet.port === port.nodeInfo);
    expect(asked.map(({ said }) => [said.packet.to, said.packet.wantResponse])).toEqual([
      [NEIGHBOUR, true],
    ]);
  });

  it("refuses what no packet can hold", () => {
    const run = readySession();
    run.send("long", { to: EVERYONE, text: "é".repeat(117) });
    expect(run.outcomes).toEqual(["long: refused 7 split"]);
    expect(run.packets).toEqual([]);
  });

  it("turns away the least urgent when 64 wait", () => {
    const run = readySession();
    run.queueStatus({ res: 0, free: 0 });
    for (let i = 0; i < 64; i++) run.send(`${i}`, data());
    run.send("sos", { ...data(), priority: priority.alert });
    expect(run.outcomes).toEqual(["63: refused 32 soon"]);
    expect(run.status.waiting).toBe(64);
  });
});

describe("hearing", () => {
  it.each([
    ["node 0", 0],
    ["everyone", EVERYONE],
  ])("drops and counts a packet from %s", (_, from) => {
    const run = readySession();
    run.radio(textFrom(from, "fire", 3));
    expect(run.heard).toEqual([]);
    expect(run.status.counters).toMatchObject({ "packet-without-sender": 1 });
  });

  it("does not hear its own words come back", () => {
    const run = readySession();
    run.radio(textFrom(OWN, "echo", 3));
    expect(run.heard).toEqual([]);
    expect(run.status.counters).toMatchObject({ "packet-own": 1 });
  });

  it("tells on what channel, and whether its key is the village's", () => {
    const run = readySession();
    run.radio(textFrom(NEIGHBOUR, "ça va", 3));
    const text = run.actions.flatMap((action) => (action.kind === "heard" ? [action.text] : []));
    expect(text).toMatchObject([
      { radio: OWN, from: NEIGHBOUR, to: EVERYONE, packetId: 3, channel: 0, privateChannel: true },
    ]);
  });

  it("keeps a node's key when another claims its name, counts it, and tells the claim", () => {
    const run = readySession();
    const [mine, forged] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    run.radio({
      payloadVariant: { case: "nodeInfo", value: { num: NEIGHBOUR, user: { publicKey: mine } } },
    });
    run.radio(userFrom(NEIGHBOUR, forged));
    const peers = run.actions.flatMap((a) => (a.kind === "peer" ? [a.peer] : []));
    expect(peers).toEqual([
      expect.objectContaining({ publicKey: mine }),
      expect.objectContaining({ publicKey: mine, otherKey: forged }),
    ]);
    expect(run.status.counters).toMatchObject({ "key-conflict": 1 });
  });

  it("takes no name and no key for its own radio from the air", () => {
    const run = readySession();
    const { longName } = run.status;
    run.radio(userFrom(OWN, new Uint8Array(32).fill(2)));
    expect(run.actions.filter(({ kind }) => kind === "peer")).toEqual([]);
    expect(run.status.longName).toBe(longName);
    expect(run.status.counters).toMatchObject({ "packet-own": 1 });
  });
});

describe("stopping", () => {
  it("says goodbye, lets go and asks for nothing more", () => {
    const run = readySession();
    run.actions.length = 0;
    run.step({ kind: "stop", at: run.now });
    expect(run.written.at(-1)?.said).toEqual({ kind: "disconnect" });
    expect(run.actions.map(({ kind }) => kind)).toEqual(["write", "close", "status"]);
    run.actions.length = 0;
    run.advance(10 * MINUTE);
    expect(run.actions).toEqual([]);
  });
});

function data(): Message {
  return { to: EVERYONE, port: port.private, payload: Uint8Array.of(1) };
}

function wordsOf(payload: Uint8Array): string {
  return new TextDecoder().decode(payload);
}

describe("S6: an order to the radio that comes from the mesh", () => {
  it("is handed to no one, and answered by nothing", () => {
    const run = readySession();
    const before = run.actions.length;
    const value = {
      from: NEIGHBOUR,
      to: OWN,
      id: 5,
      pkiEncrypted: true,
      publicKey: new Uint8Array(32).fill(7),
      payloadVariant: {
        case: "decoded" as const,
        value: { portnum: port.admin, payload: Uint8Array.of(0x28, 0x05), wantResponse: true },
      },
    };
    tell(run, [{ payloadVariant: { case: "packet", value } }]);
    run.advance(SECOND);
    const kinds = run.actions.slice(before).map(({ kind }) => kind);
    const idle = new Set(["wake", "status", "counted"]);
    expect(kinds.filter((kind) => !idle.has(kind))).toEqual([]);
    expect(run.written).toEqual([]);
  });
});
