/**
 * Builds what runs: `src` to `dist` by the TypeScript compiler, generated code and the grammar's tables copied beside it, and the desk's page bundled once for
 * old browsers.
 */

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";

import { build } from "esbuild";

import { compileTablesIn } from "../src/node/read-grammar.ts";

const root = path.resolve(import.meta.dirname, "..");
const dist = path.join(root, "dist");
const desk = path.join(root, "src/web/desk");
const assets = path.join(dist, "web/assets");

compile();
copyGenerated();
copyTables();
await bundleDesk();
copyFileSync(path.join(root, "src/web/icon.svg"), path.join(assets, "icon.svg"));

function compile(): void {
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", path.join(root, "src")], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  const main = path.join(dist, "main.js");
  if (existsSync(main)) chmodSync(main, 0o755);
}

/** The compiler passes over JavaScript: the generated codec goes to `dist` as it stands. */
function copyGenerated(): void {
  const from = path.join(root, "src/proto");
  const to = path.join(dist, "proto");
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    if (file.endsWith(".js")) copyFileSync(path.join(from, file), path.join(to, file));
  }
}

/** What the grammar is made of is text; beside it goes what the build puts in order, which a start reads in its place. */
function copyTables(): void {
  const to = path.join(dist, "language/tables");
  rmSync(to, { recursive: true, force: true });
  cpSync(path.join(root, "src/language/tables"), to, { recursive: true });
  compileTablesIn(to);
}

/** One script and one style sheet, for browsers back to 2017. */
async function bundleDesk(): Promise<void> {
  const entryPoints = [path.join(desk, "main.tsx"), path.join(desk, "desk.css")].filter(existsSync);
  for (const file of entryPoints) {
    await build({
      entryPoints: [file],
      outfile: path.join(assets, `desk${path.extname(file) === ".css" ? ".css" : ".js"}`),
      bundle: true,
      minify: true,
      target: "es2017",
      jsx: "automatic",
      jsxImportSource: "preact",
      tsconfig: path.join(desk, "tsconfig.json"),
      legalComments: "none",
      logLevel: "warning",
    });
  }
}
