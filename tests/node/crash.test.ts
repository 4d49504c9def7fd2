import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { startDaemon } from "../support/daemon.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";

it("keeps every message whose household was answered, killed in the midst of more", async () => {
  const data = mkdtempSync(path.join(os.tmpdir(), "veillee-crash-"));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const texts = new Map<number, string>();
  const answered = new Set<string>();
  for (let round = 0; round < 3; round++) {
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
    await radio.ready();
    for (let i = 0; i < 20; i++) {
      const from = 0x0c00_0000 + round * 100 + i;
      const text = `besoin d'eau pour ${i + 2} personnes, tour ${round}`;
      texts.set(from, text);
      radio.hear({ from, id: 1 + round * 100 + i, text });
    }
    await radio.untilSent((sent) => sent.length > 1);
    await hub.end("SIGKILL");
    for (const { to } of radio.sent) answered.add(texts.get(to) ?? "an answer to no one");
  }

  await using hub = await startDaemon({ data, args: ["--radio", "tcp://127.0.0.1:9"] });
  const found = new Set<string>();
  const numbers: number[] = [];
  for await (const { raw, kind, data: fact } of hub.journal()) {
    if (raw !== null) found.add(raw);
    if (kind === "case.opened") numbers.push(Number(fact["number"]));
  }
  expect(answered.size).toBeGreaterThanOrEqual(3);
  for (const text of answered) expect(found).toContain(text);
  expect(new Set(numbers).size, "a number was used twice").toBe(numbers.length);
  await hub.end("SIGTERM");
});
