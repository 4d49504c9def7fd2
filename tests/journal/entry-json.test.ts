import { expect, it } from "vitest";

import { entryJson } from "../../src/journal/entry-json.ts";
import { needEntry, sampleEntries } from "../support/entries.ts";

it("gives scripts the entry under eleven keys", () => {
  expect(JSON.stringify(entryJson(needEntry(8)))).toBe(
    '{"node":"0badcafe","number":8,"order":"01a1ff7acb88-0000","wall":"2026-11-21T19:00:00.008Z",' +
      '"quality":"ntp","trust":2,"actor":"household:!a1b2c302","kind":"case.opened","data":' +
      '{"number":8,"type":"need","state":"open","household":"!a1b2c302","channel":"radio-direct",' +
      '"lang":"fr","category":"water","urgency":"high","people":4,"place":"4 rue du Puits"},' +
      '"raw":"plus d\'eau, 4 personnes dont un bébé (8)","corrected":null}',
  );
});

it.each(sampleEntries)("has the same keys for %s", (_, entry) => {
  expect(Object.keys(entryJson(entry))).toEqual(
    "node number order wall quality trust actor kind data raw corrected".split(" "),
  );
  expect(entryJson(entry).data).not.toHaveProperty("kind");
});

it("says null where there were no words", () => {
  const { raw: _, ...silent } = needEntry(1);
  expect(entryJson(silent).raw).toBeNull();
});
