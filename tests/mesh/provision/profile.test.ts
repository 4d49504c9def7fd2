import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";

import { readProfile } from "../../../src/mesh/provision/profile.ts";
import { anySetting } from "../../support/any-setting.ts";

/** In milliseconds: an idle machine takes 300 for the longest of them, a busy one ten times that. What grows without bounds takes hours. */
const AT_ONCE = 10_000;

/** What is wanted, or where and why not, in English. */
const read = (text: string): unknown => {
  const profile = readProfile(text);
  if (profile.kind === "flawed")
    return profile.flaws.map(({ line, words }) => `${line}: ${words.en}`);
  const { values, ...names } = profile.profile.wanted;
  return { ...names, ...Object.fromEntries(values) };
};
const flaws = (...lines: readonly string[]): unknown => read(lines.join("\n"));

describe("a profile", () => {
  it.each(["", "\n", "# fr: le poste\n", "config:\n", "config:\n  lora:\nmodule_config: {}\n"])(
    "that wants nothing is refused: %j",
    (text) => {
      expect(read(text)).toEqual([
        "1: This file asks for no setting: it is empty or cut short. Take it from a whole copy.",
      ]);
    },
  );

  it("is read in the form the official command line writes", () => {
    const text = `
# fr: La radio du poste
# en: The hub's radio
owner: Mairie
owner_short: MAI
config:
  device:
    role: CLIENT
    tzdef: CET-1CEST,M3.5.0,M10.5.0/3
  lora:
    hopLimit: 3
    region: EU_868
    ignoreIncoming: [ 305419896 ]
  network:
    ipv4Config:
      ip: 16777343
module_config:
  store_forward: { isServer: false }
  mqtt:
    enabled: false
`;
    expect(read(text)).toEqual({
      longName: "Mairie",
      shortName: "MAI",
      "device.role": "CLIENT",
      "device.tzdef": "CET-1CEST,M3.5.0,M10.5.0/3",
      "lora.hopLimit": 3,
      "lora.region": "EU_868",
      "lora.ignoreIncoming": [305_419_896],
      "network.ipv4Config.ip": 16_777_343,
      "storeForward.isServer": false,
      "mqtt.enabled": false,
    });
    expect(readProfile(text)).toMatchObject({
      profile: { words: { fr: "La radio du poste", en: "The hub's radio" } },
    });
  });

  it("may write a key in either spelling, as the official tool takes both", () => {
    expect(flaws("config: { lora: { hop_limit: 3, sx126x_rx_boosted_gain: true } }")).toEqual({
      "lora.hopLimit": 3,
      "lora.sx126xRxBoostedGain": true,
    });
  });

  it("may be written on another system, with other ends of lines", () => {
    const text =
      "# fr: La radio\r\n# en: The radio\r\nconfig:\r\n  lora:\r\n    modemPreset: SHORT_TURBO\r\n    region: US\r\n";
    expect(read(text)).toEqual({ "lora.modemPreset": "SHORT_TURBO", "lora.region": "US" });
    expect(readProfile(text)).toMatchObject({
      profile: { words: { fr: "La radio", en: "The radio" } },
    });
  });

  it("means the same whatever it sets", () => {
    const settable = anySetting.filter(
      ([{ type, deprecated, secret }]) => type !== "bytes" && !deprecated && !secret,
    );
    fc.assert(
      fc.property(settable, ([field, value]) => {
        const [section = "", ...within] = field.path.split(".");
        const inner = within
          .toReversed()
          .reduce<unknown>((held, name) => ({ [name]: held }), value);
        const family = familyOf(field.section);
        const profile = readProfile(stringify({ [family]: { [section]: inner } }));
        if (profile.kind === "profile")
          expect(profile.profile.wanted.values.get(field.path)).toEqual(value);
        else expect(profile.flaws[0]?.words.en).toMatch(/given up|too long|too small|too great/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a profile is refused, with the line and what to write instead, for", () => {
  it.each([
    [
      "config: { lora: { hopLimt: 3 } }",
      /config|lora\.hopLimt is no known setting.*Did you mean hopLimit\?/,
    ],
    ["config: { lora: { role: CLIENT } }", /lora\.role .*Did you mean device\.role\?/],
    [
      "config: { power: { meshSdsTimeoutSecs: 3 } }",
      /power\.meshSdsTimeoutSecs .*Remove this line/,
    ],
    ["config: { loar: { hopLimit: 3 } }", /config\.loar .*Did you mean lora\?/],
    ["config: { mqtt: { enabled: false } }", /config\.mqtt is no known setting/],
    ["conifg: { lora: { hopLimit: 3 } }", /conifg .*Did you mean config\?/],
    [
      "config: { device: { serialEnabled: true } }",
      /no effect any more.*Write security\.serialEnabled/,
    ],
    ["config: { position: { gpsAttemptTime: 3 } }", /no effect any more.*Remove/],
    ["config: { lora: { region: EU868 } }", /“EU868” is no choice\. Did you mean EU_868\?/],
    ["config: { lora: { region: 3 } }", /3 is no choice\. Choose among UNSET, US/],
    ["config: { lora: { modemPreset: long_fats } }", /Did you mean LONG_FAST\?/],
    ["config: { lora: { modemPreset: LONG_SLOW } }", /given up LONG_SLOW/],
    ["config: { device: { role: REPEATER } }", /given up REPEATER/],
    ["config: { lora: { txEnabled: yes } }", /must be true or false, not “yes”/],
    ["config: { lora: { txEnabled: 1 } }", /must be true or false, not 1/],
    ["config: { lora: { hopLimit: three } }", /must be a whole number, 0 or more, not “three”/],
    ["config: { lora: { hopLimit: 3.5 } }", /must be a whole number/],
    ["config: { lora: { hopLimit: -1 } }", /must be a whole number, 0 or more, not -1/],
    ["config: { lora: { hopLimit: 4294967296 } }", /must be a whole number/],
    ["config: { lora: { hopLimit: 9 } }", /too great, the radio would take 7/],
    ["config: { lora: { hopLimit: } }", /not nothing/],
    ["config: { lora: { hopLimit: [3] } }", /not several lines/],
    ["config: { lora: { ignoreIncoming: 3 } }", /must be a list/],
    ["config: { lora: { ignoreIncoming: [a] } }", /whole number/],
    ["config: { device: { nodeInfoBroadcastSecs: 900 } }", /too small, the radio would take 3600/],
    ["config: { device: { tzdef: 1 } }", /a text, in quotes, not 1/],
    [`config: { device: { tzdef: ${"é".repeat(33)} } }`, /too long, 64 bytes at most/],
    ["config: { power: { powermonEnables: 18446744073709551616 } }", /whole number/],
    ["config: { lora: 3 }", /there must be settings below it/],
    ["3", /no settings file/],
    ["[config]", /no settings file/],
    ["owner: 3", /readable name/],
    ["owner_short: trop long", /4 bytes/],
    ['owner: "a\\u202eb"', /readable name/],
    ["config: { lora: { hopLimit: 3, hop_limit: 3 } }", /written twice/],
    ["module_config: { storeForward: {}, store_forward: {} }", /written twice/],
    ["config: {}\nconfig: {}", /^2: .*written twice/],
    ["config: {}\n---\nconfig: {}", /YAML/],
    ["config:\n\tlora: {}", /YAML/],
    ["config: {", /YAML/],
    ["config: { lora: { hopLimit: !!int 3 } }", /without &, \* or !/],
    ["config: { lora: { hopLimit: !own 3 } }", /without &, \* or !/],
    ["config: { lora: &a { hopLimit: 3 } }", /without &, \* or !/],
    ["config: { lora: { [1]: 3 } }", /name of a setting/],
    ["config: { lora: { 1: 3 } }", /name of a setting/],
    ["location: { lat: 43.6 }", /not set by a profile/],
    ["ringtone: abc", /not set by a profile/],
    [
      "config: { lora: { region: EU_868, modemPreset: SHORT_TURBO } }",
      /too wide for the band allowed in EU_868/,
    ],
    [
      "config: { lora: { modemPreset: LONG_TURBO, region: EU_868 } }",
      /too wide for the band allowed in EU_868/,
    ],
  ])("%s", (text, words) => {
    expect(read(text)).toEqual([expect.stringMatching(words)]);
  });

  it.each([
    ["channel_url: https://meshtastic.org/e/#CgMSAQE", /channel's key/],
    ["config: { security: { privateKey: base64:pQ== } }", /does not belong in a profile/],
    ["config: { security: { publicKey: base64:pQ== } }", /does not belong in a profile/],
    ["config: { security: { adminKey: [ base64:pQ== ] } }", /does not belong in a profile/],
    ["config: { network: { wifiPsk: motdepasse } }", /does not belong in a profile/],
    ["config: { bluetooth: { fixedPin: 424242 } }", /does not belong in a profile/],
    ["module_config: { mqtt: { password: motdepasse } }", /does not belong in a profile/],
  ])("a secret, without repeating it: %s", (text, words) => {
    expect(read(text)).toEqual([expect.stringMatching(words)]);
    expect(JSON.stringify(readProfile(text))).not.toMatch(/CgMSAQE|pQ==|motdepasse|424242/);
  });

  it("each of its flaws, in the order of lines", () => {
    expect(
      flaws("owner_short: trop long", "config:", "  lora:", "    hopLimit: 0", "    foo: 1"),
    ).toEqual([
      expect.stringMatching(/^1: owner_short/),
      expect.stringMatching(/^4: lora\.hopLimit: 0 is too small/),
      expect.stringMatching(/^5: lora\.foo is no known setting/),
    ]);
  });

  it.each([
    ["aliases that would fill the memory", bomb()],
    ["brackets by the thousand", "[".repeat(20_000)],
    ["lists within lists by the thousand", "- ".repeat(16_000)],
    ["keys within keys by the thousand", "? ".repeat(16_000)],
    [
      "levels by the hundred",
      Array.from({ length: 240 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
    ],
    ["maps by the thousand", "{a: ".repeat(8000)],
    ["a file that is no settings", "x".repeat(40_000)],
    [
      "keys by the thousand",
      Array.from({ length: 6000 }, (_, i) => `k${i}: 1`)
        .join("\n")
        .slice(0, 32_000),
    ],
    ["a key of JavaScript's own", "__proto__: { config: 1 }\nconstructor: { prototype: 1 }"],
  ])("%s, at once", (_, text) => {
    const started = performance.now();
    expect(readProfile(text).kind).toBe("flawed");
    expect(performance.now() - started).toBeLessThan(AT_ONCE);
  });

  it("anything else that is not it, without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(["profile", "flawed"]).toContain(readProfile(text).kind);
      }),
      { numRuns: 100 },
    );
  });

  it("hostile text, made safe to show", () => {
    expect(read('config: { lora: { region: "\\e[2J" } }')).toEqual([
      expect.stringContaining("“·[2J” is no choice"),
    ]);
    expect(read('"\\e[2J": 1')).toEqual([expect.stringContaining("·[2J is no known setting")]);
  });
});

/** Nine levels of nine aliases each: a billion values in some hundred characters. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, i) => {
    const below = i === 0 ? "lol" : `*a${i - 1}`;
    return `a${i}: &a${i} [${Array.from({ length: 9 }, () => below).join(", ")}]`;
  });
  return levels.join("\n");
}

function familyOf(section: string): string {
  return [
    "device",
    "position",
    "power",
    "network",
    "display",
    "lora",
    "bluetooth",
    "security",
  ].includes(section)
    ? "config"
    : "module_config";
}
