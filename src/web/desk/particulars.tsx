/** What was understood of a case, put right where it stands. */

import { useState } from "preact/hooks";

import { amount, categoryWords } from "../../language/labels.ts";
import type { CaseView } from "../../village/views.ts";
import { CorrectForm } from "./correct-form.tsx";
import { useDesk } from "./desk-context.ts";
import { ForWhom, Teller } from "./for-whom.tsx";
import { CategoryIcon } from "./icons.tsx";
import { Mesh, UrgencyMark } from "./marks.tsx";
import { TeachPanel } from "./teach-panel.tsx";

export function ParticularsPanel({ view }: { readonly view: CaseView }) {
  const { words, lang } = useDesk();
  const [editing, setEditing] = useState(false);
  const unknown = <span class="quiet">{words.case.unknown}</span>;
  return (
    <section class="panel">
      <h2>{words.case.particulars}</h2>
      {editing ? (
        <CorrectForm view={view} onDone={() => setEditing(false)} />
      ) : (
        <>
          <dl>
            <dt>{words.case.category}</dt>
            <dd>
              {view.category === null ? (
                unknown
              ) : (
                <>
                  <CategoryIcon category={view.category} /> {categoryWords[view.category][lang]}
                </>
              )}
            </dd>
            <dt>{words.case.urgency}</dt>
            <dd>{view.urgency === null ? unknown : <UrgencyMark urgency={view.urgency} />}</dd>
            <dt>{words.case.peopleLabel}</dt>
            <dd>{view.people ?? unknown}</dd>
            <dt>{words.case.quantity}</dt>
            <dd>
              {view.quantity === null
                ? unknown
                : amount(view.quantity, view.unit ?? undefined, lang)}
            </dd>
            <dt>{words.case.place}</dt>
            <dd>{view.place === null ? unknown : <Mesh text={view.place} />}</dd>
            {view.who === null ? (
              ""
            ) : (
              <>
                <dt>{view.type === "need" ? words.case.forWhom : words.case.who}</dt>
                <dd>{view.type === "need" ? <ForWhom of={view} /> : <Mesh text={view.who} />}</dd>
              </>
            )}
            <dt>{words.case.household}</dt>
            <dd>
              <Teller of={view} />
            </dd>
          </dl>
          <button type="button" onClick={() => setEditing(true)}>
            {words.case.correct}
          </button>
          <TeachPanel raw={view.raw} source={{ number: view.number }} />
        </>
      )}
    </section>
  );
}
