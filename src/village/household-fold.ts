/**
 * One household in the fold: registers, each written last by whom the rules let.
 */

import type { Lang } from "../base/lang.ts";
import type { Wall } from "../base/time.ts";
import type { Entry } from "../journal/entry.ts";
import type { FactOf, HouseholdId } from "../journal/fact.ts";
import type { CheckinStatus } from "../journal/vocabulary.ts";
import type { Household } from "./case.ts";
import { given } from "./given.ts";
import { earlier, later, laterProven, type Register, written } from "./register.ts";

/** Where a household's name may come from, the best last. Anyone may forge what a radio says it is called. */
const nameSources = ["radio", "said", "operator"] as const;

interface Status {
  readonly status: CheckinStatus;
  readonly wall: Wall;
}

export class HouseholdFold {
  readonly id: HouseholdId;
  readonly #names: { [K in (typeof nameSources)[number]]?: Register<string> } = {};
  #lang: Register<Lang> | undefined;
  #chosenLang: Register<Lang> | undefined;
  #people: Register<number> | undefined;
  #place: Register<string> | undefined;
  #stopped: Register<boolean> | undefined;
  #provenStatus: Register<Status> | undefined;
  #unprovenStatus: Register<Status> | undefined;
  /** The last cry for help that no one proved. */
  #unprovenHelp: Register<Status> | undefined;
  #heard: Register<Wall> | undefined;
  #key: Register<string> | undefined;
  #keys = new Set<string>();
  #read: Household | undefined;

  constructor(id: HouseholdId) {
    this.id = id;
  }

  heard(entry: Entry): void {
    this.#heard = later(this.#heard, written(entry.wall, entry));
    this.#read = undefined;
  }

  wrote(lang: Lang, entry: Entry): void {
    this.#lang = later(this.#lang, written(lang, entry));
    this.#read = undefined;
  }

  named({ name, source }: FactOf<"household.named">, entry: Entry): void {
    this.#names[source] = laterProven(this.#names[source], written(name, entry));
    this.#read = undefined;
  }

  told({ lang, people, place, stopped }: FactOf<"household.told">, entry: Entry): void {
    if (lang !== undefined) this.#chosenLang = later(this.#chosenLang, written(lang, entry));
    if (people !== undefined) this.#people = laterProven(this.#people, written(people, entry));
    if (place !== undefined) this.#place = laterProven(this.#place, written(place, entry));
    if (stopped !== undefined) {
      this.#stopped = laterProven(this.#stopped, written(stopped, entry));
    }
    this.#read = undefined;
  }

  /** A check-in of the household itself. */
  checkedIn({ status, people }: FactOf<"checkin.made">, entry: Entry): void {
    const told = written({ status, wall: entry.wall }, entry);
    if (told.proven) this.#provenStatus = later(this.#provenStatus, told);
    else this.#unprovenStatus = later(this.#unprovenStatus, told);
    if (!told.proven && calls(status)) this.#unprovenHelp = later(this.#unprovenHelp, told);
    if (people !== undefined) this.#people = laterProven(this.#people, written(people, entry));
    this.#read = undefined;
  }

  /** A public key seen of its radio. The first holds; a second one means that someone else may be speaking. */
  key(key: string, entry: Entry): void {
    this.#key = earlier(this.#key, written(key, entry));
    if (this.#keys.size < 2) this.#keys.add(key);
    this.#read = undefined;
  }

  chosenLang(): Lang | undefined {
    return this.#chosenLang?.value;
  }

  radioName(): string | undefined {
    return this.#names.radio?.value;
  }

  read(): Household {
    this.#read ??= this.#stand();
    return this.#read;
  }

  #stand(): Household {
    const { operator, said, radio } = this.#names;
    const told = this.#status();
    return {
      id: this.id,
      lang: this.#chosenLang?.value ?? this.#lang?.value ?? "fr",
      stopped: this.#stopped?.value ?? false,
      keyChanged: this.#keys.size > 1,
      ...given({
        name: (operator ?? said ?? radio)?.value,
        people: this.#people?.value,
        place: this.#place?.value,
        status: told?.status,
        statusAt: told?.wall,
        heardAt: this.#heard?.value,
        key: this.#key?.value,
      }),
    };
  }

  /** The last status said; but a proven cry for help is not silenced by words that no one proved. */
  #status(): Status | undefined {
    const proven = this.#provenStatus;
    if (proven === undefined) return this.#unprovenStatus?.value;
    const other = calls(proven.value.status) ? this.#unprovenHelp : this.#unprovenStatus;
    return other === undefined ? proven.value : later(proven, other).value;
  }
}

function calls(status: CheckinStatus): boolean {
  return status === "help" || status === "hurt";
}
