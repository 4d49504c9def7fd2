import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { wrap } from "../../src/frames/frames.ts";
import { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { wantConfig } from "../../src/mesh/to-radio.ts";
import { radioLink } from "../../src/radio/address.ts";
import { captureFile } from "../support/capture.ts";
import { hangUpContract, linkContract, type Rig } from "../support/link-contract.ts";
import { openPty } from "../support/pty.ts";
import { listen } from "../support/radio-server.ts";

const signal = new AbortController().signal;
/** Every byte a terminal might think its own. */
const ask = Uint8Array.from({ length: 256 }, (_, i) => i);
const answer = Uint8Array.from({ length: 256 }, (_, i) => 255 - i);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "links-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a TCP link", () => {
  linkContract(tcpRig);
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

  it("is not opened once it was told to stop", async () => {
    await using server = await listen(() => undefined);
    const link = radioLink(`tcp://127.0.0.1:${server.port}`);
    await expect(link.open(AbortSignal.abort())).rejects.toMatchObject({
      code: "radio/unreachable",
    });
  });
});

describe("a serial link, on a pseudo-terminal of script(1)", () => {
  linkContract(serialRig);
  hangUpContract(serialRig);

  it("says that the radio is missing at a wrong path", async () => {
    const link = radioLink("/dev/serial/by-id/no-such-radio");
    await expect(link.open(signal)).rejects.toMatchObject({ code: "radio/missing" });
  });

  it("says that the radio is missing where the path is no port", async () => {
    await expect(radioLink("/dev/null").open(signal)).rejects.toMatchObject({
      code: "radio/missing",
    });
  });

  it("says that another program holds a port that is open", async () => {
    await using rig = await serialRig();
    await using held = await rig.link.open(signal);
    expect(held).toBeDefined();
    await expect(rig.link.open(signal)).rejects.toMatchObject({ code: "radio/busy" });
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

async function tcpRig(): Promise<Required<Rig>> {
  const server = await listen((_, say) => say(answer));
  return {
    link: radioLink(`tcp://127.0.0.1:${server.port}`),
    ask,
    answer,
    hangUp: () => server.hangUp(),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function serialRig(): Promise<Required<Rig>> {
  const pty = await openPty((_, say) => say(answer));
  return {
    link: radioLink(pty.path),
    ask,
    answer,
    hangUp: () => pty.unplug(),
    [Symbol.asyncDispose]: () => pty.unplug(),
  };
}

function recordedRig(): Promise<Rig> {
  const nonce = 0xdecade;
  return Promise.resolve({
    link: radioLink(`recorded:${captureFile("a4-handshake-nonce-69421-nodes-only")}`),
    ask: wrap(wantConfig(nonce)),
    // What a session needs and this recording lacks comes first: the number of the first node told.
    answer: wrap(
      encodeFromRadio({
        payloadVariant: { case: "myInfo", value: { myNodeNum: 0xa1b2c301, nodedbCount: 1 } },
      }),
    ),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  });
}
