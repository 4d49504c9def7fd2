/**
 * Reads the tables into a grammar (`tables/README.md`). A line that cannot be read costs only itself: it is left out, and told of.
 */

import type { Lang, OtherLang } from "../base/lang.ts";
import { langs, otherLangs } from "../base/lang.ts";
import { categories, type Category } from "../journal/vocabulary.ts";
import { CommandWords, type Wording } from "./command-words.ts";
import { isCommandName } from "./commands.ts";
import type { Condition, ConditionTerms } from "./condition.ts";
import { cues } from "./cues.ts";
import { Evidence } from "./evidence.ts";
import { frameTags } from "./frames.ts";
import { Grammar, type Tongue } from "./grammar.ts";
import { type OtherTongue, otherTongue } from "./other-tongue.ts";
import { expand, Notation } from "./pattern-notation.ts";
import { elementsIn, type Pattern, Patterns } from "./pattern.ts";
import { conditionsIn, type Rule, ruleOf } from "./rule.ts";
import { Slips, slipsOf } from "./slips.ts";
import { rewriteOf } from "./sounds.ts";
import { spelling } from "./spelling.ts";
import { type Line, type Section, type SectionKind, sectionsOf, type TableFault } from "./table.ts";
import { turnTags } from "./turns.ts";
import type { Writing } from "./words.ts";

/** The table of evidence: counted, not written, and read by itself, for it is ten times as long as all the others. */
export const EVIDENCE = "both/evidence.txt";

const nobody: ReadonlySet<string> = new Set();

/**
 * Reads the tables.
 *
 * @param files the text of each, by its name from the folder of tables on: `fr/lexicon-home.txt`. Its first folder is its language, if
 *   that is one. Rules apply in the order of the names; those of `own/` come first, as
 *   French does before English where words are as good.
 * @param evidence hands over the table of evidence, when it is first asked for.
 */
export function grammarOf(
  files: ReadonlyMap<string, string>,
  evidence: () => string = () => "",
): {
  readonly grammar: Grammar;
  readonly faults: readonly TableFault[];
} {
  const builder = new Builder();
  const names = Array.from(files.keys()).toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1),
  );
  const sections: Section[] = [];
  for (const name of names) {
    const read = sectionsOf(name, files.get(name) ?? "");
    sections.push(...read.sections);
    builder.faults.push(...read.faults);
  }
  return { grammar: builder.build(sections, new Evidence(evidence)), faults: builder.faults };
}

/** A village's own tables come first, then the languages in their order, then the rest: where words are as good, the first counts. */
function placeOf(name: string): number {
  const folders = ["own", ...langs];
  const at = folders.findIndex((folder) => name.startsWith(`${folder}/`));
  return at < 0 ? folders.length : at;
}

/** The kinds of section whose lines are patterns. */
type PatternKind = "category" | "says" | "danger" | "turn";

class Builder {
  readonly faults: TableFault[] = [];
  #notation = new Notation(new Map());

  build(all: readonly Section[], evidence: Evidence): Grammar {
    const sections = all.filter(({ at }) => otherLangs.every((lang) => !isIn(lang, at.file)));
    const classes = this.#classes(sections);
    this.#notation = new Notation(classes);
    const light = classes.get("light") ?? nobody;
    const being = new Set([...light, ...(classes.get("being") ?? nobody)]);
    const things = this.#patterns(sections, "category", categories);
    const phrases = this.#patterns(sections, "says", frameTags);
    const dangers = this.#patterns(sections, "danger", cues);
    const turned = this.#patterns(sections, "turn", turnTags);
    const parts = {
      lexicon: new Patterns(things, { skips: light }),
      frames: new Patterns(phrases, { skips: light }),
      danger: new Patterns(dangers, { skips: being }),
      // Never across a comma: « elle perd du sang, froid et pâle » is no figure of speech.
      turns: new Patterns(turned, { skips: light, within: 1 }),
    };
    const writing: Writing = {
      short: this.#pairs(sections, "short"),
      glued: this.#pairs(sections, "glued"),
      numbers: this.#numbers(sections),
    };
    const keys = wordsIn(sections, "spell");
    const known = elementsIn([...things, ...phrases, ...dangers, ...turned]);
    return new Grammar({
      ...parts,
      classes,
      writing,
      places: new Patterns<string>([], { skips: light }),
      people: new Patterns<string>([], { skips: light }),
      own: new Patterns<string>([], { skips: light }),
      spelling: spelling({
        known: [
          ...known.flatMap(({ words }) => words),
          ...Array.from(classes.values()).flatMap((words) => Array.from(words)),
          ...writing.numbers.keys(),
          ...keys,
        ],
        starts: known.flatMap(({ starts }) => starts),
        targets: [...keys, ...alarming(parts.danger.words), ...parts.lexicon.words],
        guard: wordsIn(sections, "guard"),
        rewrites: this.#each(sections, "sound", ({ text }) => [rewriteOf(text)]),
        slips: new Slips(
          this.#each(sections, "slip", (line) => slipsOf(line, this.#notation)),
          light,
        ),
      }),
      tongues: langs.map((lang) => tongue(lang, sections, [...things, ...phrases])),
      others: otherLangs.map((lang) => this.#other(lang, all)),
      rules: this.#rules(sections, light),
      commands: new CommandWords(this.#commands(sections)),
      evidence,
    });
  }

  #other(lang: OtherLang, sections: readonly Section[]): OtherTongue {
    const { tongue: other, faults } = otherTongue(
      lang,
      sections.filter(({ at }) => isIn(lang, at.file)),
    );
    this.faults.push(...faults);
    return other;
  }

  #classes(sections: readonly Section[]): ReadonlyMap<string, ReadonlySet<string>> {
    const classes = new Map<string, Set<string>>();
    for (const { name, lines } of ofKind(sections, "class")) {
      const words = classes.get(name) ?? new Set();
      classes.set(name, words);
      for (const word of lines.flatMap(wordsOn)) for (const form of expand(word)) words.add(form);
    }
    return classes;
  }

