/** All that happened to a case, in words, latest first. */

import type { CaseDetail } from "../../village/views.ts";
import { clockTime } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { Mesh } from "./marks.tsx";
import { storyLine } from "./story-line.ts";

export function Story({ view }: { readonly view: CaseDetail }) {
  const { words, lang } = useDesk();
  const lines = view.timeline.map((line, at) => ({ line, at }));
  lines.reverse();
  return (
    <section class="panel">
      <h2>{words.case.story}</h2>
      <ol class="story">
        {lines.map(({ line, at }) => (
          <li key={at}>
            <time dateTime={line.at}>{clockTime(line.at, lang)}</time>
            <span>
              <Mesh text={storyLine(line, lang)} />{" "}
              <span class="quiet">
                <Mesh
                  text={words.story.by(line.actor === "node" ? words.story.system : line.actor)}
                />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
