/**
 * Looks once a day what is no longer kept, and sees that it goes when the village is quiet. By the node's age, which no clock moves.
 */

import type { Log } from "../base/log.ts";
import { DAY, HOUR, type Millis, MINUTE } from "../base/time.ts";
import type { Draft } from "../journal/entry.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { Store } from "../store/store.ts";
import { type AgeMark, expiring, type Expiry, marked } from "../village/retention.ts";
import type { Village } from "../village/village.ts";
import type { Eraser } from "./eraser.ts";
import type { Keeper } from "./keeper.ts";

/** The setting under which it stands how old the node was when, and how far what was due is gone. */
const RETENTION_SETTING = "retention";

/** From the start to the first look: there is better to do at first. */
const FIRST_LOOK: Millis = 10 * MINUTE;
const LOOK_EVERY: Millis = DAY;
/** Nothing is written for so long: the village is quiet. */
const QUIET: Millis = 2 * MINUTE;
/** A village that is never quiet is not waited for longer. */
const PATIENCE: Millis = 6 * HOUR;

/** What is noted from one look to the next. */
export interface Noted {
  readonly marks: readonly AgeMark[];
  readonly gone: { readonly noise: number; readonly all: number };
}

export interface RetentionParts {
  readonly store: Pick<Store, "node" | "age" | "setting" | "append" | "lastNumber">;
  readonly village: Pick<Village, "crises">;
  readonly keeper: Pick<Keeper, "take" | "onDurable">;
  readonly eraser: Pick<Eraser, "begin">;
  readonly running: () => Millis;
  readonly after: (delay: Millis, act: () => void) => () => void;
  readonly log: Log;
}

/** Looks until it is disposed of. */
export function startRetention(parts: RetentionParts): Disposable {
  const { keeper, running, after, log } = parts;
  let stop: () => void;
  let writtenAt = running();
  const forget = keeper.onDurable(() => {
    writtenAt = running();
  });
  const look = (dueAt: Millis): void => {
    const quiet = running() - writtenAt >= QUIET || running() - dueAt >= PATIENCE;
    if (!quiet) {
      stop = after(QUIET, () => look(dueAt));
      return;
    }
    stop = after(LOOK_EVERY, () => look(running()));
    // What could not be written is due at the next look, too.
    lookOnce(parts).catch((error: unknown) => log.warn("retention-not-kept", { error }));
  };
  stop = after(FIRST_LOOK, () => look(running()));
  return {
    [Symbol.dispose]: () => {
      forget();
      stop();
    },
  };
}

/** Notes the day, and lets go what is no longer kept. @throws Fault "store/…". */
export async function lookOnce(parts: RetentionParts): Promise<readonly Expiry[]> {
  const { store, village, keeper, eraser, log } = parts;
  const { marks: before, gone } = readNoted(store.setting(RETENTION_SETTING), store.node);
  const age = store.age();
  const marks = marked(before, { age, number: store.lastNumber });
  const expired = expiring({ age, crisis: village.crises.read(), marks, gone });
  const next = {
    marks,
    gone: {
      noise: Math.max(gone.noise, ...lastOf(expired, "noise")),
      all: Math.max(gone.all, ...lastOf(expired, "all")),
    },
  };
  const noted = { [RETENTION_SETTING]: notedText(next, store.node) };
  if (expired.length === 0) {
    await store.append({ settings: noted });
    return expired;
  }
  const actor = { role: "node", id: store.node } as const;
  const entries = expired.map((expiry): Draft => {
    const fact = { kind: "sensitive.expired", ...expiry } as const;
    return { trust: trustNode, actor, fact };
  });
  await eraser.begin(expired, async (settings) =>
    keeper.take({ entries, settings: { ...noted, ...settings } }),
  );
  log.info("expired", { ranges: expired.map(({ what, last }) => `${what} ${last}`).join(" ") });
  return expired;
}

function lastOf(expired: readonly Expiry[], kind: Expiry["what"]): readonly number[] {
  return expired.filter(({ what }) => what === kind).map(({ last }) => last);
}

/** `node noise all age:number age:number …` */
export function notedText({ marks, gone }: Noted, node: string): string {
  const days = marks.map(({ age, number }) => `${Math.floor(age)}:${number}`);
  return [node, gone.noise, gone.all, ...days].join(" ");
}

/** What {@link notedText} gave. A journal that goes on under a new name begins anew: what came before is as old as its beginning. */
export function readNoted(text = "", node = ""): Noted {
  const [of, noise = "", all = "", ...days] = text.split(" ");
  if (of !== node) return { marks: [], gone: { noise: 0, all: 0 } };
  const marks = days.flatMap((day) => {
    const [, age, number] = /^(\d{1,15}):(\d{1,10})$/.exec(day) ?? [];
    return age === undefined ? [] : [{ age: Number(age), number: Number(number) }];
  });
  return { marks, gone: { noise: numberOf(noise), all: numberOf(all) } };
}

function numberOf(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : 0;
}
