/** A script of these tests, built before them. */

import path from "node:path";

import { afterAll, beforeAll } from "vitest";

import { type Built, built } from "../support/built.ts";

/** Builds `script`, a path from here, before the tests; the returned function gives the path of what was built. */
export function bundled(script: string): () => string {
  let made: Built | undefined;
  beforeAll(async () => {
    made = await built(path.join("store", script));
  });
  afterAll(async () => made?.[Symbol.asyncDispose]());
  return () => made?.file ?? "";
}
