/** *Boîte*: words that nobody could file but a person. One tap each; nothing leaves it silently. */

import { useLayoutEffect, useState } from "preact/hooks";

import { type Millis, SECOND } from "../../base/time.ts";
import { categoryWords } from "../../language/labels.ts";
import type { InboxView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { filings } from "./filings.ts";
import { Candidates } from "./for-whom.tsx";
import { HouseholdName, Proof, RawWords, UrgencyMark } from "./marks.tsx";
import { routeHash } from "./route.ts";
import { TeachPanel } from "./teach-panel.tsx";

/** How long a message set aside can still be taken back: there is no order that would. */
const NOISE_AFTER: Millis = 10 * SECOND;

/** A home with more than this open needs its own look, not a longer line. */
const THEIR_CASES_MAX = 4;

export function InboxPage() {
  const { state, words } = useDesk();
  const { inbox } = state;
  if (inbox === undefined) return <p class="quiet">{words.loading}</p>;
  return (
    <section class="inbox">
      <h1>{words.nav.inbox}</h1>
      <p class="quiet">{inbox.length === 0 ? words.inbox.empty : words.inbox.lead}</p>
      {inbox.map((message) => (
        <InboxCard key={`${message.node}.${message.number}`} message={message} />
      ))}
    </section>
  );
}

function InboxCard({ message }: { readonly message: InboxView }) {
  const { words, lang, give } = useDesk();
  const [settingAside, setSettingAside] = useState(false);
  const { node, number, alarm, intent, category } = message;
  const file = (as: (typeof filings)[number]): void => {
    if (as === "noise") setSettingAside(true);
    else void give({ kind: "file", message: { node, number }, as });
  };
  const guesses: Readonly<Record<string, string>> = words.inbox.intents;
  const guess = guesses[intent];

  return (
    <article
      class={alarm === null ? "card message" : `card message alarm ${alarm}`}
      data-item
      tabIndex={0}
      data-message={`${node}.${number}`}
    >
      <p class="card-head">
        {alarm === "sos" ? <UrgencyMark urgency="critical" /> : ""}
        {alarm === null ? "" : <strong>{words.alarm.suspect}</strong>}
        <HouseholdName of={message} />
        <Age at={message.at} dated={message.dated} />
      </p>
      <RawWords text={message.raw} />
      <p class="quiet">
        <Proof of={message} />
        {guess === undefined ? "" : ` · ${words.inbox.holds} ${guess}`}
        {category === null ? "" : ` · ${categoryWords[category][lang]} ?`}
      </p>
      <Candidates among={message.candidates} />
      <OpenCases household={message.household} />
      {settingAside ? (
        <SettingAside message={message} onKeep={() => setSettingAside(false)} />
      ) : (
        <div class="filings" role="group" aria-label={words.inbox.question}>
          {filings.map((as, at) => (
            <button type="button" key={as} data-filing={at + 1} onClick={() => file(as)}>
              <kbd>{at + 1}</kbd> {words.inbox.as[as]}
            </button>
          ))}
        </div>
      )}
      <TeachPanel raw={message.raw} source={{ from: { node, number } }} />
    </article>
  );
}

/** What this home already has open: the words may be about that. */
function OpenCases({ household }: { readonly household: string }) {
  const { state, words, lang } = useDesk();
  const theirs = (state.cases ?? []).filter((view) => view.household === household);
  if (theirs.length === 0) return <></>;
  return (
    <p class="their-cases">
      {words.inbox.theirCases}{" "}
      {theirs.slice(0, THEIR_CASES_MAX).map(({ number, type, category }) => (
        <a class="button" key={number} href={routeHash({ page: "case", number })}>
          {words.case.number(number)}{" "}
          {category === null ? words.types[type] : categoryWords[category][lang]}
        </a>
      ))}
    </p>
  );
}

/** The order leaves after a while; going elsewhere meanwhile leaves the message where it was. */
function SettingAside({
  message: { node, number },
  onKeep,
}: {
  readonly message: InboxView;
  readonly onKeep: () => void;
}) {
  const { words, give } = useDesk();
  // A layout effect is cleared before anything else can happen: "Undo" must not lose against the timer.
  useLayoutEffect(() => {
    const setAside = (): void => {
      void give({ kind: "file", message: { node, number }, as: "noise" }).then((done) => {
        if (!done) onKeep();
        return done;
      });
    };
    const timer = window.setTimeout(setAside, NOISE_AFTER);
    return () => window.clearTimeout(timer);
  }, [node, number]);
  return (
    <p class="setting-aside" role="status">
      {words.inbox.noiseSoon}{" "}
      <button type="button" class="primary" onClick={onKeep}>
        {words.cancel}
      </button>
    </p>
  );
}
