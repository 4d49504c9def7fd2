import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import { openProfiles } from "../../src/node/profiles.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-profiles-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, ...lines: readonly string[]): void {
  writeFileSync(path.join(folder, name), lines.join("\n"));
}

const SETTING = ["config:", "  lora:", "    hopLimit: 3"];

it("names the profiles there are, with what they are for", () => {
  write("roof.long-fast.yaml", "# fr: Le toit", "# en: The roof", ...SETTING);
  write("hub.long-fast.yaml", "# fr: Le centre", "# en: The hub", ...SETTING);
  write("README.md", "Read me.");
  expect(openProfiles(folder).views()).toEqual([
    { name: "hub.long-fast", words: { fr: "Le centre", en: "The hub" } },
    { name: "roof.long-fast", words: { fr: "Le toit", en: "The roof" } },
  ]);
});

it("says what a profile wants", () => {
  write("hub.yaml", "config:", "  lora:", "    hopLimit: 3");
  expect(openProfiles(folder).named("hub").values.get("lora.hopLimit")).toBe(3);
});

it("refuses a profile with a mistake, and says where", () => {
  write("hub.yaml", "config:", "  lora:", "    hopLimt: 3");
  const profiles = openProfiles(folder);
  expect(profiles.views()).toEqual([]);
  expect(() => profiles.named("hub")).toThrow(Fault);
  try {
    profiles.named("hub");
  } catch (error) {
    expect(Fault.in(error)).toMatchObject({ code: "profile/invalid", detail: { line: 3 } });
  }
});

it.each(["nothing", "../hub", "", "README.md"])("knows no profile called <%s>", (name) => {
  write("hub.yaml", "config:");
  expect(() => openProfiles(path.join(folder)).named(name)).toThrow(
    new Fault("profile/unknown").message,
  );
});

it("has none where there is no folder", () => {
  expect(openProfiles(path.join(folder, "nowhere")).views()).toEqual([]);
});
