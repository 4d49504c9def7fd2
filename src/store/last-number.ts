/**
 * LAST_NUMBER: the number of the node's last entry, beside STORE_ID, written after each batch that is on the disk and never before.
 *
 *     at byte 0, and at byte 512    NODE TURN NUMBER open|shut SUM
 *
 * The two lines are written in turns and in place, so that one is whole when the other is torn. They are not flushed: a kill takes nothing from what
 * the kernel was given, and it goes to the disk within seconds. What cannot be written is left until the next batch; nobody waits for it.
 */

import { constants, type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";

import type { Log } from "../base/log.ts";
import type { NodeName } from "../journal/entry.ts";
import { isLastNumber } from "./store-id.ts";
import { troubleOf } from "./trouble.ts";

export const LAST_NUMBER = "LAST_NUMBER";

/** Bytes from one line to the other: what a disk writes whole or not at all. */
const SECTOR = 512;

interface Line {
  /** One more with each writing. */
  readonly turn: number;
  readonly number: number;
  /** Whether the store was closed then, and nothing known to be lost. */
  readonly shut: boolean;
}

const nothing: Line = { turn: 0, number: 0, shut: false };

/** The highest number noted for `node`; 0 where there is none that can be read. */
export async function readLastNumber(folder: string, node: NodeName): Promise<number> {
  try {
    await using file = await open(path.join(folder, LAST_NUMBER), "r");
    return (await newestIn(file, node)).number;
  } catch {
    return 0;
  }
}

export class LastNumber {
  readonly #path: string;
  readonly #node: NodeName;
  readonly #log: Log;
  #file: FileHandle | undefined;
  #last = nothing;
  #wanted = 0;
  #writing: Promise<void> | undefined;
  /** Whether the last try failed: what goes on failing is told once. */
  #failing = false;

  constructor({
    folder,
    node,
    log,
  }: {
    readonly folder: string;
    readonly node: NodeName;
    readonly log: Log;
  }) {
    this.#path = path.join(folder, LAST_NUMBER);
    this.#node = node;
    this.#log = log;
  }

  /** Begins to note. @returns whether whoever noted last closed the store, and knew of no loss. */
  async begin(number: number): Promise<boolean> {
    await this.#open();
    const { shut } = this.#last;
    this.#wanted = number;
    await this.#write("open");
    return shut;
  }

  /** Notes that entries up to `number` are on the disk: in its own time, and the newest only. */
  note(number: number): void {
    this.#wanted = number;
    this.#writing ??= this.#follow();
  }

  /** Notes that the store is closed, unless this never began, or it is not `whole`: then the next start is as one that follows no closing. */
  async close({ whole }: { readonly whole: boolean }): Promise<void> {
    await this.#writing;
    if (this.#file !== undefined) await this.#write(whole ? "shut" : "open");
    await this.#drop();
  }

  async #follow(): Promise<void> {
    // Whoever shared the batch says so before this goes on.
    await Promise.resolve();
    while (this.#last.number < this.#wanted) {
      if (!(await this.#write("open"))) break;
    }
    this.#writing = undefined;
  }

  async #write(state: "open" | "shut"): Promise<boolean> {
    const line = {
      turn: this.#last.turn + 1,
      number: Math.max(this.#wanted, this.#last.number),
      shut: state === "shut",
    };
    try {
      const file = this.#file ?? (await this.#open());
      await file?.write(textOf(this.#node, line), (line.turn % 2) * SECTOR);
      if (file === undefined) return false;
      this.#last = line;
      this.#failing = false;
      return true;
    } catch (error) {
      await this.#failed(error);
      return false;
    }
  }

  /** undefined where that fails. */
  async #open(): Promise<FileHandle | undefined> {
    try {
      // oxlint-disable-next-line no-bitwise -- how the system takes them
      this.#file = await open(this.#path, constants.O_RDWR | constants.O_CREAT);
      this.#last = await newestIn(this.#file, this.#node);
      return this.#file;
    } catch (error) {
      await this.#failed(error);
      return undefined;
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (!this.#failing) this.#log.warn("store.not-noted", { code: troubleOf(error), error });
    this.#failing = true;
    await this.#drop();
  }

  async #drop(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close().catch(() => undefined);
  }
}

/** What `node` noted last. */
async function newestIn(file: FileHandle, node: NodeName): Promise<Line> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * SECTOR), 0, 2 * SECTOR, 0);
  const text = buffer.subarray(0, bytesRead).toString("latin1");
  return [text.slice(0, SECTOR), text.slice(SECTOR)].reduce((newest, part) => {
    const line = parse(part, node);
    return line !== undefined && line.turn > newest.turn ? line : newest;
  }, nothing);
}

function textOf(node: NodeName, { turn, number, shut }: Line): string {
  const plain = `${node} ${turn} ${number} ${shut ? "shut" : "open"}`;
  return `${plain} ${crc32(plain)}\n`;
}

/** undefined for what is no such line, or another node's, or says what no node can have noted. */
function parse(text: string, node: NodeName): Line | undefined {
  const [, plain, name, turn, number, state, sum] =
    /^(([0-9a-f]{8}) (\d+) (\d+) (open|shut)) (\d+)\n/.exec(text) ?? [];
  if (plain === undefined || crc32(plain) !== Number(sum) || name !== node) return undefined;
  const line = { turn: Number(turn), number: Number(number), shut: state === "shut" };
  return Number.isSafeInteger(line.turn) && isLastNumber(line.number) ? line : undefined;
}
