import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import process from "node:process";

import { describe, expect, it, onTestFinished, vi } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import type { Finding, RadioCheck } from "../../src/mesh/workshop.ts";
import { folderRights, journalFiles, journals } from "../../src/node/doctor/data-folder.ts";
import { diskRoom, diskWear, diskWrites, refusedWrite } from "../../src/node/doctor/disk.ts";
import { examine } from "../../src/node/doctor/examine.ts";
import { looked } from "../../src/node/doctor/finding.ts";
import { listening } from "../../src/node/doctor/listening.ts";
import { memory, nodeVersion, power } from "../../src/node/doctor/machine.ts";
import { portFindings } from "../../src/node/doctor/port.ts";
import { radios } from "../../src/node/doctor/radios.ts";
import { SystemFiles } from "../../src/node/doctor/system-files.ts";
import { time } from "../../src/node/doctor/time.ts";
import { openStore } from "../../src/store/store.ts";
import { sampleFindings } from "../support/fake-workshop.ts";
import { openPty } from "../support/pty.ts";

/** Root alone may make a disk of its own; for others its refusals are played. */
const mayMount = process.getuid?.() === 0;
const NOW = Date.UTC(2026, 10, 21, 19);
const THROTTLED = "/sys/devices/platform/soc/soc:firmware/get_throttled";

describe("the machine", () => {
  it.each([
    ["18.20.4", "bad"],
    ["20.18.9", "bad"],
    ["20.19.0", "good"],
    ["20.20.2", "good"],
    ["22.0.0", "good"],
    ["24.1.0", "good"],
  ])("Node %s is %s", (version, level) => {
    expect(nodeVersion(version).level).toBe(level);
  });

  it.each([
    [30, false, "bad"],
    [30, true, "bad"],
    [100, false, "doubtful"],
    [100, true, "good"],
    [300, false, "good"],
  ])("%i MiB of free memory, Veillée running: %s, is %s", async (free, running, level) => {
    const files = system({
      "/proc/meminfo": `MemTotal: 1 kB\nMemAvailable:   ${free * 1024} kB\n`,
    });
    expect(levels(await memory(files, running))).toEqual([["memory/free", level]]);
  });

  it("that tells nothing of its memory or its power gets no line of it", async () => {
    expect(await memory(system({}), false)).toEqual([]);
    expect(await power(system({}))).toEqual([]);
  });

  it.each([
    [{ "/sys/class/hwmon/hwmon1/in0_lcrit_alarm": "1\n" }, "bad"],
    [{ "/sys/class/hwmon/hwmon1/in0_lcrit_alarm": "0\n" }, "good"],
    [{ [THROTTLED]: "0\n" }, "good"],
    [{ [THROTTLED]: "50000\n" }, "doubtful"],
    [{ [THROTTLED]: "50005\n" }, "bad"],
    // Too warm, but well fed.
    [{ [THROTTLED]: "80008\n" }, "good"],
  ] as const)("power told by %j is %s", async (tree, level) => {
    expect(levels(await power(system(tree)))).toEqual([["power/under-voltage", level]]);
  });
});

describe("the clock", () => {
  const synchronized = { "/run/systemd/timesync/synchronized": "" };
  const battery = { "/sys/class/rtc/rtc0/name": "rtc-ds1307" };
  it.each([
    [{ ...synchronized, ...battery }, NOW, "good", "good"],
    [{}, NOW, "doubtful", "doubtful"],
    [battery, NOW, "doubtful", "good"],
    [synchronized, 0, "bad", "doubtful"],
    [synchronized, Date.UTC(2006, 10, 21), "bad", "doubtful"],
    [synchronized, Date.UTC(2126, 10, 21), "bad", "doubtful"],
  ])("with %j at %i is %s, and over a power cut %s", async (tree, now, worth, survival) => {
    expect(
      (await time(system(tree), { millis: now, quality: "none" })).map(({ level }) => level),
    ).toEqual([worth, survival]);
  });
});

