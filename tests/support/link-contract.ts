/**
 * What every link does, whatever carries it: one list of promises, run on serial, TCP, recorded and simulated links alike.
 *
 * Where a link truly cannot keep one, its rig leaves out what the promise is about, and says why.
 */

import { readdir } from "node:fs/promises";

import { expect, it } from "vitest";

import { concat, hex } from "../../src/base/bytes.ts";
import type { Connection, Link } from "../../src/base/link.ts";

/** A link with what is at its far end. */
export interface Rig extends AsyncDisposable {
  readonly link: Link;
  /** What to write, of at least `size` bytes, so that the far end says `answer`; the `nth` differs from all others. */
  readonly talk: (nth: number, size?: number) => { ask: Uint8Array; answer: Uint8Array };
  /** What comes of opening a link that is held: one is refused, the other's place is taken, or each has its own. */
  readonly whenHeld: "refused" | "taken over" | "apart";
  /** The far end says many bytes at once; absent where it says only what it was asked. */
  readonly flood?: (bytes: Uint8Array) => void;
  /** The far end goes away; absent where it cannot. */
  readonly hangUp?: () => Promise<void>;
}

const never = new AbortController().signal;
/** As much as a radio's whole state, many times over. */
const BIG = 65_536;
const MANY = 50;

/** What a link does by itself. */
export function linkContract(open: () => Promise<Rig>): void {
  it("carries bytes both ways", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    await expectExchange(rig, connection, 1);
  });

  it("carries what is written without waiting in order", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    const talks = Array.from({ length: 20 }, (_, nth) => rig.talk(nth));
    const read = reader(connection);
    const writes = talks.map(({ ask }) => connection.write(ask));
    for (const { answer } of talks) await expectNext(read, answer);
    await Promise.all(writes);
  });

  it("carries a big write whole", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    await expectExchange(rig, connection, 1, BIG);
  });

  it("carries a write of nothing, and one byte at a time", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    const { ask, answer } = rig.talk(1);
    const read = reader(connection);
    await connection.write(new Uint8Array());
    for (const byte of ask) await connection.write(Uint8Array.of(byte));
    await expectNext(read, answer);
  });

  it("ends its bytes once, when it is let go of, and may be let go of twice", async () => {
    await using rig = await open();
    const connection = await rig.link.open(never);
    const bytes = connection.bytes[Symbol.asyncIterator]();
    const rest = ended(bytes);
    await connection[Symbol.asyncDispose]();
    await connection[Symbol.asyncDispose]();
    expect(await rest).toBe("ended");
    expect((await bytes.next()).done).toBe(true);
  });

  it("refuses to write once it is let go of, as a lost radio", async () => {
    await using rig = await open();
    const connection = await rig.link.open(never);
    await connection[Symbol.asyncDispose]();
    await expect(connection.write(rig.talk(1).ask)).rejects.toMatchObject({ code: "radio/lost" });
  });

  it("opens again after the last connection ended, with nothing left of it", async () => {
    await using rig = await open();
    for (let nth = 0; nth < 3; nth++) {
      await using connection = await rig.link.open(never);
      await expectExchange(rig, connection, nth);
    }
    expect(rig.link.address).not.toBe("");
  });

  it("does as its kind does when it is opened while it is held", async () => {
    await using rig = await open();
    await using first = await rig.link.open(never);
    const last = ended(first.bytes[Symbol.asyncIterator]());
    if (rig.whenHeld === "refused") {
      await expect(rig.link.open(never)).rejects.toMatchObject({ code: "radio/busy" });
      return;
    }
    await using second = await rig.link.open(never);
    await expectExchange(rig, second, 1);
    if (rig.whenHeld === "taken over") expect(await last).toBe("ended");
    else await first.write(rig.talk(2).ask);
  });

  it("is not opened once it was told to stop, before or in the midst of it", async () => {
    await using rig = await open();
    const fault = expect.objectContaining({ code: expect.stringMatching(/^radio\//) });
    await expect(rig.link.open(AbortSignal.abort())).rejects.toEqual(fault);
    const stop = new AbortController();
    const opening = rig.link.open(stop.signal);
    stop.abort();
    await expect(opening).rejects.toEqual(fault);
    await using connection = await rig.link.open(never);
    await expectExchange(rig, connection, 1);
  });

  it("leaves no descriptor behind, however often it is opened", async () => {
    await openAndClose(open, 1);
    const before = await descriptors();
    await openAndClose(open, MANY);
    await expect.poll(descriptors).toBeLessThanOrEqual(before);
  });
}

/** What a link does whose far end speaks unasked. */
export function floodContract(open: () => Promise<Rig & Required<Pick<Rig, "flood">>>): void {
  it("keeps what comes for a reader that pauses, in order and whole", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    await expectExchange(rig, connection, 1);
    const flood = Uint8Array.from({ length: 3 * BIG }, (_, i) => i % 251);
    rig.flood(flood);
    expect(hex(await readBytes(connection, flood.length))).toBe(hex(flood));
  });
}

/** What a link does that another party may end. */
export function hangUpContract(open: () => Promise<Rig & Required<Pick<Rig, "hangUp">>>): void {
  it("ends its bytes when the far end goes away, without throwing", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    const rest = ended(connection.bytes[Symbol.asyncIterator]());
    await rig.hangUp();
    expect(await rest).toBe("ended");
  });

  it("refuses to write once the far end is gone, as a lost radio", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    const rest = ended(connection.bytes[Symbol.asyncIterator]());
    await rig.hangUp();
    await rest;
    await expect(connection.write(rig.talk(1).ask)).rejects.toMatchObject({ code: "radio/lost" });
  });
}

/** Says something, and hears the answer. */
async function expectExchange(
  rig: Rig,
  connection: Connection,
  nth: number,
  size = 0,
): Promise<void> {
  const { ask, answer } = rig.talk(nth, size);
  const read = reader(connection);
  await Promise.all([connection.write(ask), expectNext(read, answer)]);
}

/** `answer` comes, after all that was waited for before. */
async function expectNext(read: Reader, answer: Uint8Array): Promise<void> {
  expect(await read.until(answer)).toBe("came");
}

interface Reader {
  /** Reads on until `wanted` has come. */
  readonly until: (wanted: Uint8Array) => Promise<"came" | "never came">;
}

function reader(connection: Connection): Reader {
  const bytes = connection.bytes[Symbol.asyncIterator]();
  let rest = Buffer.alloc(0);
  return {
    async until(wanted) {
      for (let at = rest.indexOf(wanted); at < 0; at = rest.indexOf(wanted)) {
        const next = await bytes.next();
        if (next.done === true) return "never came";
        rest = Buffer.concat([rest, next.value]);
      }
      rest = rest.subarray(rest.indexOf(wanted) + wanted.length);
      return "came";
    },
  };
}

/** The next `length` bytes that come. */
async function readBytes(connection: Connection, length: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let got = 0;
  const bytes = connection.bytes[Symbol.asyncIterator]();
  while (got < length) {
    const next = await bytes.next();
    if (next.done === true) break;
    chunks.push(next.value);
    got += next.value.length;
  }
  return concat(...chunks);
}

async function ended(bytes: AsyncIterator<Uint8Array>): Promise<"ended"> {
  while ((await bytes.next()).done !== true);
  return "ended";
}

async function openAndClose(open: () => Promise<Rig>, times: number): Promise<void> {
  await using rig = await open();
  for (let i = 0; i < times; i++) {
    await using connection = await rig.link.open(never);
    await connection.write(rig.talk(i).ask);
  }
}

async function descriptors(): Promise<number> {
  return (await readdir("/proc/self/fd")).length;
}
