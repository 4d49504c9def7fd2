/** From a radio's bytes to the disk, through the whole program: a burst, a steady stream, an emergency behind a crowd. */

import { setTimeout as pause } from "node:timers/promises";

import { type Daemon, startDaemon } from "../support/daemon.ts";
import {
  openScriptedRadio,
  type ScriptedRadio,
  type ScriptedText,
} from "../support/scripted-radio.ts";
import { type Bench, type Figure, percentile } from "./figure.ts";

const ROUTINE = [
  "on a besoin d'eau, 4 personnes",
  "tout va bien ici",
  "il nous faut du bois",
  "we need candles",
];

export const burst: Bench = () =>
  withHub(async (hub, radio) => {
    const texts = crowd(30, 1);
    const durable = whenDurable(hub, texts);
    await durable.listening;
    const begun = performance.now();
    radio.hear(...texts);
    const times = await durable.all;
    return [
      {
        what: "30 direct messages in one burst: all on disk",
        value: (Math.max(...times.values()) - begun) / 1000,
        unit: "s",
        goal: 0.2,
        better: "less",
        how: "one write of 30 frames on TCP, until the 30th is read from the journal's stream",
      },
    ];
  });

export const steady: Bench = () =>
  withHub(async (hub, radio) => {
    const texts = crowd(500, 1000);
    const durable = whenDurable(hub, texts);
    await durable.listening;
    const sent = new Map<string, number>();
    for (const text of texts) {
      sent.set(text.text, performance.now());
      radio.hear(text);
      await pause(20);
    }
    const times = await durable.all;
    const delays = texts.map(({ text }) => (times.get(text) ?? Infinity) - (sent.get(text) ?? 0));
    return [0.5, 0.99].map((share): Figure => ({
      what: `radio bytes in to durable, 50 a second, p${share * 100}`,
      value: percentile(delays, share),
      unit: "ms",
      goal: 25,
      better: "less",
      how: "500 frames on TCP, 20 ms apart, each until it is read from the journal's stream",
    }));
  });

export const emergency: Bench = () =>
  withHub(async (hub, radio) => {
    const stop = new AbortController();
    const events = await hub.fetch("/api/events", { signal: stop.signal });
    const routine = crowd(30, 5000);
    const sos: ScriptedText = { from: 0x0e0e0e0e, id: 6000, text: "SOS mon mari ne respire plus" };
    const begun = performance.now();
    radio.hear(...routine, sos);
    const rang = alarmOf(events).then(() => performance.now());
    const alarmAt = await rang;
    stop.abort();
    await radio.untilSent((sent) => sent.some(({ to }) => to === sos.from));
    const place = radio.sent.findIndex(({ to }) => to === sos.from);
    const first = radio.sent[place]?.at ?? Infinity;
    return [
      {
        what: "emergency behind 30 routine messages: alarm on the desk",
        value: (alarmAt - begun) / 1000,
        unit: "s",
        goal: 0.25,
        better: "less",
        how: "one write of 31 frames, until the desk's event stream names the alarm",
      },
      {
        what: "texts that left before the emergency's reply",
        value: place,
        unit: "texts",
        goal: 1,
        better: "less",
        how: `order of texts at the radio; the reply left ${((first - begun) / 1000).toFixed(2)} s after the burst (texts are paced at 2.5 s)`,
      },
    ];
  });

/** A daemon on a scripted radio, ready to hear. */
async function withHub(
  measure: (hub: Daemon, radio: ScriptedRadio) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  await using radio = await openScriptedRadio();
  await using hub = await startDaemon({ args: ["--radio", radio.address] });
  await radio.ready();
  return await measure(hub, radio);
}

/** `count` texts from as many households, each text its own. */
function crowd(count: number, firstId: number): ScriptedText[] {
  return Array.from({ length: count }, (_, i) => ({
    from: 0x0d000000 + firstId + i,
    id: firstId + i,
    text: `${ROUTINE[i % ROUTINE.length]} (${firstId + i})`,
  }));
}

/** Follows the journal, which shows an entry once it is on disk, and notes when each text came. */
function whenDurable(
  hub: Daemon,
  texts: readonly ScriptedText[],
): { readonly listening: Promise<void>; readonly all: Promise<ReadonlyMap<string, number>> } {
  const wanted = new Set(texts.map(({ text }) => text));
  const times = new Map<string, number>();
  const stop = new AbortController();
  let heardFirst: (() => void) | undefined;
  const listening = new Promise<void>((resolve) => {
    heardFirst = resolve;
  });
  const all = (async () => {
    for await (const { raw } of hub.journal({ follow: true, signal: stop.signal })) {
      heardFirst?.();
      if (raw === null || !wanted.has(raw) || times.has(raw)) continue;
      times.set(raw, performance.now());
      if (times.size === wanted.size) break;
    }
    stop.abort();
    return times;
  })();
  return { listening, all };
}

async function alarmOf(events: Response): Promise<void> {
  const decoder = new TextDecoder();
  let heard = "";
  if (events.body === null) throw new Error("no event stream");
  for await (const chunk of events.body) {
    heard += decoder.decode(chunk, { stream: true });
    if (/"alarm":\d+/.test(heard)) return;
  }
}
