import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Here } from "../../src/cli/io.ts";
import { decodeQr } from "../support/decode-qr.ts";
import { createFakeHub } from "../support/fake-hub.ts";
import {
  createFakeWorkshop,
  SAMPLE_URL,
  sampleChanges,
  sampleSettings,
} from "../support/fake-workshop.ts";
import { sampleRadio } from "../support/sample-village.ts";
import { cannedDaemon, dataFolder, realDaemon } from "./daemon-double.ts";
import { OBEYED, type Ran, run, type TerminalOptions } from "./terminal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-radio-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command over the real local API and radios in memory. */
async function ask(line: string, options: TerminalOptions = {}): Promise<Ran> {
  await using daemon = await realDaemon();
  return await run([...line.split(" "), "--data", daemon.folder], options);
}

describe("what people read", () => {
  it.each([
    "radio check",
    "radio check --profile hub.long-fast",
    "radio apply",
    "radio apply hub.long-fast --dry-run",
    "radio apply hub.long-fast --yes",
    "radio channel show",
    "radio channel new Kerfontaine --yes",
    "radio nodes",
    "radio trace Relais du clocher",
    "radio trace !a1b2c302",
  ])("%s, in French and in English, on 80 columns", async (line) => {
    const french = await ask(line, { columns: 80 });
    const english = await ask(`${line} --lang en`, { columns: 80 });
    expect(seen(french.out)).toMatchSnapshot("French");
    expect(seen(english.out)).toMatchSnapshot("English");
    for (const { out, err } of [french, english]) {
      expect(err).toBe("");
      expect(
        seen(out)
          .split("\n")
          .filter((row) => row.length > 80),
      ).toEqual([]);
    }
  });
});

describe("radio check", () => {
  it("ends with 1 when something is bad, and with 0 when nothing is", async () => {
    await using daemon = await realDaemon();
    const check = (): Promise<Ran> => run(["radio", "check", "--data", daemon.folder]);
    expect((await check()).code).toBe(1);
    daemon.workshop.find({ findings: [] });
    expect((await check()).code).toBe(0);
  });

  it("gives programs all of it", async () => {
    const { code, out } = await ask("radio check --profile hub.long-fast --json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      id: "!0a0b0c01",
      profile: "hub.long-fast",
      findings: [{ level: "good" }, { level: "doubtful" }, { code: "channel/default-key" }],
      changes: sampleChanges,
    });
  });

  it("names the profile that was probably meant, and those there are", async () => {
    const { code, err } = await ask("radio check --profile hub.long-fats");
    expect(code).toBe(2);
    expect(err).toContain("Peut-être « hub.long-fast » ?");
    expect(err).toContain("hub.long-fast, household.long-fast");
    expect(err).toContain("« veillee radio check --help »");
  });

  it("says in the radio's own fault why it cannot be told", async () => {
    await using daemon = await realDaemon();
    daemon.workshop.failWith("radio/silent");
    const { code, err } = await run(["radio", "check", "--data", daemon.folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^radio\/silent: La radio est branchée mais ne répond pas\./);
  });
});

