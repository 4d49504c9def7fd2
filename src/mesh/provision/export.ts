/**
 * The settings of a radio as a profile, to be kept before they are changed and given back later: all of them but secrets, keys and names, which belong to
 * one radio alone.
 */

import { nodeId } from "../heard.ts";
import { valueOf } from "./profile-value.ts";
import { type SettingValue, settingOf } from "./setting-value.ts";
import type { RadioSettings } from "./settings.ts";
import { type SettingField, sections } from "./shape.ts";
import type { Tree } from "./yaml-tree.ts";

/** YAML as {@link readProfile} reads it, and the official command line too. */
export function exportProfile(settings: RadioSettings): string {
  const id = nodeId(settings.number);
  const families = [
    ["config", "config"],
    ["module_config", "module"],
  ] as const;
  const lines = families.flatMap(([root, kind]) => {
    const inner = sections
      .filter((section) => section.kind === kind)
      .flatMap((section) => sectionLines(settings, section));
    return inner.length === 0 ? [] : ["", `${root}:`].concat(inner);
  });
  return [
    `# fr: réglages gardés de la radio ${id}`,
    `# en: settings kept of radio ${id}`,
    "#",
    "# Sans clé, mot de passe ni nom. / Without key, password or name.",
    ...lines,
    "",
  ].join("\n");
}

function sectionLines(
  settings: RadioSettings,
  section: (typeof sections)[number],
): readonly string[] {
  const message = settings.reveal().sections.get(section.name);
  if (message === undefined) return [];
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const field of section.fields) {
    if (field.secret || field.deprecated || field.type === "bytes") continue;
    const value = settingOf(section, message, field);
    // What a profile may not say, such as a zero that stands for the firmware's own choice, stays as it is.
    if ("words" in valueOf(field, treeOf(value))) continue;
    const steps = field.path.split(".");
    const within = steps.slice(0, -1);
    const shared = within.findIndex((step, i) => open[i] !== step);
    for (const [depth, step] of within.entries())
      if (shared >= 0 && depth >= shared) lines.push(`${indent(depth)}${step}:`);
    open = within;
    lines.push(`${indent(within.length)}${steps.at(-1) ?? ""}: ${scalar(field, value)}`);
  }
  return lines;
}

function indent(depth: number): string {
  return "  ".repeat(depth + 1);
}

function treeOf(value: SettingValue): Tree {
  if (typeof value !== "object") return { kind: "value", line: 1, value };
  return { kind: "list", line: 1, items: value.map(treeOf) };
}

/** Text in quotes: some readers take NO for a negation, and 12 for a number. */
function scalar({ type }: SettingField, value: SettingValue): string {
  const isName = type === "choice" && typeof value === "string" && value.length > 3;
  return isName ? value : JSON.stringify(value);
}