describe.each(["radio", "gps"] as const)("a clock set by %s", (quality) => {
  it("is good, and says by what", async () => {
    const [found] = await time(system({}), { millis: NOW, quality });
    expect(found).toMatchObject({ code: "clock/trusted", level: "good" });
    expect(found?.words.fr).toMatch(/^L'heure vient (?:de la radio|du GPS de la radio) : 2026-/);
  });
});

describe("the disk", () => {
  it("that takes writes and has room is good, and nothing is left on it", async () => {
    const folder = scratch();
    expect(levels(await diskWrites(folder))).toEqual([["disk/writes", "good"]]);
    expect((await diskRoom(path.join(folder, "not", "yet"))).map(({ code }) => code)).toEqual([
      "disk/room",
    ]);
    expect(spawnSync("ls", ["-A", folder]).stdout.toString()).toBe("");
  });

  it.each([
    ["ENOSPC", "disk/full"],
    ["EDQUOT", "disk/full"],
    ["EROFS", "disk/read-only"],
    ["EACCES", "data/rights"],
    ["EIO", "disk/failing"],
  ])("that refuses a write with %s is bad: %s", (code, found) => {
    expect(levels([refusal(code)])).toEqual([[found, "bad"]]);
  });

  it("that is full is bad", async () => {
    const folder = smallDisk();
    const filler = openSync(path.join(folder, "filler"), "w");
    if (mayMount)
      spawnSync("dd", ["if=/dev/zero", "bs=64k"], { stdio: ["ignore", filler, "ignore"] });
    const found = mayMount ? await diskWrites(folder) : [refusal("ENOSPC")];
    expect(levels(found)).toEqual([["disk/full", "bad"]]);
    if (mayMount) expect((await diskRoom(folder))[0]?.level).toBe("bad");
  });

  it("that is read-only is bad", async () => {
    const folder = smallDisk();
    forbid(folder);
    expect((await diskWrites(folder))[0]).toMatchObject({
      code: mayMount ? "disk/read-only" : "data/rights",
      level: "bad",
    });
  });

  it("tells of its wear and its errors where it knows them", async () => {
    const folder = scratch();
    const { dev } = statSync(folder);
    const numbers = `${Math.floor(dev / 256) % 4096}:${(dev % 256) + Math.floor(dev / 0x10_0000) * 256}`;
    const wear = async (errors: string, life: string): Promise<unknown> => {
      const tree = systemTree({
        "/sys/devices/card/mmcblk0p2/size": "1",
        "/sys/fs/ext4/mmcblk0p2/errors_count": errors,
        "/sys/block/mmcblk0/device/life_time": life,
      });
      mkdirSync(path.join(tree, "sys/dev/block"), { recursive: true });
      symlinkSync("../../devices/card/mmcblk0p2", path.join(tree, "sys/dev/block", numbers));
      return levels(await diskWear(folder, new SystemFiles(tree)));
    };
    expect(await wear("0\n", "0x01 0x02\n")).toEqual([["disk/worn", "good"]]);
    expect(await wear("0\n", "0x01 0x0a\n")).toEqual([["disk/worn", "doubtful"]]);
    expect(await wear("3\n", "0x00 0x00\n")).toEqual([["disk/errors", "bad"]]);
    expect(await diskWear(folder, system({}))).toEqual([]);
  });
});

describe("the data folder", () => {
  it("that others can read is doubtful, and chmod is the remedy", async () => {
    const folder = scratch();
    expect(levels(await folderRights(folder))).toEqual([["data/rights", "good"]]);
    chmodSync(folder, 0o755);
    const [finding] = await folderRights(folder);
    expect(finding).toMatchObject({ level: "doubtful", remedy: { fr: `chmod 700 ${folder}` } });
  });

  it("that is not there yet is good if it can be made, and bad if it is a file", async () => {
    const folder = scratch();
    expect(levels(await folderRights(path.join(folder, "a/b")))).toEqual([["data/rights", "good"]]);
    writeFileSync(path.join(folder, "file"), "");
    expect(levels(await folderRights(path.join(folder, "file")))).toEqual([["data/rights", "bad"]]);
  });

  it("that cannot be made is bad", async () => {
    const folder = smallDisk();
    forbid(folder);
    expect(levels(await folderRights(path.join(folder, "a")))).toEqual([
      ["store/forbidden", "bad"],
    ]);
  });

  it("that this account may not write into is bad", async () => {
    const folder = scratch();
    chmodSync(folder, 0o555);
    await asNobody(async () => {
      expect(levels(await diskWrites(folder))).toEqual([["data/rights", "bad"]]);
    });
  });

  it("has its journals told apart, and each that is lost or does not belong there", async () => {
    const folder = scratch();
    expect(levels(await journals(folder))).toEqual([["data/journal", "good"]]);
    await makeJournal(folder, "village");
    await makeJournal(folder, "exercise");
    expect(levels(await journals(folder))).toEqual([
      ["data/journal", "good"],
      ["data/exercise", "good"],
    ]);
    expect(levels(await journalFiles(folder))).toEqual([
      ["data/files", "good"],
      ["data/files", "good"],
    ]);
    mkdirSync(path.join(folder, "village", "journal.damaged"));
    writeFileSync(path.join(folder, "village", "journal.damaged", "000005.ldb"), "");
    writeFileSync(path.join(folder, "exercise", "journal", "CURRENT"), "MANIFEST-999999\n");
    expect(levels(await journalFiles(folder))).toEqual([
      ["data/files", "doubtful"],
      ["data/files", "bad"],
    ]);

    renameSync(path.join(folder, "exercise"), path.join(folder, "aside"));
    renameSync(path.join(folder, "village"), path.join(folder, "exercise"));
    renameSync(path.join(folder, "aside"), path.join(folder, "village"));
    expect(levels(await journals(folder))).toEqual([
      ["store/exercise", "bad"],
      ["store/exercise", "bad"],
    ]);
  });

  it("says so when the journal is gone, newer, or its sentinel does not read", async () => {
    const folder = scratch();
    await makeJournal(folder, "village");
    const sentinel = path.join(folder, "village", "STORE_ID");
    const text = readFileSync(sentinel, "utf8");
    rmSync(path.join(folder, "village", "journal"), { recursive: true });
    expect(levels(await journals(folder))).toEqual([["store/missing", "bad"]]);
    const newer = text.replace(/"format":\d+,"readableFrom":\d+/, '"format":99,"readableFrom":98');
    writeFileSync(sentinel, newer.replace(/,"sum":\d+/, ""));
    expect(levels(await journals(folder))).toEqual([["store/newer", "bad"]]);
    writeFileSync(sentinel, "{");
    expect(levels(await journals(folder))).toEqual([["data/sentinel", "doubtful"]]);
  });
});

describe("the pages' address", () => {
  it("is bad while someone else holds the port, and good when it is free or ours", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const at = { host: "127.0.0.1", port: typeof address === "object" ? (address?.port ?? 0) : 0 };
    expect(levels(await listening(at, false))).toEqual([["web/port-in-use", "bad"]]);
    expect((await listening(at, true))[0]).toMatchObject({ code: "web/port", level: "good" });
    server.close();
    await once(server, "close");
    expect(levels(await listening(at, false))).toEqual([
      ["web/port", "good"],
      // Nobody else can open it.
      ["web/reach", "doubtful"],
    ]);
  });

  it("is bad when the machine does not have it", async () => {
    const [finding] = await listening({ host: "203.0.113.7", port: 8080 }, false);
    expect(finding).toMatchObject({ code: "web/address", level: "bad" });
    expect(finding?.words.fr).toMatch(/^203\.0\.113\.7:8080 : /);
  });
});

