import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { isGroup } from "../src/cli/command.ts";
import { commands } from "../src/cli/commands.ts";
import { find } from "../src/cli/find.ts";
import { readArguments } from "../src/cli/parse.ts";
import { differences } from "../src/mesh/provision/differences.ts";
import { examine } from "../src/mesh/provision/examine.ts";
import { planOf } from "../src/mesh/provision/plan.ts";
import { type Profile, readProfile } from "../src/mesh/provision/profile.ts";
import { sections } from "../src/mesh/provision/shape.ts";
import { newChannel, withPrimary } from "../src/mesh/provision/wanted.ts";
import { PaperRadio } from "./support/paper-radio.ts";
import { recordedSettings } from "./support/radio-settings.ts";

const folder = path.join(import.meta.dirname, "../firmware-config");
const text = (file: string): string => readFileSync(path.join(folder, file), "utf8");
const readme = text("README.md");

const roles = ["hub", "household", "roof-relay", "summit-router"] as const;
const presets = [
  ["long-fast", "LONG_FAST"],
  ["medium-slow", "MEDIUM_SLOW"],
] as const;
const names = roles.flatMap((role) => presets.map(([preset]) => `${role}.${preset}`));

function profile(name: string): Profile {
  const read = readProfile(text(`${name}.yaml`));
  if (read.kind === "flawed") throw new Error(`${name}: ${JSON.stringify(read.flaws)}`);
  return read.profile;
}

const values = (name: string): Record<string, unknown> =>
  Object.fromEntries(profile(name).wanted.values);

