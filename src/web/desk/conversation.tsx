/** After the first words, which stand on top: what they wrote and what we wrote, in order, each of ours with how far it truly got; then the reply. */

import { nextTryText } from "../../language/next-try.ts";
import type { CaseDetail, TimelineView } from "../../village/views.ts";
import { clockTime } from "./age.tsx";
import { deliveryOf } from "./delivery-states.ts";
import { useDesk } from "./desk-context.ts";
import { RawWords } from "./marks.tsx";
import { ReplyForm } from "./reply.tsx";
import type { CaseFocus } from "./route.ts";

export function Conversation({
  view,
  focus,
}: {
  readonly view: CaseDetail;
  readonly focus: CaseFocus | undefined;
}) {
  const { words } = useDesk();
  const lines = view.timeline.filter(
    ({ kind, raw, hidden }) =>
      kind !== "case.opened" && ((raw !== null && raw !== "") || (hidden !== null && isTalk(kind))),
  );
  return (
    <section class="panel">
      <h2>{words.case.conversation}</h2>
      {lines.length === 0 ? <p class="quiet">{words.case.noConversation}</p> : ""}
      <ol class="talk">
        {lines.map((line, at) => (
          <TalkLine key={at} line={line} explained={at === lines.length - 1} />
        ))}
      </ol>
      {view.reachable ? (
        <ReplyForm key={view.number} view={view} focus={focus} />
      ) : (
        <p class="warn-text">{words.case.reachableNo}</p>
      )}
    </section>
  );
}

/** Whether an entry always had words, which may be hidden. */
function isTalk(kind: string): boolean {
  return kind === "message.queued" || kind === "message.heard" || kind === "case.added";
}

/** The last line also says what its delivery state means. */
function TalkLine({
  line,
  explained,
}: {
  readonly line: TimelineView;
  readonly explained: boolean;
}) {
  const { words, lang } = useDesk();
  const ours = line.kind === "message.queued";
  const delivery = deliveryOf(line.delivery);
  const { next } = line;
  const follows =
    next === null || delivery === undefined
      ? ""
      : nextTryText(next, {
          state: delivery,
          clock: next.at === null ? "" : clockTime(next.at, lang),
          lang,
        });
  return (
    <li class={ours ? "ours" : "theirs"}>
      <RawWords text={line.raw ?? ""} hidden={line.hidden} />
      <p class="quiet">
        {clockTime(line.at, lang)}
        {delivery === undefined ? (
          ""
        ) : (
          <>
            {" · "}
            <span class={`delivery ${delivery}`}>{words.delivery[delivery]}</span>
            {explained ? ` (${words.deliveryHint[delivery]})` : ""}
            {follows === "" ? "" : ` · ${follows}`}
          </>
        )}
      </p>
    </li>
  );
}
