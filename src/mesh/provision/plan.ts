/**
 * The admin messages that make a radio what it is to be, in the order to send them in: one transaction, stored whole at its end and followed by
 * one restart.
 *
 * - A section is always sent whole: the radio's own, with what is wanted laid over it. So its keys go back as they are.
 * - Setting a new role makes the firmware lay that role's defaults over what it was just given, in several sections: so the device section
 *   goes first, then everything that is wanted, changed or not, then the device section once more.
 * - The first region makes the radio generate its keys, so a radio without a region gets it after its security settings.
 *
 * Source: firmware 2.7.26 AdminModule.cpp, handleSetConfig; NodeDB.cpp, installRoleDefaults.
 */

import { create, type Message } from "@bufbuild/protobuf";

import { Secret } from "../../base/secret.ts";
import { beginEdit, commitEdit, setChannel, setOwner, setSection } from "./admin.ts";
import { channelDifferences, settingDifferences } from "./differences.ts";
import { overlaid, type SettingValue } from "./setting-value.ts";
import type { RadioSettings } from "./settings.ts";
import { fieldAt, type SettingField, type SettingSection, sections } from "./shape.ts";
import type { Wanted } from "./wanted.ts";

/**
 * What makes `settings` what is `wanted`, as payloads for the admin port of the radio itself: the first opens the transaction, the last
 * closes it; none if there is nothing to do. They hold keys.
 */
export function planOf(wanted: Wanted, settings: RadioSettings): readonly Secret[] {
  const steps = [
    ...ownerSteps(wanted, settings),
    ...sectionSteps(wanted, settings),
    ...channelDifferences(settings, wanted).map(([, want]) => setChannel(want)),
  ];
  if (steps.length === 0) return [];
  return [beginEdit(), ...steps, commitEdit()].map((payload) => new Secret(payload));
}

function ownerSteps({ longName, shortName }: Wanted, settings: RadioSettings): Uint8Array[] {
  const { user } = settings.reveal();
  const names = { longName: longName ?? user.longName, shortName: shortName ?? user.shortName };
  if (names.longName === user.longName && names.shortName === user.shortName) return [];
  return [setOwner({ ...user, ...names })];
}

function sectionSteps(wanted: Wanted, settings: RadioSettings): Uint8Array[] {
  const changed = settingDifferences(settings, wanted).map(({ field }) => field);
  const newRole = changed.some(({ path }) => path === "device.role");
  const touched = newRole ? fieldsOf(wanted) : changed;
  const names = new Set(touched.map(({ section }) => section));
  const ordered = sections
    .filter(({ name }) => names.has(name))
    .toSorted((one, other) => rank(one) - rank(other));
  const [device] = ordered;
  const order = newRole && device !== undefined ? [...ordered, device] : ordered;
  return order.flatMap((section) => {
    const message = whole(section, wanted, settings);
    return message === undefined ? [] : [setSection(section, message)];
  });
}

/** Device first, for what a role brings; security before the region, for the keys that brings. */
function rank({ name }: SettingSection): number {
  const at = ["device", "security"].indexOf(name);
  return at === -1 ? 2 : at;
}

/**
 * A section as it is to be. A radio that keeps its private key to itself would lose it by a security section without it, so that is not
 * written.
 */
function whole(
  section: SettingSection,
  wanted: Wanted,
  settings: RadioSettings,
): Message | undefined {
  if (section.name === "security" && settings.keepsKeyBack) return undefined;
  const message = settings.reveal().sections.get(section.name) ?? create(section.schema);
  const values = fieldsOf(wanted)
    .filter((field) => field.section === section.name)
    .map((field): readonly [SettingField, SettingValue] => {
      const value = wanted.values.get(field.path);
      if (value === undefined) throw new Error("a wanted field has a value");
      return [field, value];
    });
  return overlaid(section, message, values);
}

function fieldsOf({ values }: Wanted): SettingField[] {
  return [...values.keys()].flatMap((path) => fieldAt(path) ?? []);
}
