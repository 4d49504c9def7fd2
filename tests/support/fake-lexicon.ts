/** The fake hub's own words: it learns what it is told, and takes a message with the term in it to be read differently. */

import { termKey } from "../../src/village/lexicon-fold.ts";
import type { Order, Ordered, Teaching } from "../../src/village/order.ts";
import type { PreviewView, TaughtView } from "../../src/village/views.ts";
import { sampleInbox, sampleNow } from "./sample-village.ts";

const before = { fr: "non compris (à lire)", en: "not understood (to be read)" } as const;
const after = { fr: "besoin eau", en: "need water" } as const;

export class FakeLexicon {
  #taught: readonly TaughtView[] = [];
  #next = 100;

  read(): readonly TaughtView[] {
    return this.#taught;
  }

  obey(order: Extract<Order, { kind: "teach" | "forget" }>, operator: string): Ordered {
    const others = this.#taught.filter(({ term }) => termKey(term) !== termKey(order.term));
    if (order.kind === "teach") {
      const { term, meaning, from = null } = order;
      this.#next += 1;
      const at = new Date(sampleNow).toISOString();
      const source = sampleInbox.find(({ number }) => number === from?.number)?.raw ?? null;
      this.#taught = [
        {
          node: "c0ffee01",
          number: this.#next,
          term,
          meaning,
          personName: null,
          by: operator,
          at,
          dated: true,
          from,
          words: source,
        },
        ...others,
      ];
      return { kind: "done" };
    }
    if (others.length === this.#taught.length) return { kind: "refused", why: "no-such-term" };
    this.#taught = others;
    return { kind: "done" };
  }

  preview({ term, from }: Teaching): PreviewView {
    const all = sampleInbox.map((message) => Object.assign({}, message, { before, after }));
    const others = all.filter(({ number }) => number !== from?.number);
    const lines = others.filter(({ raw }) => termKey(raw).includes(termKey(term)));
    return {
      own: all.find(({ number }) => number === from?.number) ?? null,
      read: others.length,
      changed: lines.length,
      lines,
    };
  }
}
