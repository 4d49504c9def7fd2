/** *Maintenant*: what burns, what waits, and whether the post itself is well. One line per fact. */

import { Age } from "./age.tsx";
import { AlarmCard, InboxAlarmCard } from "./alarm-card.tsx";
import { BackupFact } from "./backup.tsx";
import { CrisisFact } from "./crisis.tsx";
import { useDesk } from "./desk-context.ts";
import { KeyCards } from "./key-card.tsx";
import { HouseholdName, UrgencyMark } from "./marks.tsx";
import { PostState, WoundsBanner } from "./post-state.tsx";
import { OverdueFact, RollcallFact } from "./rollcall.tsx";
import { routeHash } from "./route.ts";

export function NowPage() {
  const { state, words } = useDesk();
  const { now } = state;
  if (now === undefined) return <p class="quiet">{words.loading}</p>;
  const { alarms, inboxAlarms } = now;
  const count = alarms.length + inboxAlarms.length;
  return (
    <>
      <section class="alarms" aria-label={words.alarm.unseen(count)}>
        {count === 0 ? (
          <p class="calm">✓ {words.alarm.none}</p>
        ) : (
          <>
            {alarms.map((view) => (
              <AlarmCard key={view.number} view={view} />
            ))}
            {inboxAlarms.map((message) => (
              <InboxAlarmCard key={`${message.node}.${message.number}`} message={message} />
            ))}
          </>
        )}
      </section>
      <WoundsBanner />
      <div class="facts">
        <Waiting />
        <section class="fact">
          <h2>{words.now.inbox}</h2>
          <p class="big">{now.inbox}</p>
          {now.inbox === 0 ? (
            <p class="quiet">{words.now.inboxNone}</p>
          ) : (
            <a class="button wide" href={routeHash({ page: "inbox" })} data-item>
              {words.alarm.readAndFile}
            </a>
          )}
        </section>
        <section class="fact">
          <h2>{words.now.households}</h2>
          <p class="big">{now.households.known}</p>
          <p class="quiet">{words.now.householdsLine(now.households.ok, now.households.help)}</p>
        </section>
        <RollcallFact rollcall={now.rollcall} />
        <OverdueFact overdue={now.overdue} />
        <CrisisFact crisis={now.crisis} />
        <BackupFact backup={now.backup} />
      </div>
      <KeyCards households={now.keyAlarms} />
      <PostState now={now} />
    </>
  );
}

/** Needs nobody has looked at; the button takes the most urgent, then the oldest. */
function Waiting() {
  const { state, words } = useDesk();
  const { now, cases = [] } = state;
  const oldest = now?.oldestWaiting ?? undefined;
  const next = cases.find(({ type, seen }) => type === "need" && !seen) ?? oldest;
  return (
    <section class="fact">
      <h2>{words.now.waiting}</h2>
      <p class="big">{now?.waiting ?? 0}</p>
      {oldest === undefined ? (
        <p class="quiet">{words.now.noneWaiting}</p>
      ) : (
        <p>
          {words.now.oldest} <Age at={oldest.at} dated={oldest.dated} exact />
          <br />
          <UrgencyMark urgency={oldest.urgency} /> {words.case.number(oldest.number)}{" "}
          <HouseholdName of={oldest} />
        </p>
      )}
      {next === undefined ? (
        ""
      ) : (
        <a
          class="button primary wide"
          href={routeHash({ page: "case", number: next.number })}
          data-item={next.number}
        >
          {words.now.next}
        </a>
      )}
    </section>
  );
}