describe("a radio's port", () => {
  it("that another program holds is bad, and the program is named", async () => {
    // The terminal's own shell is the one that holds it.
    const pty = await openPty(() => undefined);
    const found = await portFindings(port(pty.path), new SystemFiles("/"));
    await pty.unplug();
    expect(levels(found)).toEqual([["radio/busy", "bad"]]);
    expect(found[0]?.words.fr).toMatch(
      /^Un autre programme tient \/dev\/pts\/\d+ : \w+.* \(n° \d+\)\.$/,
    );
  });

  it("shows a holder by its file alone: its arguments may be secret", async () => {
    // A file of its own: others on this machine may hold a device that all have.
    const file = path.join(scratch(), "port");
    writeFileSync(file, "");
    const device = openSync(file, "r");
    const child = spawn(
      process.execPath,
      ["-e", "setInterval(() => 0, 1e6)", "--", "--token=s3cret"],
      {
        stdio: [device, "ignore", "ignore"],
      },
    );
    onTestFinished(() => void child.kill());
    await once(child, "spawn");
    const [finding] = await portFindings(port(file), new SystemFiles("/"));
    expect(finding).toMatchObject({ code: "radio/busy" });
    expect(finding?.words.fr).toContain(`(n° ${child.pid})`);
    expect(JSON.stringify(finding)).not.toContain("s3cret");
  });

  it("that this account may not open is bad", async () => {
    const folder = smallDisk();
    const file = path.join(folder, "port");
    writeFileSync(file, "", { mode: 0 });
    // Root may do all but write where nothing is writable.
    forbid(folder);
    expect(levels(await portFindings(port(file), system({})))).toEqual([
      ["radio/forbidden", "bad"],
    ]);
  });

  it("that is not there is bad, and what is plugged in is named", async () => {
    const files = system({ "/dev/serial/by-id/usb-RAK4631-if00": "" });
    const [finding] = await portFindings(port("/dev/ttyACM77"), files);
    expect(finding).toMatchObject({ code: "radio/missing", level: "bad" });
    expect(finding?.remedy?.fr).toContain("/dev/serial/by-id/usb-RAK4631-if00");
  });

  it("that is there and free is good; programs that meddle with ports are a doubt", async () => {
    const file = path.join(scratch(), "port");
    writeFileSync(file, "");
    expect(levels(await portFindings(port(file), system({})))).toEqual([["radio/port", "good"]]);
    const files = system({ "/proc/77/comm": "ModemManager\n", "/proc/78/comm": "bash\n" });
    expect(levels(await portFindings(port(file), files))).toEqual([
      ["radio/port", "good"],
      ["radio/meddler", "doubtful"],
    ]);
  });
});

