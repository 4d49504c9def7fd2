import { describe, expect, it } from "vitest";

import { type Sources, settle, settingKeys } from "../../src/node/settings.ts";

const nothing: Sources = { args: {}, env: {}, file: undefined, defaultData: "/data", json: false };

describe("settings", () => {
  it("open an exercise for everyone on port 8080 when nothing is said", () => {
    expect(settle(nothing)).toMatchObject({
      data: "/data",
      dataChosen: false,
      listen: { host: "0.0.0.0", port: 8080 },
      radios: [],
      exercise: true,
      speed: 1,
      households: 24,
      mischief: 0,
      lang: "fr",
    });
  });

  it("take a radio as the wish for the real thing, unless an exercise is asked for", () => {
    const radio = ["tcp://10.0.0.7:4403"];
    expect(settle({ ...nothing, args: { radio } })).toMatchObject({
      radios: radio,
      exercise: false,
    });
    expect(settle({ ...nothing, args: { radio, exercise: true } })).toMatchObject({
      exercise: true,
    });
  });

  it("prefer arguments to the environment, and that to the file", () => {
    const file = { village: "Fichier", lang: "en", listen: "127.0.0.1:1" };
    const env = { VEILLEE_VILLAGE: "Environnement", VEILLEE_LISTEN: "127.0.0.1:2" };
    expect(settle({ ...nothing, file, env, args: { listen: "[::1]:3" } })).toMatchObject({
      village: "Environnement",
      lang: "en",
      listen: { host: "::1", port: 3 },
    });
  });

  it.each([
    [{}, "fr"],
    [{ LANG: "en_GB.UTF-8" }, "en"],
    [{ LC_ALL: "fr_FR.UTF-8", LANG: "en_GB.UTF-8" }, "fr"],
    [{ LC_MESSAGES: "en_IE", LANG: "C" }, "en"],
    [{ VEILLEE_LANG: "fr", LC_ALL: "en_GB.UTF-8" }, "fr"],
  ])("speak by the environment %j as every command does", (env, lang) => {
    expect(settle({ ...nothing, env }).lang).toBe(lang);
    expect(settle({ ...nothing, env, file: { lang: "en" } }).lang).toBe(
      "VEILLEE_LANG" in env ? "fr" : "en",
    );
  });

  it("read several radios from each source", () => {
    const two = ["/dev/serial/by-id/a", "tcp://b"];
    expect(settle({ ...nothing, file: { radio: two } }).radios).toEqual(two);
    expect(settle({ ...nothing, env: { VEILLEE_RADIO: two.join(" ") } }).radios).toEqual(two);
  });

  it("take a radio that is named twice once: two clients would put each other out", () => {
    const radios = ["tcp://b", "/dev/ttyACM0", "tcp://b"];
    expect(settle({ ...nothing, args: { radio: radios } }).radios).toEqual(radios.slice(0, 2));
  });

  it.each([
    ["listen", "8080"],
    ["listen", "0.0.0.0:70000"],
    ["speed", "vite"],
    ["speed", "0"],
    ["seed", "-1"],
    ["seed", "1.5"],
    ["households", "0"],
    ["households", "1000"],
    ["mischief", "4"],
    ["mischief", "beaucoup"],
    ["lang", "de"],
    ["log", "loud"],
    ["exercise", "maybe"],
    ["village", "   "],
    ["village", "x".repeat(61)],
    ["data", ""],
  ] as const)("refuse %s = <%s>, naming the key, the place and the remedy", (key, value) => {
    expect(() => settle({ ...nothing, args: { [key]: value } })).toThrow(
      expect.objectContaining({
        code: "config/invalid",
        detail: expect.objectContaining({
          key,
          where: `--${key}`,
          remedy: settingKeys[key].remedy,
        }),
      }),
    );
  });

  it("name a misspelt key of the file, and a file that is no set of settings", () => {
    expect(() => settle({ ...nothing, file: { radios: [] } })).toThrow(
      expect.objectContaining({ code: "config/invalid" }),
    );
    for (const file of [[], "x", 3]) {
      expect(() => settle({ ...nothing, file })).toThrow(
        expect.objectContaining({ code: "config/unreadable" }),
      );
    }
  });

  it("are not reached by a key that would change every object", () => {
    const file: unknown = JSON.parse('{"__proto__": {"village": "Piège"}}');
    expect(settle({ ...nothing, file }).village).toBe("Saint-Exemple");
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
