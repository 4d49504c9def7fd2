import { Correspondence } from "../../src/intake/correspondence.ts";
import { judgeOrder } from "../../src/intake/judge-order.ts";
import type { Judged } from "../../src/intake/judged.ts";
import { receiveText } from "../../src/intake/receive-text.ts";
import { remind } from "../../src/intake/remind.ts";
import { Strangers } from "../../src/intake/strangers.ts";
import type { IntakeContext, Taken } from "../../src/intake/taken.ts";
import { timeOfDayIn } from "../../src/intake/time-of-day.ts";
import type { Draft, Entry } from "../../src/journal/entry.ts";
import { after, type Order as EntryOrder } from "../../src/journal/order.ts";
import { BROADCAST, type HeardText } from "../../src/mesh/heard.ts";
import { VillageGrammar } from "../../src/node/village-grammar.ts";
import type { Order } from "../../src/village/order.ts";
import { Village } from "../../src/village/village.ts";
import { grammar } from "../support/grammar.ts";
import { EVENING, HUB } from "../village/journal-of.ts";

/** Our own radio, as the tests number it. */
export const OUR_RADIO = 0x01;
export const KEY = new Uint8Array(32).fill(7);

/** The radio that writes, unless a test says otherwise. */
const HOME = 0xa1;

/** Every radio has a key of its own. */
function keyOf(from: number): Uint8Array {
  return from === HOME ? KEY : new Uint8Array(32).fill((from % 200) + 20);
}

/** A hub in small: takes texts and orders in, and folds what comes of them, with time that passes only when told. */
export class Desk {
  village = new Village(HUB);
  correspondence = new Correspondence();
  readonly strangers = new Strangers();
  readonly entries: Entry[] = [];
  readonly exercise: boolean;
  now = EVENING;
  #order: EntryOrder = { millis: 0, tick: 0 };
  /** How long the hub was off in all. */
  #off = 0;
  #ids = 0;
  #packet = 100;

  constructor({ exercise = false } = {}) {
    this.exercise = exercise;
  }

  get context(): IntakeContext {
    return {
      village: this.village,
      grammar: new VillageGrammar(grammar, this.village).now(),
      correspondence: this.correspondence,
      strangers: this.strangers,
      wall: { millis: this.now, quality: "ntp" },
      at: this.now,
      age: this.age,
      exercise: this.exercise,
      ownRadios: new Set([OUR_RADIO]),
      seen: () => false,
      newId: () => {
        this.#ids += 1;
        return this.#ids.toString(16).padStart(16, "0");
      },
      timeOfDay: timeOfDayIn("Europe/Paris"),
    };
  }

  /** How long the hub has run. */
  get age(): number {
    return this.now - EVENING - this.#off;
  }

  /** The hub stops, and starts again after `off`: all that it remembers is what stands in the journal. */
  restart(off = 0): void {
    this.now += off;
    this.#off += off;
    this.correspondence = new Correspondence();
    this.village = new Village(HUB);
    for (const { wall, ...entry } of this.entries) {
      const { running: _, ...kept } = wall;
      this.village.apply({ ...entry, wall: kept });
    }
  }

  /** What the hub says by itself after `wait`. */
  remind(wait: number): Taken["outgoing"] {
    this.now += wait;
    const { entries, outgoing } = remind(this.context, wait);
    this.keep(entries);
    return outgoing;
  }

  /** A direct message on the village's channel, a minute after the last, unless told otherwise. */
  heard(text: string, changes: Partial<HeardText> = {}): HeardText {
    this.#packet += 1;
    return {
      radio: OUR_RADIO,
      from: HOME,
      to: OUR_RADIO,
      packetId: this.#packet,
      channel: 0,
      privateChannel: true,
      text,
      pki: true,
      publicKey: keyOf(changes.from ?? HOME),
      reaction: false,
      viaMqtt: false,
      ...changes,
    };
  }

  /** Hears a text and keeps what comes of it. */
  hear(text: string, changes: Partial<HeardText> & { wait?: number } = {}): Taken {
    const { wait = 60_000, ...fields } = changes;
    this.now += wait;
    const taken = receiveText(this.heard(text, fields), this.context);
    this.keep(taken.entries);
    return taken;
  }

  /** What is answered to a text, as `lane: words`. */
  answers(text: string, changes: Partial<HeardText> & { wait?: number } = {}): readonly string[] {
    return this.hear(text, changes).outgoing.map((out) => `${out.lane}: ${out.text}`);
  }

  order(order: Order, operator = "Anne"): Judged {
    this.now += 60_000;
    const judged = judgeOrder(order, operator, this.context);
    if (judged.kind === "taken") this.keep(judged.taken.entries);
    return judged;
  }

  /** What households are told after an order. */
  told(order: Order): readonly string[] {
    const judged = this.order(order);
    if (judged.kind === "refused") return [`refused: ${judged.why}`];
    return judged.taken.outgoing.map((out) => `${out.lane}: ${out.text}`);
  }

  keep(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      this.#order = after(this.#order, this.now);
      const entry: Entry = {
        ...draft,
        node: HUB,
        number: this.entries.length + 1,
        order: this.#order,
        wall: { millis: this.now, quality: "ntp", running: this.now },
      };
      this.entries.push(entry);
      this.village.apply(entry);
    }
  }

  /** The last case opened. */
  get last(): ReturnType<Village["case"]> {
    return this.village.case(this.village.nextNumber() - 1);
  }
}

export const onChannel = { to: BROADCAST, pki: false } as const;
export const openChannel = { ...onChannel, privateChannel: false } as const;
/** Without a key in it. */
export const noKey = { pki: false } as const;

export function kinds(drafts: readonly Draft[]): readonly string[] {
  return drafts.map(({ fact }) => fact.kind);
}