  #patterns<Tag extends string>(
    sections: readonly Section[],
    kind: PatternKind,
    tags: readonly Tag[],
  ): readonly Pattern<Tag>[] {
    return ofKind(sections, kind).flatMap((section) => {
      const tag = tags.find((each) => each === section.name);
      if (tag === undefined) {
        this.faults.push({ at: section.at, said: `no such ${kind}: ${section.name}` });
        return [];
      }
      return section.lines.flatMap((line) => this.#pattern(tag, line));
    });
  }

  #pattern<Tag extends string>(tag: Tag, { text, at }: Line): readonly Pattern<Tag>[] {
    return this.#attempt(at, text, () => [
      { tag, line: text, at, elements: this.#notation.elementsOf(text) },
    ]);
  }

  #pairs(sections: readonly Section[], kind: SectionKind): ReadonlyMap<string, string> {
    return new Map(
      ofKind(sections, kind)
        .flatMap(({ lines }) => lines)
        .flatMap(({ text, at }) =>
          this.#attempt(at, text, () => {
            const [, written, meant] = /^(\S+) = (.+)$/.exec(text) ?? [];
            if (written === undefined || meant === undefined)
              throw new Error("write it as « what is typed = what it stands for »");
            return [[written, meant] as const];
          }),
        ),
    );
  }

  #numbers(sections: readonly Section[]): ReadonlyMap<string, number> {
    return new Map(
      Array.from(
        this.#pairs(sections, "number"),
        ([word, value]) => [word, Number(value)] as const,
      ),
    );
  }

  #commands(sections: readonly Section[]): readonly Wording[] {
    return ofKind(sections, "command").flatMap(({ name, lines, at: head }) => {
      if (!isCommandName(name)) {
        this.faults.push({ at: head, said: `no such command: ${name}` });
        return [];
      }
      return lines.flatMap(({ text, at }) =>
        text.split("|").flatMap((each) => {
          const words = each.split(/\s+/).filter((word) => word !== "");
          return words.length === 0 ? [] : [{ name, words, line: each.trim(), at }];
        }),
      );
    });
  }

  #rules(sections: readonly Section[], light: ReadonlySet<string>): readonly Rule[] {
    const conditions = new Map<string, Condition>();
    const groups = new Map<string, ReadonlySet<Category>>();
    const terms: ConditionTerms = {
      conditions,
      groups,
      isCategory,
      patterns: (line) =>
        new Patterns([{ tag: "", line, at: nowhere, elements: this.#notation.elementsOf(line) }], {
          skips: light,
        }),
    };
    for (const { name, lines } of ofKind(sections, "group")) {
      groups.set(name, new Set(lines.flatMap(wordsOn).filter(isCategory)));
    }
    for (const section of ofKind(sections, "condition")) {
      this.#attempt(section.at, section.name, () => {
        conditions.set(section.name, conditionsIn(section.lines, terms));
        return [];
      });
    }
    return ofKind(sections, "rule").flatMap((section) =>
      this.#attempt(section.at, section.name, () => [ruleOf(section, terms)]),
    );
  }

  /** What each line of a kind says. */
  #each<Value>(
    sections: readonly Section[],
    kind: SectionKind,
    read: (line: Line) => readonly Value[],
  ): readonly Value[] {
    return ofKind(sections, kind)
      .flatMap(({ lines }) => lines)
      .flatMap((line) => this.#attempt(line.at, line.text, () => read(line)));
  }

  #attempt<Value>(at: Line["at"], text: string, read: () => readonly Value[]): readonly Value[] {
    try {
      return read();
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      this.faults.push({ at, said: `${text}: ${said}` });
      return [];
    }
  }
}

const nowhere = { file: "", line: 0 };

/** Whether a table belongs to a language: ours in its folder, or a village's own. */
function isIn(lang: string, file: string): boolean {
  return file.startsWith(`${lang}/`) || file.startsWith(`own/${lang}/`);
}

function ofKind(sections: readonly Section[], kind: SectionKind): readonly Section[] {
  return sections.filter((section) => section.kind === kind);
}

function wordsOn({ text }: Line): readonly string[] {
  return text.split(/\s+/);
}

/** Fewest letters of a word of danger that others are corrected to: a slip in a shorter one makes another word too often. */
const ALARMING = 6;

function alarming(words: ReadonlySet<string>): readonly string[] {
  return Array.from(words).filter(({ length }) => length >= ALARMING);
}

function wordsIn(sections: readonly Section[], kind: SectionKind): readonly string[] {
  return ofKind(sections, kind).flatMap(({ lines }) => lines.flatMap(wordsOn));
}

const categoryNames: ReadonlySet<string> = new Set(categories);

function isCategory(word: string): word is Category {
  return categoryNames.has(word);
}

function tongue(
  lang: Lang,
  sections: readonly Section[],
  patterns: readonly Pattern<string>[],
): Tongue {
  const folder = `${lang}/`;
  const tells = new Set(
    wordsIn(
      sections.filter(({ at }) => at.file.startsWith(folder)),
      "tells",
    ),
  );
  const own = patterns.filter(({ at }) => at.file.startsWith(folder));
  return {
    lang,
    words: new Set([...tells, ...elementsIn(own).flatMap(({ words }) => words)]),
    tells,
  };
}
