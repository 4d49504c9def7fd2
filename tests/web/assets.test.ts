import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";

import { afterAll, beforeAll, expect, it } from "vitest";

import { readAssets } from "../../src/web/assets.ts";
import { testWeb } from "../support/web.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "veillee-assets-"));
  writeFileSync(path.join(folder, "desk.js"), "// é\n".repeat(100));
  writeFileSync(path.join(folder, "desk.css"), "body{}");
  writeFileSync(path.join(folder, "desk.js.map"), "secret");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("serves scripts and styles of the folder with their type, compressed for whoever takes it", async () => {
  const { ask } = testWeb({ assets: readAssets(folder) });
  const plain = await ask("/assets/desk.js");
  expect(plain.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toBe("// é\n".repeat(100));
  const style = await ask("/assets/desk.css");
  expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
  for (const accepted of ["gzip", "deflate, gzip;q=0.5, br"]) {
    const packed = await ask("/assets/desk.js", { headers: { "accept-encoding": accepted } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe("// é\n".repeat(100));
  }
  for (const refused of ["", "identity", "gzip;q=0", "notgzip"]) {
    const unpacked = await ask("/assets/desk.js", { headers: { "accept-encoding": refused } });
    expect(unpacked.headers.get("content-encoding"), refused).toBeNull();
  }
});

it.each(["desk.js.map", "..%2Fpackage.json", "%2e%2e%2fassets", "__proto__", "constructor", ""])(
  "has nothing else to serve: /assets/%s",
  async (name) => {
    const { ask } = testWeb({ assets: readAssets(folder) });
    expect((await ask(`/assets/${name}`)).status).toBe(404);
  },
);

it("serves nothing from a folder that is not there", () => {
  expect(readAssets(path.join(folder, "missing")).get("desk.js")).toBeUndefined();
});
