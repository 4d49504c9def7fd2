/** What can be done about a case: see, assign, on the way, delivered, close, reopen. Nothing asks twice; what can be taken back offers it. */

import { useEffect, useRef, useState } from "preact/hooks";

import type { CaseView } from "../../village/views.ts";
import { Closing } from "./closing.tsx";
import { useDesk } from "./desk-context.ts";
import { drafts } from "./drafts.ts";
import { activeHelper, isClosed } from "./lifecycle.ts";
import { Mesh } from "./marks.tsx";
import type { CaseFocus } from "./route.ts";

export function Actions({
  view,
  focus,
}: {
  readonly view: CaseView;
  readonly focus: CaseFocus | undefined;
}) {
  const { words, give } = useDesk();
  const [closing, setClosing] = useState(focus === "close");
  useEffect(() => setClosing(focus === "close"), [focus]);
  const { number } = view;
  const closed = isClosed(view);
  useEffect(() => {
    if (closed) setClosing(false);
  }, [closed]);
  if (closed) {
    return (
      <section class="panel">
        <h2>{words.case.actions}</h2>
        <button type="button" class="wide" onClick={() => void give({ kind: "reopen", number })}>
          {words.verbs.reopen}
        </button>
      </section>
    );
  }
  return (
    <section class="panel">
      <h2>{words.case.actions}</h2>
      {view.seen ? (
        ""
      ) : (
        <button
          type="button"
          class={view.alarm === null ? "primary wide" : "primary wide seen"}
          onClick={() => void give({ kind: "acknowledge", number })}
        >
          {view.alarm === null ? words.verbs.acknowledge : words.alarm.seenLong}
        </button>
      )}
      <Helpers view={view} />
      <Assign view={view} focus={focus} />
      <p class="buttons">
        <button type="button" aria-expanded={closing} onClick={() => setClosing(!closing)}>
          {words.verbs.close}
        </button>
        {view.state === "on-hold" || view.type === "offer" ? (
          ""
        ) : (
          <button type="button" onClick={() => void give({ kind: "hold", number })}>
            {words.verbs.hold}
          </button>
        )}
        {view.state === "on-hold" ? (
          <button type="button" onClick={() => void give({ kind: "reopen", number })}>
            {words.verbs.reopen}
          </button>
        ) : (
          ""
        )}
      </p>
      {closing ? <Closing view={view} /> : ""}
    </section>
  );
}

/** Those who are on it, each with the step they can take next. */
function Helpers({ view }: { readonly view: CaseView }) {
  const { words, give } = useDesk();
  const { number, helpers, state } = view;
  const current = activeHelper(view);
  if (helpers.length === 0) return <></>;
  return (
    <ul class="helpers" aria-label={words.case.helpers}>
      {helpers.map(({ name: helper, state: task }) => (
        <li key={helper}>
          <Mesh text={helper} />
          {helper === current ? (
            <span class="buttons">
              {state === "matched" ? (
                <button
                  type="button"
                  class="primary"
                  onClick={() => void give({ kind: "enroute", number, helper })}
                >
                  {words.verbs.enroute}
                </button>
              ) : (
                ""
              )}
              {state === "enroute" || state === "reserved" ? (
                <button
                  type="button"
                  class="primary"
                  onClick={() => void give({ kind: "delivered", number, helper })}
                >
                  {words.verbs.delivered}
                </button>
              ) : (
                ""
              )}
              <button type="button" onClick={() => void give({ kind: "release", number, helper })}>
                {words.verbs.release}
              </button>
            </span>
          ) : (
            <span class="quiet"> {taskWords(task, words.tasks)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function taskWords(task: string, words: Readonly<Record<string, string>>): string {
  return words[task] ?? task;
}

function Assign({
  view: { number, helpers },
  focus,
}: {
  readonly view: CaseView;
  readonly focus: CaseFocus | undefined;
}) {
  const { words, give } = useDesk();
  const key = `assign ${number}`;
  const [helper, setHelper] = useState(drafts.get(key) ?? "");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === "assign") input.current?.focus();
  }, [focus]);
  const write = (value: string): void => {
    drafts.set(key, value);
    setHelper(value);
  };
  return (
    <form
      class="assign"
      onSubmit={(event) => {
        event.preventDefault();
        void give({ kind: "assign", number, helper: helper.trim() }).then((done) => {
          if (done) write("");
          return done;
        });
      }}
    >
      <label>
        {words.assign.label}
        <input
          ref={input}
          name="helper"
          value={helper}
          placeholder={words.assign.hint}
          maxLength={40}
          required
          autoComplete="off"
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <button
        type="submit"
        class={helpers.length === 0 ? "primary" : ""}
        disabled={helper.trim() === ""}
      >
        {words.assign.button}
      </button>
    </form>
  );
}
