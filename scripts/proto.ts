/**
 * Writes `src/proto` from `proto/veillee.proto`: static code, so that nothing is compiled at run time.
 *
 *     npm run proto
 */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

import { main as pbjs } from "protobufjs-cli/pbjs.js";

const root = path.resolve(import.meta.dirname, "..");

/** What `generate` writes. */
export const generated = ["veillee.js", "veillee.d.ts"] as const;

const NOTICE = "// Generated from proto/veillee.proto by `npm run proto`. Not edited by hand.\n";

/** Encoding and decoding only: what protobufjs offers besides is three times the code. */
const OPTIONS = (
  "--target static-module --wrap esm --no-create --no-verify --no-convert --no-delimited " +
  "--no-typeurl --no-service"
).split(" ");

/** Writes the generated files in `folder`, which exists. */
export async function generate(folder: string): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), "veillee-proto-"));
  try {
    const script = path.join(scratch, "veillee.js");
    // The declarations are read off the comments, which the script itself then does without.
    await run([...OPTIONS, "--dts", "--out", script]);
    await run([...OPTIONS, "--no-comments", "--out", script]);
    for (const file of generated) {
      const text = await readFile(path.join(scratch, file), "utf8");
      const kept = file.endsWith(".d.ts") ? openEnums(text) : text;
      await writeFile(path.join(folder, file), NOTICE + kept);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Types enum fields as numbers, which they are: a number that only a newer writer knows arrives as it stands. */
function openEnums(declarations: string): string {
  const enums = Array.from(declarations.matchAll(/^\s*enum (\w+) \{/gm), ([, name]) => name);
  return declarations
    .replaceAll(new RegExp(String.raw`\bveillee\.(?:${enums.join("|")})\b`, "g"), "number")
    .replace('import Long = require("long");\n', "");
}

async function run(options: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    pbjs([...options, path.join(root, "proto/veillee.proto")], (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

if (process.argv[1] === import.meta.filename) await generate(path.join(root, "src/proto"));
