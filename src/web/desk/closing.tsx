/** Why a case is closed: each reason is one tap, and can be taken back. */

import { useEffect, useRef, useState } from "preact/hooks";

import type { CaseView } from "../../village/views.ts";
import { useDesk } from "./desk-context.ts";

const reasons = ["fulfilled", "cancelled", "rejected"] as const;
/** How an offer's reasons are worded. */
const ofOffer = { fulfilled: "exhausted", cancelled: "withdrawn", rejected: "rejected" } as const;

export function Closing({ view: { number, type } }: { readonly view: CaseView }) {
  const { words, give } = useDesk();
  const [into, setInto] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const target = Number(into);
  const mergeable = /^[1-9]\d{0,8}$/.test(into) && target !== number;
  return (
    <div class="closing" role="group" aria-label={words.closing.question}>
      <p>{words.closing.question}</p>
      <p class="buttons">
        {reasons.map((as, at) => (
          <button
            type="button"
            key={as}
            {...(at === 0 ? { ref: first } : {})}
            onClick={() => void give({ kind: "close", number, as })}
          >
            {words.closing[type === "offer" ? ofOffer[as] : as]}
          </button>
        ))}
      </p>
      <form
        class="merge"
        onSubmit={(event) => {
          event.preventDefault();
          if (mergeable) void give({ kind: "merge", number, into: target });
        }}
      >
        <label>
          {words.closing.merge}
          <input
            inputMode="numeric"
            value={into}
            maxLength={9}
            onInput={(event) => setInto(event.currentTarget.value.trim())}
          />
        </label>
        <button type="submit" disabled={!mergeable}>
          {words.closing.mergeButton}
        </button>
      </form>
    </div>
  );
}
