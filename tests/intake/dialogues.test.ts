import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { pendingOf } from "../../src/intake/questions.ts";
import { Desk } from "./desk.ts";
import { play } from "./play.ts";

/** A talk between households and the hub: who said what, what was answered, and what stands at the end. */
interface Dialogue {
  readonly name: string;
  /** Who, what they say, and the answers; see `play.ts`. */
  readonly turns: readonly (readonly [string, string, readonly string[]])[];
  readonly inbox: readonly string[];
  /** Number, type, category, state, people, place, alarm. */
  readonly cases: readonly unknown[];
  /** Household and what it is still asked. */
  readonly asks?: readonly unknown[];
}

const dialogues = readFileSync("tests/golden/dialogues.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => {
    const dialogue: unknown = JSON.parse(line);
    if (!isDialogue(dialogue)) throw new Error(`no dialogue: ${line}`);
    return dialogue;
  });

describe.each(dialogues.map((dialogue) => [dialogue.name, dialogue] as const))(
  "« %s »",
  (_, { turns, inbox, cases, asks = [] }) => {
    it("goes as written, and leaves what is written", () => {
      const desk = new Desk();
      const played = turns.map(([from, text]) => [from, text, play(desk, from, text)]);
      expect(played).toEqual(turns);
      expect(desk.village.inbox().map(({ raw }) => raw)).toEqual(inbox);
      expect(
        desk.village
          .live()
          .map((each) => [
            each.ref.number,
            each.type,
            each.category ?? null,
            each.state,
            each.people ?? null,
            each.place ?? null,
            each.alarm ?? null,
          ]),
      ).toEqual(cases);
      const open = desk.village.households().flatMap(({ id }) => {
        const question = pendingOf(desk.context, id);
        return question === undefined ? [] : [[id.slice(-2), question.what]];
      });
      expect(open).toEqual(asks);
    });

    it("says nothing too long, nothing familiar, and no words twice before a person", () => {
      const desk = new Desk();
      for (const [from, text] of turns) {
        const before = desk.village.inbox().length;
        const answers = play(desk, from, text);
        expect(desk.village.inbox().length - before).toBeLessThanOrEqual(1);
        for (const answer of answers) {
          expect(utf8Bytes(answer.replace(/^(\w+ )?\w+: /, ""))).toBeLessThanOrEqual(200);
          expect(answer).not.toMatch(/(?<!\p{L})(tu|ton|tes|toi)(?!\p{L})/iu);
        }
      }
    });
  },
);

function isDialogue(value: unknown): value is Dialogue {
  return typeof value === "object" && value !== null && "name" in value && "turns" in value;
}
