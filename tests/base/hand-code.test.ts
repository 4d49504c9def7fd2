import fc from "fast-check";
import { expect, it } from "vitest";

import {
  bare,
  drawCode,
  isRecoveryKey,
  newRecoveryKey,
  spelled,
} from "../../src/base/hand-code.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

it("a code is of signs that are not taken for one another, in groups", () => {
  fc.assert(
    fc.property(bytes(12), (drawn) => {
      expect(drawCode({ groups: 3, size: 4 }, () => drawn)).toMatch(
        /^(?:[2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/,
      );
    }),
  );
});

it("a recovery key says what it is, and is known again without saying so", () => {
  fc.assert(
    fc.property(bytes(25), (drawn) => {
      const key = newRecoveryKey(() => drawn);
      expect(key).toMatch(/^VKEY(?:-[2-9A-HJ-NP-Z]{5}){5}$/);
      const short = ` ${key.slice(5).toLowerCase().replaceAll("-", " ")}\n`;
      expect([isRecoveryKey(key), isRecoveryKey(short)]).toEqual([true, true]);
      expect(bare(short)).toBe(bare(key));
    }),
  );
});

it("an operator's code is no recovery key", () => {
  expect(isRecoveryKey("K7QM-2FXR")).toBe(false);
  expect(isRecoveryKey("VKEY-7QM2")).toBe(false);
  expect(spelled(" k7qm 2fxr\n")).toBe("K7QM2FXR");
});
