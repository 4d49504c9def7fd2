/** A radio whose key an operator has to ask about, by voice: what happened, what it means until then, and the two answers. */

import { visible } from "../../base/text.ts";
import type { HouseholdView, KeyDoubtView } from "../../village/views.ts";
import { Age } from "./age.tsx";
import { useDesk } from "./desk-context.ts";
import { keyText } from "./key-text.ts";
import { routeHash } from "./route.ts";
import type { DeskWords } from "./words/french.ts";

/** Cards on the first screen: whoever forges a key for every household must not push what they ask for out of sight. */
const SHOWN_MAX = 3;

export function KeyCards({ households }: { readonly households: readonly HouseholdView[] }) {
  const { words } = useDesk();
  if (households.length === 0) return <></>;
  return (
    <section class="keys" aria-label={words.key.heading(households.length)}>
      <h2>⚠ {words.key.heading(households.length)}</h2>
      {households.slice(0, SHOWN_MAX).map((household) => (
        <KeyCard key={household.id} household={household} />
      ))}
      {households.length > SHOWN_MAX ? (
        <a class="button wide" href={routeHash({ page: "households" })} data-item>
          {words.key.more(households.length - SHOWN_MAX)}
        </a>
      ) : (
        ""
      )}
    </section>
  );
}

export function KeyCard({ household }: { readonly household: HouseholdView }) {
  const { words, give } = useDesk();
  const { id, keyDoubt } = household;
  if (keyDoubt === null) return <></>;
  const { kind, key, since } = keyDoubt;
  const say = (as: "accepted" | "refused") => () =>
    void give({ kind: "key", household: id, as, key });
  return (
    <article class="key-card">
      <p>
        <strong>{whatWords(household, keyDoubt, words)}</strong>
      </p>
      <p class="quiet">
        {words.key.meanwhile} <Age at={since} />
      </p>
      <p class="quiet">
        {words.key.shown}
        {words.colon}
        <code>{keyText(key)}</code>
      </p>
      <p class="answers">
        <button type="button" onClick={say("accepted")}>
          {words.key.accept[kind]}
        </button>
        {kind === "changed" ? (
          <button type="button" onClick={say("refused")}>
            {words.key.refuse}
          </button>
        ) : (
          ""
        )}
      </p>
    </article>
  );
}

function whatWords(
  { id, name }: HouseholdView,
  { kind, others }: KeyDoubtView,
  { key }: DeskWords,
): string {
  const who = nameOr(name, id);
  const shared = others.map((other) => nameOr(other.name, other.id));
  return key.what[kind](who, shared.join(", "));
}

function nameOr(name: string | null, otherwise: string): string {
  return name === null || name === "" ? otherwise : visible(name);
}
