import { create, type MessageInitShape, type MessageShape, toBinary } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import type { Question } from "../../src/mesh/ask.ts";
import { port } from "../../src/mesh/packet.ts";
import { bytesOf } from "../support/bytes.ts";
import { NEIGHBOUR, OWN, routing, stateOf } from "../support/fake-link.ts";
import { readySession, tell } from "../support/ready-session.ts";
import type { SessionRun } from "../support/session-run.ts";

/** AdminMessage.get_owner_request, and an owner's answer. */
const ASK_OWNER = bytesOf("18 01");
const OWNER = bytesOf("22 05 12 03 48 75 62");
/** AdminMessage.begin_edit_settings and commit_edit_settings. */
const BEGIN = bytesOf("80 04 01");
const COMMIT = bytesOf("88 04 01");

const get: Question = { kind: "get", payload: ASK_OWNER };
const set: Question = { kind: "set", payloads: [BEGIN, COMMIT] };
const trace: Question = { kind: "trace", to: NEIGHBOUR };

type Envelope = Pick<
  Partial<MessageShape<typeof Mesh.MeshPacketSchema>>,
  "from" | "to" | "rxRssi" | "viaMqtt"
>;

/** A packet about the request `requestId`. */
function say(
  run: SessionRun,
  data: MessageInitShape<typeof Mesh.DataSchema>,
  envelope: Envelope = {},
): void {
  const payloadVariant = { case: "decoded" as const, value: data };
  const value = { from: OWN, to: OWN, id: 9, ...envelope, payloadVariant };
  run.radio({ payloadVariant: { case: "packet", value } });
}

function admin(requestId: number) {
  return { portnum: port.admin, payload: OWNER, requestId };
}

describe("a question to our own radio", () => {
  it("goes to it as an admin packet that wants a response", () => {
    const run = readySession({ ids: [11] });
    run.ask("q", get);
    expect(run.packets.map(({ said }) => said.packet)).toEqual([
      {
        id: 11,
        to: OWN,
        channel: 0,
        hopLimit: 3,
        priority: 64,
        port: port.admin,
        payload: ASK_OWNER,
        wantAck: true,
        wantResponse: true,
      },
    ]);
  });

  it("is answered by the radio's own word about it, after any acknowledgement", () => {
    const run = readySession({ ids: [11] });
    run.ask("q", get);
    run.radio(routing(OWN, { requestId: 11, error: 0 }));
    expect(run.answers).toEqual([]);
    say(run, admin(11));
    expect(run.actions.find(({ kind }) => kind === "answer")).toEqual({
      kind: "answer",
      handle: "q",
      answer: { kind: "got", payload: OWNER },
    });
  });

  it.each<[string, Envelope, number]>([
    ["another node", { from: NEIGHBOUR }, 11],
    ["the air, in our radio's name", { rxRssi: -90 }, 11],
    ["the Internet, in our radio's name", { viaMqtt: true }, 11],
    ["our radio, to everyone", { to: 0xffffffff }, 11],
    ["our radio, about something else", {}, 12],
    ["another node, unasked", { from: NEIGHBOUR }, 0],
  ])("is not answered by %s (S6)", (_, envelope, requestId) => {
    const run = readySession({ ids: [11] });
    run.ask("q", get);
    say(run, admin(requestId), envelope);
    expect(run.answers).toEqual([]);
    expect(run.status.counters["admin-foreign"]).toBe(1);
    say(run, admin(11));
    expect(run.answers).toEqual(["q: got"]);
  });

  it.each([
    ["not authorized", 33],
    ["no response", 8],
  ])("ends when the radio refuses it: %s", (_, error) => {
    const run = readySession({ ids: [11] });
    run.ask("q", get);
    run.radio(routing(OWN, { requestId: 11, error }));
    expect(run.answers).toEqual(["q: refused"]);
  });

  it("is not refused by another node", () => {
    const run = readySession({ ids: [11] });
    run.ask("q", get);
    run.radio(routing(NEIGHBOUR, { requestId: 11, error: 33 }));
    expect(run.answers).toEqual([]);
  });

  it("is given up after 15 s", () => {
    const run = readySession();
    run.ask("q", get);
    run.advance(15 * SECOND - 1);
    expect(run.answers).toEqual([]);
    run.advance(1);
    expect(run.answers).toEqual(["q: silent"]);
  });

  it("waits for no other: a second one is refused", () => {
    const run = readySession({ ids: [11] });
    run.ask("one", get);
    run.ask("two", set);
    expect(run.answers).toEqual(["two: busy"]);
    say(run, admin(11));
    run.ask("three", set);
    expect(run.answers).toEqual(["two: busy", "one: got"]);
  });

  it("is lost with the link, and not put without one", () => {
    const run = readySession();
    run.ask("one", get);
    run.close();
    run.ask("two", get);
    expect(run.answers).toEqual(["one: lost", "two: not-ready"]);
  });

  it("is lost when the radio restarts", () => {
    const run = readySession();
    run.ask("q", get);
    run.radio({ payloadVariant: { case: "rebooted", value: true } });
    expect(run.answers).toEqual(["q: lost"]);
  });

  it("is lost when the session ends", () => {
    const run = readySession();
    run.ask("q", get);
    run.step({ kind: "stop", at: run.now });
    expect(run.answers).toEqual(["q: lost"]);
  });
});

