/**
 * Measures, and prints a table, then the same as one line of JSON. It keeps no verdict.
 *
 *     npm run bench [-- NAME[:PART,…]…]
 *
 * `nth` alone has parts: kinds of faults and scenes, as in `nth:full,readonly,journal`.
 */

import process from "node:process";

import { backup } from "./backup.ts";
import { day } from "./day.ts";
import { type Bench, type Figure, ratio } from "./figure.ts";
import { flood } from "./flood.ts";
import { framer } from "./framer.ts";
import { growth } from "./growth.ts";
import { ingest } from "./ingest.ts";
import { kill } from "./kill.ts";
import { nth } from "./nth.ts";
import { portal } from "./portal.ts";
import { kills, power } from "./power.ts";
import { burst, emergency, steady } from "./radio-to-disk.ts";
import { rate } from "./rate.ts";
import { rot } from "./rot.ts";
import { session } from "./session.ts";
import { slow } from "./slow.ts";
import { soak } from "./soak.ts";
import { start } from "./start.ts";
import { understand } from "./understand.ts";
import { unplug } from "./unplug.ts";
import { wear } from "./wear.ts";

const benches: Readonly<Record<string, Bench>> = {
  burst,
  steady,
  emergency,
  ingest,
  start,
  portal,
  kill,
  rot,
  nth,
  kills,
  power,
  framer,
  session,
  unplug,
  day,
  flood,
  understand,
  rate,
  wear,
  slow,
  growth,
  backup,
  soak,
};

const asked = new Map(
  process.argv.slice(2).map((word) => {
    const [name = "", parts = ""] = word.split(":");
    return [name, parts.split(",").filter(Boolean)] as const;
  }),
);
const unknown = [...asked.keys()].filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.size > 0 && !asked.has(name)) continue;
  process.stderr.write(`${name} …\n`);
  figures.push(...(await bench(asked.get(name))));
}

const rows = figures.map((figure) => [
  figure.what,
  `${round(figure.value)} ${figure.unit}`,
  `${figure.better === "less" ? "≤" : "≥"} ${figure.goal}`,
  `${round(ratio(figure))}×`,
]);
const table = [["what", "measured", "to reach", "ratio"], ...rows];
const widths = [0, 1, 2, 3].map((i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
for (const row of table) {
  process.stdout.write(
    `${row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd()}\n`,
  );
}
process.stdout.write(`${JSON.stringify(figures.map(withRatio))}\n`);

function round(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "∞";
}

function withRatio(figure: Figure): Figure & { readonly ratio: number } {
  return { ...figure, ratio: ratio(figure) };
}
