import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { span } from "../../src/base/time-words.ts";
import { HOUR, MINUTE } from "../../src/base/time.ts";
import { age } from "../../src/cli/age.ts";
import { lines } from "../../src/cli/lines.ts";
import { safeJson } from "../../src/cli/safe-json.ts";
import { table } from "../../src/cli/table.ts";
import { columnsOf, cut, pad, wrap } from "../../src/cli/text-width.ts";
import { OBEYED } from "./terminal.ts";

const text = fc.string({ unit: "grapheme", maxLength: 60 });

describe("room on a terminal", () => {
  it.each([
    ["eau", 3],
    ["élève", 5],
    ["e\u0301le\u0300ve", 5],
    ["▲ S VITAL", 9],
    ["水", 2],
    ["👍🏽", 2],
    ["", 0],
  ])("counts %j as %i columns", (given, columns) => {
    expect(columnsOf(given)).toBe(columns);
  });

  it("cuts and pads to what was asked, whatever the text", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (given, columns) => {
        expect(columnsOf(cut(given, columns))).toBeLessThanOrEqual(columns);
        expect(columnsOf(pad(cut(given, columns), columns))).toBeGreaterThanOrEqual(
          columnsOf(cut(given, columns)),
        );
      }),
    );
  });

  it("wraps into lines that fit, losing nothing but blanks", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, columns) => {
        const wrapped = wrap(given, columns);
        for (const line of wrapped) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(wrapped.join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
      }),
    );
  });

  it("keeps a table's columns below one another, and cuts only what may be cut", () => {
    const columns = [{ title: "N" }, { title: "LIEU", shrinks: true }, { title: "ÂGE" }];
    const rows = [
      ["1", "chemin du moulin, derrière la grange", "3 h"],
      ["12", "水の家", "14 min"],
    ];
    expect(table(columns, rows, 30)).toEqual([
      "N   LIEU                ÂGE",
      "1   chemin du moulin,…  3 h",
      "12  水の家              14 min",
    ]);
    expect(table(columns, rows, Infinity)[1]).toContain("derrière la grange");
  });
});

describe("ages", () => {
  const now = Date.UTC(2026, 10, 21, 19);
  it.each([
    [30_000, "à l'instant", "just now"],
    [-HOUR, "à l'instant", "just now"],
    [14 * MINUTE, "il y a 14 min", "14 min ago"],
    [3 * HOUR, "il y a 3 h", "3 h ago"],
    [3 * HOUR + 5 * MINUTE, "il y a 3 h 05", "3 h 05 ago"],
    [75 * HOUR, "il y a 3 j", "3 d ago"],
    [20 * 365 * 24 * HOUR, "heure non réglée", "time not set"],
    [-20 * 365 * 24 * HOUR, "heure non réglée", "time not set"],
  ])("says %i ms as « %s » or “%s”", (past, fr, en) => {
    const at = new Date(now - past).toISOString();
    expect([age(at, now, "fr"), age(at, now, "en")]).toEqual([fr, en]);
  });

  it("does not guess what no clock told", () => {
    expect(age("", now, "fr")).toBe("heure inconnue");
    expect(span(0, "fr")).toBe("0 min");
  });
});

describe("JSON", () => {
  it("reads back as it was, with nothing in it a terminal obeys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, words) => {
        const given = { value, words };
        const written = safeJson(given);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(written).not.toMatch(OBEYED);
      }),
    );
  });
});

describe("lines", () => {
  it("are the same however the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 20 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (given, size) => {
          const bytes = Buffer.from(given.map((line) => `${line}\n`).join(""));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          const expected = bytes.toString().split("\n").slice(0, -1);
          const got = await collect(chunks, 1000);
          expect(got).toEqual(expected.map((line) => line.replace(/\r$/, "")));
        },
      ),
    );
  });

  it("end at a line feed alone, and the last needs none", async () => {
    expect(await collect(["a\u2028b\r\nc\n\nd"], 10)).toEqual(["a\u2028b", "c", "", "d"]);
  });

  it("that are too long cost no memory and nothing around them", async () => {
    const long = Array.from({ length: 1000 }, () => "x".repeat(1000));
    expect(await collect(["a\n", ...long, "\nb\n"], 10)).toEqual(["a", undefined, "b"]);
  });
});

async function collect(
  chunks: Iterable<string | Uint8Array>,
  maxLength: number,
): Promise<(string | undefined)[]> {
  const got = [];
  for await (const line of lines(chunks, maxLength))
    got.push(line.kind === "line" ? line.text : undefined);
  return got;
}
