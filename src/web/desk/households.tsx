/** *Foyers*: every home that has written, those who ask for help first, then those whose key is to be checked, then those silent for longest. */

import { useState } from "preact/hooks";

import { statusWords } from "../../language/labels.ts";
import type { HouseholdView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { EraseButton } from "./erase-panel.tsx";
import { KeyCard } from "./key-card.tsx";
import { Mesh } from "./marks.tsx";
import { Due } from "./rollcall.tsx";
import { plain } from "./search.ts";
import { sorted } from "./sorted.ts";
import type { DeskWords } from "./words/french.ts";

const shapes = { ok: "✓", coping: "◐", help: "▲", hurt: "▲", moved: "→" } as const;

export function HouseholdsPage() {
  const { state, words } = useDesk();
  const [sought, setSought] = useState("");
  const { households } = state;
  if (households === undefined) return <p class="quiet">{words.loading}</p>;
  const listed = sorted(
    households.filter(({ id, name, place }) =>
      plain(`${name ?? ""} ${id} ${place ?? ""}`).includes(plain(sought)),
    ),
    compare,
  );
  return (
    <section class="homes">
      <h1>
        {words.nav.households} <b class="quiet">{households.length}</b>
      </h1>
      <label class="search">
        <span>{words.households.search}</span>
        <input
          type="search"
          value={sought}
          maxLength={60}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </label>
      {households.length === 0 ? <p class="quiet">{words.households.empty}</p> : ""}
      <ul class="households">
        {listed.map((household) => (
          <HouseholdLine key={household.id} household={household} />
        ))}
      </ul>
    </section>
  );
}

function HouseholdLine({ household }: { readonly household: HouseholdView }) {
  const { words, lang } = useDesk();
  const { id, name, status, statusAt, saidBy, heardAt, people, place } = household;
  return (
    <li class={asks(household) > 0 ? "asks" : household.keyDoubt === null ? "" : "doubted"}>
      <div class="who">
        <p>
          <strong>
            {name === null || name === "" ? words.case.unnamed : <Mesh text={name} />}
          </strong>{" "}
          <span class="quiet">{whence(id, words)}</span>
        </p>
        <p class="quiet">
          {people === null ? "" : words.case.people(people)}
          {people === null || place === null ? "" : " · "}
          {place === null ? "" : <Mesh text={place} />}
        </p>
      </div>
      <p class="status">
        {status === null ? (
          <span class="quiet">{words.households.noStatus}</span>
        ) : (
          <strong>
            {shapes[status]} {statusWords[status][lang]}
          </strong>
        )}
        {statusAt === null ? "" : <Age at={statusAt} />}
        {saidBy === null ? (
          ""
        ) : (
          <span class="quiet">
            {" "}
            {words.case.saidBy} <Mesh text={saidBy.name ?? saidBy.id} />
          </span>
        )}{" "}
        <Due household={household} />
      </p>
      <p class="quiet">
        {heardAt === null ? (
          words.households.never
        ) : (
          <>
            {words.households.lastWords} <Age at={heardAt} />
          </>
        )}
      </p>
      <NameForm household={household} />
      <KeyCard household={household} />
      <div class="erasing">
        <EraseButton household={household} />
      </div>
    </li>
  );
}

/** By what a household is known, if not by its name. */
function whence(id: string, { households }: DeskWords): string {
  if (id.startsWith("~")) return households.portal;
  return id.startsWith("=") ? households.toldOf : id;
}

function NameForm({ household: { id, name } }: { readonly household: HouseholdView }) {
  const { words, give } = useDesk();
  const [typed, setTyped] = useState<string>();
  if (typed === undefined) {
    return (
      <button type="button" onClick={() => setTyped(name ?? "")}>
        {words.households.name}
      </button>
    );
  }
  return (
    <form
      class="naming"
      onSubmit={(event) => {
        event.preventDefault();
        void give({ kind: "name", household: id, name: typed.trim() }).then((done) => {
          if (done) setTyped(undefined);
          return done;
        });
      }}
    >
      <label>
        {words.households.nameLabel}
        <input
          value={typed}
          maxLength={40}
          autoFocus
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary" disabled={typed.trim() === ""}>
        {words.save}
      </button>
      <button type="button" onClick={() => setTyped(undefined)}>
        {words.keep}
      </button>
    </form>
  );
}

function asks({ status }: HouseholdView): number {
  return status === "hurt" ? 2 : status === "help" ? 1 : 0;
}

/** The hub gives those silent for longest first, by the order of their words and no clock. */
function compare(one: HouseholdView, other: HouseholdView): number {
  return asks(other) - asks(one) || doubts(other) - doubts(one);
}

/** Those whose key is to be checked stand before those who are well. */
function doubts({ keyDoubt }: HouseholdView): number {
  return keyDoubt === null ? 0 : 1;
}
