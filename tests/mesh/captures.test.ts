/**
 * Every recording of real firmware, byte for byte through the framer and event for event through the session. What
 * `tests/captures/README.md` says happened is what the session must conclude.
 */

import { describe, expect, it } from "vitest";

import { concat, hex } from "../../src/base/bytes.ts";
import { Framer, type Piece, wrap } from "../../src/frames/frames.ts";
import { decodeFromRadio, type FromRadio } from "../../src/mesh/from-radio.ts";
import { port } from "../../src/mesh/packet.ts";
import { bytesOf } from "../support/bytes.ts";
import { capture, captureNames } from "../support/capture.ts";
import { conclusions, replay } from "../support/replay.ts";
import { SessionRun } from "../support/session-run.ts";
import { A_READY, recordings } from "./recordings.ts";

it("states what is concluded from every recording", () => {
  expect(recordings.map(({ name }) => name)).toEqual(captureNames);
});

describe.each(recordings)("$name", ({ name, after, says, frames, noise, concludes }) => {
  it("comes out of the framer byte for byte", () => {
    const stream = concat(...fromRadio(name));
    const pieces = framed(fromRadio(name));
    expect(pieces.filter(({ kind }) => kind === "frame")).toHaveLength(frames);
    expect(noiseIn(pieces)).toBe(noise);
    expect(hex(again(pieces))).toBe(hex(stream));
  });

  it("gives the same frames byte by byte and all at once", () => {
    const stream = concat(...fromRadio(name));
    const single = Array.from(stream, (byte) => Uint8Array.of(byte));
    expect(hex(again(framed(single).filter(isFrame)))).toBe(
      hex(again(framed([stream]).filter(isFrame))),
    );
  });

  it("holds no frame we cannot read", () => {
    const kinds = framed(fromRadio(name)).filter(isFrame).map(valueOf);
    expect(kinds.filter(({ kind }) => kind === "unreadable" || kind === "unknown")).toEqual([]);
  });

  it(`concludes that ${says}`, () => {
    const run = replay(name, after === undefined ? {} : { after });
    expect(conclusions(run)).toEqual(concludes);
  });
});

describe("the burst of 30", () => {
  it("learns from res 32 that a packet was dropped, and holds back while there is no room", () => {
    const run = replay(A_READY);
    run.ids.push(2557603207, 1462070313);
    for (let i = 0; i < 30; i++) {
      run.send(`${i}`, { to: 0xffffffff, port: port.private, payload: bytesOf("01") });
    }
    for (const { from, bytes } of capture("l-burst-queue-full.A")) {
      if (from === "radio") run.bytes(bytes);
    }
    expect(run.outcomes).toEqual(["0: refused 32 soon", "1: refused 32 soon"]);
    expect(run.packets).toHaveLength(3);
    expect(run.status).toMatchObject({ queueFree: 1, waiting: 27, inFlight: 1 });
  });
});

describe("a session", () => {
  it("does not tell the radio's keys to anyone", () => {
    const run = replay(A_READY);
    const told = JSON.stringify(run.actions.filter(({ kind }) => kind !== "write"));
    // The private key in the recorded handshake, as bytes and as text.
    expect(told).not.toContain("248,203,99,181");
    expect(told).not.toContain("f8cb63b5");
    expect(told).not.toContain("privateKey");
  });

  it("asks with the bytes the recorded client asked with", () => {
    const run = new SessionRun({ nonces: [25103] });
    run.connect();
    run.advance(100);
    const asked = capture(A_READY).find(({ from }) => from === "client");
    const writes = run.actions.flatMap((action) => (action.kind === "write" ? [action.bytes] : []));
    expect(writes.map(hex)).toEqual(["c3".repeat(32), hex(asked?.bytes ?? new Uint8Array())]);
  });
});

function fromRadio(name: string): readonly Uint8Array[] {
  return capture(name).flatMap(({ from, bytes }) => (from === "radio" ? [bytes] : []));
}

function framed(chunks: readonly Uint8Array[]): readonly Piece[] {
  const framer = new Framer();
  return [...chunks.flatMap((chunk) => framer.push(chunk, 0)), ...framer.end()];
}

function isFrame(piece: Piece): piece is Piece & { readonly kind: "frame" } {
  return piece.kind === "frame";
}

function valueOf({ payload }: Piece & { readonly kind: "frame" }): FromRadio {
  return decodeFromRadio(payload);
}

function noiseIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === "noise" ? piece.bytes.length : 0), 0);
}

function again(pieces: readonly Piece[]): Uint8Array {
  return concat(
    ...pieces.map((piece) => (piece.kind === "frame" ? wrap(piece.payload) : piece.bytes)),
  );
}
