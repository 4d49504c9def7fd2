/** Whether the post itself is well, in plain words: each radio, what waits to leave, the journal, the clock. */

import { type FaultCode, faults } from "../../base/fault.ts";
import type { Lang } from "../../base/lang.ts";
import { busyText, sendingText } from "../../language/airtime-words.ts";
import { leftText } from "../../language/left-words.ts";
import { refillText } from "../../language/refill-words.ts";
import { type DeliveryState, deliveryStates } from "../../mesh/delivery.ts";
import type { NowView, RadioView, StoreView } from "../../village/node-views.ts";
import { Age } from "./age.tsx";
import { ClockState } from "./clock-state.tsx";
import { useDesk } from "./desk-context.ts";
import { HouseholdName, Mesh } from "./marks.tsx";
import { type Route, routeHash } from "./route.ts";
import type { DeskWords } from "./words/french.ts";

/** Meshtastic tells 101 of a radio on mains power. */
const FULL = 100;
const LOW_BATTERY = 20;
/** From here the firmware itself holds messages back. */
const BUSY_AIR = 25;

export function PostState({ now }: { readonly now: NowView }) {
  const { words } = useDesk();
  return (
    <section class="post">
      <h2>{words.now.state}</h2>
      <ul>
        {now.radios.length === 0 ? <li class="warn">{words.radio.none}</li> : ""}
        {now.radios.map((radio) => (
          <RadioState key={radio.address} radio={radio} />
        ))}
        <OutboxState outbox={now.outbox} />
        <Unanswered left={now.unanswered} />
        <StoreState store={now.store} />
        <ClockState clock={now.clock} />
      </ul>
      {now.radios.length === 0 ? (
        ""
      ) : (
        <a class="button wide" href="/desk/channel">
          {words.radio.channel}
        </a>
      )}
    </section>
  );
}

function RadioState({ radio }: { readonly radio: RadioView }) {
  const { words, lang } = useDesk();
  const { batteryPercent: battery } = radio;
  const ready = radio.phase === "ready";
  const phase = ready ? "ready" : radio.phase === "down" ? "down" : "starting";
  const facts = [
    battery === null ? "" : battery > FULL ? words.radio.mains : words.radio.battery(battery),
    ready ? sendingText(radio, lang) : "",
    ready ? busyText(radio, lang) : "",
  ].filter((fact) => fact !== "");
  return (
    <li class={ready ? "good" : "bad"}>
      <strong>
        {ready ? "✓" : "✕"} {words.radio[phase]}
      </strong>{" "}
      {radio.name === null ? "" : <Mesh text={radio.name} />}{" "}
      <span class="quiet">
        {radio.lastHeard === null ? (
          words.radio.neverHeard
        ) : (
          <>
            {words.radio.lastHeard} <Age at={radio.lastHeard} />
          </>
        )}
        {facts.map((fact) => ` · ${fact}`)}
      </span>
      {radio.keyTrouble === null ? "" : <p>⚠ {words.radio.keyTrouble[radio.keyTrouble]}</p>}
      {ready ? "" : <p>{remedy(radio.reason, lang) ?? words.radio.remedy}</p>}
      {ready && battery !== null && battery < LOW_BATTERY ? <p>⚠ {words.radio.lowBattery}</p> : ""}
      {ready && (radio.channelUtilizationPercent ?? 0) > BUSY_AIR ? (
        <p>⚠ {words.radio.busyAir}</p>
      ) : (
        ""
      )}
    </li>
  );
}

/** How far our own messages got, never a step further than was seen. */
function OutboxState({ outbox }: { readonly outbox: NowView["outbox"] }) {
  const { words } = useDesk();
  const counted = deliveryStates
    .map((state: DeliveryState) => [state, outbox[state] ?? 0] as const)
    .filter(([, count]) => count > 0);
  return (
    <li class={(outbox["failed"] ?? 0) > 0 ? "warn" : "good"}>
      <strong>{words.now.outbox}</strong>{" "}
      {counted.length === 0
        ? words.now.outboxNone
        : counted.map(([state, count]) => `${count} ${words.delivery[state]}`).join(" · ")}
    </li>
  );
}

