/**
 * Admin messages to our own radio and back, as payloads of the admin port: asking for settings, and setting them.
 *
 * From its own client a radio takes them without a key or a passkey, unless `security.isManaged` is set.
 *
 * Source: meshtastic/protobufs admin.proto, AdminMessage.
 */

// oxlint-disable-next-line import/no-unassigned-import -- it sets how the runtime reads text
import "../lenient-text.ts";
import {
  create,
  type DescField,
  fromBinary,
  type Message,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf";
import { reflect } from "@bufbuild/protobuf/reflect";
import { Admin, Config, ModuleConfig } from "@meshtastic/protobufs";

import type { ChannelMessage, UserMessage } from "./settings.ts";
import { type SettingSection, sectionNamed } from "./shape.ts";

export type AdminMessage = MessageShape<typeof Admin.AdminMessageSchema>;

/** A part of a radio's settings, to ask for. */
export type SettingsPart =
  | { readonly kind: "owner" }
  | { readonly kind: "metadata" }
  | { readonly kind: "section"; readonly name: string }
  | { readonly kind: "channel"; readonly index: number };

/** Asks the radio for a part; it answers with the part, to be sent with want_response. */
export function askFor(part: SettingsPart): Uint8Array {
  switch (part.kind) {
    case "owner":
      return encodeAdmin({ case: "getOwnerRequest", value: true });
    case "metadata":
      return encodeAdmin({ case: "getDeviceMetadataRequest", value: true });
    case "channel":
      // One more than the index: 0 would not be sent at all.
      return encodeAdmin({ case: "getChannelRequest", value: part.index + 1 });
    case "section":
      return askForSection(part.name);
    default:
      return part satisfies never;
  }
}

/** Opens a transaction: what is set from here on is stored, and followed by a restart, only at its end. */
export function beginEdit(): Uint8Array {
  return encodeAdmin({ case: "beginEditSettings", value: true });
}

export function commitEdit(): Uint8Array {
  return encodeAdmin({ case: "commitEditSettings", value: true });
}

export function setOwner(user: UserMessage): Uint8Array {
  return encodeAdmin({ case: "setOwner", value: user });
}

export function setChannel(channel: ChannelMessage): Uint8Array {
  return encodeAdmin({ case: "setChannel", value: channel });
}

/** Sets a whole section: what `message` leaves out goes back to its default. */
export function setSection(section: SettingSection, message: Message): Uint8Array {
  return section.kind === "config"
    ? encodeAdmin({ case: "setConfig", value: configWith(section, message) })
    : encodeAdmin({ case: "setModuleConfig", value: moduleConfigWith(section, message) });
}

/** The message that carries a section of the family `config`, in a frame or an admin message. */
export function configWith(
  section: SettingSection,
  message: Message,
): MessageShape<typeof Config.ConfigSchema> {
  const carrier = create(Config.ConfigSchema);
  reflect(Config.ConfigSchema, carrier).set(placeOf(section), reflect(section.schema, message));
  return carrier;
}

/** As {@link configWith}, of the family `module`. */
export function moduleConfigWith(
  section: SettingSection,
  message: Message,
): MessageShape<typeof ModuleConfig.ModuleConfigSchema> {
  const carrier = create(ModuleConfig.ModuleConfigSchema);
  const place = placeOf(section);
  reflect(ModuleConfig.ModuleConfigSchema, carrier).set(place, reflect(section.schema, message));
  return carrier;
}

/** The number a section is asked for by: the firmware counts from 0, in the order of the message that carries one. */
export function numberOf(section: SettingSection): number {
  return placeOf(section).number - 1;
}

/** Restarts the radio in so many seconds. */
export function reboot(seconds: number): Uint8Array {
  return encodeAdmin({ case: "rebootSeconds", value: seconds });
}

/** An admin message, from either side; undefined if it cannot be read. */
export function decodeAdmin(payload: Uint8Array): AdminMessage | undefined {
  try {
    return fromBinary(Admin.AdminMessageSchema, payload);
  } catch {
    return undefined;
  }
}

export function encodeAdmin(payloadVariant: AdminMessage["payloadVariant"]): Uint8Array {
  return toBinary(Admin.AdminMessageSchema, create(Admin.AdminMessageSchema, { payloadVariant }));
}

function askForSection(name: string): Uint8Array {
  const section = sectionNamed(name);
  if (section === undefined) throw new Error(`no section is called ${name}`);
  const value = numberOf(section);
  return section.kind === "config"
    ? encodeAdmin({ case: "getConfigRequest", value })
    : encodeAdmin({ case: "getModuleConfigRequest", value });
}

/** A section's field in the message that carries one. */
function placeOf({ name, kind }: SettingSection): DescField {
  const { fields } = kind === "config" ? Config.ConfigSchema : ModuleConfig.ModuleConfigSchema;
  const place = fields.find(({ localName }) => localName === name);
  if (place === undefined) throw new Error(`no message carries the section ${name}`);
  return place;
}
