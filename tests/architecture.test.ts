import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

/** The table in src/README.md is the rule; this test holds the code to it. */
const root = path.resolve(import.meta.dirname, "../src");
const table = readFileSync(path.join(root, "README.md"), "utf8");
const rows = Array.from(
  table.matchAll(/^\| `(?<room>\w+)` *\|[^|]*\|(?<imports>[^|]*)\| *(?<io>yes|) *\|$/gm),
  ({ groups: { room = "", imports = "", io = "" } = {} }) => ({
    room,
    imports: imports.match(/\w+/g) ?? [],
    io: io === "yes",
  }),
);
const pureRooms = new Set(rows.filter(({ io }) => !io).map(({ room }) => room));

/** Packages that compute and touch nothing, so that a pure room may use them; of `node:crypto` what draws by chance is named below. */
const purePackages =
  /^(?:node:crypto|@bufbuild\/protobuf|@meshtastic\/protobufs|protobufjs|lean-qr|yaml)(?:\/|$)/;

/** What a pure room does not touch: the clock, chance, the process, timers, the console, the network. */
const impure =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandom(?:Bytes|UUID|Int|Fill)|\bgenerateKey|\bprocess\.|\bset(?:Timeout|Interval|Immediate)\(|\bqueueMicrotask\(|\bperformance\.|\bconsole\.|\bfetch\(/;

it("has a row for every room", () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "decisions")
    .map((entry) => entry.name);
  expect(rows.map(({ room }) => room).toSorted()).toEqual(folders.toSorted());
});

it("lists a room after the rooms it may import", () => {
  for (const [i, { room, imports }] of rows.entries()) {
    const above = rows.slice(0, i).map((row) => row.room);
    expect(above, room).toEqual(expect.arrayContaining(imports));
  }
});

it("lets only node import rooms that do I/O", () => {
  for (const { room, imports } of rows.filter((row) => row.room !== "node")) {
    expect(
      imports.filter((name) => !pureRooms.has(name)),
      room,
    ).toEqual([]);
  }
});

describe.each(rows)("src/$room", ({ room, imports, io }) => {
  const home = path.join(root, room);
  const files = readdirSync(home, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"),
  );

  it("keeps to the rooms and packages its row allows", () => {
    for (const file of files) {
      for (const specifier of specifiers(codeOf(path.join(home, file)))) {
        if (specifier.startsWith(".")) {
          const target = path.relative(root, path.resolve(home, path.dirname(file), specifier));
          expect([room, ...imports], `${file} imports ${specifier}`).toContain(
            target.split(path.sep)[0],
          );
        } else if (!io) {
          expect(specifier, `${file}: ${room} does no I/O`).toMatch(purePackages);
        }
      }
    }
  });

  if (io) return;

  it("sees no clock, no chance and no process", () => {
    for (const file of files) {
      expect(impure.exec(codeOf(path.join(home, file)))?.[0], file).toBeUndefined();
    }
  });
});

/** A file without its comments. A string with two slashes loses its end, which holds no import. */
function codeOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

function specifiers(source: string): string[] {
  return Array.from(
    source.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g),
    ([, specifier = ""]) => specifier,
  );
}