describe("the profiles", () => {
  it("are one for each kind of radio and each preset, with a README", () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      ["README.md", ...names.map((name) => `${name}.yaml`)].toSorted(),
    );
  });

  it.each(names)("%s holds nothing but published keys and values, and no secret", (name) => {
    expect(readProfile(text(`${name}.yaml`))).toMatchObject({ kind: "profile" });
    expect(text(`${name}.yaml`)).not.toMatch(/base64:|meshtastic\.org\/e|owner|psk/i);
  });

  it.each(names)("%s says in both languages what it is for", (name) => {
    const { fr, en } = profile(name).words;
    expect(fr).toMatch(/^(?:la|le|un) /);
    expect(en).toMatch(/^(?:a|the) /);
    for (const words of [fr, en]) expect(words).toContain("EU_868");
  });

  it.each(names)(
    "%s is in the form the official tool exports: camel case, two families",
    (name) => {
      const tree: unknown = parse(text(`${name}.yaml`));
      const written = JSON.stringify(tree).match(/"\w+":/g) ?? [];
      expect(Object.keys(Object(tree))).toEqual(["config", "module_config"]);
      const fields = sections.flatMap((section) => section.fields);
      const known = new Set([
        ...sections.map((section) => section.name),
        ...fields.map(({ leaf }) => leaf.localName),
      ]);
      for (const key of written.slice(1).filter((one) => one !== '"module_config":'))
        expect(known).toContain(key.slice(1, -2));
    },
  );

  it.each(roles)("%s differs between the presets in nothing but the preset", (role) => {
    const [fast, slow] = presets.map(([file, preset]) => {
      const { "lora.modemPreset": set, ...rest } = values(`${role}.${file}`);
      expect(set).toBe(preset);
      return rest;
    });
    expect(fast).toEqual(slow);
  });

  it("differ between kinds of radio in their role and what comes with it, and nothing else", () => {
    const all = roles.map((role) => values(`${role}.long-fast`));
    const paths = Object.keys(all[0] ?? {});
    for (const each of all) expect(Object.keys(each).toSorted()).toEqual(paths.toSorted());
    const differing = paths.filter((one) => new Set(all.map((each) => each[one])).size > 1);
    expect(differing).toEqual([
      "device.role",
      "power.isPowerSaving",
      "display.screenOnSecs",
      "bluetooth.enabled",
    ]);
  });

  it.each(names)("%s is lawful, quiet and closed", (name) => {
    expect(values(name)).toMatchObject({
      "device.rebroadcastMode": "ALL",
      "device.nodeInfoBroadcastSecs": 10_800,
      "position.gpsMode": "DISABLED",
      "position.positionBroadcastSmartEnabled": false,
      "position.positionBroadcastSecs": 43_200,
      "network.wifiEnabled": false,
      "network.ethEnabled": false,
      "lora.region": "EU_868",
      "lora.usePreset": true,
      "lora.hopLimit": 3,
      "lora.txEnabled": true,
      "lora.overrideDutyCycle": false,
      "lora.ignoreMqtt": true,
      "lora.configOkToMqtt": false,
      "security.isManaged": false,
      "security.serialEnabled": true,
      "security.adminChannelEnabled": false,
      "security.debugLogApiEnabled": false,
      "mqtt.enabled": false,
      "storeForward.enabled": false,
      "storeForward.isServer": false,
      "storeForward.heartbeat": false,
      "telemetry.deviceTelemetryEnabled": false,
      "telemetry.environmentMeasurementEnabled": false,
      "neighborInfo.enabled": false,
      "rangeTest.enabled": false,
      "remoteHardware.enabled": false,
      "serial.enabled": false,
    });
  });

  it.each([
    ["hub", { "device.role": "CLIENT", "power.isPowerSaving": false, "bluetooth.enabled": false }],
    [
      "household",
      { "device.role": "CLIENT", "power.isPowerSaving": false, "bluetooth.enabled": true },
    ],
    [
      "roof-relay",
      { "device.role": "CLIENT_BASE", "power.isPowerSaving": false, "bluetooth.enabled": false },
    ],
    [
      "summit-router",
      { "device.role": "ROUTER", "power.isPowerSaving": true, "bluetooth.enabled": false },
    ],
  ])("%s has the role its place asks for", (role, expected) => {
    expect(values(`${role}.long-fast`)).toMatchObject(expected);
  });

  it.each(names)("%s sets a new radio in one go, and every safety rule is content", (name) => {
    const { wanted } = profile(name);
    const village = withPrimary(
      newChannel(
        "Valbonne",
        Uint8Array.from({ length: 32 }, (_, i) => i),
      ),
    );
    const whole = { ...wanted, ...village, values: wanted.values };
    const fresh = recordedSettings("a1-handshake-fresh-node");
    const radio = new PaperRadio(fresh);
    for (const payload of planOf(whole, fresh)) radio.take(payload.reveal());
    expect(differences(radio.stored, whole)).toEqual([]);
    const findings = examine(radio.stored, {
      hub: name.startsWith("hub"),
      link: "serial",
      profile: name,
    });
    expect(findings.filter(({ level }) => level !== "good")).toEqual(
      name.startsWith("household") ? [expect.objectContaining({ code: "bluetooth/open" })] : [],
    );
  });
});

describe("the README", () => {
  it("names every profile, in both languages", () => {
    for (const name of names) expect(readme.split(`\`${name}.yaml\``)).toHaveLength(3);
  });

  it("gives only commands that there are, with options that they have", () => {
    const given = [...readme.matchAll(/veillee ((?:radio|status)[^`\n]*)/g)].map(
      ([, words = ""]) => words,
    );
    expect(given.length).toBeGreaterThan(40);
    for (const line of given) {
      const { entry, rest } = find(line.trim().replace("…", "x").split(/ +/), commands);
      if (entry === undefined || isGroup(entry)) throw new Error(`no command: ${line}`);
      expect(readArguments(entry, rest), line).toBeDefined();
    }
  });

  it("says the same in both languages: as many commands, rows and headings", () => {
    const [french = "", english = ""] = readme.split("\n---\n");
    for (const mark of [/^ +veillee /gm, /^ +meshtastic /gm, /^\|/gm, /^##? /gm])
      expect(french.match(mark)?.length, String(mark)).toBe(english.match(mark)?.length);
  });
});
