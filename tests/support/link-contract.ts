import { expect, it } from "vitest";

import { concat, hex } from "../../src/base/bytes.ts";
import type { Connection, Link } from "../../src/base/link.ts";

/** A link with what is at its far end. */
export interface Rig extends AsyncDisposable {
  readonly link: Link;
  /** What to write so that the far end says `answer`. */
  readonly ask: Uint8Array;
  readonly answer: Uint8Array;
  /** The far end goes away; absent where it cannot. */
  readonly hangUp?: () => Promise<void>;
}

const never = new AbortController().signal;

/** What every link does, whatever carries it. */
export function linkContract(open: () => Promise<Rig>): void {
  it("carries bytes both ways, in order", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    const answer = read(connection, rig.answer.length);
    await connection.write(rig.ask);
    expect(hex(await answer)).toBe(hex(rig.answer));
  });

  it("ends its bytes when it is let go of, and may be let go of twice", async () => {
    await using rig = await open();
    const connection = await rig.link.open(never);
    const rest = drained(connection);
    await connection[Symbol.asyncDispose]();
    await connection[Symbol.asyncDispose]();
    expect(await rest).toBe("ended");
  });

  it("opens again after the last connection ended", async () => {
    await using rig = await open();
    for (let i = 0; i < 3; i++) {
      await using connection = await rig.link.open(never);
      await connection.write(rig.ask);
    }
    expect(rig.link.address).not.toBe("");
  });
}

/** What a link does that another party may end. */
export function hangUpContract(open: () => Promise<Required<Rig>>): void {
  it("ends its bytes when the far end goes away, without throwing", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    const rest = drained(connection);
    await rig.hangUp();
    expect(await rest).toBe("ended");
  });

  it("refuses to write once the far end is gone, as a lost radio", async () => {
    await using rig = await open();
    await using connection = await rig.link.open(never);
    const rest = drained(connection);
    await rig.hangUp();
    await rest;
    await expect(connection.write(rig.ask)).rejects.toMatchObject({ code: "radio/lost" });
  });
}

/** The first `length` bytes that come. */
async function read(connection: Connection, length: number): Promise<Uint8Array> {
  let all = new Uint8Array();
  for await (const chunk of connection.bytes) {
    all = Uint8Array.from(concat(all, chunk));
    if (all.length >= length) break;
  }
  return all.subarray(0, length);
}

async function drained(connection: Connection): Promise<"ended"> {
  for await (const _ of connection.bytes);
  return "ended";
}
