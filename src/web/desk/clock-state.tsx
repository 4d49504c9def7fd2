/** What the hub's hour is worth, unless the network has set it; and the way to set it by this telephone's. */

import { useEffect, useRef, useState } from "preact/hooks";

import type { Lang } from "../../base/lang.ts";
import { visible } from "../../base/text.ts";
import { isAge, type Millis, SECOND } from "../../base/time.ts";
import { dayHour, dayText, hourText } from "../../language/day-hour.ts";
import type { ClockView } from "../../village/node-views.ts";
import { everySecond } from "./age.tsx";
import { spanWords } from "./ages.ts";
import { api } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { hourIn } from "./hour-in.ts";
import { deskWords, inBoth } from "./words/words.ts";

export function ClockState({ clock }: { readonly clock: ClockView }) {
  const { words, lang } = useDesk();
  const told = words.clock;
  const [asking, setAsking] = useState(false);
  const { quality } = clock;
  const by = clock.by === null ? told.someone : visible(clock.by);
  const settable = quality === "none" || quality === "radio" || quality === "operator";
  useEffect(() => setAsking(false), [quality]);
  if (!settable && clock.other === null) {
    return quality === "gps" ? <li class="good">{told.gps}</li> : <></>;
  }
  return (
    <li class={quality === "none" || clock.other !== null ? "warn" : "good"}>
      {quality === "none" ? <>⚠ {told.unsure}</> : told.says(hourThere(clock, lang))}{" "}
      {quality === "radio" ? told.radio : ""}
      {quality === "gps" ? told.gps : ""}
      {quality === "operator" ? told.operator(by) : ""}
      <OtherClock clock={clock} by={by} />
      {settable && !asking ? <Offer clock={clock} onAsk={() => setAsking(true)} /> : ""}
      {settable && asking ? <Asking clock={clock} onDone={() => setAsking(false)} /> : ""}
    </li>
  );
}

/** The hour as the hub itself says it, with its zone where this telephone is in another. */
function hourThere({ now, zone }: ClockView, lang: Lang): string {
  const at = Date.parse(now);
  const [here, there] = [hourText(at, lang), hourIn(zone, at, lang)];
  if (there === undefined || there === here) return here;
  return `${there} (${deskWords[lang].clock.inZone(zone)})`;
}

function OtherClock({ clock: { other }, by }: { readonly clock: ClockView; readonly by: string }) {
  const { words } = useDesk();
  if (other === null) return <></>;
  const { others } = words.clock;
  const more = other.seconds > 0;
  const apart = Math.abs(other.seconds) * SECOND;
  const span = isAge(apart) ? spanWords(apart, words.ages) : words.clock.years;
  return (
    <p>
      ⚠ {other.quality === "operator" ? others.operator(by, span, more) : others.radio(span, more)}
    </p>
  );
}

function Offer({ clock, onAsk }: { readonly clock: ClockView; readonly onAsk: () => void }) {
  const { words, lang } = useDesk();
  const now = useNow();
  const unset = clock.quality === "none";
  return (
    <button type="button" class={unset ? "primary wide" : "wide"} data-clock="ask" onClick={onAsk}>
      {unset ? words.clock.offer(dayHour(now, lang)) : words.clock.wrong}
    </button>
  );
}

/** Shows the time large, to be compared with a watch, before anything is set. */
function Asking({ clock, onDone }: { readonly clock: ClockView; readonly onDone: () => void }) {
  const { words, lang, store, give } = useDesk();
  const told = words.clock;
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const isBusy = useRef(false);
  const there = hourIn(clock.zone, now, lang);

  /** One at a time: the time is never set and withdrawn at once. */
  const alone = async (work: () => Promise<unknown>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(true);
    await work();
    isBusy.current = false;
    setBusy(false);
  };

  const set = async (): Promise<void> => {
    // The hub's count of this very moment: if what follows is long under way, the hub knows.
    const answer = await api.clock();
    if (answer.kind === "ok") {
      const order = { kind: "set-clock", millis: Date.now(), asked: answer.value.count } as const;
      if (await give(order)) onDone();
    } else if (answer.kind === "signed-out") store.set({ session: "out" });
    else {
      const failed =
        answer.kind === "refused" ? answer.words : inBoth((each) => deskWords[each].link.notSent);
      store.set({ notice: { kind: "failed", words: failed } });
    }
  };

  return (
    <div class="clock-ask">
      <p class="big">
        <time dateTime={new Date(now).toISOString()}>{hourText(now, lang)}</time>
      </p>
      <p>
        <strong>{dayText(now, lang)}</strong>
      </p>
      <p>{told.ask}</p>
      {there === undefined || there === hourText(now, lang) ? (
        ""
      ) : (
        <p>⚠ {told.zone(there, clock.zone)}</p>
      )}
      <p class="buttons">
        <button
          type="button"
          class="primary"
          data-clock="set"
          disabled={busy}
          onClick={() => void alone(set)}
        >
          {told.confirm}
        </button>
        {clock.quality === "operator" ? (
          <button
            type="button"
            data-clock="withdraw"
            disabled={busy}
            onClick={() => void alone(async () => give({ kind: "withdraw-clock" }))}
          >
            {told.withdraw}
          </button>
        ) : (
          ""
        )}
        <button type="button" disabled={busy} onClick={onDone}>
          {told.keep}
        </button>
      </p>
    </div>
  );
}

/** This telephone's own time, drawn again every second. */
function useNow(): Millis {
  const [now, setNow] = useState(Date.now());
  useEffect(() => everySecond(() => setNow(Date.now())), []);
  return now;
}
