import { describe, expect, it } from "vitest";

import { MINUTE } from "../../src/base/time.ts";
import { Framer } from "../../src/frames/frames.ts";
import { decodeFromRadio, type FromRadio } from "../../src/mesh/from-radio.ts";
import { heartbeat } from "../../src/mesh/to-radio.ts";
import { capture } from "../support/capture.ts";
import { near, simulated, TestClient } from "./simulated.ts";

/** The payloads that a real radio sent in a recording. */
function recorded(name: string): Uint8Array[] {
  const framer = new Framer();
  return capture(name)
    .filter(({ from }) => from === "radio")
    .flatMap(({ bytes, at }) => framer.push(bytes, at))
    .flatMap((piece) => (piece.kind === "frame" ? [piece.payload] : []));
}

/** What a message is, without what differs from radio to radio. */
function form(payload: Uint8Array): string {
  const message: FromRadio = decodeFromRadio(payload);
  return message.kind === "other" ? `other ${message.what}` : message.kind;
}

describe("the handshake", () => {
  it("says nothing before it is asked", () => {
    const { radios, timers } = simulated([0]);
    const client = new TestClient(near(radios), timers);
    client.write(heartbeat());
    client.send("anyone?");
    timers.run(MINUTE);
    expect(client.heard).toEqual([]);
  });

  it.each([
    ["a2-handshake-configured-3-nodes", 25_103],
    ["a3-handshake-nonce-69420-config-only", 69_420],
    ["a4-handshake-nonce-69421-nodes-only", 69_421],
  ])("has the form of the recording %s", (name, nonce) => {
    const { radios, timers } = simulated([0, 500, 900]);
    const client = new TestClient(near(radios), timers).configure(nonce);
    expect(client.payloads.map(form)).toEqual(recorded(name).map(form));
    expect(client.heard.at(-1)?.message).toEqual({ kind: "config-complete", nonce });
  });

  it("gives the same settings as the recording, byte for byte, where no key or name is in them", () => {
    const { radios, timers } = simulated([0, 500, 900]);
    const client = new TestClient(near(radios), timers).configure(25_103);
    const real = recorded("a2-handshake-configured-3-nodes").map((bytes) => bytes.join());
    const differing = client.payloads.filter((bytes, i) => bytes.join() !== real[i]).map(form);
    // Keys, a position setting we leave out, the MQTT account.
    expect(differing).toEqual([
      "node",
      "channel",
      "other config security",
      "other moduleConfig",
      "node",
      "node",
    ]);
  });

  it("begins anew whenever it is asked again", () => {
    const { radios, timers } = simulated([0]);
    const client = new TestClient(near(radios), timers).configure(1).configure(2);
    const nonces = client.heard.flatMap(({ message }) =>
      message.kind === "config-complete" ? [message.nonce] : [],
    );
    expect(nonces).toEqual([1, 2]);
  });
});
