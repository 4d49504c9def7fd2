import { once } from "node:events";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import path from "node:path";
import { Writable } from "node:stream";

import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";

import { everyCommand } from "../../src/cli/commands.ts";
import { runCli } from "../../src/cli/main.ts";
import { SAMPLE_URL } from "../support/fake-workshop.ts";
import { cannedDaemon, dataFolder, realDaemon, TOKEN } from "./daemon-double.ts";
import { Paper, run } from "./terminal.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the test. */
function folderWith(daemon?: unknown): string {
  const folder = dataFolder(daemon);
  folders.push(folder);
  return folder;
}

/** What stands for operands that are read before the daemon is asked. */
const marked: Readonly<Record<string, string>> = { URL: SAMPLE_URL, TIME: "2026-11-27T14:32" };

const asking = everyCommand().flatMap(({ name, operands }) => {
  const given = operands.map(
    ({ sort, mark }) => marked[mark?.en ?? ""] ?? (sort === "number" ? "7" : "x"),
  );
  return name === "understand" ? [] : [[...name.split(" "), ...given]];
});
const session = { "/api/session": { body: { exercise: false } } };

describe("without a daemon", () => {
  it.each(asking)("%s ends with 1, a code and a remedy", async (...argv) => {
    const folder = folderWith();
    const { code, out, err } = await run([...argv, "--data", folder]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      `cli/no-daemon: Aucun Veillée ne répond sur ce dossier de données. Lancez « veillee run », ou donnez le bon dossier avec --data ; s'il démarre tout juste, attendez. (${folder})\n`,
    );
  });

  it.each([
    ["a daemon that is gone", { address: "http://127.0.0.1:1", token: TOKEN, pid: 1 }],
    ["half a file", { address: "http://127.0.0.1:1" }],
    ["an address of somewhere else", { address: "file:///etc/passwd", token: TOKEN }],
    ["a token that would break a header", { address: "http://127.0.0.1:1", token: "a\r\nb: c" }],
    ["not an object", 12],
  ])("%s counts as none", async (_, daemon) => {
    const { code, err } = await run(["needs", "--data", folderWith(daemon)]);
    expect(code).toBe(1);
    expect(err).toMatch(/^cli\/no-daemon: /);
  });

  it("a daemon.json that is not JSON, or cannot be read, counts as none", async () => {
    const folder = folderWith();
    const file = path.join(folder, "daemon.json");
    writeFileSync(file, "{");
    chmodSync(file, 0o600);
    expect((await run(["needs", "--data", folder])).err).toMatch(/^cli\/no-daemon: /);
  });

  it("looks where the environment says", async () => {
    await using daemon = await realDaemon();
    const { code } = await run(["needs"], { env: { VEILLEE_DATA: daemon.folder } });
    expect(code).toBe(0);
  });
});

describe("a daemon that does not answer in time", () => {
  it.each(["doctor --json", "radio check", "status"])(
    "is not taken for none by %s, whatever is here",
    async (line) => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      const open = new Set<Socket>();
      server.on("connection", (socket) => open.add(socket));
      onTestFinished(() => {
        for (const socket of open) socket.destroy();
        server.close();
      });
      const bound = server.address();
      const at = typeof bound === "object" ? (bound?.port ?? 0) : 0;
      const folder = folderWith({ address: `http://127.0.0.1:${at}`, token: TOKEN, pid: 1 });
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      const spy = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout(50));
      onTestFinished(() => spy.mockRestore());
      const here = {
        radios: async () => expect.unreachable(),
        openWorkshop: async () => expect.unreachable(),
        grammar: async () => expect.unreachable(),
        examine: async () => expect.unreachable(),
      };
      const { code, out, err } = await run([...line.split(" "), "--data", folder], { here });
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(/^cli\/no-answer: Veillée ne répond pas à temps\. /);
    },
  );
});

