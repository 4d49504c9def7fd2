/**
 * LevelDB's queue of writers: appends that wait for the disk, in their order, and the batch group at its head, which shares one flush. A group stays where it
 * is until it is told how it ended, so that one whose write failed is the next to be written.
 */

import { hex } from "../base/bytes.ts";
import type { Change } from "./database.ts";

/** Appends that may wait: above an hour of a busy radio, and about as many MiB as {@link BYTES_MAX} says in memory. */
export const WAITING_MAX = 16_384;
const BYTES_MAX = 16 * 1024 * 1024;

/** Changes in one group: at 5 an entry some 400 entries, so that one flush takes tens of milliseconds and not more. */
const GROUP_MAX = 2048;

/** Bytes in one group: less than is kept free on a full disk, whose last room a group must not take. */
const GROUP_BYTES = 256 * 1024;

interface Writer {
  readonly changes: readonly Change[];
  readonly marks: readonly Change[];
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What is written at once. */
export interface BatchGroup {
  readonly changes: readonly Change[];
  /** How many appends it is of. */
  readonly writers: number;
}

export class Writers {
  readonly #waiting: Writer[] = [];
  #bytes = 0;

  /** How many appends wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Whether an append of that many bytes would be taken now. */
  takes(bytes: number): boolean {
    return this.#waiting.length < WAITING_MAX && this.#bytes + bytes <= BYTES_MAX;
  }

  /**
   * Takes an append; it settles as it is told by {@link written} and {@link refused}. Of `marks` under one key, a group writes the last only.
   *
   * @returns undefined where as much waits as may: nothing of it was taken.
   */
  add(changes: readonly Change[], marks: readonly Change[]): Promise<void> | undefined {
    const bytes = changes.reduce((sum, change) => sum + bytesOf(change), 0);
    if (!this.takes(bytes)) return undefined;
    this.#bytes += bytes;
    return new Promise<void>((resolve, reject) => {
      this.#waiting.push({ changes, marks, bytes, resolve, reject });
    });
  }

  /** As much of the head of the queue as is written at once: one append at least, if any waits. */
  group(): BatchGroup {
    let [count, bytes] = [0, 0];
    const end = this.#waiting.findIndex((append, i) => {
      count += append.changes.length;
      bytes += append.bytes;
      return i > 0 && (count > GROUP_MAX || bytes > GROUP_BYTES);
    });
    const head = end < 0 ? this.#waiting : this.#waiting.slice(0, end);
    const marks = new Map(
      head.flatMap((append) => append.marks).map((mark) => [hex(mark.key), mark] as const),
    );
    const changes = [...head.flatMap((append) => append.changes), ...marks.values()];
    return { changes, writers: head.length };
  }

  /** Resolves those of `group`, which was the last that {@link group} gave. */
  written(group: BatchGroup): void {
    for (const { resolve } of this.#take(group.writers)) resolve();
  }

  /** Rejects those of `group`, likewise. */
  refused(group: BatchGroup, error: unknown): void {
    for (const { reject } of this.#take(group.writers)) reject(error);
  }

  /** Rejects all that wait. */
  close(error: unknown): void {
    for (const { reject } of this.#take(this.#waiting.length)) reject(error);
  }

  /** Nothing is left of a queue that was closed meanwhile. */
  #take(count: number): readonly Writer[] {
    const head = this.#waiting.splice(0, count);
    for (const { bytes } of head) this.#bytes -= bytes;
    return head;
  }
}

function bytesOf(change: Change): number {
  return change.key.length + (change.type === "put" ? change.value.length : 0);
}
