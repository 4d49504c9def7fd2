/**
 * What of a radio is not as wanted, setting by setting.
 *
 * What the radio leaves out counts as its default, and what is not wanted in any way counts as it is.
 */

import { create } from "@bufbuild/protobuf";
import { Channel } from "@meshtastic/protobufs";

import { equal } from "../../base/bytes.ts";
import { HIDDEN_SECRET } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import type { SettingChange } from "../workshop.ts";
import { type SettingValue, settingOf } from "./setting-value.ts";
import type { ChannelMessage, RadioSettings } from "./settings.ts";
import { fieldAt, type SettingField, sectionNamed } from "./shape.ts";
import type { Wanted } from "./wanted.ts";

/** A setting that is to change. */
export interface Difference {
  readonly field: SettingField;
  readonly have: SettingValue | undefined;
  readonly want: SettingValue;
}

/** All that is not as wanted, ready to show: names first, then settings, then channels. */
export function differences(settings: RadioSettings, wanted: Wanted): readonly SettingChange[] {
  return [
    ...nameChange("owner", settings.longName, wanted.longName),
    ...nameChange("owner_short", settings.shortName, wanted.shortName),
    ...settingDifferences(settings, wanted).map(({ field, have, want }) => ({
      path: field.path,
      have: have === undefined || have === "" ? null : shown(field, have),
      want: shown(field, want),
    })),
    ...channelDifferences(settings, wanted).flatMap(([have, want]) => channelChanges(have, want)),
  ];
}

/** The settings that are not as wanted. */
export function settingDifferences(
  settings: RadioSettings,
  { values }: Wanted,
): readonly Difference[] {
  return [...values].flatMap(([path, want]) => {
    const field = fieldAt(path);
    const section = field && sectionNamed(field.section);
    if (!field || !section) throw new Error(`no setting is called ${path}`);
    const message = settings.reveal().sections.get(section.name);
    const have = settingOf(section, message ?? create(section.schema), field);
    if (satisfies(path, have, want)) return [];
    return [{ field, have: message && have, want }];
  });
}

/** The channels that are not as wanted, as the radio has them and as they are to be. */
export function channelDifferences(
  settings: RadioSettings,
  { channels = new Map() }: Wanted,
): readonly (readonly [ChannelMessage, ChannelMessage])[] {
  return [...channels].flatMap(([index, secret]) => {
    const want = secret.reveal();
    const have = settings.reveal().channels.get(index) ?? create(Channel.ChannelSchema, { index });
    return channelChanges(have, want).length === 0 ? [] : [[have, want] as const];
  });
}

/** A radio without a positioning chip says so, and that is as good as one whose chip is off. */
const AS_GOOD: ReadonlyMap<string, readonly [have: string, want: string]> = new Map([
  ["position.gpsMode", ["NOT_PRESENT", "DISABLED"]],
]);

function satisfies(path: string, have: SettingValue, want: SettingValue): boolean {
  const [good, as] = AS_GOOD.get(path) ?? [];
  if (have === good && want === as) return true;
  if (typeof have === "object" && typeof want === "object")
    return have.length === want.length && have.every((item, i) => item === want[i]);
  if (typeof have === "number" && typeof want === "number")
    return Math.fround(have) === Math.fround(want);
  return have === want;
}

function shown({ secret }: SettingField, value: SettingValue): string {
  if (secret) return HIDDEN_SECRET;
  return visible(typeof value === "object" ? value.join(", ") : String(value));
}

function nameChange(path: string, have: string, want: string | undefined): SettingChange[] {
  if (want === undefined || want === have) return [];
  return [{ path, have: have === "" ? null : visible(have), want: visible(want) }];
}

function channelChanges(have: ChannelMessage, want: ChannelMessage): SettingChange[] {
  const [before, after] = [facets(have), facets(want)];
  const at = `channels.${want.index}`;
  const changes = Object.keys(after).flatMap((name): SettingChange[] => {
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    return was === is ? [] : [{ path: `${at}.${name}`, have: was, want: is }];
  });
  const [old, fresh] = [keyOf(have), keyOf(want)];
  if (equal(old, fresh)) return changes;
  return [...changes, { path: `${at}.psk`, have: hidden(old), want: hidden(fresh) }];
}

/** What there is to see of a channel; null is the default. A place without a channel has nothing. */
function facets(channel: ChannelMessage): Record<string, string | null> {
  const role = Channel.Channel_Role[channel.role] ?? `${channel.role}`;
  const { settings } = channel;
  const used = channel.role === Channel.Channel_Role.DISABLED ? undefined : settings;
  const precision = used?.moduleSettings?.positionPrecision;
  return {
    role,
    name: used === undefined || used.name === "" ? null : visible(used.name),
    uplinkEnabled: used?.uplinkEnabled === true ? "true" : null,
    downlinkEnabled: used?.downlinkEnabled === true ? "true" : null,
    positionPrecision: precision === undefined ? null : `${precision}`,
  };
}

function keyOf(channel: ChannelMessage): Uint8Array {
  const disabled = channel.role === Channel.Channel_Role.DISABLED;
  return disabled ? new Uint8Array() : (channel.settings?.psk ?? new Uint8Array());
}

function hidden(key: Uint8Array): string | null {
  return key.length === 0 ? null : HIDDEN_SECRET;
}