describe("the radios", () => {
  const check: RadioCheck = {
    address: "tcp://192.0.2.9",
    id: "!0a0b0c01",
    name: "Poste",
    firmware: "2.7.26",
    profile: null,
    findings: sampleFindings,
    changes: [],
  };
  const addresses = [check.address];

  it("are a doubt when there is none", async () => {
    expect(levels(await radios({ addresses: [] }, system({})))).toEqual([
      ["radio/none", "doubtful"],
    ]);
  });

  it("that answer bring what was found in their settings", async () => {
    const found = await radios({ addresses, check: async () => check }, system({}));
    expect(found[0]?.words.fr).toContain("Poste !0a0b0c01, firmware 2.7.26");
    // What is good in them is one line.
    expect(levels(found)).toEqual([
      ["radio/answers", "good"],
      ["firmware/old", "doubtful"],
      ["channel/default-key", "bad"],
      ["radio/settings", "good"],
    ]);
  });

  it("that do not answer are bad, by their own fault and what to do", async () => {
    const [finding] = await radios({ addresses, check: silent }, system({}));
    expect(finding).toEqual({
      code: "radio/silent",
      level: "bad",
      words: {
        fr: "tcp://192.0.2.9 : La radio est branchée mais ne répond pas.",
        en: "tcp://192.0.2.9: The radio is plugged in but does not answer.",
      },
      remedy: { fr: "Débranchez-la et rebranchez-la.", en: "Unplug it and plug it in again." },
    });
  });

  it("of a running node are told by their session, and not opened when it is down", async () => {
    const down = { address: check.address, phase: "down", reason: "radio/lost" } as const;
    const told = await radios({ addresses, statuses: [down], check: never }, system({}));
    expect(levels(told)).toEqual([["radio/lost", "bad"]]);
    const ready = { address: check.address, phase: "ready" } as const;
    expect(levels(await radios({ addresses, statuses: [ready] }, system({})))).toEqual([
      ["radio/answers", "good"],
    ]);
  });

  it("of a running node that hang are silent after 20 s, and keep no other waiting", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const both = [check.address, "tcp://192.0.2.10"];
    const statuses = both.map((address) => ({ address, phase: "ready" }) as const);
    const found = radios({ addresses: both, statuses, check: hangs }, system({}));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(levels(await found)).toEqual([
      ["radio/silent", "bad"],
      ["radio/silent", "bad"],
    ]);
  });

  it("are not opened when their port is no use", async () => {
    const found = await radios({ addresses: ["/dev/ttyACM77"], check: never }, system({}));
    expect(levels(found)).toEqual([["radio/missing", "bad"]]);
  });
});

