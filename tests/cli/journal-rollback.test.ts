import { describe, expect, it } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import type { Here, RollbackHere } from "../../src/cli/io.ts";
import { run } from "./terminal.ts";

const back: RollbackHere = { from: 2, to: 1, left: 12, aside: "journal.format-2" };

/** A machine that notes how it was asked. */
function machine(answer: RollbackHere | Fault = back) {
  const asked: boolean[] = [];
  const here: Here = {
    radios: async () => [],
    openWorkshop: async () => expect.unreachable(),
    grammar: async () => expect.unreachable(),
    examine: async () => [],
    rollBack: async ({ dryRun }) => {
      asked.push(dryRun);
      if (answer instanceof Fault) throw answer;
      return answer;
    },
  };
  return { here, asked };
}

const argv = ["journal", "rollback", "--data", "/nowhere"];

describe("veillee journal rollback", () => {
  it("shows what it would come to, and changes nothing", async () => {
    const { here, asked } = machine();
    const { code, out, err } = await run([...argv, "--dry-run"], { here });
    expect({ code, err, asked }).toEqual({ code: 0, err: "", asked: [true] });
    expect(out.replaceAll(/\s+/g, " ")).toBe(
      "Le journal du format 1 revient ; celui du format 2 est mis de côté : journal.format-2. " +
        "12 entrées écrites depuis la mise à niveau n'y seront pas. Rien n'est changé. ",
    );
  });

  it("does it when told so, and says what comes next", async () => {
    const { here, asked } = machine();
    const { code, out } = await run([...argv, "--yes", "--lang", "en"], { here });
    expect({ code, asked }).toEqual({ code: 0, asked: [true, false] });
    expect(out).toContain("Now install the previous version");
  });

  it("asks whoever sits at the terminal, and takes no for no", async () => {
    const { here, asked } = machine();
    const typing = { here, typing: true, columns: 80, stdin: ["n\n"] };
    expect((await run(argv, typing)).out).toContain("Rien n'est changé.");
    expect(asked).toEqual([true]);
    expect((await run(argv, { ...typing, stdin: ["oui\n"] })).out).toContain("C'est fait.");
    expect(asked).toEqual([true, true, false]);
  });

  it("asks nobody where nobody sits, and changes nothing", async () => {
    const { here, asked } = machine();
    const { code, err } = await run(argv, { here });
    expect(code).toBe(2);
    expect(err).toContain("--yes");
    expect(asked).toEqual([true]);
  });

  it("tells scripts with fixed keys", async () => {
    const { here } = machine({ ...back, left: undefined });
    const { out } = await run([...argv, "--yes", "--json"], { here });
    expect(JSON.parse(out)).toEqual({
      done: true,
      from: 2,
      to: 1,
      left: null,
      aside: "journal.format-2",
    });
  });

  it("says what to do when there is nothing to go back to", async () => {
    const { here } = machine(new Fault("store/no-former"));
    const { code, err } = await run([...argv, "--yes"], { here });
    expect(code).toBe(1);
    expect(err).toContain("store/no-former");
  });
});
