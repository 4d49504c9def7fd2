import { expect, it } from "vitest";

import { hiddenLine, type HiddenInput } from "../../src/node/hidden-line.ts";

/** A terminal at which `keys` are struck one after the other. */
function terminal(keys: readonly string[], isTTY = true) {
  const raw: boolean[] = [];
  const input: HiddenInput = {
    isTTY,
    setRawMode: (on) => raw.push(on),
    [Symbol.asyncIterator]: async function* () {
      for (const key of keys) yield Buffer.from(key);
    },
  };
  return { input, raw };
}

async function typed(keys: readonly string[], isTTY = true) {
  const { input, raw } = terminal(keys, isTTY);
  let told = "";
  let interrupted = 0;
  const line = await hiddenLine("Code :", {
    input,
    tell: (text) => {
      told += text;
    },
    interrupt: () => {
      interrupted += 1;
    },
  });
  return { line, raw, told, interrupted };
}

it("shows the question and nothing of the answer", async () => {
  expect(await typed(["K7QM", "-2FX", "S", "\u007f", "R", "\r", "more"])).toEqual({
    line: "K7QM-2FXR",
    raw: [true, false],
    told: "Code : \n",
    interrupted: 0,
  });
});

it("leaves the terminal as it was when it is interrupted, or closed", async () => {
  expect(await typed(["K7", "\u0003", "QM\r"])).toMatchObject({
    line: "",
    raw: [true, false],
    interrupted: 1,
  });
  expect(await typed(["K7"])).toMatchObject({ line: "K7", raw: [true, false] });
});

it("takes the first line of what a program gives, and asks nothing", async () => {
  expect(await typed(["K7QM-", "2FXR\nsecond\n"], false)).toEqual({
    line: "K7QM-2FXR",
    raw: [],
    told: "",
    interrupted: 0,
  });
});
