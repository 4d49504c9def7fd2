import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { generate, generated } from "../../scripts/proto.ts";
import * as numberings from "../../src/journal/numbering.ts";
import { veillee } from "../../src/proto/veillee.js";

const kept = path.resolve(import.meta.dirname, "../../src/proto");
const fresh = await mkdtemp(path.join(tmpdir(), "veillee-proto-"));

beforeAll(async () => generate(fresh));
afterAll(async () => rm(fresh, { recursive: true }));

describe("the generated code", () => {
  it.each(generated)("%s is what `npm run proto` writes", async (file) => {
    const [ours, theirs] = await Promise.all([
      readFile(path.join(kept, file), "utf8"),
      readFile(path.join(fresh, file), "utf8"),
    ]);
    expect(ours === theirs, `src/proto/${file} differs: npm run proto`).toBe(true);
  });
});

describe("the numbers of a list", () => {
  it.each([
    ["WALL_QUALITY", numberings.wallQuality, veillee.WallQuality],
    ["ACTOR_ROLE", numberings.actorRole, veillee.ActorRole],
    ["LANG", numberings.lang, veillee.Lang],
    ["OTHER_LANG", numberings.otherLang, veillee.OtherLang],
    ["CHANNEL", numberings.channel, veillee.Channel],
    ["ALARM", numberings.alarm, veillee.Alarm],
    ["CHECKIN_STATUS", numberings.checkinStatus, veillee.CheckinStatus],
    ["CASE_TYPE", numberings.caseType, veillee.CaseType],
    ["CASE_STATE", numberings.caseState, veillee.CaseState],
    ["TASK_STATE", numberings.taskState, veillee.TaskState],
    ["QUESTION", numberings.question, veillee.Question],
    ["CATEGORY", numberings.category, veillee.Category],
    ["URGENCY", numberings.urgency, veillee.Urgency],
    ["UNIT", numberings.unit, veillee.Unit],
    ["FILED_AS", numberings.filedAs, veillee.FiledAs],
    ["READ_SCOPE", numberings.readScope, veillee.ReadScope],
    ["EXPIRED", numberings.expiredKind, veillee.Expired],
    ["BACKUP_MEDIUM", numberings.backupMedium, veillee.BackupMedium],
    ["BACKUP_LOCK", numberings.backupLock, veillee.BackupLock],
    ["NAME_SOURCE", numberings.nameSource, veillee.NameSource],
  ])("%s are those of proto/veillee.proto, under the same names", (prefix, list, numbers) => {
    const named = list.words.map((word, i) => [
      `${prefix}_${word.toUpperCase().replaceAll("-", "_")}`,
      i + 1,
    ]);
    expect({ ...numbers }).toEqual({
      [`${prefix}_UNSPECIFIED`]: 0,
      ...Object.fromEntries(named),
    });
  });

  it("give a word for a number and a number for a word, and none for what is not said", () => {
    const { category } = numberings;
    for (const word of category.words) expect(category.word(category.number(word))).toBe(word);
    expect(category.number(undefined)).toBe(0);
    for (const number of [0, -1, 1.5, 26, undefined]) expect(category.word(number)).toBeUndefined();
  });
});
