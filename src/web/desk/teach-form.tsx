/** Teaches a word: which, what it means here, what that changes, and only then the last tap. */

import { useState } from "preact/hooks";

import { TERM_MAX, type TaughtMeaning } from "../../journal/fact.ts";
import { categories } from "../../journal/vocabulary.ts";
import { categoryWords } from "../../language/labels.ts";
import { termKey } from "../../village/lexicon-fold.ts";
import type { PreviewView } from "../../village/views.ts";
import { api } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { Mesh } from "./marks.tsx";
import { TeachPreview } from "./teach-preview.tsx";
import { type Source, teachingOf, type Values } from "./teaching.ts";
import { WordPicker } from "./word-picker.tsx";

const meanings: readonly TaughtMeaning["as"][] = ["category", "place", "person", "harmless"];

/** Characters of a place's or a person's name. */
const NAME_MAX = 60;

export function TeachForm({
  raw,
  source,
  onDone,
}: {
  readonly raw: string;
  readonly source: Source;
  readonly onDone: () => void;
}) {
  const { store, state, words, lang, give } = useDesk();
  const [values, setValues] = useState<Values>({
    term: "",
    as: "category",
    category: "",
    place: "",
    person: "",
  });
  const [preview, setPreview] = useState<PreviewView>();
  const [problem, setProblem] = useState<string>();
  const put = (news: Partial<Values>): void => {
    setValues({ ...values, ...news });
    setPreview(undefined);
    setProblem(undefined);
  };
  const teaching = teachingOf(values, source, state.households ?? []);
  const replaced = (state.lexicon ?? []).find(({ term }) => termKey(term) === termKey(values.term));

  const look = async (): Promise<void> => {
    if (teaching === undefined) return;
    const answer = await api.preview(teaching);
    if (answer.kind === "ok") setPreview(answer.value);
    else if (answer.kind === "signed-out") store.set({ session: "out" });
    else setProblem(answer.kind === "refused" ? answer.words[lang] : words.lexicon.notRead);
  };
  const teach = async (): Promise<void> => {
    if (teaching !== undefined && (await give(teaching))) onDone();
  };

  return (
    <form
      class="teach"
      onSubmit={(event) => {
        event.preventDefault();
        void (preview === undefined ? look() : teach());
      }}
    >
      <WordPicker raw={raw} onPick={(term) => put({ term })} />
      <label>
        {words.lexicon.term}
        <input
          name="term"
          value={values.term}
          maxLength={TERM_MAX}
          autocomplete="off"
          onInput={(event) => put({ term: event.currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>{words.lexicon.means}</legend>
        {meanings.map((as) => (
          <label class="choice" key={as}>
            <input
              type="radio"
              name="as"
              value={as}
              checked={values.as === as}
              onChange={() => put({ as })}
            />
            <span>{words.lexicon.as[as]}</span>
          </label>
        ))}
      </fieldset>
      <MeaningField values={values} put={put} />
      {problem === undefined ? (
        ""
      ) : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {preview === undefined ? "" : <TeachPreview preview={preview} />}
      {preview === undefined || replaced === undefined ? (
        ""
      ) : (
        <p class="quiet">
          <Mesh text={words.lexicon.known(replaced.term)} />
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="primary" disabled={teaching === undefined}>
          {preview === undefined ? words.lexicon.preview : words.lexicon.confirm}
        </button>
        <button type="button" onClick={onDone}>
          {words.keep}
        </button>
      </p>
    </form>
  );
}

/** What a meaning needs besides: which thing, which other name, who. */
function MeaningField({
  values: { as, category, place, person },
  put,
}: {
  readonly values: Values;
  readonly put: (news: Partial<Values>) => void;
}) {
  const { state, words, lang } = useDesk();
  if (as === "category") {
    return (
      <label>
        {words.lexicon.category}
        <select
          name="category"
          value={category}
          onChange={(event) => put({ category: event.currentTarget.value })}
        >
          <option value="">—</option>
          {categories.map((code) => (
            <option key={code} value={code}>
              {categoryWords[code][lang]}
            </option>
          ))}
        </select>
      </label>
    );
  }
  if (as === "place") {
    return (
      <label>
        {words.lexicon.place}
        <input
          name="place"
          value={place}
          maxLength={NAME_MAX}
          onInput={(event) => put({ place: event.currentTarget.value })}
        />
      </label>
    );
  }
  if (as === "harmless") return <></>;
  return (
    <label>
      {words.lexicon.person} <span class="quiet">{words.lexicon.personHint}</span>
      <input
        name="person"
        value={person}
        maxLength={NAME_MAX}
        list="known-homes"
        onInput={(event) => put({ person: event.currentTarget.value })}
      />
      <datalist id="known-homes">
        {(state.households ?? []).map(({ id, name }) =>
          name === null || name === "" ? "" : <option key={id} value={name} />,
        )}
      </datalist>
    </label>
  );
}
