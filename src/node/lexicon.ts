/**
 * The village's own words as a person looks at them: with the messages they were taught from, and what one more would change.
 */

import { setImmediate as turn } from "node:timers/promises";

import { teaching } from "../intake/judge-lexicon.ts";
import { messagesIn, type PastMessage, reread, type Rereading } from "../intake/reread.ts";
import { compareEntries } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { Store } from "../store/store.ts";
import type { Previewed } from "../village/hub.ts";
import { lexiconView } from "../village/lexicon-view.ts";
import type { Teaching } from "../village/order.ts";
import type { Told } from "../village/told.ts";
import type { RereadView, TaughtView } from "../village/views.ts";
import type { Village } from "../village/village.ts";
import type { VillageGrammar } from "./village-grammar.ts";

interface LexiconParts {
  readonly village: Village;
  readonly store: Store;
  readonly grammar: VillageGrammar;
}

/** Messages a preview reads again. */
const MESSAGES = 200;
/** Of these, read in one go: a household's message waits no longer. */
const AT_ONCE = 10;
/** Messages shown of those that would be read differently. */
const SHOWN_MAX = 50;

export async function taughtWords(
  { village, store }: Pick<LexiconParts, "village" | "store">,
  told: Told,
): Promise<readonly TaughtView[]> {
  const sources = village.lexicon.read().flatMap(({ from }) => from ?? []);
  const words = new Map(
    (await store.entriesOf(sources)).map((entry) => [idOf(entry), entry.raw] as const),
  );
  return lexiconView(village, { told, wordsOf: ({ from }) => from && words.get(idOf(from)) });
}

export async function previewOf(
  { village, store, grammar }: LexiconParts,
  asked: Teaching,
  told: Told,
): Promise<Previewed> {
  const before = grammar.now();
  const taught = teaching(asked, { village, grammar: before });
  if (typeof taught === "string") return { kind: "refused", why: taught };
  const reads = { before, after: grammar.with(taught) };
  const entries = await store.entriesOf(village.recent.read());
  const last = entries.toSorted((one, other) => compareEntries(other, one));
  const own = taught.from === undefined ? [] : await ownMessage(store, taught.from);
  const messages = messagesIn(last, MESSAGES).filter(
    (each) => !own.some((one) => isSame(one, each)),
  );
  const changed: RereadView[] = [];
  for (const [at, message] of messages.entries()) {
    if (at % AT_ONCE === 0) await turn();
    const again = reread(message, village, reads);
    if (again.differs) changed.push(rereadView(message, again, { village, told }));
  }
  return {
    kind: "preview",
    preview: {
      own:
        own.map((each) => rereadView(each, reread(each, village, reads), { village, told }))[0] ??
        null,
      read: messages.length,
      changed: changed.length,
      lines: changed.slice(0, SHOWN_MAX),
    },
  };
}

async function ownMessage(store: Store, from: EntryRef): Promise<readonly PastMessage[]> {
  return messagesIn(await store.entriesOf([from]), 1);
}

function rereadView(
  { household, at, raw }: PastMessage,
  { before, after }: Rereading,
  { village, told }: { readonly village: Village; readonly told: Told },
): RereadView {
  return {
    household,
    householdName: village.household(household)?.name ?? null,
    at: told.at(at),
    dated: told.isDated(at),
    raw,
    before,
    after,
  };
}

/** One message may have made several entries. */
function isSame(one: PastMessage, other: PastMessage): boolean {
  return one.household === other.household && one.raw === other.raw;
}

function idOf({ node, number }: EntryRef): string {
  return `${node}.${number}`;
}
