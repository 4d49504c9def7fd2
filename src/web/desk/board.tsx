/** *Tableau*: every case by how far it has come. Columns side by side on a wide screen, one at a time on a telephone. */

import { useEffect, useState } from "preact/hooks";

import { categoryWords } from "../../language/labels.ts";
import { ENDED_MAX, isLive } from "../../village/lifecycle.ts";
import type { CaseView } from "../../village/views.ts";
import { CaseCard } from "./card.tsx";
import { useDesk } from "./desk-context.ts";
import { type Column, column, columns } from "./lifecycle.ts";
import { type BoardFilter, boardFilters, filterOf, routeHash } from "./route.ts";
import { matches } from "./search.ts";
import { sorted } from "./sorted.ts";

/** More cards than this in one column nobody reads: a search finds the rest. */
const COLUMN_MAX = 100;
const open = columns.filter((name) => name !== "done");

export function BoardPage({ filter }: { readonly filter: BoardFilter }) {
  const { store, state, words, lang, live } = useDesk();
  const [shown, setShown] = useState<Column>("todo");
  const [sought, setSought] = useState("");
  const { wantsClosed } = state;
  const showClosed = (wanted: boolean): void => {
    store.set({ wantsClosed: wanted });
    if (wanted) live.reload();
  };
  useEffect(() => () => store.set({ wantsClosed: false, allCases: undefined }), [store]);

  const all = (wantsClosed ? state.allCases : undefined) ?? state.cases;
  if (all === undefined) return <p class="quiet">{words.loading}</p>;
  const listed = all.filter(
    (view) => filterOf(view.type) === filter && matches(view, sought, categoryName(view, lang)),
  );
  const byColumn = (name: Column): CaseView[] => listed.filter((view) => column(view) === name);
  const names = filter === "offer" ? words.board.offerColumns : words.board.columns;

  return (
    <>
      <div class="board-tools">
        <Filters all={all} filter={filter} />
        <label class="search">
          <span>{words.board.search}</span>
          <input
            type="search"
            value={sought}
            placeholder={words.board.searchHint}
            maxLength={60}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </label>
      </div>
      <OpenByNumber sought={sought} listed={listed} />
      <div class="tabs" role="group" aria-label={words.nav.board}>
        {columns.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={shown === name}
            onClick={() => {
              setShown(name);
              if (name === "done") showClosed(true);
            }}
          >
            {names[name]} {name === "done" && !wantsClosed ? "" : <b>{byColumn(name).length}</b>}
          </button>
        ))}
      </div>
      <div class="columns">
        {open.map((name) => (
          <BoardColumn
            key={name}
            title={names[name]}
            views={byColumn(name)}
            current={shown === name}
          />
        ))}
      </div>
      <div class={shown === "done" ? "done-row current" : "done-row"}>
        <button
          type="button"
          class="done-toggle"
          aria-expanded={wantsClosed}
          onClick={() => showClosed(!wantsClosed)}
        >
          {wantsClosed ? words.board.hideDone : words.board.showDone}
        </button>
        {wantsClosed ? (
          <>
            <BoardColumn
              title={names.done}
              views={sorted(byColumn("done"), (one, other) => other.since.localeCompare(one.since))}
              current={shown === "done"}
            />
            {all.length - all.filter(({ state: at }) => isLive(at)).length >= ENDED_MAX ? (
              <p class="quiet">{words.board.older(ENDED_MAX)}</p>
            ) : (
              ""
            )}
          </>
        ) : (
          ""
        )}
      </div>
    </>
  );
}

/** A number that is not listed may be that of a case that ended long ago. */
function OpenByNumber({
  sought,
  listed,
}: {
  readonly sought: string;
  readonly listed: readonly CaseView[];
}) {
  const { words } = useDesk();
  const digits = /^\s*(?:n°|no\.?|#)?\s*([1-9]\d{0,8})\s*$/i.exec(sought)?.[1];
  const number = Number(digits);
  if (digits === undefined || listed.some((view) => view.number === number)) return <></>;
  return (
    <a class="button" href={routeHash({ page: "case", number })}>
      {words.board.openNumber(number)}
    </a>
  );
}

function Filters({
  all,
  filter,
}: {
  readonly all: readonly CaseView[];
  readonly filter: BoardFilter;
}) {
  const { words } = useDesk();
  const live = (type: BoardFilter): number =>
    all.filter((view) => filterOf(view.type) === type && column(view) !== "done").length;
  return (
    <nav class="filters" aria-label={words.board.filters}>
      {boardFilters.map((type) => (
        <a
          key={type}
          href={routeHash({ page: "board", filter: type })}
          aria-current={type === filter ? "page" : undefined}
        >
          {words.board.types[type]} <b>{live(type)}</b>
        </a>
      ))}
    </nav>
  );
}

function BoardColumn({
  title,
  views,
  current,
}: {
  readonly title: string;
  readonly views: readonly CaseView[];
  readonly current: boolean;
}) {
  const { words } = useDesk();
  return (
    <section class={current ? "column current" : "column"}>
      <h2>
        {title} <b>{views.length}</b>
      </h2>
      {views.length === 0 ? <p class="quiet">{words.board.empty}</p> : ""}
      {views.slice(0, COLUMN_MAX).map((view) => (
        <CaseCard key={view.number} view={view} />
      ))}
      {views.length > COLUMN_MAX ? (
        <p class="quiet">{words.board.more(views.length - COLUMN_MAX)}</p>
      ) : (
        ""
      )}
    </section>
  );
}

function categoryName({ category }: CaseView, lang: "fr" | "en"): string {
  return category === null ? "" : categoryWords[category][lang];
}
