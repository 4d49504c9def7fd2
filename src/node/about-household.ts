/** All that the journal's index knows of a household: what is about it, and about the cases it opened or that are for it. */

import type { Entry } from "../journal/entry.ts";
import type { CaseRef, HouseholdId } from "../journal/fact.ts";
import type { Store } from "../store/store.ts";

export interface AboutHousehold {
  /** Each once. */
  readonly entries: readonly Entry[];
  readonly cases: readonly CaseRef[];
  /** Ids of the messages among them that were put in the outbox. */
  readonly messages: ReadonlySet<string>;
}

export async function aboutHousehold(
  store: Pick<Store, "entriesAbout">,
  household: HouseholdId,
): Promise<AboutHousehold> {
  const own = await store.entriesAbout({ kind: "household", id: household });
  const cases = own.flatMap(({ node, fact }): readonly CaseRef[] => {
    if (fact.kind !== "case.opened") return [];
    const isTheirs = fact.household === household || fact.subject === household;
    return isTheirs ? [{ node, number: fact.number }] : [];
  });
  const found = new Map(own.map((entry) => [nameOf(entry), entry]));
  for (const ref of cases) {
    for (const entry of await store.entriesAbout({ kind: "case", ref })) {
      found.set(nameOf(entry), entry);
    }
  }
  const entries = [...found.values()];
  const messages = entries.flatMap(({ fact }) => (fact.kind === "message.queued" ? fact.id : []));
  return { entries, cases, messages: new Set(messages) };
}

function nameOf({ node, number }: Entry): string {
  return `${node}.${number}`;
}
