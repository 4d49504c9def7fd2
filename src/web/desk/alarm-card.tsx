/** An emergency nobody has seen yet, as large as it is: shape, letter and word, who and where, the very words, and one big button. */

import { categoryWords } from "../../language/labels.ts";
import type { CaseView, InboxView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { ForWhom, Teller } from "./for-whom.tsx";
import { CategoryIcon } from "./icons.tsx";
import { HouseholdName, Mesh, Proof, RawWords, UrgencyMark } from "./marks.tsx";
import { routeHash } from "./route.ts";

export function AlarmCard({ view }: { readonly view: CaseView }) {
  const { words, lang, give } = useDesk();
  const { number, alarm, category, people, place } = view;
  return (
    <article class={`alarm ${alarm ?? "suspect"}`}>
      <p class="alarm-head">
        <UrgencyMark urgency={alarm === "sos" ? "critical" : view.urgency} />
        <a href={routeHash({ page: "case", number })} data-item={number}>
          {words.case.number(number)}
        </a>
        {alarm === "sos" ? "" : <strong>{words.alarm.suspect}</strong>}
        <Age at={view.at} dated={view.dated} exact />
      </p>
      <RawWords text={view.raw} />
      <p class="what">
        {category === null ? (
          ""
        ) : (
          <>
            <CategoryIcon category={category} />
            {categoryWords[category][lang]} ·{" "}
          </>
        )}
        {people === null ? "" : <>{words.case.people(people)} · </>}
        <strong>{place === null ? words.case.noPlace : <Mesh text={place} />}</strong> ·{" "}
        <Teller of={view} />
      </p>
      <ForWhom of={view} />
      <p>
        <Proof of={view} />
      </p>
      <button
        type="button"
        class="primary seen"
        onClick={() => void give({ kind: "acknowledge", number })}
      >
        {words.alarm.seenLong}
      </button>
    </article>
  );
}

/** Words that may tell of a danger, which only a person can judge: they ring until they are filed. */
export function InboxAlarmCard({ message }: { readonly message: InboxView }) {
  const { words } = useDesk();
  return (
    <article class={`alarm ${message.alarm ?? "suspect"}`}>
      <p class="alarm-head">
        {message.alarm === "sos" ? <UrgencyMark urgency="critical" /> : ""}
        <strong>{words.alarm.suspect}</strong>
        <Age at={message.at} dated={message.dated} exact />
      </p>
      <RawWords text={message.raw} />
      <p class="what">
        <HouseholdName of={message} />
      </p>
      <p>
        <Proof of={message} />
      </p>
      <a class="button primary seen" href={routeHash({ page: "inbox" })} data-item>
        {words.alarm.readAndFile}
      </a>
    </article>
  );
}
