/** Gives the hub an order, once, and tells the operator what became of it, with the way back where there is one. */

import { visible } from "../../base/text.ts";
import { dayHour } from "../../language/day-hour.ts";
import { termKey } from "../../village/lexicon-fold.ts";
import type { Order } from "../../village/order.ts";
import type { TaughtView } from "../../village/views.ts";
import type { Api } from "./api.ts";
import type { DeskStore } from "./desk-state.ts";
import { deskWords, inBoth } from "./words/words.ts";

/** True once the hub has it on disk. `undoes`: it takes back what this page ordered last. */
export type Give = (order: Order, how?: { readonly undoes: boolean }) => Promise<boolean>;

/** The hub is well, and what was asked does not suit how things stand. */
const UNTIMELY = 409;

export function createGive({
  store,
  api,
  reload,
}: {
  readonly store: DeskStore;
  readonly api: Api;
  readonly reload: () => void;
}): Give {
  /** Orders on their way: a second tap on the same button is the same order. */
  const underway = new Set<string>();
  return async (order, { undoes } = { undoes: false }) => {
    const key = JSON.stringify(order);
    if (underway.has(key)) return false;
    underway.add(key);
    const undo = undoOf(order, store.get().lexicon, store.get().now?.clockQuality);
    const answer = await api.order(order);
    underway.delete(key);
    switch (answer.kind) {
      case "ok": {
        const opened = order.kind === "file" ? answer.value.number : undefined;
        store.set({
          notice: {
            kind: "done",
            words: inBoth((lang) => doneWords(order, answer.value.number, lang)),
            ...(undo === undefined ? {} : { undo }),
            ...(opened === undefined ? {} : { open: opened }),
          },
        });
        reload();
        return true;
      }
      case "signed-out":
        store.set({ session: "out" });
        break;
      case "refused": {
        const late = undoes && answer.status === UNTIMELY;
        const said = answer.words;
        const words = late
          ? inBoth((lang) => `${deskWords[lang].done.tooLate} ${said[lang]}`)
          : said;
        store.set({ notice: { kind: "failed", words } });
        reload();
        break;
      }
      case "unreachable":
        store.set({
          notice: { kind: "failed", words: inBoth((lang) => deskWords[lang].link.notSent) },
        });
        break;
    }
    return false;
  };
}

/**
 * The order that takes `order` back, where one does.
 *
 * @param lexicon the village's own words as they were before it; undefined where this page has not read them: then it cannot tell what to put back.
 * @param clockQuality what the hub's time was worth before it.
 */
export function undoOf(
  order: Order,
  lexicon?: readonly TaughtView[],
  clockQuality?: string,
): Order | undefined {
  if (order.kind === "close") return { kind: "reopen", number: order.number };
  if (order.kind === "assign") {
    return { kind: "release", number: order.number, helper: order.helper };
  }
  // A crisis that ended too soon begins again, and nothing has gone meanwhile.
  if (order.kind === "crisis" && order.as === "end") return { kind: "crisis", as: "begin" };
  if (order.kind === "set-clock") {
    // Another's time, or a radio's, does not come back by withdrawing this one.
    if (clockQuality !== "none") return undefined;
    return { kind: "withdraw-clock", millis: order.millis };
  }
  if (order.kind === "key" && order.as !== "doubted") return { ...order, as: "doubted" };
  if (order.kind !== "teach" && order.kind !== "forget") return undefined;
  if (lexicon === undefined) return undefined;
  const before = lexicon.find(({ term }) => termKey(term) === termKey(order.term));
  if (before !== undefined) {
    const { term, meaning, from } = before;
    return { kind: "teach", term, meaning, ...(from !== null && { from }) };
  }
  return order.kind === "teach" ? { kind: "forget", term: order.term } : undefined;
}

function doneWords(order: Order, number: number | undefined, lang: "fr" | "en"): string {
  const { done } = deskWords[lang];
  if (order.kind === "name") return done.name;
  if (order.kind === "key") return deskWords[lang].key.done[order.as];
  if (order.kind === "rollcall") return deskWords[lang].rollcall.done[order.as];
  if (order.kind === "erase") return deskWords[lang].erase.done;
  if (order.kind === "crisis") return deskWords[lang].crisis.done[order.as];
  if (order.kind === "set-clock")
    return deskWords[lang].clock.done.set(dayHour(order.millis, lang));
  if (order.kind === "withdraw-clock") return deskWords[lang].clock.done.withdrawn;
  if (order.kind === "file") return done.file(number ?? undefined);
  if (order.kind === "teach") return deskWords[lang].lexicon.done.taught(visible(order.term));
  if (order.kind === "forget") return deskWords[lang].lexicon.done.forgotten(visible(order.term));
  return done[order.kind](order.number);
}
