/** A script of these tests as one plain file, for a process of its own that starts fast. */

import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";

import { build } from "esbuild";

export interface Built extends AsyncDisposable {
  readonly file: string;
}

/** @param script its path from the folder `tests`. */
export async function built(script: string): Promise<Built> {
  // Where it finds its packages.
  const packages = path.resolve(import.meta.dirname, "../../node_modules");
  const folder = await mkdtemp(path.join(packages, ".veillee-test-"));
  const file = path.join(folder, "script.mjs");
  await build({
    entryPoints: [path.resolve(import.meta.dirname, "..", script)],
    outfile: file,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
  });
  return {
    file,
    [Symbol.asyncDispose]: async () => rm(folder, { recursive: true, force: true }),
  };
}