describe("an order to our own radio", () => {
  it("is taken once each of its messages is acknowledged", () => {
    const run = readySession({ ids: [11, 12] });
    run.ask("q", set);
    expect(run.packets.map(({ said }) => said.packet.payload)).toEqual([BEGIN, COMMIT]);
    run.radio(routing(OWN, { requestId: 12, error: 0 }));
    expect(run.answers).toEqual([]);
    run.radio(routing(OWN, { requestId: 11, error: 0 }));
    expect(run.answers).toEqual(["q: taken"]);
  });

  it("ends at the first message that is refused", () => {
    const run = readySession({ ids: [11, 12] });
    run.ask("q", set);
    run.queueStatus({ res: 32, free: 0, id: 11 });
    run.radio(routing(OWN, { requestId: 12, error: 0 }));
    expect(run.answers).toEqual(["q: refused"]);
  });
});

describe("a question for all settings", () => {
  it("shakes hands again, and is answered with what the radio tells of itself", () => {
    const run = readySession({ nonces: [77] });
    run.nonces.push(78);
    run.ask("q", { kind: "settings" });
    expect(run.status.phase).toBe("configuring");
    tell(run, stateOf(78));
    expect(run.status.phase).toBe("ready");
    const answer = run.actions.find(({ kind }) => kind === "answer");
    expect(answer).toMatchObject({ answer: { kind: "settings", told: { number: OWN } } });
    const payloads = answer?.kind === "answer" && answer.answer.kind === "settings";
    expect(payloads && answer.answer.told.payloads).toHaveLength(stateOf(78).length - 1);
  });

  it("keeps nothing of it when nobody asked", () => {
    const run = readySession();
    run.nonces.push(78);
    run.ask("q", { kind: "settings" });
    run.close();
    run.nonces.push(79);
    run.connect();
    run.advance(100);
    tell(run, stateOf(79));
    expect(run.answers).toEqual(["q: lost"]);
  });

  it("leaves out the other nodes and their words", () => {
    const run = readySession();
    run.nonces.push(78);
    run.ask("q", { kind: "settings" });
    const [end, ...begin] = stateOf(78).toReversed();
    tell(run, begin.toReversed());
    const user = { longName: "Ana", shortName: "A" };
    const other = { case: "nodeInfo" as const, value: { num: NEIGHBOUR, user } };
    run.radio({ payloadVariant: other });
    if (end !== undefined) run.radio(end);
    const answer = run.actions.find(({ kind }) => kind === "answer");
    expect(JSON.stringify(answer)).not.toContain(JSON.stringify(bytesOf("41 6e 61")));
    expect(answer).toMatchObject({
      answer: { told: { payloads: { length: stateOf(78).length - 1 } } },
    });
  });
});

