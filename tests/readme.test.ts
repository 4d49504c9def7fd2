import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, it } from "vitest";

import { faults } from "../src/base/fault.ts";
import { problems, refusalWords } from "../src/web/problem.ts";

const readme = readFileSync(path.resolve(import.meta.dirname, "../README.md"), "utf8");

it("tells what to do about every fault, in the words the program uses", () => {
  const rows = Array.from(
    readme.matchAll(/^\| `(\w+\/[\w-]+)` \| (.*) \|$/gm),
    ([, code, words]) => [code, words],
  );
  expect(rows).toEqual(Object.entries(faults).map(([code, { en }]) => [code, en]));
});

/** What only a program that is broken or hostile is told. */
const unseen = new Set(["bad-json", "media-type", "foreign-origin"]);

it("tells what to do about every refusal that a person meets, in the words the program uses", () => {
  const rows = new Map(
    Array.from(readme.matchAll(/^\| `([a-z]+(?:-[a-z]+)*)` \| (.*) \|$/gm), ([, code, words]) => [
      code,
      words,
    ]),
  );
  const told = Object.entries({ ...problems, ...refusalWords }).filter(
    ([code]) => !unseen.has(code),
  );
  for (const [code, { en }] of told) expect(rows.get(code), code).toBe(en);
  // Those of the command line name what was asked for: their rows say the same at large.
  const own = refusedIn(path.resolve(import.meta.dirname, "../src/cli"));
  expect(own.filter((code) => !rows.has(code))).toEqual([]);
  const known = new Set([...told.map(([code]) => code), ...own]);
  expect([...rows.keys()].filter((code) => code === undefined || !known.has(code))).toEqual([]);
});

function refusedIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      Array.from(
        readFileSync(path.join(folder, file), "utf8").matchAll(/new Refused\(\s*"([a-z-]+)"/g),
        ([, code = ""]) => code,
      ),
    );
}
