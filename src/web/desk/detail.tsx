/** One case, whole: its words first, then what can be done, what was understood, what was said, and all that happened. */

import { useEffect, useRef } from "preact/hooks";

import { stateWords } from "../../language/labels.ts";
import type { CaseDetail } from "../../village/views.ts";
import { Actions } from "./actions.tsx";
import { Age, clockTime } from "./age.tsx";
import { Conversation } from "./conversation.tsx";
import { useDesk } from "./desk-context.ts";
import { EraseButton } from "./erase-panel.tsx";
import { HouseholdName, Proof, RawWords, UrgencyMark } from "./marks.tsx";
import { ParticularsPanel } from "./particulars.tsx";
import { type CaseFocus, filterOf, routeHash } from "./route.ts";
import { Story } from "./story.tsx";

export function DetailPage({
  number,
  focus,
}: {
  readonly number: number;
  readonly focus: CaseFocus | undefined;
}) {
  const { store, state, words, live } = useDesk();
  useEffect(() => {
    store.set({ opened: number, detail: undefined, detailMissing: false });
    live.reloadDetail();
    return () => store.set({ opened: undefined, detail: undefined });
  }, [number, store, live]);

  const { detail } = state;
  if (state.detailMissing) return <p class="problem">{words.case.missing}</p>;
  if (detail === undefined || detail.number !== number) {
    return <p class="quiet">{words.loading}</p>;
  }
  return <Detail view={detail} focus={focus} />;
}

function Detail({
  view,
  focus,
}: {
  readonly view: CaseDetail;
  readonly focus: CaseFocus | undefined;
}) {
  const { words, lang } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus === undefined) heading.current?.focus({ preventScroll: true });
  }, [view.number, focus]);
  const danger = view.alarm !== null && !view.seen;
  return (
    <article class="detail">
      <p class="detail-nav">
        <a class="button" href={routeHash({ page: "board", filter: filterOf(view.type) })}>
          ← {words.nav.board}
        </a>
      </p>
      <header class={danger ? "detail-head danger" : "detail-head"}>
        <h1 ref={heading} tabIndex={-1}>
          <UrgencyMark urgency={view.urgency} />{" "}
          {words.case.heading(words.types[view.type], view.number)}
        </h1>
        <p>
          <HouseholdName of={view} /> · <Age at={view.at} dated={view.dated} /> (
          {clockTime(view.at, lang)})
        </p>
        <RawWords text={view.raw} hidden={view.hidden} />
        <p>
          <Proof of={view} />
        </p>
        <p>
          {words.case.state}
          {words.colon}
          <strong>{stateWords[view.state][lang]}</strong>
          {view.seen ? "" : ` (${words.case.unseen})`}, {words.case.since}{" "}
          {clockTime(view.since, lang)}
        </p>
      </header>
      <div class="detail-columns">
        <div>
          {view.type === "erase" ? (
            <EraseButton household={{ id: view.household, name: view.householdName }} />
          ) : (
            ""
          )}
          <Actions key={view.number} view={view} focus={focus} />
          <Conversation view={view} focus={focus} />
        </div>
        <div>
          <ParticularsPanel key={view.number} view={view} />
          <Story view={view} />
        </div>
      </div>
    </article>
  );
}
