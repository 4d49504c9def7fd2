/** What the daemon answers about its radios, checked where it comes in. */

import * as v from "valibot";

import {
  type ApplyProgress,
  type ChannelSecret,
  type ChannelView,
  type Finding,
  findingLevels,
  type NodeView,
  type ProfileView,
  type RadioCheck,
  type SettingChange,
  type TraceView,
} from "../../mesh/workshop.ts";

const text = v.string();
const maybeText = v.nullable(v.string());
const maybeNumber = v.nullable(v.number());
const words = v.object({ fr: text, en: text });

const finding = v.object({
  code: text,
  level: v.picklist(findingLevels),
  words,
  remedy: v.exactOptional(words),
}) satisfies Answer<Finding>;
export const findings = v.array(finding) satisfies Answer<readonly Finding[]>;

const change = v.object({
  path: text,
  have: maybeText,
  want: maybeText,
}) satisfies Answer<SettingChange>;
export const settingChanges = v.array(change) satisfies Answer<readonly SettingChange[]>;

export const profileViews = v.array(v.object({ name: text, words })) satisfies Answer<
  readonly ProfileView[]
>;

export const radioCheck = v.object({
  address: text,
  id: text,
  name: text,
  firmware: text,
  profile: maybeText,
  findings,
  changes: settingChanges,
}) satisfies Answer<RadioCheck>;

/** How setting a radio goes on; `fault` ends it when the radio did not play along. */
export const applyLine = v.variant("kind", [
  v.object({ kind: v.literal("reading") }),
  v.object({ kind: v.literal("planned"), changes: settingChanges }),
  v.object({ kind: v.literal("writing"), written: v.number(), total: v.number() }),
  v.object({ kind: v.literal("restarting") }),
  v.object({ kind: v.literal("verifying") }),
  v.object({ kind: v.literal("done"), changes: settingChanges }),
  v.object({ kind: v.literal("failed"), left: settingChanges, words }),
  v.object({ kind: v.literal("fault"), code: text, words }),
]) satisfies Answer<
  ApplyProgress | { readonly kind: "fault"; readonly code: string; readonly words: unknown }
>;

/** A radio's settings as a profile. */
export const keptSettings = v.object({ yaml: text });

export const channelViews = v.array(
  v.object({
    index: v.number(),
    role: v.picklist(["primary", "secondary"]),
    name: text,
    private: v.boolean(),
    keyLength: v.number(),
  }),
) satisfies Answer<readonly ChannelView[]>;

export const channelSecret = v.object({ name: text, url: text }) satisfies Answer<ChannelSecret>;

export const nodeViews = v.array(
  v.object({
    id: text,
    name: maybeText,
    shortName: maybeText,
    role: maybeText,
    hops: maybeNumber,
    snrDb: maybeNumber,
    batteryPercent: maybeNumber,
    lastHeard: maybeText,
    keyKnown: v.boolean(),
    own: v.boolean(),
  }),
) satisfies Answer<readonly NodeView[]>;

const legs = v.array(v.object({ id: text, snrDb: maybeNumber }));
export const traceView = v.object({
  to: text,
  towards: legs,
  back: legs,
  tookMillis: v.number(),
}) satisfies Answer<TraceView>;

type Answer<T> = v.GenericSchema<unknown, T>;
