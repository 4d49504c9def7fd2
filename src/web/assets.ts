/**
 * The desk's script and style, read from disk once at the start: they are small, and a worn SD card is not asked again.
 */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface Asset {
  readonly body: Uint8Array;
  readonly gzipped: Uint8Array;
  readonly type: string;
  /** A quoted hash of the body. */
  readonly etag: string;
}

export interface Assets {
  /** The asset of that name, e.g. `desk.js`. */
  get(name: string): Asset | undefined;
}

const types: ReadonlyMap<string, string> = new Map([
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
]);

/** The known files of `folder`, not of its subfolders; none if there is no such folder. */
export function readAssets(folder: string): Assets {
  const assets = new Map<string, Asset>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const type = types.get(path.extname(name));
    if (type !== undefined) assets.set(name, asset(readFileSync(path.join(folder, name)), type));
  }
  return assets;
}

export function asset(body: Uint8Array, type: string): Asset {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  return { body, gzipped: gzipSync(body, { level: 9 }), type, etag: `"${hash}"` };
}
