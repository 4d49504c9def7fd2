/**
 * Whether what a profile says of a setting is a value that the radio takes.
 */

import { utf8Bytes } from "../../base/bytes.ts";
import type { Words } from "../../base/lang.ts";
import { nearest } from "../../base/spelling.ts";
import { clip, visible } from "../../base/text.ts";
import type { SettingValue } from "./setting-value.ts";
import type { SettingField, SettingType } from "./shape.ts";
import type { Tree } from "./yaml-tree.ts";

/** Fits as `value`, or does not, and `words` say what would. */
export type Fit = { readonly value: SettingValue } | { readonly words: Words };

const U32_MAX = 0xffffffff;
const I32_MAX = 0x7fffffff;
const U64_MAX = 2n ** 64n - 1n;

/**
 * Bounds that the firmware has beside a number's size: it quietly uses the nearest good value in the place of one outside.
 *
 * Source: firmware Default.h; AdminModule.cpp, handleSetConfig; MeshTypes.h, HOP_MAX.
 */
const BOUNDS: ReadonlyMap<string, readonly [min: number, max: number]> = new Map([
  ["lora.hopLimit", [1, 7]],
  ["device.nodeInfoBroadcastSecs", [3600, U32_MAX]],
  ["position.positionBroadcastSecs", [3600, U32_MAX]],
  ["neighborInfo.updateInterval", [14_400, U32_MAX]],
]);

/**
 * Bytes of a text; the firmware refuses the whole message that holds a longer one.
 *
 * Source: meshtastic/protobufs config.options, module_config.options (max_size, less the zero at the end).
 */
const TEXT_MAX: ReadonlyMap<string, number> = new Map([
  ["device.tzdef", 64],
  ["network.wifiSsid", 32],
  ["network.ntpServer", 32],
  ["network.rsyslogServer", 32],
  ["mqtt.address", 63],
  ["mqtt.username", 63],
  ["mqtt.root", 31],
  ["detectionSensor.name", 19],
  ["statusmessage.nodeStatus", 79],
]);

/** The value of `field` that `tree` stands for. */
export function valueOf(field: SettingField, tree: Tree): Fit {
  if (!field.list) return single(field, tree);
  if (tree.kind !== "list") return { words: expected(field.path, tree, LIST) };
  const fits = tree.items.map((item) => single(field, item));
  const wrong = fits.find((fit) => "words" in fit);
  return wrong ?? { value: fits.flatMap((fit) => ("value" in fit ? fit.value : [])) };
}

const KINDS: Readonly<Record<Exclude<SettingType, "choice" | "bytes" | "record">, Words>> = {
  flag: { fr: "true ou false", en: "true or false" },
  natural: { fr: "un nombre entier, 0 ou plus", en: "a whole number, 0 or more" },
  integer: { fr: "un nombre entier", en: "a whole number" },
  wide: { fr: "un nombre entier, 0 ou plus", en: "a whole number, 0 or more" },
  float: { fr: "un nombre", en: "a number" },
  text: { fr: "un texte, entre guillemets", en: "a text, in quotes" },
};

function single(field: SettingField, tree: Tree): Fit {
  const value = tree.kind === "value" ? tree.value : null;
  const { type } = field;
  if (type === "bytes" || type === "record") return { words: notInProfile(field.path) };
  if (type === "choice") return choice(field, value);
  if (value === null || !isOf[type](value))
    return { words: expected(field.path, tree, KINDS[type]) };
  if (typeof value === "string" && type === "text") return text(field.path, value);
  if (type === "wide") return { value: String(value) };
  const [min, max] = BOUNDS.get(field.path) ?? [-Infinity, Infinity];
  if (typeof value === "number" && (value < min || value > max))
    return { words: outside(field.path, value, min, max) };
  return { value };
}

