/** The desk as it is served, over the machine's own LAN address: on that, unlike on localhost, a browser sees no secure context. */

import path from "node:path";

import { build } from "esbuild";

import { silentLog } from "../../src/base/log.ts";
import { createApp } from "../../src/web/app.ts";
import { asset } from "../../src/web/assets.ts";
import type { WebOptions } from "../../src/web/options.ts";
import { serveWeb } from "../../src/web/serve.ts";
import { lanAddress } from "./browser.ts";
import { createFakeHub, type FakeHub } from "./fake-hub.ts";
import { CODE } from "./web.ts";

const desk = path.resolve(import.meta.dirname, "../../src/web/desk");

export interface DeskServer extends AsyncDisposable {
  readonly hub: FakeHub;
  /** Where the desk is, e.g. `http://192.168.1.4:41234/desk`. */
  readonly url: string;
  /** Closes the port; sessions are kept. */
  readonly stop: () => Promise<void>;
  /** Opens the same port again. */
  readonly start: () => Promise<void>;
}

/** Serves the desk over a fake hub, on a free port of this machine's LAN address. */
export async function serveDesk(
  hub: FakeHub = createFakeHub(),
  given: Pick<WebOptions, "workshop" | "backups"> = {},
): Promise<DeskServer> {
  const host = lanAddress();
  bundled ??= bundle();
  const files = await bundled;
  const app = createApp({
    hub,
    ...given,
    credentials: { verify: async (code) => code === CODE },
    bearer: "b".repeat(64),
    hosts: () => [host],
    assets: { get: (name) => files.get(name) },
    log: silentLog,
    limits: { wrongCodeDelay: 0 },
  });
  let serving = await serveWeb({ app, host, port: 0 });
  const { port } = serving;
  const stop = async (): Promise<void> => serving[Symbol.asyncDispose]();
  return {
    hub,
    url: `http://${host}:${port}/desk`,
    stop,
    start: async () => {
      serving = await serveWeb({ app, host, port });
    },
    [Symbol.asyncDispose]: stop,
  };
}

let bundled: ReturnType<typeof bundle> | undefined;

/** Script and style sheet as `scripts/build.ts` makes them, from the sources as they stand. */
export async function bundle() {
  const { outputFiles } = await build({
    entryPoints: {
      desk: path.join(desk, "main.tsx"),
      "desk-css": path.join(desk, "desk.css"),
    },
    bundle: true,
    minify: true,
    write: false,
    outdir: desk,
    target: "es2017",
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfig: path.join(desk, "tsconfig.json"),
    legalComments: "none",
    logLevel: "warning",
  });
  return new Map(
    outputFiles.map(({ path: file, contents }) =>
      file.endsWith(".css")
        ? ["desk.css", asset(contents, "text/css")]
        : ["desk.js", asset(contents, "text/javascript")],
    ),
  );
}