describe("all of it", () => {
  it("is said in both languages, each line that is not good with its remedy", async () => {
    const found = await examine({
      data: scratch(),
      listen: { host: "127.0.0.1", port: 0 },
      radios: { addresses: ["/dev/ttyACM77"] },
      exercise: true,
      running: false,
      now: { millis: NOW, quality: "none" },
      nodeVersion: "18.0.0",
      root: systemTree({ "/proc/meminfo": "MemAvailable: 1000000 kB" }),
    });
    for (const { code, level, words, remedy } of found) {
      expect(words.fr, code).not.toBe("");
      if (code !== "node/version") expect(words.en, code).not.toBe(words.fr);
      expect(remedy === undefined, code).toBe(level === "good");
    }
    expect(found.map(({ code }) => code)).toEqual([
      "data/exercise",
      "radio/missing",
      "data/rights",
      "data/journal",
      "disk/writes",
      "disk/room",
      "web/port",
      "web/reach",
      "clock/trusted",
      "clock/battery",
      "memory/free",
      "node/version",
    ]);
  });

  it("goes on when one look fails", async () => {
    const found = await looked("disk/room", async () => {
      throw new Error("EIO: i/o error");
    });
    expect(found).toMatchObject([{ code: "disk/room", level: "doubtful" }]);
    expect(found[0]?.words.fr).toContain("EIO");
  });
});

function levels(found: readonly Finding[]): readonly (readonly [string, string])[] {
  return found.map(({ code, level }) => [code, level]);
}

/** A folder that is gone after the test. */
function scratch(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-doctor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A system that tells of itself what `tree` says and nothing else. */
function systemTree(tree: Readonly<Record<string, string>>): string {
  const root = scratch();
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

function system(tree: Readonly<Record<string, string>>): SystemFiles {
  return new SystemFiles(systemTree(tree));
}

/** Nobody may write there any more. */
function forbid(folder: string): void {
  if (mayMount) expect(spawnSync("mount", ["-o", "remount,ro", folder]).status).toBe(0);
  else chmodSync(folder, 0o555);
}

function port(address: string) {
  return { address, own: process.pid };
}

async function silent(): Promise<RadioCheck> {
  throw new Fault("radio/silent");
}

async function hangs(): Promise<RadioCheck> {
  return await new Promise(() => undefined);
}

async function never(): Promise<RadioCheck> {
  return expect.unreachable("this radio was to be left in peace");
}

function refusal(code: string): Finding {
  return refusedWrite(Object.assign(new Error(code), { code }));
}

/** A disk of a megabyte in memory; a folder for who may make none. */
function smallDisk(): string {
  const folder = scratch();
  if (!mayMount) return folder;
  expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status).toBe(0);
  onTestFinished(() => void spawnSync("umount", ["--lazy", folder]));
  return folder;
}

/** As an account that owns nothing; one that is not root goes on as itself. */
async function asNobody(act: () => Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    await act();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

async function makeJournal(folder: string, kind: "village" | "exercise"): Promise<void> {
  const store = await openStore({
    folder: path.join(folder, kind),
    exercise: kind === "exercise",
    newNodeName: "c0ffee01",
    version: "0.1.0",
    running: () => 0,
    after: (delay, wake) => {
      const timer = setTimeout(wake, delay);
      return () => clearTimeout(timer);
    },
    log: silentLog,
  });
  await store[Symbol.asyncDispose]();
}