/** Whose words got no answer of ours, which, and why: the operator may answer by hand. */
function Unanswered({ left }: { readonly left: NowView["unanswered"] }) {
  const { words, lang } = useDesk();
  if (left.length === 0) return <></>;
  return (
    <li class="warn">
      <details>
        <summary>
          <strong>{words.now.unanswered}</strong> {left.reduce((sum, { times }) => sum + times, 0)}
        </summary>
        <ul>
          {left.map((one) => (
            <li key={`${one.household} ${one.why}`}>
              <HouseholdName of={one} /> <Age at={one.at} />
              {one.times > 1 ? ` ×${one.times}` : ""} : « <Mesh text={one.words} /> »{" "}
              <span class="quiet">{leftText(one.why, lang)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function StoreState({ store }: { readonly store: StoreView }) {
  const { words, lang } = useDesk();
  if (store.state !== "good") {
    return (
      <li class="bad">
        <strong>✕ {words.now.store}</strong> {storeFault(store, lang)}
      </li>
    );
  }
  const wounds = woundsOf(store, words);
  return (
    <li class={wounds.length > 0 ? "warn" : "good"}>
      <strong>
        {wounds.length > 0 ? "⚠" : "✓"} {words.now.store}
      </strong>{" "}
      {wounds.length > 0
        ? words.now.storeEntries(store.entries)
        : words.now.storeGood(store.entries)}{" "}
      {store.pending > 0 ? words.now.storePending(store.pending) : ""}
      {wounds.map((wound) => (
        <p key={wound}>⚠ {wound}</p>
      ))}
      {store.refill === undefined ? "" : <p>{refillText(store.refill, lang)}.</p>}
    </li>
  );
}

/** What the journal has lost, what is about to be, and what it cannot say. */
function woundsOf(store: StoreView, { now }: DeskWords): readonly string[] {
  const { quarantined, missing, broken, entries, droppedBytes, damagedFiles, strange } = store;
  return [
    ...(quarantined > 0 ? [now.storeDamaged(quarantined)] : []),
    ...(missing > 0 ? [now.storeMissing(missing, entries)] : []),
    ...(broken > 0 ? [now.storeBroken] : []),
    ...(droppedBytes > 0 ? [now.storeDropped] : []),
    ...(damagedFiles > 0 ? [now.storeRotting(damagedFiles)] : []),
    ...(strange === undefined ? [] : [now.storeStrange(strange)]),
  ];
}

/** Stands on every page while nothing can be stored: then nothing is answered either. */
export function StoreBanner() {
  const { state, lang } = useDesk();
  const store = state.now?.store;
  if (store === undefined || store.state === "good") return <></>;
  return (
    <p class="strip bad-strip" role="alert">
      ✕ {storeFault(store, lang)}
    </p>
  );
}

/** Stands over the first page while the journal lacks something: what, and what to do, is further down. */
export function WoundsBanner() {
  const { state, words, lang } = useDesk();
  const store = state.now?.store;
  if (store === undefined || store.state !== "good") return <></>;
  const [wound, ...others] = woundsOf(store, words);
  if (wound === undefined) return <></>;
  return (
    <div class="wounds" role="status">
      <p>
        <strong>⚠ {words.now.store}</strong> {wound}{" "}
        {store.refill === undefined ? "" : `${refillText(store.refill, lang)}.`}
      </p>
      {others.length === 0 ? (
        ""
      ) : (
        <button
          type="button"
          onClick={() => document.querySelector(".post")?.scrollIntoView({ block: "center" })}
        >
          {words.now.storeMore(others.length)}
        </button>
      )}
    </div>
  );
}

/** The same on every other page, in one line: the first page says what to do. */
export function WoundsStrip({ route }: { readonly route: Route }) {
  const { state, words } = useDesk();
  const store = state.now?.store;
  if (store === undefined || store.state !== "good" || route.page === "now") return <></>;
  const wounds = woundsOf(store, words);
  if (wounds.length === 0) return <></>;
  return (
    <div class="strip wounds-strip" role="status">
      <p>
        ⚠ <strong>{words.now.store}</strong> {words.now.storeWounds(wounds.length)}
      </p>
      <a class="button" href={routeHash({ page: "now" })}>
        {words.now.storeLook}
      </a>
    </div>
  );
}

function storeFault({ state }: StoreView, lang: Lang): string {
  return faults[state === "good" ? "store/failed" : (`store/${state}` as const)][lang];
}

function remedy(reason: string | null, lang: Lang): string | undefined {
  return reason !== null && isFault(reason) ? faults[reason][lang] : undefined;
}

function isFault(code: string): code is FaultCode {
  return code in faults;
}
