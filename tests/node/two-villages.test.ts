import { execFile } from "node:child_process";
import { once } from "node:events";

import { expect, it } from "vitest";

import { servePort } from "../../src/exercise/tcp-port.ts";
import { TestClient } from "../exercise/simulated.ts";
import { type Daemon, program, startDaemon } from "../support/daemon.ts";
import { timers, twoRadios } from "../support/two-radios.ts";

it("carries an operator's words to another village's journal, and shows them as kept there", async () => {
  const [here, there] = twoRadios();
  await using herePort = await servePort(here);
  await using one = await startDaemon({ args: ["--radio", herePort.address] });
  // Their radio asks for something with a phone, before a Veillée is put behind it.
  const phone = new TestClient(there, timers).configure();
  phone.send("nous avons besoin de bois", { to: here.number });
  await logged(one, "text-kept");
  phone.hangUp();

  await using therePort = await servePort(there);
  await using two = await startDaemon({ args: ["--radio", therePort.address] });
  await logged(one, "veillee-heard");
  const said = "Yann vous apporte trois stères à 14 h";
  expect((await veillee(one, "say", "1", said)).code).toBe(0);
  await logged(one, "parcel-stored");
  await expect
    .poll(async () => (await veillee(one, "show", "1")).out)
    .toMatch(/enregistré par leur Veillée\)\n.*trois stères/);
  expect((await veillee(one, "status")).out).toMatch(/Autres Veillée +!a1b2c302/);

  const words: (string | null)[] = [];
  for await (const { raw } of two.journal()) words.push(raw);
  expect(words.filter((raw) => raw === said)).toHaveLength(1);
});

/** Resolves once the daemon has written `event` to its log. */
async function logged(daemon: Daemon, event: string): Promise<void> {
  const { stderr } = daemon.process;
  if (stderr === null) throw new Error("its log is not read");
  while (!daemon.errors().includes(`"${event}"`)) await once(stderr, "data");
}

/** The radios live on meanwhile: they are this process's own. */
async function veillee(hub: Daemon, ...args: readonly string[]) {
  const argv = [program, ...args, "--data", hub.data];
  return new Promise<{ readonly code: number; readonly out: string }>((resolve) => {
    execFile(process.execPath, argv, (error, out) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out });
    });
  });
}
