/**
 * Who saw what is sensitive, as entries: an operator who looks at one case again and again for a quarter of an hour has seen it once.
 */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Millis, MINUTE } from "../base/time.ts";
import type { Draft } from "../journal/entry.ts";
import { type ReadScope, trustNode } from "../journal/vocabulary.ts";
import type { Seen } from "../village/hub.ts";

/** How long a look lasts. A page reads its case anew each time something happens. */
const ONE_LOOK: Millis = 15 * MINUTE;
/** Scopes of which each reading counts by itself: whoever reads takes it all along. */
const eachTime: ReadonlySet<ReadScope> = new Set(["journal", "print"]);

export interface ReadNotesParts {
  readonly node: string;
  readonly running: () => Millis;
  readonly keep: (entry: Draft) => Promise<unknown>;
  readonly log: Log;
}

export class ReadNotes {
  readonly #parts: ReadNotesParts;
  /** By who saw what: when that was noted, oldest first. */
  readonly #noted = new Map<string, Millis>();

  constructor(parts: ReadNotesParts) {
    this.#parts = parts;
  }

  /** Notes it, unless it is noted. Nobody waits for that: on a full disk, too, an operator can read. */
  note({ scope, number, household }: Seen, operator: string): void {
    const { node, running, keep, log } = this.#parts;
    const now = running();
    const what = JSON.stringify([operator, scope, number, household]);
    for (const [key, at] of this.#noted) {
      if (now - at < ONE_LOOK) break;
      this.#noted.delete(key);
    }
    if (this.#noted.has(what)) return;
    if (!eachTime.has(scope)) this.#noted.set(what, now);
    const entry = {
      trust: trustNode,
      actor: { role: "operator", id: operator },
      fact: {
        kind: "sensitive.read",
        scope,
        ...(number !== undefined && { case: { node, number } }),
        ...(household !== undefined && { household }),
      },
    } as const;
    keep(entry).catch((error: unknown) => {
      this.#noted.delete(what);
      if (Fault.in(error, "store/closed") === undefined) log.warn("read-not-noted", { error });
    });
  }
}