const isOf: Readonly<Record<keyof typeof KINDS, (value: unknown) => boolean>> = {
  flag: (value) => typeof value === "boolean",
  natural: (value) => isWhole(value, 0, U32_MAX),
  integer: (value) => isWhole(value, -I32_MAX - 1, I32_MAX),
  wide: (value) =>
    isWhole(value, 0, Number.MAX_SAFE_INTEGER) ||
    (typeof value === "string" && /^\d{1,20}$/.test(value) && BigInt(value) <= U64_MAX),
  float: (value) => typeof value === "number" && Number.isFinite(Math.fround(value)),
  text: (value) => typeof value === "string",
};

function isWhole(value: unknown, min: number, max: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}

function choice({ path, choices }: SettingField, value: boolean | number | string | null): Fit {
  const values = choices?.values ?? [];
  const chosen = values.find(({ name }) => name === value);
  if (chosen !== undefined && !chosen.deprecated) return { value: chosen.name };
  const names = values.filter(({ deprecated }) => !deprecated).map(({ name }) => name);
  const list = names.join(", ");
  if (chosen !== undefined)
    return {
      words: {
        fr: `${path} : ${chosen.name} est abandonné par le firmware. Choisissez parmi ${list}.`,
        en: `${path}: the firmware has given up ${chosen.name}. Choose among ${list}.`,
      },
    };
  const near = typeof value === "string" ? nearest(value.toUpperCase(), names) : undefined;
  const written = quoted(value);
  return {
    words: {
      fr: `${path} : ${written.fr} n'est pas un choix. ${near === undefined ? `Choisissez parmi ${list}.` : `Vouliez-vous dire ${near} ?`}`,
      en: `${path}: ${written.en} is no choice. ${near === undefined ? `Choose among ${list}.` : `Did you mean ${near}?`}`,
    },
  };
}

function text(path: string, value: string): Fit {
  const max = TEXT_MAX.get(path);
  if (max === undefined || utf8Bytes(value) <= max) return { value };
  return {
    words: {
      fr: `${path} : ce texte est trop long, ${max} octets au plus (une lettre accentuée en compte deux).`,
      en: `${path}: this text is too long, ${max} bytes at most (an accented letter counts two).`,
    },
  };
}

function outside(path: string, value: number, min: number, max: number): Words {
  return value < min
    ? {
        fr: `${path} : ${value} est trop petit, la radio prendrait ${min}. Écrivez ${min} ou plus.`,
        en: `${path}: ${value} is too small, the radio would take ${min}. Write ${min} or more.`,
      }
    : {
        fr: `${path} : ${value} est trop grand, la radio prendrait ${max}. Écrivez ${max} ou moins.`,
        en: `${path}: ${value} is too great, the radio would take ${max}. Write ${max} or less.`,
      };
}

/** What only one radio may have, or what the official tool cannot write either. */
export function notInProfile(path: string): Words {
  return {
    fr: `${path} n'a pas sa place dans un profil, qui passe de radio en radio. Retirez cette ligne.`,
    en: `${path} does not belong in a profile, which goes from radio to radio. Remove this line.`,
  };
}

const LIST: Words = { fr: "une liste : [ … ]", en: "a list: [ … ]" };

function expected(path: string, tree: Tree, kind: Words): Words {
  const written = tree.kind === "value" ? quoted(tree.value) : BLOCK;
  return {
    fr: `${path} : il faut ${kind.fr}, pas ${written.fr}.`,
    en: `${path}: this must be ${kind.en}, not ${written.en}.`,
  };
}

const BLOCK: Words = { fr: "plusieurs lignes", en: "several lines" };

/** What stands in the file, safe to show. */
function quoted(value: boolean | number | string | null): Words {
  if (value === null) return { fr: "rien", en: "nothing" };
  const shown = clip(visible(String(value)), 40);
  return typeof value === "string"
    ? { fr: `« ${shown} »`, en: `“${shown}”` }
    : { fr: shown, en: shown };
}