describe("a daemon that answers oddly", () => {
  it("and no longer knows the token is not ours", async () => {
    const error = { code: "not-signed-in", fr: "Connectez-vous.", en: "Sign in." };
    await using daemon = await cannedDaemon({ "/api/cases": { status: 401, body: { error } } });
    const { code, err } = await run(["needs", "--json", "--data", daemon.folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^cli\/no-daemon: /);
    expect(daemon.asked[0]?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
  });

  it.each([
    ["a page", "<!doctype html><title>router</title>"],
    ["another shape", { cases: [] }],
    ["a case without its number", [{ type: "need" }]],
    ["a category nobody knows", [{ number: 1, category: "gold" }]],
  ])("with %s is told apart from ours", async (_, body) => {
    await using daemon = await cannedDaemon({ "/api/cases": { body } });
    const { code, out, err } = await run(["needs", "--json", "--data", daemon.folder]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^cli\/answer: /);
  });

  it("with an error that is not ours either", async () => {
    await using daemon = await cannedDaemon({ "/api/cases": { status: 500, body: "oops" } });
    expect((await run(["needs", "--json", "--data", daemon.folder])).err).toMatch(/^cli\/answer: /);
  });

  it("in the middle of the journal loses nothing of what came before", async () => {
    const entry = {
      node: "c0ffee01",
      number: 1,
      order: "0",
      wall: "2026-11-21T19:00:00.000Z",
      quality: "ntp",
      trust: 2,
      actor: "node:c0ffee01",
      kind: "node.started",
      data: {},
      raw: null,
      corrected: null,
    };
    const body = `${JSON.stringify(entry)}\n{"node":`;
    await using daemon = await cannedDaemon({ "/api/journal": { body } });
    const { code, out, err } = await run(["journal", "--json", "--data", daemon.folder]);
    expect(JSON.parse(out)).toEqual(entry);
    expect(code).toBe(1);
    expect(err).toMatch(/^cli\/answer: /);
  });

  it("says in the error which value is wrong", async () => {
    const error = {
      code: "bad-field",
      fr: "Une valeur manque.",
      en: "A value is missing.",
      field: "helper",
    };
    await using daemon = await cannedDaemon({
      ...session,
      "/api/orders": { status: 400, body: { error } },
    });
    expect(await run(["assign", "7", "x", "--data", daemon.folder])).toEqual({
      code: 1,
      out: "",
      err: "bad-field: Une valeur manque. (helper)\n",
    });
  });
});

describe("an exercise", () => {
  it("is announced before anything else, and not among JSON", async () => {
    await using daemon = await realDaemon();
    // What `radio export` writes is a file; what is restored is nobody's yet; the others work where no daemon runs.
    const quiet = ["export", "restore", "rebuild", "rollback", "mend"];
    for (const argv of asking.filter((words) => !quiet.some((word) => words.includes(word)))) {
      const { out } = await run([...argv, "--data", daemon.folder]);
      expect(out, argv[0]).toMatch(/^EXERCICE : rien de ceci n'est réel\n/);
      const json = await run([...argv, "--json", "--data", daemon.folder]);
      expect(json.out, argv[0]).not.toContain("rien de ceci");
    }
  });

  it("is not announced when it is none", async () => {
    await using daemon = await cannedDaemon({ ...session, "/api/cases": { body: [] } });
    expect((await run(["needs", "--data", daemon.folder])).out).toBe("Aucun besoin.\n");
  });
});

it("ends quietly when nobody reads any more", async () => {
  await using daemon = await realDaemon();
  const err = new Paper();
  const closed = new Writable({
    highWaterMark: 1,
    write: (_, __, done) => done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
  });
  const code = await runCli(["journal", "--json", "--data", daemon.folder], {
    stdin: (async function* () {})(),
    stdout: closed,
    stderr: err,
    env: {},
    stdoutIsTty: false,
    columns: undefined,
  });
  expect({ code, err: err.text }).toEqual({ code: 0, err: "" });
});
