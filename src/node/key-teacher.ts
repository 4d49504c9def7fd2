/**
 * Has our radios hold the key that an operator accepted of a household. A radio pins the first key it hears and drops whatever another says, so without
 * this it would go on reading nothing that the household writes to it, and sending it what it cannot read.
 */

import { hex, unhex } from "../base/bytes.ts";
import { HOUR, type Millis } from "../base/time.ts";
import type { Answer, Question } from "../mesh/ask.ts";
import type { NodeNumber, Peer } from "../mesh/heard.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import { contact } from "../mesh/to-radio.ts";
import { radioHousehold } from "../village/household-id.ts";
import type { Village } from "../village/village.ts";

/** A radio that was told is not told again for so long: it may not know how. */
const AGAIN: Millis = HOUR;
/** Households remembered as told of; more at once is a village that starts anew. */
const TOLD_MAX = 200;

const NONE = new Uint8Array();

interface KeyTeacherParts {
  readonly village: Village;
  readonly running: () => Millis;
  readonly drivers: () => readonly {
    readonly status: () => Pick<RadioStatus, "phase">;
    readonly ask: (question: Question) => Promise<Answer>;
  }[];
}

export class KeyTeacher {
  readonly #parts: KeyTeacherParts;
  readonly #toldAt = new Map<NodeNumber, Millis>();

  constructor(parts: KeyTeacherParts) {
    this.#parts = parts;
  }

  /** An operator has accepted the key of `peer`'s household. */
  accepted(peer: Peer): void {
    this.#toldAt.delete(peer.number);
    this.#teach(peer);
  }

  /** A radio of ours tells of a node: one that still has the key that was replaced is told the other. */
  met(peer: Peer): void {
    const { village } = this.#parts;
    const keys = village.keysOf(radioHousehold(peer.number));
    const told = peer.publicKey && hex(peer.publicKey);
    if (told !== undefined && keys?.isReplaced(told) === true) this.#teach(peer);
  }

  #teach({ number, longName, shortName }: Peer): void {
    const { village, running, drivers } = this.#parts;
    const key = village.household(radioHousehold(number))?.key;
    const told = this.#toldAt.get(number);
    if (key === undefined || (told !== undefined && running() - told < AGAIN)) return;
    this.#toldAt.delete(number);
    this.#toldAt.set(number, running());
    const [oldest] = this.#toldAt.keys();
    if (this.#toldAt.size > TOLD_MAX && oldest !== undefined) this.#toldAt.delete(oldest);
    const payload = contact(number, { longName, shortName, publicKey: unhex(key) ?? NONE });
    for (const driver of drivers()) {
      // What became of it is seen by what the radio tells of the node from then on.
      if (driver.status().phase === "ready") {
        void driver.ask({ kind: "set", payloads: [payload] });
      }
    }
  }
}
