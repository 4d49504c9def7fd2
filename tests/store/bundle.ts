/** A script of these tests as one plain file, for a process of its own that starts fast. */

import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";

import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

/** Builds `script` before the tests; the returned function gives the path of what was built. */
export function bundled(script: string): () => string {
  let folder = "";
  beforeAll(async () => {
    // Where it finds its packages.
    const packages = path.resolve(import.meta.dirname, "../../node_modules");
    folder = await mkdtemp(path.join(packages, ".veillee-test-"));
    await build({
      entryPoints: [path.join(import.meta.dirname, script)],
      outfile: path.join(folder, "script.mjs"),
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
    });
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));
  return () => path.join(folder, "script.mjs");
}
