/** F4: the disk that the running program keeps its journal on has no room left, and then has. */

import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { type Daemon, startDaemon } from "../support/daemon.ts";
import { Ext4, ext4Here } from "../support/ext4.ts";
import { Haste } from "../support/haste.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";

const real = ext4Here();

const how = real
  ? "ext4 of 40 MiB in a loop file"
  : "not run: no ext4 may be made here; played in store/full-disk and node/reception";

const MIB = 1024 * 1024;

/** Forms that may be taken before the disk is found to be full: what is left of LevelDB's last block, and the one that finds out. */
const FORMS_MAX = 40;

describe(`F4: the program on a disk with no room left (${how})`, () => {
  it.runIf(real)(
    "goes on, is read, refuses with words what can wait, takes what radios bring, and writes again by itself within 10 s; the same from its start on",
    async () => {
      using disk = Ext4.made(40);
      const data = path.join(disk.at, "data");
      const filler = path.join(disk.at, "filler");
      await using radio = await openScriptedRadio();
      const taken: string[] = [];
      {
        await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
        await radio.ready();
        const send = async (text: string): Promise<Response> => {
          const answer = await need(hub, text);
          if (answer.status === 303) taken.push(text);
          return answer;
        };
        expect((await send("besoin d'eau avant")).status).toBe(303);

        fill(filler);
        const refused = await untilRefused(send);
        expect(refused.status).toBe(507);
        expect(await refused.text()).toContain("Le disque est plein");
        expect(JSON.stringify(await hub.json("/api/status"))).toContain('"state":"full"');

        // It is read as before.
        expect(JSON.stringify(await hub.json("/api/cases"))).toContain("besoin d'eau avant");
        expect(await words(hub)).toEqual(expect.arrayContaining(taken));

        const order = await assign(hub);
        expect(order.status).toBe(507);
        expect(await order.json()).toMatchObject({
          error: { code: "store/full", fr: expect.stringContaining("Le disque est plein") },
        });

        radio.hear({ from: 0x0c00_0001, id: 7, text: "besoin de bois pour 4 personnes" });
        await radio.untilSent((sent) => sent.some(({ to }) => to === 0x0c00_0001));
        taken.push("besoin de bois pour 4 personnes");

        rmSync(filler);
        const freed = new Haste();
        while ((await send("besoin d'eau après")).status !== 303) {
          await freed.look(() => hub.json("/api/status"));
          await pause(100);
        }
        expect(freed.taken(), "milliseconds until it is written").toBeLessThan(10_000);
        expect((await assign(hub)).status).toBe(200);
        await expect
          .poll(async () => JSON.stringify(await hub.json("/api/status")))
          .toContain('"state":"good"');
        expect(hub.process.exitCode).toBeNull();
        await hub.end("SIGKILL");
      }
      // Nothing is held back any more, and nothing is left.
      rmSync(path.join(data, "village", "BALLAST"), { force: true });
      fill(filler);
      {
        await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
        expect(JSON.stringify(await hub.json("/api/status"))).toContain('"state":"full"');
        expect(JSON.stringify(await hub.json("/api/cases"))).toContain("besoin d'eau avant");
        expect((await need(hub, "besoin d'eau trop tôt")).status).toBe(507);
        await radio.ready();
        radio.hear({ from: 0x0c00_0002, id: 8, text: "SOS mon mari ne respire plus" });
        while (!JSON.stringify(await hub.json("/api/status")).includes('"alarms":1')) {
          await pause(50);
        }
        const told = radio.sent.filter(({ to, text }) => to === 0x0c00_0002 && /reçu/i.test(text));
        expect(told, "nobody is told that what only memory holds is received").toEqual([]);
        taken.push("SOS mon mari ne respire plus");
        rmSync(filler);
        const freed = new Haste();
        const written = ['"state":"good"', '"pending":0'];
        const isWritten = async () => {
          const status = JSON.stringify(await freed.look(() => hub.json("/api/status")));
          return written.every((each) => status.includes(each));
        };
        while (!(await isWritten())) await pause(50);
        expect(freed.taken(), "milliseconds until it is written").toBeLessThan(10_000);
        await hub.end("SIGKILL");
      }
      await using again = await startDaemon({ data, args: ["--radio", "tcp://127.0.0.1:9"] });
      expect(await words(again)).toEqual(expect.arrayContaining(taken));
      expect(JSON.stringify(await again.json("/api/status"))).toContain('"missing":0');
    },
  );
});

/** Takes every byte that is left. */
function fill(file: string): void {
  const open = openSync(file, "w");
  try {
    for (const piece of [MIB, 4096, 1]) {
      const bytes = new Uint8Array(piece);
      while (wrote(open, bytes));
    }
  } finally {
    closeSync(open);
  }
}

function wrote(open: number, bytes: Uint8Array): boolean {
  try {
    return writeSync(open, bytes) > 0;
  } catch {
    return false;
  }
}

/** A form of the portal, as a browser without script sends it. */
async function need(hub: Daemon, text: string): Promise<Response> {
  return fetch(`${hub.address}/besoin`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ token: randomBytes(16).toString("hex"), text }),
  });
}

async function untilRefused(send: (text: string) => Promise<Response>): Promise<Response> {
  for (let i = 0; i < FORMS_MAX; i++) {
    const answer = await send(`besoin d'eau ${i}`);
    if (answer.status !== 303) return answer;
  }
  return expect.unreachable("the disk was never full");
}

/** An order that can wait. */
async function assign(hub: Daemon): Promise<Response> {
  return hub.fetch("/api/orders", {
    method: "POST",
    body: JSON.stringify({ kind: "assign", number: 1, helper: "Yann" }),
  });
}

/** All words of the journal. */
async function words(hub: Daemon): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { raw } of hub.journal()) if (raw !== null) found.push(raw);
  return found;
}
