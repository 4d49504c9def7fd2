/** All cases in the fold, and which of them are live. */

import type { Entry, NodeName } from "../journal/entry.ts";
import type { CaseRef, EntryRef } from "../journal/fact.ts";
import { actOf, isAct, type Share } from "./act.ts";
import { CaseFold } from "./case-fold.ts";
import type { Case } from "./case.ts";
import { isLive } from "./lifecycle.ts";

export class CaseBook {
  readonly #share: Share;
  readonly #cases = new Map<NodeName, Map<number, CaseFold>>();
  /** Cases touched since they were last sorted into live and not. */
  readonly #touched = new Set<CaseFold>();
  readonly #live = new Set<CaseFold>();
  /** {@link live}, until a case is touched. */
  #liveRead: readonly Case[] = [];

  constructor(share: Share) {
    this.#share = share;
  }

  /** What an entry says of cases; one that says nothing of any changes nothing. */
  apply(entry: Entry): void {
    const { fact, node } = entry;
    if (isAct(fact)) {
      this.#touch(fact.case).act(actOf(entry, fact, this.#share));
      return;
    }
    if (fact.kind === "case.opened") {
      this.#touch({ node, number: fact.number }).open(entry, fact, this.#share);
    } else if (fact.kind === "case.added") this.#mention(fact.case, entry);
    else if (fact.kind === "message.filed") this.#mention(fact.opened, entry);
    else if (fact.kind === "message.queued" || fact.kind === "message.heard") {
      this.#mention(fact.about, entry);
    }
  }

  get({ node, number }: CaseRef): Case | undefined {
    return this.#cases.get(node)?.get(number)?.read();
  }

  /** Every case, in the order of nodes and numbers. Those that ended are worked out anew at each call. */
  all(): readonly Case[] {
    return read([...this.#cases.values()].flatMap((byNumber) => Array.from(byNumber.values())));
  }

  /** The cases about which something may still be done, in the order of nodes and numbers. */
  live(): readonly Case[] {
    if (this.#touched.size === 0) return this.#liveRead;
    for (const fold of this.#touched) {
      const found = fold.read();
      if (found !== undefined && isLive(found.state)) this.#live.add(fold);
      else this.#live.delete(fold);
    }
    this.#touched.clear();
    this.#liveRead = read([...this.#live]);
    return this.#liveRead;
  }

  /** The entries that tell a case's story, in no particular order; their words are on disk. */
  story({ node, number }: CaseRef): readonly EntryRef[] {
    return this.#cases.get(node)?.get(number)?.story() ?? [];
  }

  #mention(ref: CaseRef | undefined, { node, number }: Entry): void {
    if (ref !== undefined) this.#fold(ref).mention({ node: this.#share(node), number });
  }

  #touch(ref: CaseRef): CaseFold {
    const fold = this.#fold(ref);
    this.#touched.add(fold);
    return fold;
  }

  #fold({ node, number }: CaseRef): CaseFold {
    let byNumber = this.#cases.get(node);
    if (byNumber === undefined) {
      byNumber = new Map();
      this.#cases.set(this.#share(node), byNumber);
    }
    let fold = byNumber.get(number);
    if (fold === undefined) {
      fold = new CaseFold({ node: this.#share(node), number });
      byNumber.set(number, fold);
    }
    return fold;
  }
}

function read(folds: readonly CaseFold[]): readonly Case[] {
  return folds
    .flatMap((fold) => fold.read() ?? [])
    .toSorted(
      (one, other) =>
        (one.ref.node < other.ref.node ? -1 : one.ref.node > other.ref.node ? 1 : 0) ||
        one.ref.number - other.ref.number,
    );
}
