import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { type Daemon, startDaemon } from "../support/daemon.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";

const water = "plus d'eau, 4 personnes au 2 rue du puits";
const cry = "SOS mon mari ne respire plus, chemin du moulin";

async function wordsOf(hub: Daemon): Promise<readonly unknown[]> {
  const words: unknown[] = [];
  for await (const { kind, raw, hidden } of hub.journal()) {
    if (kind === "case.opened") words.push(raw, hidden);
  }
  return words;
}

it("keeps closed what was written before a restart, answers an emergency all the same, and opens with the sign-in", async () => {
  const data = mkdtempSync(path.join(os.tmpdir(), "veillee-closed-"));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  let code = "";
  {
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
    code = hub.code ?? "";
    expect(hub.recovery).toMatch(/^VKEY-/);
    await radio.ready();
    radio.hear({ from: 0x0c00_0001, id: 1, text: water });
    await radio.untilSent((sent) => sent.length > 0);
    expect(await wordsOf(hub)).toEqual([water, undefined]);
    await hub.end("SIGTERM");
  }
  await using radio = await openScriptedRadio();
  await using hub = await startDaemon({
    data,
    args: ["--radio", radio.address],
    closed: true,
  });
  expect([hub.code, hub.recovery]).toEqual([undefined, undefined]);
  expect(await hub.json("/api/status")).toMatchObject({ vault: "locked" });
  expect(await hub.json("/api/cases/1")).toMatchObject({ raw: "", hidden: "locked", people: 4 });
  expect(await wordsOf(hub)).toEqual([null, "locked"]);

  await radio.ready();
  radio.hear({ from: 0x0c00_0002, id: 2, text: cry });
  await radio.untilSent((sent) => sent.some(({ to }) => to === 0x0c00_0002));
  expect(await hub.json("/api/now")).toMatchObject({
    vault: "locked",
    alarms: [{ number: 2, alarm: "sos", raw: cry }],
  });

  const signIn = await fetch(`${hub.address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: hub.address },
    body: JSON.stringify({ code, name: "Maëlle" }),
  });
  expect(signIn.status).toBe(204);
  expect(await hub.json("/api/status")).toMatchObject({ vault: "unlocked" });
  expect(await hub.json("/api/cases/1")).toMatchObject({ raw: water, hidden: null });
  expect(await wordsOf(hub)).toEqual([water, undefined, cry, undefined]);
  const reads = async (): Promise<readonly unknown[]> => {
    const read: unknown[] = [];
    for await (const { kind, actor, data: fact } of hub.journal()) {
      if (kind === "sensitive.read") read.push([actor, fact["scope"]]);
    }
    return read;
  };
  // A reading is not held up by the note of it.
  await expect.poll(reads).toEqual(
    expect.arrayContaining([
      ["operator:Maëlle", "unlocked"],
      ["operator:terminal", "case"],
      ["operator:terminal", "journal"],
    ]),
  );
  await hub.end("SIGTERM");
});
