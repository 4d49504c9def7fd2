/** Whether all that a journal holds is as its nodes wrote and signed it: every entry, chain and signature, and every sensitive part that is open. */

import { firstLink, type Head, publicKeyOf } from "./chain.ts";
import { decodeForm } from "./entry-codec.ts";
import type { Hidden, NodeName } from "./entry.ts";
import type { Flaw, VerifyReport, VerifyStep } from "./verify-step.ts";
import { ChainCheck, FlawList } from "./verify.ts";

/** An entry as it lies in the store. */
export interface StoredForm {
  readonly node: NodeName;
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Its sensitive parts, or why they are not at hand. */
  readonly sensitive: Uint8Array | Hidden;
}

/** Where a journal is read from. */
export interface VerifySource {
  /** The nodes whose entries it holds, and how far they should go. */
  readonly nodes: ReadonlyMap<
    NodeName,
    { readonly last: number; readonly publicKeys: readonly Uint8Array[] }
  >;
  /** The entries of a node, by number, some hundreds at a time; those that cannot be read are not among them. */
  readonly forms: (node: NodeName) => AsyncIterable<readonly StoredForm[]>;
  /** The heads of a node, by number. */
  readonly heads: (node: NodeName) => AsyncIterable<Head>;
}

/** Flaws named: beyond that many the count says enough. */
export const FLAWS_MAX = 1000;

/** Checks all of `source`: progress as it goes, then what was found. */
export async function* verifyJournal(source: VerifySource): AsyncGenerator<VerifyStep> {
  const of = [...source.nodes.values()].reduce((sum, { last }) => sum + last, 0);
  const tally = new Tally();
  for (const [node, { last, publicKeys }] of source.nodes) {
    const check = new NodeCheck(node, publicKeys, tally);
    const heads = new Ahead(source.heads(node));
    for await (const forms of source.forms(node)) {
      const upTo = forms.at(-1)?.number ?? 0;
      while (check.expected < upTo && (await heads.next(check))) continue;
      for (const form of forms) check.form(form);
      yield { kind: "progress", checked: tally.entries, of };
    }
    while (await heads.next(check)) check.skip();
    check.end(last);
  }
  yield { kind: "done", report: tally.report() };
}

/** Heads, handed on one by one as they are needed. */
class Ahead {
  readonly #heads: AsyncIterator<Head>;

  constructor(heads: AsyncIterable<Head>) {
    this.#heads = heads[Symbol.asyncIterator]();
  }

  /** Whether there was one more. */
  async next(check: NodeCheck): Promise<boolean> {
    const next = await this.#heads.next();
    if (next.done === true) return false;
    check.expect(next.value);
    return true;
  }
}

class Tally {
  entries = 0;
  signed = 0;
  unsigned = 0;
  signatures = 0;
  flawed = 0;
  readonly sensitive = { good: 0, locked: 0, gone: 0 };
  readonly #flaws: Flaw[] = [];

  flaw(...flaws: readonly Flaw[]): void {
    for (const flaw of flaws) {
      this.flawed += flaw.last - flaw.first + 1;
      if (this.#flaws.length < FLAWS_MAX) this.#flaws.push(flaw);
    }
  }

  report(): VerifyReport {
    const { entries, signed, unsigned, signatures, sensitive, flawed } = this;
    return { entries, signed, unsigned, signatures, sensitive, flaws: this.#flaws, flawed };
  }
}

/** One node's entries, as they come, beside its heads: of both no more is held than one head covers. */
class NodeCheck {
  readonly #node: NodeName;
  readonly #tally: Tally;
  readonly #chain: ChainCheck;
  readonly #heads: Head[] = [];
  #expected = 0;
  #bytes = new Map<number, Uint8Array>();
  readonly #read: FlawList;

  constructor(node: NodeName, publicKeys: readonly Uint8Array[], tally: Tally) {
    const [first] = publicKeys;
    this.#node = node;
    this.#tally = tally;
    this.#read = new FlawList(node);
    this.#chain = new ChainCheck(node, {
      publicKeys: publicKeys.flatMap((bytes) => publicKeyOf(bytes) ?? []),
      ...(first !== undefined && { start: firstLink(node, first) }),
    });
  }

  /** Up to which number its heads are known. */
  get expected(): number {
    return this.#expected;
  }

  expect(head: Head): void {
    this.#heads.push(head);
    this.#expected = head.number;
  }

  /** No entry comes any more: what the known heads cover is all there is. */
  skip(): void {
    this.#advance(Infinity);
  }

  form({ number, bytes, sensitive }: StoredForm): void {
    this.#advance(number);
    this.#bytes.set(number, bytes);
    const decoded = decodeForm(bytes, sensitive);
    if (decoded.kind === "unreadable") {
      this.#read.add("unreadable", number);
      return;
    }
    const tally = this.#tally;
    tally.entries += 1;
    const { hidden } = decoded.entry;
    if (hidden === "altered") this.#read.add("sensitive", number);
    else if (hidden !== undefined) tally.sensitive[hidden] += 1;
    else if (typeof sensitive !== "string") tally.sensitive.good += 1;
  }

  /** @param last the number of the last entry there should be. */
  end(last: number): void {
    this.#advance(Infinity);
    const tail = new FlawList(this.#node);
    for (let number = this.#chain.number + 1; number <= last; number++) {
      if (this.#bytes.has(number)) this.#tally.unsigned += 1;
      else tail.add("missing", number);
    }
    this.#tally.signatures += this.#chain.signatures;
    this.#tally.flaw(...this.#read.all, ...tail.all);
  }

  /** Checks the heads that end before entry `number`. */
  #advance(number: number): void {
    for (;;) {
      const [head] = this.#heads;
      if (head === undefined || head.number >= number) return;
      this.#heads.shift();
      const flaws = this.#chain.head(head, (each) => this.#bytes.get(each));
      const bad = flaws.reduce((sum, { first, last }) => sum + last - first + 1, 0);
      this.#tally.signed += Math.max(0, head.leaves.length - bad);
      this.#tally.flaw(...flaws);
      this.#bytes = new Map([...this.#bytes].filter(([each]) => each > head.number));
    }
  }
}
