import { describe, expect, it } from "vitest";

import type { Change } from "../../src/store/database.ts";
import { WAITING_MAX, Writers } from "../../src/store/writers.ts";

function put(key: number, bytes = 1, value = key): Change {
  return { type: "put", key: Uint8Array.of(key), value: new Uint8Array(bytes).fill(value) };
}

/** Adds an append that is taken, and gives how it ended once it has. */
function added(writers: Writers, changes: readonly Change[], marks: readonly Change[] = []) {
  const end = writers.add(changes, marks) ?? expect.unreachable();
  return end.then(
    () => "written",
    (error: unknown) => error,
  );
}

describe("a batch group", () => {
  it("is all that waits, in the order of its appends, with the last of the marks under one key", () => {
    const writers = new Writers();
    void added(writers, [put(1)], [put(9, 1, 1), put(8)]);
    void added(writers, [put(3), put(2)], [put(9, 1, 2)]);
    expect(writers.group()).toEqual({
      changes: [put(1), put(3), put(2), put(9, 1, 2), put(8)],
      writers: 2,
    });
  });

  it("ends before the append that makes it 256 KiB, or 2,048 changes, and is one append at least", () => {
    const writers = new Writers();
    const ends = [
      added(writers, [put(1, 300 * 1024)]),
      added(writers, [put(2, 200 * 1024)]),
      added(writers, [put(3, 100 * 1024)]),
      added(
        writers,
        Array.from({ length: 2048 }, () => put(4)),
      ),
    ];
    const sizes: number[] = [];
    while (writers.length > 0) {
      const group = writers.group();
      sizes.push(group.writers);
      writers.written(group);
    }
    expect(sizes).toEqual([1, 1, 1, 1]);
    return expect(Promise.all(ends)).resolves.toEqual(ends.map(() => "written"));
  });

  it("is the first again where it was not written, and what came meanwhile is not in it twice", async () => {
    const writers = new Writers();
    const first = added(writers, [put(1)]);
    expect(writers.group().writers).toBe(1);
    const second = added(writers, [put(2)]);
    const group = writers.group();
    expect(group.changes).toEqual([put(1), put(2)]);
    writers.refused(group, "no");
    expect(writers.length).toBe(0);
    expect(await Promise.all([first, second])).toEqual(["no", "no"]);
  });

  it("tells its own appends alone how it ended, and leaves none behind after a close", async () => {
    const writers = new Writers();
    const first = added(writers, [put(1)]);
    const group = writers.group();
    const second = added(writers, [put(2)]);
    writers.written(group);
    expect(writers.length).toBe(1);
    const last = writers.group();
    writers.close("closed");
    writers.written(last);
    expect(await Promise.all([first, second])).toEqual(["written", "closed"]);
    expect(writers.group()).toEqual({ changes: [], writers: 0 });
  });
});

describe("what may wait", () => {
  it(`is ${WAITING_MAX} appends, and then nothing is taken until some are written`, () => {
    const writers = new Writers();
    for (let i = 0; i < WAITING_MAX; i++) void added(writers, [put(1)]);
    expect(writers.takes(0)).toBe(false);
    expect(writers.add([put(1)], [])).toBeUndefined();
    expect(writers.length).toBe(WAITING_MAX);
    writers.written(writers.group());
    expect(writers.takes(0)).toBe(true);
  });

  it("is 16 MiB, of which what is written gives its bytes back", () => {
    const writers = new Writers();
    const half = put(1, 8 * 1024 * 1024 - 1);
    void added(writers, [half]);
    void added(writers, [half]);
    expect(writers.takes(1)).toBe(false);
    expect(writers.add([put(1)], [])).toBeUndefined();
    writers.written(writers.group());
    expect(writers.takes(8 * 1024 * 1024)).toBe(true);
  });
});
