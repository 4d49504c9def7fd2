/** The button for a case's next step. */

import type { CaseView } from "../../village/views.ts";
import { useDesk } from "./desk-context.ts";
import { nextStep } from "./lifecycle.ts";
import { routeHash } from "./route.ts";

export function NextStepButton({ view }: { readonly view: CaseView }) {
  const { words, give } = useDesk();
  const step = nextStep(view);
  switch (step.kind) {
    case "order":
      return (
        <button type="button" class="primary" onClick={() => void give(step.order)}>
          {words.verbs[step.verb]}
        </button>
      );
    case "assign":
      return (
        <a
          class="button primary"
          href={routeHash({ page: "case", number: view.number, focus: "assign" })}
        >
          {words.verbs.assign}
        </a>
      );
    case "none":
      break;
  }
  return <></>;
}
