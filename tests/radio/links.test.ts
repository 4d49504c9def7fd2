import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { concat, hex, toUtf8 } from "../../src/base/bytes.ts";
import { wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { heartbeat, wantConfig } from "../../src/mesh/to-radio.ts";
import { radioLink } from "../../src/radio/address.ts";
import { captureFile } from "../support/capture.ts";
import { floodContract, hangUpContract, linkContract, type Rig } from "../support/link-contract.ts";
import { openPty } from "../support/pty.ts";
import { listen } from "../support/radio-server.ts";

const signal = new AbortController().signal;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "links-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a TCP link", () => {
  linkContract(tcpRig);
  floodContract(tcpRig);
  hangUpContract(tcpRig);

  it("says that nobody answers where nobody listens", async () => {
    const server = await listen(() => undefined);
    await server[Symbol.asyncDispose]();
    const link = radioLink(`tcp://127.0.0.1:${server.port}`);
    await expect(link.open(signal)).rejects.toMatchObject({ code: "radio/unreachable" });
  });

  it("says that nobody answers under a name that does not exist", async () => {
    const link = radioLink("tcp://radio.invalid");
    await expect(link.open(signal)).rejects.toMatchObject({ code: "radio/unreachable" });
  });
});

describe("a serial link, on a pseudo-terminal of script(1)", () => {
  linkContract(serialRig);
  floodContract(serialRig);
  hangUpContract(serialRig);

  it("is left as it is by a restart that its line cannot carry", async () => {
    await using rig = await serialRig();
    await using held = await rig.link.open(signal);
    await expect(held.reset?.()).rejects.toThrow(/ioctl|tty/i);
    const { ask, answer } = rig.talk(1);
    const came = held.bytes[Symbol.asyncIterator]().next();
    await held.write(ask);
    const { value } = await came;
    expect(hex(answer).startsWith(hex(value ?? new Uint8Array()))).toBe(true);
  });

  it("says that the radio is missing at a wrong path", async () => {
    const link = radioLink("/dev/serial/by-id/no-such-radio");
    await expect(link.open(signal)).rejects.toMatchObject({ code: "radio/missing" });
  });

  it("says that the radio is missing where the path is no port", async () => {
    await expect(radioLink("/dev/null").open(signal)).rejects.toMatchObject({
      code: "radio/missing",
    });
  });
});

describe("a recorded link", () => {
  linkContract(recordedRig);

  it.each([
    ["is missing", undefined],
    ["is no JSON Lines", "\u{1}\u{2}"],
    ["holds something else", '{"dir":"fromRadio","hex":"9"}'],
    ["names no side", '{"dir":"elsewhere","hex":"94"}'],
    ["holds a bare value", "3"],
  ])("says that the recording cannot be read when it %s", async (_, text) => {
    const file = path.join(folder, "bad.jsonl");
    await (text === undefined ? rm(file, { force: true }) : writeFile(file, text));
    await expect(radioLink(`recorded:${file}`).open(signal)).rejects.toMatchObject({
      code: "radio/recording",
    });
  });
});

describe("a radio's address", () => {
  it.each([
    ["/dev/serial/by-id/usb-RAK_WisBlock"],
    ["tcp://hub.local"],
    ["tcp://10.42.0.7:4403"],
    ["tcp://[fe80::1]:4403"],
    ["recorded:tests/captures/a2.jsonl"],
  ])("%s is understood, and shown as it was written", (address) => {
    expect(radioLink(address).address).toBe(address);
  });

  it.each([
    [""],
    ["COM3"],
    ["tcp:/hub"],
    ["tcp://"],
    ["tcp://hub:0"],
    ["tcp://hub:65536"],
    ["tcp://hub:4403/path"],
    ["tcp://user@hub"],
    ["http://hub"],
    ["recorded:"],
    ["/dev/tty\u0000"],
  ])("%j is refused, with the ways to write it", (address) => {
    expect(() => radioLink(address)).toThrow(expect.objectContaining({ code: "radio/address" }));
  });
});

/** Every byte a terminal might think its own, and then the number of the talk; the far end says what it hears. */
function echoed(nth: number, size = 0): ReturnType<Rig["talk"]> {
  const words = Uint8Array.from({ length: 256 + size }, (_, i) => i & 0xff);
  const ask = concat(words, toUtf8(`${nth};`));
  return { ask, answer: ask };
}

/** Asks for the radio's state, which ends with the nonce asked with; heartbeats make it as long as it is to be. */
function asked(nth: number, size = 0): ReturnType<Rig["talk"]> {
  const nonce = 0xdecade + nth;
  const beat = wrap(heartbeat());
  const beats = Array.from({ length: Math.ceil(size / beat.length) }, () => beat);
  const complete = { payloadVariant: { case: "configCompleteId" as const, value: nonce } };
  return {
    ask: concat(...beats, wrap(wantConfig(nonce))),
    answer: wrap(encodeFromRadio(complete)),
  };
}

async function tcpRig(): Promise<Required<Rig>> {
  const server = await listen((chunk, say) => say(chunk));
  return {
    link: radioLink(`tcp://127.0.0.1:${server.port}`),
    talk: echoed,
    whenHeld: "taken over",
    flood: server.say,
    hangUp: () => server.hangUp(),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function serialRig(): Promise<Required<Rig>> {
  const pty = await openPty((chunk, say) => say(chunk));
  return {
    link: radioLink(pty.path),
    talk: echoed,
    whenHeld: "refused",
    flood: pty.say,
    hangUp: () => pty.unplug(),
    [Symbol.asyncDispose]: () => pty.unplug(),
  };
}

/** Nobody else can hold or end a recording, and it speaks only when it is asked. */
function recordedRig(): Promise<Rig> {
  return Promise.resolve({
    link: radioLink(`recorded:${captureFile("a4-handshake-nonce-69421-nodes-only")}`),
    talk: asked,
    whenHeld: "apart",
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
}
