/** An age that keeps counting, by the hub's clock. Only what changes is drawn again. */

import { useEffect, useState } from "preact/hooks";

import { type Millis, SECOND } from "../../base/time.ts";
import { agoWords, spanWords } from "./ages.ts";
import { useDesk } from "./desk-context.ts";

/** How often ages are looked at: those of emergencies show seconds. */
const TICK: Millis = SECOND;

const tickers = new Set<() => void>();
let timer: number | undefined;

/** Calls `tick` every second, until the returned function is called. */
export function everySecond(tick: () => void): () => void {
  tickers.add(tick);
  timer ??= window.setInterval(() => {
    for (const each of tickers) each();
  }, TICK);
  return () => tickers.delete(tick);
}

/** "il y a 14 min", or with `exact` "2 min 05 s"; the clock time beside it or on hover. */
export function Age({
  at,
  exact = false,
  dated = true,
}: {
  readonly at: string;
  readonly exact?: boolean;
  readonly dated?: boolean;
}) {
  const { store, words, lang } = useDesk();
  const read = (): string => {
    if (!dated) return words.ages.unset;
    const span = Date.now() + store.get().clockOffset - Date.parse(at);
    return exact ? spanWords(span, words.ages, true) : agoWords(span, words.ages);
  };
  const [, setText] = useState("");
  useEffect(() => everySecond(() => setText(read())), [at, dated, lang]);
  return (
    <time class="age" dateTime={at} title={clockTime(at, lang)}>
      {read()}
    </time>
  );
}

/** "19:46" */
export function clockTime(at: string, lang: string): string {
  return new Date(at).toLocaleTimeString(lang, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}
