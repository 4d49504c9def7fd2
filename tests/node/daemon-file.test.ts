import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { daemonFileBeside } from "../../src/base/daemon-place.ts";
import { silentLog } from "../../src/base/log.ts";
import { after } from "../../src/node/clock.ts";
import { hasDaemon, openDaemonFile } from "../../src/node/daemon-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-file-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("daemon.json", () => {
  it("says where the daemon is and what opens it, to its owner alone, while it runs", () => {
    {
      using daemon = openDaemonFile(folder, { after, log: silentLog });
      daemon.announce("http://127.0.0.1:8080");
      const file = path.join(folder, "daemon.json");
      expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
        address: "http://127.0.0.1:8080",
        token: daemon.token,
        pid: process.pid,
      });
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is written as soon as a disk takes it, and nothing ends for want of it", () => {
    const tries: (() => void)[] = [];
    const never = path.join(folder, "data");
    const beside = daemonFileBeside(never, os.tmpdir());
    // In the way of both places.
    mkdirSync(path.join(`${beside}.new`, "taken"), { recursive: true });
    try {
      using daemon = openDaemonFile(never, {
        log: silentLog,
        after: (_, wake) => {
          tries.push(wake);
          return () => undefined;
        },
      });
      daemon.announce("http://127.0.0.1:8080");
      expect(tries).toHaveLength(1);
      mkdirSync(never);
      tries[0]?.();
      expect(tries).toHaveLength(1);
      expect(readdirSync(never)).toEqual(["daemon.json"]);
    } finally {
      rmSync(`${beside}.new`, { recursive: true, force: true });
    }
  });

  it("proves a daemon only if one answers under it that knows its token", async () => {
    using daemon = openDaemonFile(folder, { after, log: silentLog });
    expect(await hasDaemon(folder)).toBe(false);
    const server = createServer((request, response) => {
      const right = request.headers.authorization === `Bearer ${daemon.token}`;
      response.writeHead(right && request.url === "/api/status" ? 200 : 401).end();
    });
    const address = await listening(server);
    daemon.announce(address);
    expect(await hasDaemon(folder)).toBe(true);
    const stranger = JSON.stringify({ address, token: "another daemon's" });
    writeFileSync(path.join(folder, "daemon.json"), stranger);
    expect(await hasDaemon(folder)).toBe(false);
    daemon.announce(address);
    await new Promise((resolve) => server.close(resolve));
    expect(await hasDaemon(folder)).toBe(false);
  });

  it.each(["", "{", "null", "[]", '{"address":1}', '{"address":"nowhere","token":"a\\nb"}'])(
    "proves nothing when it holds <%s>",
    async (text) => {
      writeFileSync(path.join(folder, "daemon.json"), text);
      expect(await hasDaemon(folder)).toBe(false);
    },
  );
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}
