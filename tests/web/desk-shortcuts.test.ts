import { describe, expect, it } from "vitest";

import { noKeys, press, type Shortcut } from "../../src/web/desk/shortcuts.ts";

/** What a row of keys does. */
function type(row: readonly string[]): Shortcut[] {
  let keys = noKeys;
  return row.flatMap((key) => {
    const next = press(keys, key);
    keys = next.keys;
    return next.shortcut === undefined ? [] : [next.shortcut];
  });
}

describe("keys", () => {
  it.each([
    [
      ["j", "k"],
      [
        { kind: "move", by: 1 },
        { kind: "move", by: -1 },
      ],
    ],
    [["a"], [{ kind: "acknowledge" }]],
    [
      ["t", "r", "c"],
      [{ kind: "assign" }, { kind: "reply" }, { kind: "close" }],
    ],
    [["g", "t"], [{ kind: "go", page: "board" }]],
    [["g", "n", "n"], [{ kind: "go", page: "now" }]],
    [["g", "x", "a"], [{ kind: "acknowledge" }]],
    [["3"], [{ kind: "file", at: 3 }]],
    [["6", "Z", "Tab"], []],
  ])("%j mean %j", (row, meant) => {
    expect(type(row)).toEqual(meant);
  });
});
