/** Why the last try failed, for each place where a node puts its backups. */

import path from "node:path";

import type { Fault } from "../base/fault.ts";

export class BackupTroubles {
  readonly #found = new Map<string, Fault>();

  /** The latest that nothing made up for. */
  get last(): Fault | undefined {
    return [...this.#found.values()].at(-1);
  }

  failed(folder: string, fault: Fault | undefined): void {
    const place = path.resolve(folder);
    this.#found.delete(place);
    if (fault !== undefined) this.#found.set(place, fault);
  }

  /** One was made in `folder`: that makes up for what failed there, and in places that are not among those `there` now. */
  made(folder: string, there: readonly string[]): void {
    const now = new Set(there.map((place) => path.resolve(place)));
    const made = path.resolve(folder);
    for (const place of this.#found.keys()) {
      if (place === made || !now.has(place)) this.#found.delete(place);
    }
  }
}
