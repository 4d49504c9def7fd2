/**
 * Makes a grammar of sections of tables: the few that are read as they stand, and the many that are in order (`packed-tables.ts`).
 */

import { type Lang, langs, type OtherLang, otherLangs } from "../base/lang.ts";
import { categories, type Category } from "../journal/vocabulary.ts";
import { CommandWords, type Wording } from "./command-words.ts";
import { isCommandName } from "./commands.ts";
import type { Condition, ConditionTerms } from "./condition.ts";
import type { Evidence } from "./evidence.ts";
import { Grammar, once, type Tongue } from "./grammar.ts";
import { otherNotation, type OtherTongue, otherTongue } from "./other-tongue.ts";
import {
  isIn,
  isPacked,
  type PackedTables,
  packTables,
  type PatternKind,
  patternTags,
} from "./packed-tables.ts";
import { expand, Notation } from "./pattern-notation.ts";
import { partsOf, PatternShelf } from "./pattern-shelf.ts";
import { Patterns, type PatternsOptions } from "./pattern.ts";
import { conditionsIn, type Rule, ruleOf } from "./rule.ts";
import { Slips, slipsOf } from "./slips.ts";
import { rewriteOf } from "./sounds.ts";
import { spelling } from "./spelling.ts";
import { type Line, type Section, type SectionKind, type TableFault, wordsOn } from "./table.ts";
import type { Writing } from "./words.ts";

const nobody: ReadonlySet<string> = new Set();

export class GrammarBuilder {
  /** Lines that cannot be read. */
  readonly faults: TableFault[] = [];
  /** Those of French and English; those of each other language. */
  readonly #sections: readonly Section[];
  readonly #others: ReadonlyMap<OtherLang, readonly Section[]>;
  readonly #classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #notation: Notation;
  readonly #otherNotations: () => ReadonlyMap<OtherLang, Notation>;

  constructor(all: readonly Section[]) {
    const sections = all.filter((section) => !isPacked(section));
    this.#sections = sections.filter((section) => !otherLangs.some((lang) => isIn(lang, section)));
    this.#others = new Map(
      otherLangs.map((lang) => [lang, sections.filter((section) => isIn(lang, section))]),
    );
    this.#classes = classesIn(this.#sections);
    this.#notation = new Notation(this.#classes);
    this.#otherNotations = once(
      () => new Map(Array.from(this.#others, ([lang, own]) => [lang, otherNotation(own)])),
    );
  }

  /** The long part of some sections, in order. */
  pack(sections: readonly Section[]): PackedTables {
    const { tables, faults } = packTables(sections, {
      ours: this.#notation,
      others: this.#otherNotations(),
    });
    this.faults.push(...faults);
    return tables;
  }

  /** Lines of the short part that cannot be read are told of when it is asked for. @param packs the long part of all sections. */
  build(packs: readonly PackedTables[], evidence: Evidence): Grammar {
    const sections = this.#sections;
    const classes = this.#classes;
    const notation = this.#notation;
    const light = classes.get("light") ?? nobody;
    const being = new Set([...light, ...(classes.get("being") ?? nobody)]);
    const patterns = <Kind extends PatternKind>(
      kind: Kind,
      options: PatternsOptions,
    ): Patterns<(typeof patternTags)[Kind][number]> =>
      new Patterns(
        packs.map(
          (pack) => new PatternShelf(pack.patterns[kind], { notation, tags: patternTags[kind] }),
        ),
        options,
      );
    const parts = {
      lexicon: patterns("category", { skips: light }),
      frames: patterns("says", { skips: light }),
      danger: patterns("danger", { skips: being }),
      // Never across a comma: « elle perd du sang, froid et pâle » is no figure of speech.
      turns: patterns("turn", { skips: light, within: 1 }),
    };
    const writing: Writing = {
      short: this.#pairs(sections, "short"),
      glued: this.#pairs(sections, "glued"),
      numbers: this.#numbers(sections),
    };
    const keys = wordsIn(sections, "spell");
    return new Grammar({
      ...parts,
      classes,
      writing,
      places: new Patterns<string>([], { skips: light }),
      people: new Patterns<string>([], { skips: light }),
      own: new Patterns<string>([], { skips: light }),
      spelling: once(() =>
        spelling({
          known: [
            ...Object.values(parts).flatMap(({ words }) => Array.from(words)),
            ...Array.from(classes.values()).flatMap((words) => Array.from(words)),
            ...writing.numbers.keys(),
            ...keys,
          ],
          starts: Object.values(parts).flatMap(({ starts }) => Array.from(starts)),
          targets: [...keys, ...alarming(parts.danger.words), ...parts.lexicon.words],
          guard: packs.flatMap(({ guard }) => partsOf(guard)),
          rewrites: this.#each(sections, "sound", ({ text }) => [rewriteOf(text)]),
          slips: new Slips(
            this.#each(sections, "slip", (line) => slipsOf(line, notation)),
            { skips: light, notation },
          ),
        }),
      ),
      tongues: once(() => langs.map((lang) => tongue(lang, sections, packs))),
      others: once(() => Array.from(this.#others, ([lang, own]) => this.#other(lang, own, packs))),
      rules: once(() => this.#rules(sections, light)),
      commands: once(() => new CommandWords(this.#commands(sections))),
      evidence,
    });
  }

  #other(
    lang: OtherLang,
    sections: readonly Section[],
    packs: readonly PackedTables[],
  ): OtherTongue {
    return otherTongue(lang, {
      sections,
      packs: packs.flatMap(({ others }) => others.get(lang) ?? []),
      notation: this.#otherNotations().get(lang) ?? new Notation(new Map()),
    });
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
        Patterns.of([{ tag: "", line, at: nowhere, elements: this.#notation.elementsOf(line) }], {
          skips: light,
          notation: this.#notation,
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

function classesIn(sections: readonly Section[]): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  for (const { name, lines } of ofKind(sections, "class")) {
    const words = classes.get(name) ?? new Set();
    classes.set(name, words);
    for (const word of lines.flatMap(wordsOn)) for (const form of expand(word)) words.add(form);
  }
  return classes;
}

function ofKind(sections: readonly Section[], kind: SectionKind): readonly Section[] {
  return sections.filter((section) => section.kind === kind);
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

function tongue(lang: Lang, sections: readonly Section[], packs: readonly PackedTables[]): Tongue {
  const folder = `${lang}/`;
  const tells = new Set(
    wordsIn(
      sections.filter(({ at }) => at.file.startsWith(folder)),
      "tells",
    ),
  );
  const words = packs.flatMap(({ tongues }) => partsOf(tongues.get(lang) ?? ""));
  return { lang, words: new Set([...tells, ...words]), tells };
}
