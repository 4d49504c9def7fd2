/**
 * Makes an unseen emergency impossible to overlook while the page is anywhere in the browser: siren, blinking title, and the state of
 * both on the document's root for whoever checks (`data-ringing`, `data-rings`, `data-sound`).
 */

import { SECOND } from "../../base/time.ts";
import type { NowView } from "../../village/node-views.ts";
import type { DeskStore } from "./desk-state.ts";
import { type Alarms, silent, step } from "./ringing.ts";
import type { Sound } from "./sound.ts";
import { deskWords } from "./words/words.ts";

export function startAlarmWatch({
  store,
  sound,
}: {
  readonly store: DeskStore;
  readonly sound: Sound;
}): () => void {
  const root = document.documentElement.dataset;
  let ringing = silent;
  let rings = 0;
  let lit = false;

  const look = (): void => {
    const { now, session, sound: heard } = store.get();
    const alarms = unseen(session === "in" ? now : undefined);
    const next = step(ringing, alarms);
    ringing = next.ringing;
    if (next.ring !== undefined) {
      rings += 1;
      sound.play(next.ring);
      if (next.ring === "siren") buzz();
    }
    root["ringing"] =
      alarms.sos.length > 0 ? "sos" : alarms.suspect.length > 0 ? "suspect" : "none";
    root["rings"] = String(rings);
    root["sound"] = heard;
  };
  const blink = (): void => {
    look();
    lit = !lit;
    document.title = title(store, lit);
  };

  const timer = window.setInterval(blink, SECOND);
  const unsubscribe = store.subscribe(look);
  blink();
  return () => {
    window.clearInterval(timer);
    unsubscribe();
  };
}

/** Unseen alarms by key: `c` and a case's number, or `m` and a message's node and number. */
function unseen(now: NowView | undefined): Alarms {
  const all = [
    ...(now?.alarms ?? []).map(({ alarm, number }) => ({ alarm, key: `c${number}` })),
    ...(now?.inboxAlarms ?? []).map(({ alarm, node, number }) => ({
      alarm,
      key: `m${node}.${number}`,
    })),
  ];
  const keys = (wanted: "sos" | "suspect"): string[] =>
    all.filter(({ alarm }) => alarm === wanted).map(({ key }) => key);
  return { sos: keys("sos"), suspect: keys("suspect"), at: performance.now() };
}

/** Changes once a second while an emergency is unseen: far below the 3 Hz that may harm. */
function title(store: DeskStore, lit: boolean): string {
  const { now, lang, village, exercise } = store.get();
  const words = deskWords[lang];
  const sos = now?.alarms.filter(({ alarm }) => alarm === "sos") ?? [];
  if (lit && sos.length > 0) return `▲ ${words.alarm.unseen(sos.length)}`;
  return [exercise ? "EXERCICE" : "", words.title, village]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Phones that can, shake; a browser that may not yet says so by returning false. */
function buzz(): void {
  if ("vibrate" in navigator) navigator.vibrate([300, 150, 300, 150, 300]);
}
