import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { phrasesOf } from "../../scripts/score/phrase.ts";
import type { LogFields } from "../../src/base/log.ts";
import { silentLog } from "../../src/base/log.ts";
import type { Grammar } from "../../src/language/grammar.ts";
import { understand } from "../../src/language/understand.ts";
import { compileTablesIn, readGrammar, readGrammarFor } from "../../src/node/read-grammar.ts";

const language = path.resolve(import.meta.dirname, "../../src/language");
const examples = path.join(language, "examples");
const texts = readdirSync(examples)
  .filter((file) => file.endsWith(".jsonl"))
  .toSorted()
  .flatMap((file) => phrasesOf(path.join(examples, file)).map(({ text }) => text));

const scratch = mkdtempSync(path.join(os.tmpdir(), "veillee-tables-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function tables(name: string): string {
  const folder = path.join(scratch, name);
  cpSync(path.join(language, "tables"), folder, { recursive: true });
  return folder;
}

const fromText = tables("text");
const compiled = tables("compiled");
compileTablesIn(compiled);

/** One in as many for what need not be asked of every message. */
const FEW = 9;

/** The messages of which two grammars do not say the very same, with every line that had a part in it. */
function differing(one: Grammar, other: Grammar, asked = texts): readonly string[] {
  return asked.filter((text) => {
    const [first, second] = [one, other].map((grammar) =>
      JSON.stringify(understand(grammar, text)),
    );
    return first !== second;
  });
}

describe("tables put in order by the build", () => {
  it("are read in place of their text", () => {
    expect(readGrammar(undefined, fromText).readAs).toBe("text");
    expect(readGrammar(undefined, compiled).readAs).toBe("compiled");
  });

  it("read every labelled example as their text does", () => {
    const one = readGrammar(undefined, compiled).grammar;
    expect(differing(one, readGrammar(undefined, fromText).grammar)).toEqual([]);
  });

  it("are read so beside a village's own, which come first", () => {
    const data = path.join(scratch, "data");
    mkdirSync(path.join(data, "tables/de"), { recursive: true });
    writeFileSync(
      path.join(data, "tables/ours.txt"),
      "[class kin]\nmamounette\n[category water]\n{kin} flotte\neau\n[danger fire]\nca crame\n[short]\nbcp = beaucoup de\n[says ~]\nx",
    );
    writeFileSync(path.join(data, "tables/de/ours.txt"), "[danger fire]\nes lodert");
    const one = readGrammar(data, compiled);
    const other = readGrammar(data, fromText);
    expect(one.readAs).toBe("compiled");
    expect(one.faults).toEqual(other.faults);
    expect(one.faults).toHaveLength(1);
    for (const { grammar } of [one, other]) {
      expect(understand(grammar, "ça crame chez nous").alarm).toBe("sos");
      expect(understand(grammar, "im Keller, es lodert").alarm).toBe("sos");
    }
    const few = texts.filter((_, i) => i % FEW === 0);
    expect(differing(one.grammar, other.grammar, few)).toEqual([]);
  });

  it("are passed over, and told of, once a table has changed", () => {
    const stale = tables("stale");
    compileTablesIn(stale);
    writeFileSync(path.join(stale, "danger/more.txt"), "[danger fire]\nca crame");
    const { grammar, readAs } = readGrammar(undefined, stale);
    expect(readAs).toBe("text-for-stale");
    expect(understand(grammar, "ça crame chez nous").alarm).toBe("sos");

    const said: [string, LogFields?][] = [];
    const log = { ...silentLog, warn: (...each: [string, LogFields?]) => void said.push(each) };
    readGrammarFor(scratch, log, stale);
    expect(said).toEqual([["tables-changed-since-build"]]);
  });

  it.each(["", "{}", "[]", '{"veillee tables":"1"}', '{"veillee tables":"1","sources":7}'])(
    "are passed over where they are not whole: %s",
    (text) => {
      const broken = tables(`broken-${text.length}`);
      writeFileSync(path.join(broken, "compiled.json"), text);
      writeFileSync(path.join(broken, "evidence.bin"), text);
      const { grammar, readAs } = readGrammar(undefined, broken);
      expect(readAs).toBe("text-for-stale");
      expect(understand(grammar, "plus d'eau").items[0].intent).toBe("need");
    },
  );

  it("are not made of a line that cannot be read", () => {
    const wrong = tables("wrong");
    writeFileSync(path.join(wrong, "danger/more.txt"), "[danger fire]\n~");
    expect(() => compileTablesIn(wrong)).toThrow("danger/more.txt:2");
  });
});
