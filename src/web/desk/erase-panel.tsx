/** Erasing a household: what goes and what stays, before the one button that cannot be taken back. */

import { useEffect, useRef, useState } from "preact/hooks";

import { visible } from "../../base/text.ts";
import type { ErasureView } from "../../village/views.ts";
import { type Answer, api } from "./api.ts";
import { useDesk } from "./desk-context.ts";

export interface Erasable {
  readonly id: string;
  readonly name: string | null;
}

/** A small button that opens the panel in its place. */
export function EraseButton({ household }: { readonly household: Erasable }) {
  const { words } = useDesk();
  const [open, setOpen] = useState(false);
  if (open) return <ErasePanel household={household} onClose={() => setOpen(false)} />;
  return (
    <button type="button" data-erase={household.id} onClick={() => setOpen(true)}>
      {words.erase.open}
    </button>
  );
}

export function ErasePanel({
  household: { id, name },
  onClose,
}: {
  readonly household: Erasable;
  readonly onClose: () => void;
}) {
  const { words, give, lang, store } = useDesk();
  const told = words.erase;
  const [answer, setAnswer] = useState<Answer<ErasureView>>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void api.erasure(id).then((found) => {
      if (found.kind === "signed-out") store.set({ session: "out" });
      setAnswer(found);
      return found;
    });
  }, [id, store]);
  const erase = (): void => {
    void give({ kind: "erase", household: id }).then((done) => {
      if (done) onClose();
      return done;
    });
  };
  const who = name === null || name === "" ? id : visible(name);
  const view = answer?.kind === "ok" ? answer.value : undefined;
  return (
    <section class="panel erase" aria-label={told.heading(who)}>
      <h2 ref={heading} tabIndex={-1}>
        {told.heading(who)}
      </h2>
      {answer === undefined ? <p class="quiet">{told.reading}</p> : ""}
      {answer?.kind === "refused" ? <p class="problem">{answer.words[lang]}</p> : ""}
      {answer?.kind === "unreachable" ? <p class="problem">{told.failed}</p> : ""}
      {view === undefined ? "" : <What view={view} />}
      <p class="buttons">
        <button type="button" onClick={onClose}>
          {told.keep}
        </button>
        {view === undefined || view.vital !== null ? (
          ""
        ) : (
          <button type="button" class="primary" data-erase-now onClick={erase}>
            {told.confirm}
          </button>
        )}
      </p>
    </section>
  );
}

function What({ view }: { readonly view: ErasureView }) {
  const { words } = useDesk();
  const told = words.erase;
  const { messages, answers, waiting, vital } = view;
  const live = view.cases.filter((each) => each.live && each.type !== "erase");
  if (vital !== null) return <p class="problem">{told.vital(vital)}</p>;
  return (
    <>
      <p>{told.goes(messages, answers)}</p>
      {waiting === 0 ? "" : <p>{told.waiting(waiting)}</p>}
      {live.length === 0 ? (
        ""
      ) : (
        <p>{told.cases(live.map(({ number }) => words.case.number(number)).join(", "))}</p>
      )}
      <p class="quiet">{told.stays}</p>
      <p>
        <strong>⚠ {told.final}</strong>
      </p>
    </>
  );
}
