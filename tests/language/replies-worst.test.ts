import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { type Lang, langs, type Words } from "../../src/base/lang.ts";
import { units } from "../../src/journal/vocabulary.ts";
import {
  amount,
  categoryWords,
  stateWords,
  statusWords,
  urgencyWords,
} from "../../src/language/labels.ts";
import { shortTexts } from "../../src/language/replies-short.ts";
import { type ReplyKey, replyTexts } from "../../src/language/replies-text.ts";
import {
  EXERCISE_MARK,
  phrase,
  REPLY_MAX,
  SHORT_MAX,
  shortFormsAgree,
  TWICE_MAX,
} from "../../src/language/replies.ts";
import { partsOf, WHOLE } from "../../src/outbox/parts.ts";

const keys = Object.keys(replyTexts).filter((key): key is ReplyKey => key in replyTexts);

const longest = (words: Readonly<Record<string, Words>>, lang: Lang): string =>
  longestOf(Object.values(words).map((each) => each[lang]));

const longestOf = (texts: readonly string[]): string =>
  texts.reduce((one, other) => (utf8Bytes(other) > utf8Bytes(one) ? other : one));

/** `bytes` bytes of letters that take two each, as French ones may. */
const wide = (bytes: number): string => "é".repeat(bytes / 2);

/** The longest of everything that a text can be filled with: words as the program knows them, names and places as long as they are let be. */
function worst(lang: Lang): Readonly<Record<string, string | number>> {
  return {
    n: 9_999_999,
    p: 100_000,
    k: 9_999,
    minutes: 99_999,
    h: 7,
    d: 15_000,
    snr: -20,
    time: "23:59",
    day: lang === "fr" ? "mercredi" : "Wednesday",
    lvl: "ORANGE",
    cat: longest(categoryWords, lang),
    u: longest(urgencyWords, lang),
    state: longest(stateWords, lang),
    status: longest(statusWords, lang),
    q: longestOf(units.map((unit) => amount(99, unit, lang))),
    name: wide(24),
    helper: wide(24),
    watcher: wide(24),
    who: wide(30),
    place: wide(30),
    address: wide(44),
    event: wide(20),
    src: wide(20),
    what: wide(38),
    do: wide(44),
    note: wide(100),
    next: wide(60),
    list: wide(72),
    items: wide(120),
    ask: wide(40),
    all: "9999999 visite, présence, ".repeat(9).trim(),
  };
}

function say(key: ReplyKey, lang: Lang, { short = false } = {}): string {
  const untyped: (...given: readonly never[]) => string = phrase;
  return Reflect.apply(untyped, undefined, [key, lang, worst(lang), { exercise: true, short }]);
}

const asked = new Set<ReplyKey>(["info", "status.list"]);

describe("a reply in its worst filling, in an exercise, with a number of seven digits", () => {
  it.each(keys.filter((key) => !asked.has(key)))("%s says all of it within 200 bytes", (key) => {
    for (const lang of langs) {
      const text = say(key, lang);
      expect(utf8Bytes(text)).toBeLessThanOrEqual(REPLY_MAX);
      expect(text.startsWith(EXERCISE_MARK)).toBe(true);
      for (const [, slot = ""] of replyTexts[key][lang].matchAll(/\{(\w+)\}/g)) {
        expect(text).toContain(String(worst(lang)[slot]));
      }
    }
  });

  it.each([...asked])("%s, which was asked for, takes two numbered messages at most", (key) => {
    for (const lang of langs) {
      const text = say(key, lang);
      expect(utf8Bytes(text)).toBeLessThanOrEqual(TWICE_MAX);
      const parts = partsOf(text, WHOLE);
      expect(parts.length).toBeLessThanOrEqual(2);
      if (parts.length === 2)
        expect(parts.map((part) => part.slice(0, 4))).toEqual(["1/2 ", "2/2 "]);
      for (const part of parts) expect(utf8Bytes(part)).toBeLessThanOrEqual(WHOLE);
    }
  });

  it.each(keys)(`%s in short keeps its number within ${SHORT_MAX} bytes`, (key) => {
    for (const lang of langs) {
      const text = say(key, lang, { short: true });
      expect(utf8Bytes(text)).toBeLessThanOrEqual(SHORT_MAX);
      if (shortTexts[key][lang].includes("{n}")) expect(text).toContain("9999999");
      if (replyTexts[key][lang].includes("n°{n}")) expect(shortTexts[key][lang]).toContain("{n}");
    }
  });

  it("is shorter in short", () => {
    for (const key of keys) {
      for (const lang of langs) {
        expect(utf8Bytes(say(key, lang, { short: true }))).toBeLessThan(utf8Bytes(say(key, lang)));
      }
    }
    expect(shortFormsAgree).toBe(true);
  });
});

/** What a text of ours has beyond the words that were agreed on: a part that may be left out. */
const more: Readonly<Partial<Record<string, string>>> = {
  "offer.received fr": "[, {p} pers]",
  "offer.received en": "[, {p} people]",
};

describe("the texts that were agreed on", () => {
  const agreed: unknown = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, "../golden/replies.json"), "utf8"),
  );
  if (typeof agreed !== "object" || agreed === null) throw new Error("no texts");

  it.each(Object.entries(agreed))("%s stands word for word", (key, words: Words) => {
    for (const lang of langs) {
      const ours = Object.entries(replyTexts).find(([each]) => each === key)?.[1][lang] ?? "";
      const bare = ours.replace(more[`${key} ${lang}`] ?? "", "").replaceAll(/[[\]]/g, "");
      expect(bare).toBe(words[lang].replaceAll("{hh:mm}", "{time}"));
    }
  });
});
