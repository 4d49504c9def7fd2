/** A case on the board: enough to decide what to do next, and the button that does it. */

import { amount, categoryWords, stateWords } from "../../language/labels.ts";
import type { CaseView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { ForWhom, Teller } from "./for-whom.tsx";
import { CategoryIcon } from "./icons.tsx";
import { activeHelper } from "./lifecycle.ts";
import { Mesh, UrgencyMark } from "./marks.tsx";
import { NextStepButton } from "./next-step-button.tsx";
import { routeHash } from "./route.ts";

export function CaseCard({ view }: { readonly view: CaseView }) {
  const { words, lang } = useDesk();
  const { number, category, people, quantity, unit, place, who } = view;
  const helper = activeHelper(view);
  return (
    <article class={`card ${view.urgency ?? "normal"}${view.seen ? "" : " fresh"}`}>
      <p class="card-head">
        <UrgencyMark urgency={view.urgency} />
        <a class="card-link" href={routeHash({ page: "case", number })} data-item={number}>
          {words.case.number(number)}
        </a>
      </p>
      <p class="what">
        <CategoryIcon category={category} />
        <strong>
          {category === null
            ? view.type === "need"
              ? words.case.noCategory
              : words.types[view.type]
            : categoryWords[category][lang]}
        </strong>
        {people === null ? "" : ` · ${words.case.people(people)}`}
        {quantity === null ? "" : ` · ${amount(quantity, unit ?? undefined, lang)}`}
      </p>
      <ForWhom of={view} />
      {who === null || view.type === "need" ? (
        ""
      ) : (
        <p>
          {words.case.seeks} <Mesh text={who} />
        </p>
      )}
      <p class="where">
        {place === null ? "" : <Mesh text={place} />}
        {place === null ? "" : " · "}
        <Teller of={view} />
      </p>
      <p class="first-line">
        « <Mesh text={view.raw} /> »
      </p>
      <div class="card-foot">
        <p class="quiet">
          <Age at={view.at} dated={view.dated} />
          <br />
          {helper === undefined ? stateWords[view.state][lang] : <Mesh text={helper} />}
          {view.trust < 2 ? ` · ${words.unproven}` : ""}
        </p>
        <NextStepButton view={view} />
      </div>
    </article>
  );
}
