import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { Channel } from "@meshtastic/protobufs";

import { Framer } from "../../src/frames/frames.ts";
import { overlaid, type SettingValue } from "../../src/mesh/provision/setting-value.ts";
import { SettingsBook } from "../../src/mesh/provision/settings-book.ts";
import {
  type ChannelMessage,
  type RadioParts,
  RadioSettings,
} from "../../src/mesh/provision/settings.ts";
import { fieldAt, sectionNamed } from "../../src/mesh/provision/shape.ts";
import { capture } from "./capture.ts";

/** What a radio says in a recording, frame by frame. */
export function framesOf(name: string): readonly Uint8Array[] {
  const framer = new Framer();
  return capture(name)
    .filter(({ from }) => from === "radio")
    .flatMap(({ bytes }) => framer.push(bytes, 0))
    .flatMap((piece) => (piece.kind === "frame" ? [piece.payload] : []));
}

/** The settings of a recorded radio, real firmware 2.7.26. */
export function recordedSettings(name = "a2-handshake-configured-3-nodes"): RadioSettings {
  const book = new SettingsBook();
  for (const payload of framesOf(name)) book.take(payload);
  const settings = book.settings();
  if (settings === undefined) throw new Error(`${name} holds no whole settings`);
  return settings;
}

/** The same radio with some settings otherwise, by their paths. */
export function settingsWith(
  values: Readonly<Record<string, SettingValue>>,
  change: Partial<RadioParts> = {},
): RadioSettings {
  const parts = recordedSettings().reveal();
  const changed = new Map(parts.sections);
  for (const [path, value] of Object.entries(values)) {
    const field = fieldAt(path);
    const section = field && sectionNamed(field.section);
    if (!field || !section) throw new Error(`no setting is called ${path}`);
    const message = changed.get(section.name) ?? create(section.schema);
    changed.set(section.name, overlaid(section, message, [[field, value]]));
  }
  return new RadioSettings({ ...parts, sections: changed, ...change });
}

/** A channel as a radio keeps it; the one at 0 is the primary one. */
export function channelOf(
  index: number,
  settings: MessageInitShape<typeof Channel.ChannelSettingsSchema>,
): ChannelMessage {
  const role = index === 0 ? Channel.Channel_Role.PRIMARY : Channel.Channel_Role.SECONDARY;
  return create(Channel.ChannelSchema, { index, role, settings });
}
