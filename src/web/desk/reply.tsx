/** Words for a household, counted as the radio will: bytes of UTF-8, with what an exercise puts in front. */

import { useEffect, useRef, useState } from "preact/hooks";

import type { CaseView } from "../../village/views.ts";
import { AIR_MAX, airBytes } from "./air-bytes.ts";
import { useDesk } from "./desk-context.ts";
import { drafts } from "./drafts.ts";
import { readyPhrases } from "./ready-phrases.ts";
import type { CaseFocus } from "./route.ts";

export function ReplyForm({
  view: { number, household },
  focus,
}: {
  readonly view: CaseView;
  readonly focus: CaseFocus | undefined;
}) {
  const { state, words, lang, give } = useDesk();
  const key = `reply ${number}`;
  const [text, setText] = useState(drafts.get(key) ?? "");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus === "reply") area.current?.focus();
  }, [focus]);
  const write = (value: string): void => {
    drafts.set(key, value);
    setText(value);
  };
  const used = airBytes(text, state.exercise);
  const over = used - AIR_MAX;
  const theirs = state.households?.find(({ id }) => id === household)?.lang ?? lang;

  return (
    <form
      class="reply"
      onSubmit={(event) => {
        event.preventDefault();
        void give({ kind: "say", number, text: text.trim() }).then((done) => {
          if (done) write("");
          return done;
        });
      }}
    >
      <label>
        {words.reply.label}
        <textarea
          ref={area}
          name="text"
          rows={3}
          value={text}
          aria-describedby="byte-count"
          aria-invalid={over > 0}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <p id="byte-count" class={over > 0 ? "bytes over" : "bytes"} aria-live="polite">
        <strong>{words.reply.bytes(used, AIR_MAX)}</strong>{" "}
        {over > 0 ? words.reply.over(over) : state.exercise ? words.reply.prefix : words.reply.hint}
      </p>
      <button type="submit" class="primary" disabled={over > 0 || text.trim() === ""}>
        {words.reply.send}
      </button>
      <div class="ready" role="group" aria-label={words.reply.ready} lang={theirs}>
        {readyPhrases[theirs].map((phrase) => (
          <button type="button" key={phrase} onClick={() => write(phrase)}>
            {phrase}
          </button>
        ))}
      </div>
    </form>
  );
}
