/** *Mots du village*: what was taught here, by whom and from what, each with the way out; and a word taught from no message. */

import { useEffect, useState } from "preact/hooks";

import type { Lang } from "../../base/lang.ts";
import { categoryWords } from "../../language/labels.ts";
import type { TaughtView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { Mesh } from "./marks.tsx";
import { plain } from "./search.ts";
import { TeachPanel } from "./teach-panel.tsx";
import type { DeskWords } from "./words/french.ts";

/** Lines shown at once: the rest is found by searching. */
const SHOWN_MAX = 100;

export function LexiconPage() {
  const { state, words, lang, live } = useDesk();
  const [sought, setSought] = useState("");
  useEffect(() => live.readLexicon(), [live]);
  const { lexicon } = state;
  if (lexicon === undefined) return <p class="quiet">{words.loading}</p>;
  const found = lexicon.filter((taught) =>
    plain(`${taught.term} ${meaningText(taught, words, lang)} ${taught.by}`).includes(
      plain(sought),
    ),
  );
  return (
    <section class="lexicon">
      <h1>
        {words.lexicon.title} <b class="quiet">{lexicon.length}</b>
      </h1>
      <p class="quiet">{words.lexicon.lead}</p>
      <TeachPanel raw="" source={{}} />
      {lexicon.length === 0 ? (
        <p class="quiet">{words.lexicon.empty}</p>
      ) : (
        <label class="search">
          <span>{words.lexicon.search}</span>
          <input
            type="search"
            value={sought}
            maxLength={60}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </label>
      )}
      <ul>
        {found.slice(0, SHOWN_MAX).map((taught) => (
          <TaughtLine key={`${taught.node}.${taught.number}`} taught={taught} />
        ))}
      </ul>
      {found.length > SHOWN_MAX ? (
        <p class="quiet">{words.board.more(found.length - SHOWN_MAX)}</p>
      ) : (
        ""
      )}
    </section>
  );
}

function TaughtLine({ taught }: { readonly taught: TaughtView }) {
  const { words, lang, give } = useDesk();
  const { term, by, at, dated, words: source } = taught;
  return (
    <li data-item tabIndex={0}>
      <div>
        <p>
          <strong>
            <Mesh text={term} />
          </strong>
          {words.colon}
          <Mesh text={meaningText(taught, words, lang)} />
        </p>
        <p class="quiet">
          <Mesh text={words.lexicon.taughtBy(by)} /> <Age at={at} dated={dated} />
        </p>
        {source === null ? (
          ""
        ) : (
          <p class="quiet">
            {words.lexicon.from}
            {words.colon}
            <Mesh text={source} />
          </p>
        )}
      </div>
      <button type="button" onClick={() => void give({ kind: "forget", term })}>
        {words.lexicon.remove}
      </button>
    </li>
  );
}

function meaningText(
  { term, meaning, personName }: TaughtView,
  { lexicon: { said } }: DeskWords,
  lang: Lang,
): string {
  switch (meaning.as) {
    case "category":
      return categoryWords[meaning.category][lang];
    case "place":
      return `${said.place} (${meaning.place ?? term})`;
    case "person":
      return `${said.person} (${personName ?? meaning.person})`;
    case "harmless":
      break;
  }
  return said.harmless;
}