describe("a radio is changed", () => {
  const wish = { kind: "profile", profile: "hub.long-fast" };

  it("after a yes", async () => {
    for (const answer of ["o", "oui", "Y", "yes"]) {
      await using daemon = await realDaemon();
      const argv = ["radio", "apply", "hub.long-fast", "--data", daemon.folder];
      const { code, out } = await run(argv, { typing: true, columns: 80, stdin: [`${answer}\n`] });
      expect(code, answer).toBe(0);
      expect(daemon.workshop.wishes).toEqual([{ wish, radio: undefined }]);
      // What would change stands above the question.
      expect(out.indexOf("lora.modemPreset")).toBeLessThan(out.indexOf("Écrire ces 3 réglages"));
    }
  });

  it("after nothing else", async () => {
    for (const answer of ["n\n", "\n", "ouais\n", "", "non, oui\n"]) {
      await using daemon = await realDaemon();
      const argv = ["radio", "apply", "hub.long-fast", "--data", daemon.folder];
      const { code, out } = await run(argv, { typing: true, columns: 80, stdin: [answer] });
      expect(code, JSON.stringify(answer)).toBe(1);
      expect(out).toContain("Rien n'a été écrit.");
      expect(daemon.workshop.wishes).toEqual([]);
    }
  });

  it("without a terminal only if --yes says so", async () => {
    await using daemon = await realDaemon();
    const argv = ["radio", "apply", "hub.long-fast", "--data", daemon.folder];
    for (const more of [[], ["--json"]]) {
      const { code, err } = await run([...argv, ...more]);
      expect(code).toBe(2);
      expect(err).toContain("--yes");
      expect(daemon.workshop.wishes).toEqual([]);
    }
    expect((await run([...argv, "--yes"])).code).toBe(0);
  });

  it("never in a dry run, whatever else is said", async () => {
    await using daemon = await realDaemon();
    const argv = ["radio", "apply", "hub.long-fast", "--dry-run", "--yes", "--data", daemon.folder];
    const { code, out } = await run(argv);
    expect(code).toBe(0);
    expect(out).toContain("Rien n'a été écrit (--dry-run).");
    const json = await run([...argv, "--json"]);
    expect(JSON.parse(json.out)).toEqual({ written: false, changes: sampleChanges });
    expect(daemon.workshop.wishes).toEqual([]);
  });

  it("not at all when it is so already", async () => {
    await using daemon = await realDaemon();
    daemon.workshop.find({ changes: [] });
    const { code, out } = await run(["radio", "apply", "hub.long-fast", "--data", daemon.folder]);
    expect(code).toBe(0);
    expect(out).toContain("Rien à changer");
    expect(daemon.workshop.wishes).toEqual([]);
  });

  it("one line of JSON a step, for programs", async () => {
    const { code, out } = await ask("radio apply hub.long-fast --yes --json");
    expect(code).toBe(0);
    const kinds = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).kind);
    expect(kinds).toEqual(
      "reading planned writing writing writing restarting verifying done".split(" "),
    );
  });

  it("and it is told when it did not take all of it", async () => {
    await using daemon = await realDaemon();
    daemon.workshop.refuse();
    const { code, out } = await run([
      "radio",
      "apply",
      "hub.long-fast",
      "--yes",
      "--data",
      daemon.folder,
    ]);
    expect(code).toBe(1);
    expect(out).toContain("La radio n'a pas pris tous les réglages.");
    expect(out).toContain("Éteignez-la, rallumez-la");
    expect(out).not.toContain("Fait :");
  });

  it("until the person has had enough, and what becomes of it is told", async () => {
    await using daemon = await realDaemon();
    const enough = new AbortController();
    daemon.workshop.onStep = async (progress, signal) => {
      if (progress.kind !== "writing") return;
      enough.abort();
      if (signal?.aborted === false) await once(signal, "abort");
    };
    const argv = ["radio", "apply", "hub.long-fast", "--yes", "--data", daemon.folder];
    const { code, err, out } = await run(argv, { interruption: () => enough.signal });
    expect(code).toBe(1);
    expect(err).toMatch(/^interrupted: Arrêté à votre demande\./);
    expect(out).not.toContain("Fait :");
  });

  it("and a fault in the middle is told with its remedy", async () => {
    await using daemon = await realDaemon();
    daemon.workshop.onStep = ({ kind }) => {
      if (kind === "restarting") daemon.workshop.failWith("radio/lost");
    };
    const { code, err, out } = await run([
      "radio",
      "apply",
      "hub.long-fast",
      "--yes",
      "--data",
      daemon.folder,
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/^radio\/lost: La liaison avec la radio est coupée/);
    expect(err).toContain("La radio tient peut-être une partie des réglages.");
    expect(out).not.toContain("Fait :");
  });

  it.each([
    [
      "fr",
      "cli/no-daemon: Veillée s'est arrêté pendant l'écriture. Relancez-le. La radio tient peut-être une partie des réglages. Redonner la même commande est sans danger ; « veillee radio check --profile hub.long-fast » dit où la radio en est.\n",
    ],
    [
      "en",
      "cli/no-daemon: Veillée stopped during the writing. Start it again. The radio may hold part of the settings. It is safe to give the same command again; “veillee radio check --profile hub.long-fast” tells how the radio is.\n",
    ],
  ])("and a daemon that dies in the middle leaves words of what to do, %s", async (lang, words) => {
    const lines = [{ kind: "reading" }, { kind: "writing", written: 1, total: 3 }];
    await using daemon = await cannedDaemon({
      "/api/session": { body: { exercise: false } },
      "/api/status": { body: createFakeHub().status() },
      "/api/radio/plan": { body: sampleChanges },
      "/api/radio/apply": {
        body: lines.map((each) => JSON.stringify(each)).join("\n"),
        dies: true,
      },
    });
    const argv = ["radio", "apply", "hub.long-fast", "--yes", "--lang", lang];
    const { code, err } = await run([...argv, "--data", daemon.folder]);
    expect({ code, err }).toEqual({ code: 1, err: words });
  });
});

