import { readFileSync } from "node:fs";
import path from "node:path";

import { expect, it } from "vitest";

import { faults } from "../src/base/fault.ts";

const readme = readFileSync(path.resolve(import.meta.dirname, "../README.md"), "utf8");

it("tells what to do about every fault, in the words the program uses", () => {
  const rows = Array.from(
    readme.matchAll(/^\| `(\w+\/[\w-]+)` \| (.*) \|$/gm),
    ([, code, words]) => [code, words],
  );
  expect(rows).toEqual(Object.entries(faults).map(([code, { en }]) => [code, en]));
});
