/**
 * One household in the fold: registers, each written last by whom the rules let.
 */

import { given } from "../base/given.ts";
import type { Lang } from "../base/lang.ts";
import type { Wall } from "../base/time.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef, FactOf, HouseholdId, KeyFact } from "../journal/fact.ts";
import type { CheckinStatus } from "../journal/vocabulary.ts";
import type { Household } from "./case.ts";
import { KeyFold } from "./key-fold.ts";
import { isAfter, later, laterProven, type Register, written } from "./register.ts";
import { foremost, StatusFold } from "./status-fold.ts";

/** Where a household's name may come from, the best last. Anyone may forge what a radio says it is called. */
const nameSources = ["radio", "told", "said", "operator"] as const;

export class HouseholdFold {
  readonly id: HouseholdId;
  readonly #names: { [K in (typeof nameSources)[number]]?: Register<string> } = {};
  #lang: Register<Lang> | undefined;
  #chosenLang: Register<Lang> | undefined;
  #people: Register<number> | undefined;
  #place: Register<string> | undefined;
  #stopped: Register<boolean> | undefined;
  readonly #status = new StatusFold();
  /** What others said of how it is: few are spoken of. */
  #spokenOf: StatusFold | undefined;
  /** Who told of it last, by name or by a case, while it never wrote itself. */
  #teller: Register<HouseholdId> | undefined;
  #heard: Register<Wall> | undefined;
  /** An operator erased it: what it was called and where it lives, as it stood then, is not told any more. */
  #erased: Register<true> | undefined;
  /** Few of those who are heard of have a radio whose key was told. */
  #keys: KeyFold | undefined;
  #known = false;
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

  /** Where others say it lives. */
  placed({ place }: FactOf<"household.told">, entry: Entry): void {
    if (place !== undefined) this.#place = laterProven(this.#place, written(place, entry));
    this.#read = undefined;
  }

  /** A check-in of the household itself. */
  checkedIn({ status, people }: FactOf<"checkin.made">, entry: Entry): void {
    this.#status.said(status, this.id, entry);
    if (people !== undefined) this.#people = laterProven(this.#people, written(people, entry));
    this.#read = undefined;
  }

  /** Someone else speaks of it, and may say how it is. */
  spokenOf(by: HouseholdId, entry: Entry, status?: CheckinStatus): void {
    this.#teller = later(this.#teller, written(by, entry));
    if (status !== undefined) {
      this.#spokenOf ??= new StatusFold();
      this.#spokenOf.said(status, by, entry);
    }
    this.#read = undefined;
  }

  erased(entry: Entry): void {
    this.#erased = later(this.#erased, written(true as const, entry));
    this.#read = undefined;
  }

  key(fact: KeyFact, entry: Entry): void {
    this.#keys ??= new KeyFold();
    this.#keys.say(fact, entry);
    this.#read = undefined;
  }

  sharesKey(key: string, other: number, entry: Entry): void {
    this.#keys ??= new KeyFold();
    this.#keys.shared(key, other, entry);
    this.#read = undefined;
  }

  /** All that is known of its radio's keys; undefined if none was ever told. */
  get keys(): KeyFold | undefined {
    return this.#keys;
  }

  /** Whether it said anything, or anything but a key is known of it. */
  get isKnown(): boolean {
    this.#known ||= this.#registers().length > 0;
    return this.#known;
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [...this.#registers(), ...(this.#keys?.refs() ?? [])];
  }

  #registers(): readonly EntryRef[] {
    const { operator, said, told, radio } = this.#names;
    const names = [operator, said, told, radio];
    const [lang, chosen] = [this.#lang, this.#chosenLang];
    const rest = [
      this.#people,
      this.#place,
      this.#stopped,
      this.#teller,
      this.#heard,
      this.#erased,
    ];
    const status = [...this.#status.refs(), ...(this.#spokenOf?.refs() ?? [])];
    return [...names, lang, chosen, ...rest, ...status].flatMap((each) => each ?? []);
  }

  chosenLang(): Lang | undefined {
    return this.#chosenLang?.value;
  }

  radioName(): string | undefined {
    return this.#shown(this.#names.radio);
  }

  read(): Household {
    this.#read ??= this.#stand();
    return this.#read;
  }

  #stand(): Household {
    const { operator, said, told: called, radio } = this.#names;
    const told = foremost(this.#status.read(), this.#spokenOf?.read());
    const by = told === undefined ? this.#teller?.value : told.by;
    const byOther = by !== this.id && (told !== undefined || this.#heard === undefined);
    return {
      id: this.id,
      lang: this.#chosenLang?.value ?? this.#lang?.value ?? "fr",
      stopped: this.#stopped?.value ?? false,
      ...given({
        name:
          this.#shown(operator) ?? this.#shown(said) ?? this.#shown(called) ?? this.#shown(radio),
        people: this.#people?.value,
        place: this.#shown(this.#place),
        status: told?.status,
        statusAt: told?.wall,
        statusOrder: told?.order,
        saidBy: byOther ? by : undefined,
        heardAt: this.#heard?.value,
        heardOrder: this.#heard?.order,
        erased: this.#isErased || undefined,
        ...this.#keys?.read(),
      }),
    };
  }

  /** Whether it was erased, and has not written since. */
  get #isErased(): boolean {
    const [erased, heard] = [this.#erased, this.#heard];
    return erased !== undefined && (heard === undefined || isAfter(erased, heard));
  }

  /** Words that are neither hidden nor erased. */
  #shown(words: Register<string> | undefined): string | undefined {
    if (words === undefined || words.value === "") return undefined;
    return this.#erased !== undefined && isAfter(this.#erased, words) ? undefined : words.value;
  }
}
