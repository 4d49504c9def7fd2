import { describe, expect, it } from "vitest";

import { commands, everyCommand } from "../../src/cli/commands.ts";
import { run } from "./terminal.ts";

const names = everyCommand().map(({ name }) => name);
const groups = ["radio", "radio channel"];
const langs = ["fr", "en"] as const;

describe.each(langs)("help in %s", (lang) => {
  it("lists every command, and the daemon's own", async () => {
    const { code, out } = await run(["--help", "--lang", lang]);
    expect(code).toBe(0);
    for (const name of [...commands.map((one) => one.name), "run", "code"])
      expect(out).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
    expect(out).toMatchSnapshot();
  });

  it.each(names)("tells all of %s", async (name) => {
    const { code, out, err } = await run([...name.split(" "), "--help", "--lang", lang]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`veillee ${name}`);
    expect(out).toContain("--data");
    for (const option of everyCommand().find((one) => one.name === name)?.options ?? [])
      expect(out).toContain(`--${option.name}`);
    expect(out).toMatchSnapshot();
    expect(await run(["help", ...name.split(" "), "--lang", lang])).toMatchObject({ code: 0, out });
  });

  it.each(groups)("tells what there is under %s", async (name) => {
    const { code, out } = await run([...name.split(" "), "--help", "--lang", lang]);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
    expect(await run(["help", ...name.split(" "), "--lang", lang])).toEqual({
      code: 0,
      out,
      err: "",
    });
    // Without one of its commands there is nothing to do.
    expect(await run([...name.split(" "), "--lang", lang])).toEqual({ code: 2, out: "", err: out });
  });

  it.each([...groups, ...names])("fits %s into a terminal of 60 columns", async (name) => {
    const { out } = await run([...name.split(" "), "--help", "--lang", lang], {
      columns: 60,
    });
    const wide = out
      .split("\n")
      .filter((line) => line.length > 60 && !line.startsWith("  veillee"));
    expect(wide).toEqual([]);
  });
});

it("says every command's words in both languages, and not the same", () => {
  for (const { name, summary, about } of [...commands, ...everyCommand()]) {
    expect(summary.fr, name).not.toBe(summary.en);
    expect(about.fr, name).not.toBe(about.en);
  }
});

it.each([
  [{}, "Commandes"],
  [{ LANG: "C" }, "Commandes"],
  [{ LANG: "fr_FR.UTF-8" }, "Commandes"],
  [{ LANG: "en_GB.UTF-8" }, "Commands"],
  [{ LC_ALL: "en_US.UTF-8", LANG: "fr_FR.UTF-8" }, "Commands"],
  [{ VEILLEE_LANG: "fr", LANG: "en_GB.UTF-8" }, "Commandes"],
])("speaks by the environment %j", async (env, word) => {
  expect((await run(["--help"], { env })).out).toMatch(new RegExp(`^${word}$`, "m"));
});

it("tells its version", async () => {
  expect(await run(["--version"])).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
    err: "",
  });
});
