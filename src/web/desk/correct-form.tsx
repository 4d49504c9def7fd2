/** The particulars of a case as a form; only what was changed is ordered. */

import { useState } from "preact/hooks";

import { categories, units, urgencies } from "../../journal/vocabulary.ts";
import { amount, categoryWords, urgencyLabels } from "../../language/labels.ts";
import type { CaseView } from "../../village/views.ts";
import { changed, type Particulars } from "./correction.ts";
import { useDesk } from "./desk-context.ts";

export function CorrectForm({
  view,
  onDone,
}: {
  readonly view: CaseView;
  readonly onDone: () => void;
}) {
  const { words, lang, give } = useDesk();
  const [values, setValues] = useState<Particulars>({
    category: view.category ?? "",
    urgency: view.urgency ?? "",
    people: view.people === null ? "" : String(view.people),
    quantity: view.quantity === null ? "" : String(view.quantity),
    unit: view.unit ?? "",
    place: view.place ?? "",
  });
  const put = (name: keyof Particulars, value: string): void =>
    setValues({ ...values, [name]: value });
  const order = changed(view, values);
  const unit = (code: (typeof units)[number]): string => amount(2, code, lang).replace(/^\S+ /, "");

  const field = (name: keyof Particulars, label: string, inputMode: "decimal" | "text") => (
    <label>
      {label}
      <input
        name={name}
        value={values[name]}
        inputMode={inputMode}
        maxLength={name === "place" ? 80 : 6}
        onInput={(event) => put(name, event.currentTarget.value)}
      />
    </label>
  );
  const choice = (
    name: keyof Particulars,
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <label>
      {label}
      <select
        name={name}
        value={values[name]}
        onChange={(event) => put(name, event.currentTarget.value)}
      >
        {values[name] === "" || name === "unit" ? <option value="">—</option> : ""}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <form
      class="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (order === undefined) onDone();
        else
          void give(order).then((done) => {
            if (done) onDone();
            return done;
          });
      }}
    >
      {choice(
        "category",
        words.case.category,
        categories.map((code) => [code, categoryWords[code][lang]]),
      )}
      {choice(
        "urgency",
        words.case.urgency,
        urgencies.map((code) => [code, urgencyLabels[code][lang]]),
      )}
      {field("people", words.case.peopleLabel, "decimal")}
      <div class="pair">
        {field("quantity", words.case.quantity, "decimal")}
        {choice(
          "unit",
          words.case.unit,
          units.map((code) => [code, unit(code)]),
        )}
      </div>
      {field("place", words.case.place, "text")}
      <p class="buttons">
        <button type="submit" class="primary">
          {words.save}
        </button>
        <button type="button" onClick={onDone}>
          {words.keep}
        </button>
      </p>
    </form>
  );
}
