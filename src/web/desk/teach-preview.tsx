/** What one word more would change: this message, and the last ones of the journal, before and after. */

import type { PreviewView, RereadView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { HouseholdName, Mesh, RawWords } from "./marks.tsx";

/** Lines shown at first: enough to see what kind of messages they are. */
const SHOWN_MAX = 20;

export function TeachPreview({
  preview: { own, read, changed, lines },
}: {
  readonly preview: PreviewView;
}) {
  const { words, lang } = useDesk();
  const shown = lines.slice(0, SHOWN_MAX);
  return (
    <section class="preview" role="status">
      {own === null ? (
        ""
      ) : own.before[lang] === own.after[lang] ? (
        <p>{words.lexicon.ownSame}</p>
      ) : (
        <>
          <p>{words.lexicon.own}</p>
          <BeforeAfter of={own} />
        </>
      )}
      <p>
        <strong>{words.lexicon.counted(changed, read, own !== null)}</strong>
      </p>
      <ul>
        {shown.map((line, at) => (
          <li key={at}>
            <p class="quiet">
              <HouseholdName of={line} /> <Age at={line.at} dated={line.dated} />
            </p>
            <RawWords text={line.raw} />
            <BeforeAfter of={line} />
          </li>
        ))}
      </ul>
      {changed > shown.length ? (
        <p class="quiet">{words.lexicon.more(changed - shown.length)}</p>
      ) : (
        ""
      )}
    </section>
  );
}

function BeforeAfter({ of: { before, after } }: { readonly of: RereadView }) {
  const { words, lang } = useDesk();
  return (
    <dl class="readings">
      <dt>{words.lexicon.before}</dt>
      <dd>
        <Mesh text={before[lang]} />
      </dd>
      <dt>{words.lexicon.after}</dt>
      <dd>
        <strong>
          <Mesh text={after[lang]} />
        </strong>
      </dd>
    </dl>
  );
}