/** The way to the neighbour and back, as it tells it. */
const routeBack = (requestId: number) => ({
  portnum: port.traceroute,
  requestId,
  payload: toBinary(
    Mesh.RouteDiscoverySchema,
    create(Mesh.RouteDiscoverySchema, {
      route: [0xb1],
      snrTowards: [26, -128],
      routeBack: [0xb2, 0],
      snrBack: [4, 8, -21],
    }),
  ),
});

describe("a trace", () => {
  it("is answered by the node it went to", () => {
    const run = readySession({ ids: [11] });
    run.ask("q", trace);
    say(run, routeBack(11), { from: NEIGHBOUR });
    expect(run.actions.find(({ kind }) => kind === "answer")).toMatchObject({
      answer: {
        route: {
          towards: [{ node: 0xb1, snrDb: 6.5 }, { node: NEIGHBOUR }],
          back: [
            { node: 0xb2, snrDb: 1 },
            { node: 0xffffffff, snrDb: 2 },
            { node: OWN, snrDb: -5.25 },
          ],
        },
      },
    });
  });

  it("is not answered by another node", () => {
    const run = readySession({ ids: [11] });
    run.ask("q", trace);
    say(run, routeBack(11), { from: 0xb1 });
    expect(run.answers).toEqual([]);
  });

  it("is silent after a minute, and may be put once in half a minute", () => {
    const run = readySession({ ids: [11, 12] });
    run.ask("one", trace);
    say(run, routeBack(11), { from: NEIGHBOUR });
    run.ask("two", trace);
    run.advance(31 * SECOND);
    run.ask("three", trace);
    run.advance(MINUTE);
    expect(run.answers).toEqual(["one: route", "two: too-soon", "three: silent"]);
  });

  it("does not hold up a question to our own radio", () => {
    const run = readySession({ ids: [11, 12] });
    run.ask("far", trace);
    run.ask("near", get);
    say(run, admin(12));
    expect(run.answers).toEqual(["near: got"]);
  });
});

it("answers every question once, whatever happens", () => {
  const event = fc.constantFrom(
    "get",
    "set",
    "settings",
    "trace",
    "ack",
    "nak",
    "answer",
    "state",
    "close",
    "reboot",
    "minute",
    "connect",
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const run = readySession();
      let asked = 0;
      const ask = (question: Question): void => {
        asked += 1;
        run.ask(`${asked}`, question);
      };
      const does: Record<string, () => void> = {
        get: () => ask(get),
        set: () => ask(set),
        settings: () => ask({ kind: "settings" }),
        trace: () => ask(trace),
        ack: () => answerLast((id) => run.radio(routing(OWN, { requestId: id, error: 0 }))),
        nak: () => answerLast((id) => run.radio(routing(OWN, { requestId: id, error: 33 }))),
        answer: () => answerLast((id) => say(run, admin(id))),
        state: () => {
          const said = run.written.at(-1)?.said;
          if (said?.kind === "want-config") tell(run, stateOf(said.nonce));
        },
        close: () => run.close(),
        reboot: () => run.radio({ payloadVariant: { case: "rebooted", value: true } }),
        minute: () => run.advance(MINUTE),
        connect: () => {
          if (run.status.phase === "down") run.connect();
          run.advance(100);
        },
      };
      const answerLast = (answer: (id: number) => void): void => {
        const last = run.packets.at(-1);
        if (last !== undefined) answer(last.said.packet.id);
      };
      for (const each of events) does[each]?.();
      run.step({ kind: "stop", at: run.now });
      const answered = run.answers.map((line) => Number.parseInt(line, 10));
      expect(answered.toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: asked }, (_, i) => i + 1),
      );
    }),
  );
});
