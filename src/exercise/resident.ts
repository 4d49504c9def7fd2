/**
 * Somebody in a household of the exercise: says their lines into the phone, reads what comes, and answers what is asked.
 */

import type { Chance } from "../base/chance.ts";
import { HOUR, type Millis, SECOND } from "../base/time.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { scripts, type Settler } from "./cast.ts";
import type { Phone, PhoneText } from "./phone.ts";
import type { Answer, Line, Scene } from "./script.ts";
import type { Timers } from "./timers.ts";

/** What is told from door to door: the numbers of neighbours' needs, the newest last. */
export type Grapevine = number[];

/** Numbers the village talks about at a time. */
const GRAPEVINE_MAX = 8;
/** A reader takes so long before the answer is sent. */
const THINKING_LEAST: Millis = 6 * SECOND;
const THINKING_MOST: Millis = 25 * SECOND;
/** The same question is answered so often in an hour, so that two programs cannot talk for ever. */
const ANSWERS_PER_HOUR = 3;
/** The number by which the hub calls a need. */
const NEED_NUMBER = /(?:besoin|need).*?n(?:°|o\.)\s?(\d+)|n(?:°|o\.)\s?(\d+).*?(?:besoin|need)/i;

export class Resident {
  readonly #settler: Settler;
  readonly #phone: Phone;
  readonly #hub: NodeNumber;
  readonly #timers: Timers;
  readonly #chance: Chance;
  readonly #grapevine: Grapevine;
  readonly #answered = new Map<Answer, Millis[]>();
  /** The neighbour's need this household has taken on. */
  #taken: number | undefined;

  constructor(
    settler: Settler,
    {
      phone,
      hub,
      timers,
      chance,
      grapevine,
    }: {
      readonly phone: Phone;
      readonly hub: NodeNumber;
      readonly timers: Timers;
      readonly chance: Chance;
      readonly grapevine: Grapevine;
    },
  ) {
    this.#settler = settler;
    this.#phone = phone;
    this.#hub = hub;
    this.#timers = timers;
    this.#chance = chance;
    this.#grapevine = grapevine;
  }

  /** Begins a scene: its first line now, the others in their time. */
  play([line, ...rest]: Scene): void {
    this.#say(line);
    const [next, ...others] = rest;
    if (next === undefined) return;
    this.#timers.at(next.after ?? THINKING_MOST, () => {
      this.play([next, ...others]);
    });
  }

  /** Reads a text; only the hub is answered. */
  reads({ from, direct, text }: PhoneText): void {
    if (from !== this.#hub || !direct) return;
    const [, before, after] = NEED_NUMBER.exec(text) ?? [];
    const number = before ?? after;
    if (number !== undefined) this.#gossip(Number(number));
    const answer = scripts[this.#settler.lang].answers.find(({ asked }) => asked.test(text));
    if (answer === undefined || !this.#willing(answer)) return;
    const [, named = ""] = answer.asked.exec(text) ?? [];
    const words = this.#filled(this.#chance.pick(answer.say))?.replace("$1", named);
    if (words === undefined) return;
    this.#timers.at(this.#chance.between(THINKING_LEAST, THINKING_MOST), () => {
      this.#phone.send(words, this.#hub);
    });
  }

  #say({ say, aloud }: Line): void {
    const words = this.#filled(this.#chance.pick(say));
    if (words === undefined) return;
    if (aloud === true) this.#phone.send(words);
    else this.#phone.send(words, this.#hub);
  }

  /** The words with their slots filled; undefined if they speak of a need nobody has heard of. */
  #filled(words: string): string | undefined {
    const { people, place } = this.#settler.cast;
    if (words.includes("{other}")) this.#taken ??= this.#grapevine.at(-1);
    if (words.includes("{other}") && this.#taken === undefined) return undefined;
    return words
      .replaceAll("{people}", people)
      .replaceAll("{place}", place)
      .replaceAll("{other}", `${this.#taken}`);
  }

  #gossip(number: number): void {
    if (this.#grapevine.includes(number)) return;
    this.#grapevine.push(number);
    while (this.#grapevine.length > GRAPEVINE_MAX) this.#grapevine.shift();
  }

  #willing(answer: Answer): boolean {
    const now = this.#timers.now();
    const lately = (this.#answered.get(answer) ?? []).filter((at) => now - at < HOUR);
    if (lately.length >= ANSWERS_PER_HOUR) return false;
    this.#answered.set(answer, [...lately, now]);
    return true;
  }
}
