import { expect, it } from "vitest";

import { HOUR, MINUTE } from "../../src/base/time.ts";
import { nightLeft } from "../../src/intake/quiet-hours.ts";

it.each([
  ["21:59", undefined],
  ["22:00", 9 * HOUR],
  ["23:30", 7.5 * HOUR],
  ["00:00", 7 * HOUR],
  ["06:59", MINUTE],
  ["07:00", undefined],
  ["12:00", undefined],
  [undefined, undefined],
  ["demain", undefined],
])("at %s the night lasts %s more", (hour, left) => {
  expect(nightLeft(hour)).toBe(left);
});
