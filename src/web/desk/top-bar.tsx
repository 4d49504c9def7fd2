/**
 * The strip at the top: where one is, or the emergency that nobody has seen. It has one height, so that an emergency moves nothing
 * under the operator's finger.
 */

import { visible } from "../../base/text.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { LangButton } from "./lang-button.tsx";
import { Mesh, UrgencyMark } from "./marks.tsx";
import { routeHash } from "./route.ts";

export function TopBar() {
  const { state } = useDesk();
  const alarms = state.now?.alarms.filter(({ alarm }) => alarm === "sos") ?? [];
  const [first] = alarms;
  return (
    <header class={first === undefined ? "top" : "top ringing"}>
      {first === undefined ? <Brand /> : <Emergency />}
      <Announcement />
    </header>
  );
}

function Brand() {
  const { state, words } = useDesk();
  return (
    <>
      <p class="brand">
        <strong>{words.title}</strong>{" "}
        <span class="village">
          <Mesh text={state.village} />
        </span>
      </p>
      <LangButton />
    </>
  );
}

function Emergency() {
  const { state, words } = useDesk();
  const alarms = state.now?.alarms.filter(({ alarm }) => alarm === "sos") ?? [];
  const [first] = alarms;
  if (first === undefined) return <></>;
  return (
    <>
      <div class="banner">
        <p>
          <UrgencyMark urgency="critical" /> <strong>{words.case.number(first.number)}</strong>{" "}
          <Age at={first.at} dated={first.dated} exact />
          {state.sound === "off" ? <span class="mute"> · {words.alarm.soundOff}</span> : ""}
        </p>
        <p class="said">
          {alarms.length > 1 ? <b>{words.alarm.more(alarms.length - 1)} · </b> : ""}
          <Mesh text={first.raw} />
        </p>
      </div>
      <a class="button look" href={routeHash({ page: "case", number: first.number })}>
        {words.alarm.see}
      </a>
    </>
  );
}

/** Read out at once by a screen reader; it changes only when the first emergency does. */
function Announcement() {
  const { state, words } = useDesk();
  const first = state.now?.alarms.find(({ alarm }) => alarm === "sos");
  return (
    <p class="unseen-text" role="alert" aria-live="assertive">
      {first === undefined
        ? ""
        : words.alarm.said(words.case.number(first.number), visible(first.raw))}
    </p>
  );
}
