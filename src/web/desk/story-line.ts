/** One fact of a case's story, in words. What a newer hub may tell and this page does not know still gets a line. */

import type { Lang } from "../../base/lang.ts";
import { taskStates } from "../../journal/fact.ts";
import { caseStates, categories, units, urgencies } from "../../journal/vocabulary.ts";
import { amount, categoryWords, stateWords, urgencyLabels } from "../../language/labels.ts";
import type { TimelineView } from "../../village/views.ts";
import { deskWords } from "./words/words.ts";

export function storyLine({ kind, detail }: TimelineView, lang: Lang): string {
  const { story } = deskWords[lang];
  const text = (key: string): string => String(detail[key] ?? "");
  switch (kind) {
    case "case.opened":
      return story.opened;
    case "case.moved": {
      const state = caseStates.find((one) => one === detail["to"]);
      if (state === "duplicate" && detail["into"] !== undefined) return story.merged(text("into"));
      const moved = story.moved(state === undefined ? text("to") : stateWords[state][lang]);
      return detail["reason"] === undefined ? moved : `${moved} (${text("reason")})`;
    }
    case "case.corrected":
      return story.corrected(corrections(detail, lang));
    case "case.added":
      return story.added;
    case "task.moved": {
      const task = taskStates.find((one) => one === detail["to"]);
      return task === undefined ? story.other(text("to")) : story.task[task](text("helper"));
    }
    case "message.queued":
      return story.queued;
    case "message.heard":
      return story.heard;
    case "message.filed":
      return story.filed;
    default:
      return story.other(kind);
  }
}

function corrections(detail: TimelineView["detail"], lang: Lang): string {
  const { story } = deskWords[lang];
  const category = categories.find((one) => one === detail["category"]);
  const urgency = urgencies.find((one) => one === detail["urgency"]);
  const unit = units.find((one) => one === detail["unit"]);
  const { people, quantity, place } = {
    people: detail["people"],
    quantity: detail["quantity"],
    place: detail["place"],
  };
  return [
    category === undefined ? "" : categoryWords[category][lang],
    urgency === undefined ? "" : urgencyLabels[urgency][lang],
    people === undefined ? "" : story.people(String(people)),
    typeof quantity === "number" ? amount(quantity, unit, lang) : "",
    place === undefined ? "" : String(place),
  ]
    .filter((part) => part !== "")
    .join(", ");
}