describe("the way back", () => {
  it("is kept in a file of one's own before anything is written, and told at the end", async () => {
    await using daemon = await realDaemon();
    const file = path.join(folder, "avant.yaml");
    const argv = ["radio", "apply", "hub.long-fast", "--yes", "--data", daemon.folder];
    daemon.workshop.onStep = () => {
      expect(readFileSync(file, "utf8")).toBe(sampleSettings);
    };
    const { code, out } = await run([...argv, "--keep", file]);
    expect(code).toBe(0);
    expect(out).toContain(`Pour revenir en arrière : veillee radio apply ${file}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // A file that is there is not lost, and nothing is written to the radio either.
    expect((await run([...argv, "--keep", file])).err).toMatch(/^file-exists: /);
    expect(daemon.workshop.wishes).toHaveLength(1);
  });

  it("leads through a file with its folder", async () => {
    await using daemon = await realDaemon();
    const file = path.join(folder, "avant.yaml");
    const exported = await run(["radio", "export", "--data", daemon.folder]);
    expect(exported).toEqual({ code: 0, out: sampleSettings, err: "" });
    writeFileSync(file, exported.out);
    const argv = ["radio", "apply", file, "--yes", "--data", daemon.folder];
    expect((await run(argv)).code).toBe(0);
    expect(daemon.workshop.wishes).toEqual([
      { wish: { kind: "settings", yaml: sampleSettings }, radio: undefined },
    ]);
  });

  it("does not lead through a file that cannot be read, or is no settings", async () => {
    expect((await ask(`radio apply ${folder}/none.yaml --yes`)).err).toMatch(/^file-not-read: /);
    expect((await ask(`radio apply ${folder}/ --yes`)).err).toMatch(/^file-not-read: /);
    expect(spawnSync("mkfifo", [path.join(folder, "pipe.yaml")]).status).toBe(0);
    expect((await ask(`radio apply ${folder}/pipe.yaml --yes`)).err).toMatch(/^file-not-read: /);
    writeFileSync(path.join(folder, "huge.yaml"), "x".repeat(60_001));
    expect((await ask(`radio apply ${folder}/huge.yaml --yes`)).err).toMatch(/^file-too-long: /);
    writeFileSync(path.join(folder, "long.yaml"), "x".repeat(15_001));
    expect((await ask(`radio apply ${folder}/long.yaml --yes`)).err).toMatch(/^file-too-long: /);
  });
});

describe("the channel", () => {
  it("is named in at most 11 bytes", async () => {
    await using daemon = await realDaemon();
    const make = (name: string): Promise<Ran> =>
      run(["radio", "channel", "new", name, "--yes", "--data", daemon.folder]);
    expect(await make("Kérfontaine")).toMatchObject({ code: 2, out: "" });
    expect((await make("Kérfontain")).code).toBe(0);
    expect(daemon.workshop.wishes).toEqual([
      { wish: { kind: "new-channel", name: "Kérfontain" }, radio: undefined },
    ]);
  });

  it("is joined by an address that is given, typed, or read", async () => {
    await using daemon = await realDaemon();
    const join = ["radio", "channel", "join", "--data", daemon.folder];
    expect((await run([...join, SAMPLE_URL, "--yes"])).code).toBe(0);
    expect((await run([...join, "--yes"], { stdin: [`${SAMPLE_URL}\n`] })).code).toBe(0);
    const typed = { typing: true, columns: 80, stdin: [`${SAMPLE_URL}\n`, "oui\n"] };
    expect((await run(join, typed)).code).toBe(0);
    const wish = { wish: { kind: "join", url: SAMPLE_URL }, radio: undefined };
    expect(daemon.workshop.wishes).toEqual([wish, wish, wish]);
  });

  it("is not joined by half an address, which is not repeated", async () => {
    const secret = SAMPLE_URL.slice("https://".length);
    const { code, err, out } = await ask(`radio channel join ${secret}`);
    expect(code).toBe(2);
    expect(err).toContain("https://meshtastic.org/e/#");
    expect(out + err).not.toContain(secret);
  });

  it("is shown without its key, by any command but qr", async () => {
    const lines = [
      "radio channel show",
      "radio channel show --json",
      "radio check --json",
      "radio channel new Kerfontaine --yes",
      `radio channel join ${SAMPLE_URL} --yes`,
      "radio channel qr --help",
    ];
    for (const line of lines) {
      const { out, err } = await ask(line);
      expect(out + err, line).not.toContain(SAMPLE_URL.split("#")[1]);
    }
  });
});

describe("radio channel qr", () => {
  it("draws what a telephone reads, dark on light, in 80 columns", async () => {
    const { code, out } = await ask("radio channel qr", { columns: 80 });
    expect(code).toBe(0);
    expect(out).toContain("SECRET");
    expect(out).not.toContain(SAMPLE_URL);
    const drawn = out.split("\n").filter((row) => row.startsWith("\u001b["));
    // Each row sets both colours by number, and gives them back.
    for (const row of drawn)
      expect(row).toMatch(/^\u001b\[38;5;16m\u001b\[48;5;231m[ ▀▄█]+\u001b\[0m$/);
    const rows = drawn.map((row) => row.replaceAll(/\u001b\[[\d;]*m/g, ""));
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80);
    expect(decodeQr(lit(rows))).toBe(SAMPLE_URL);
  });

  it("draws without colours into a pipe, and writes the address out when asked", async () => {
    const { out } = await ask("radio channel qr --url");
    expect(out).not.toMatch(OBEYED);
    expect(out).toContain(`\n${SAMPLE_URL}\n`);
    expect(decodeQr(lit(out.split("\n").filter((row) => /^[ ▀▄█]+$/.test(row))))).toBe(SAMPLE_URL);
  });

  it("gives programs the address", async () => {
    expect(JSON.parse((await ask("radio channel qr --json")).out)).toEqual({
      name: "Kerfontaine",
      url: SAMPLE_URL,
    });
  });

  it("writes a page that its owner alone can read, and that loads nothing", async () => {
    const file = path.join(folder, "canal.html");
    const { code, out } = await ask(`radio channel qr --page ${file}`);
    expect(code).toBe(0);
    expect(out).toContain(`Page écrite : ${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const page = readFileSync(file, "utf8");
    expect(page).toContain("À garder secrète");
    expect(page).toContain("Kerfontaine");
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    // The key is in the drawing alone.
    expect(page).not.toContain(SAMPLE_URL.split("#")[1]);
  });

  it("writes over no file, and says what to do", async () => {
    const file = path.join(folder, "canal.html");
    writeFileSync(file, "mine");
    expect(await ask(`radio channel qr --page ${file}`)).toMatchObject({
      code: 1,
      err: `file-exists: ${file} existe déjà. Effacez-le, ou donnez un autre nom.\n`,
    });
    expect(readFileSync(file, "utf8")).toBe("mine");
    const nowhere = path.join(folder, "nowhere", "canal.html");
    expect((await ask(`radio channel qr --page ${nowhere}`)).err).toMatch(/^file-not-written: /);
  });
});

describe("radio trace", () => {
  it("takes an id, or a name that only one has", async () => {
    for (const [line, to] of [
      ["radio trace !a1b2c302 --json", "!a1b2c302"],
      ["radio trace relais du clocher --json", "!a1b2c303"],
      ["radio trace CLOC --json", "!a1b2c303"],
    ] as const)
      expect(JSON.parse((await ask(line)).out)).toMatchObject({ to });
  });

  it("asks for the id when several have the name, or none", async () => {
    const several = await ask("radio trace Soizic");
    expect(several).toMatchObject({ code: 1 });
    expect(several.err).toBe(
      "several-nodes: Plusieurs radios s'appellent « Soizic » : !a1b2c302, !a1b2c304. Donnez l'id.\n",
    );
    expect((await ask("radio trace Nobody")).err).toMatch(/^no-such-node: /);
  });
});

describe("which radio is meant", () => {
  it("the daemon's, by address, id or name: it holds the port", async () => {
    await using daemon = await realDaemon();
    const { given, opened } = here([]);
    for (const radio of [sampleRadio.address, sampleRadio.id, sampleRadio.name]) {
      const argv = ["radio", "apply", "hub.long-fast", "--yes", "--data", daemon.folder];
      const { code } = await run([...argv, "--radio", radio ?? ""], { here: given });
      expect(code, radio ?? "").toBe(0);
    }
    expect(daemon.workshop.wishes.map(({ radio }) => radio)).toEqual(
      Array.from({ length: 3 }, () => sampleRadio.address),
    );
    expect(opened).toEqual([]);
  });

  it("another address than the daemon's is opened here, and closed", async () => {
    await using daemon = await realDaemon();
    const { given, opened, workshop } = here([]);
    const argv = ["radio", "check", "--radio", "/dev/ttyACM9", "--data", daemon.folder];
    expect((await run(argv, { here: given })).code).toBe(1);
    expect(opened).toEqual(["/dev/ttyACM9"]);
    expect(workshop.closed()).toBe(1);
  });

  it("without a daemon, the only one there is", async () => {
    const data = dataFolder();
    const { given, opened } = here(["/dev/serial/by-id/usb-one"]);
    expect((await run(["radio", "nodes", "--data", data], { here: given })).code).toBe(0);
    expect(opened).toEqual(["/dev/serial/by-id/usb-one"]);
    rmSync(data, { recursive: true });
  });

  it("without a daemon, none that cannot be told from others, or has no address", async () => {
    const data = dataFolder();
    const two = here(["/dev/ttyACM0", "/dev/ttyACM1"]);
    const argv = ["radio", "nodes", "--data", data];
    const several = await run(argv, { here: two.given });
    expect(several.code).toBe(2);
    expect(several.err).toContain("/dev/ttyACM0, /dev/ttyACM1");
    const named = await run([...argv, "--radio", "!a1b2c302"], { here: two.given });
    expect(named.code).toBe(2);
    expect(named.err).toContain("--radio /dev/serial/by-id/…");
    expect((await run(argv, { here: here([]).given })).err).toMatch(/^cli\/no-daemon: /);
    expect(two.opened).toEqual([]);
    rmSync(data, { recursive: true });
  });
});

describe("a command of the group that is not well written", () => {
  it.each([
    [["radio", "chek"], "Peut-être « radio check » ?"],
    [["radio", "channel", "nwe"], "Peut-être « radio channel new » ?"],
    [["radio", "channel", "zzzzzz"], "« veillee radio channel --help »"],
    [["radio", "channel", "new"], "Il manque le nom du canal"],
    [["radio", "trace"], "Il manque l'id ou le nom d'une radio"],
    [["radio", "check", "--foo"], "« veillee radio check --help »"],
    [["radio", "check", "x"], "« x » est de trop"],
    [["radio", "--foo"], "« veillee radio --help »"],
    [["raido"], "Peut-être « radio » ?"],
  ])("%j", async (argv, words) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });
});

/** A machine with radios that no daemon holds. */
function here(radios: readonly string[]) {
  const opened: string[] = [];
  const workshop = createFakeWorkshop();
  const given: Here = {
    radios: async () => radios,
    grammar: async () => expect.unreachable(),
    examine: async () => [],
    openWorkshop: async ({ address }) => {
      opened.push(address);
      return workshop;
    },
  };
  return { given, opened, workshop };
}

/** What a person sees in the end: a passing line is gone once the next has come. */
function seen(out: string): string {
  return out.replaceAll(/[^\n\r]*\r\u001b\[K/g, "");
}

/** Characters of two squares each, as squares that are light. */
function lit(rows: readonly string[]): boolean[][] {
  return rows.flatMap((row) => [
    Array.from(row, (one) => one !== "▀" && one !== "█"),
    Array.from(row, (one) => one !== "▄" && one !== "█"),
  ]);
}
