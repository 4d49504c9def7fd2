/**
 * All the settings of one radio, as a value: what it told at a handshake, or in answer to admin requests.
 *
 * Keys and passwords are in it, since setting a radio needs them; they are private to it, and nothing turns them into text.
 */

import type { Message, MessageShape } from "@bufbuild/protobuf";
import { Channel, type Mesh } from "@meshtastic/protobufs";

import { Secret } from "../../base/secret.ts";
import { isPrivateKey } from "../channels.ts";
import type { NodeNumber } from "../heard.ts";
import { type SettingValue, settingOf } from "./setting-value.ts";
import { fieldAt, sectionNamed } from "./shape.ts";

export type UserMessage = MessageShape<typeof Mesh.UserSchema>;
export type ChannelMessage = MessageShape<typeof Channel.ChannelSchema>;

/** A channel with all that is set of it. */
export interface ChannelSettings {
  /** 0 to 7. */
  readonly index: number;
  readonly role: "primary" | "secondary";
  /** Empty on a primary channel that goes by its preset's name. As the radio tells it: not safe to show. */
  readonly name: string;
  readonly key: Secret;
  /** Bytes of the key. */
  readonly keyLength: number;
  /** The key is the village's own. */
  readonly private: boolean;
  /** What is heard on it goes to MQTT, and the other way. */
  readonly uplink: boolean;
  readonly downlink: boolean;
}

/** What a radio is made of. */
export interface RadioParts {
  readonly number: NodeNumber;
  readonly user: UserMessage;
  /** `2.7.26.54e0d8d`; empty if it was not told. */
  readonly firmware: string;
  /** As the firmware names it: `TBEAM`, `RAK4631`; empty if it was not told. */
  readonly hardware: string;
  readonly sections: ReadonlyMap<string, Message>;
  readonly channels: ReadonlyMap<number, ChannelMessage>;
}

export class RadioSettings {
  readonly number: NodeNumber;
  readonly longName: string;
  readonly shortName: string;
  readonly firmware: string;
  readonly hardware: string;
  /** Those in use, the primary one first. */
  readonly channels: readonly ChannelSettings[];
  readonly #parts: RadioParts;

  constructor(parts: RadioParts) {
    const { number, user, firmware, hardware } = parts;
    this.#parts = parts;
    this.number = number;
    this.longName = user.longName;
    this.shortName = user.shortName;
    this.firmware = firmware;
    this.hardware = hardware;
    this.channels = [...parts.channels.values()]
      .filter(({ role }) => role !== Channel.Channel_Role.DISABLED)
      .map(channelSettings)
      .toSorted((one, other) => one.index - other.index);
  }

  /**
   * One setting by its path; undefined if the radio has no such section, as firmware older or smaller than ours.
   * A secret comes as one.
   */
  value(path: string): SettingValue | Secret<SettingValue> | undefined {
    const field = fieldAt(path);
    const section = field && sectionNamed(field.section);
    const message = section && this.#parts.sections.get(section.name);
    if (!field || !section || !message) return undefined;
    const value = settingOf(section, message, field);
    return field.secret ? new Secret(value) : value;
  }

  /** Whether the radio has a private key that it does not tell. */
  get keepsKeyBack(): boolean {
    const none = "base64:";
    const key = this.value("security.privateKey");
    return (
      this.value("security.publicKey") !== none && key instanceof Secret && key.reveal() === none
    );
  }

  /** All of it, keys included: for what writes settings back. */
  reveal(): RadioParts {
    return this.#parts;
  }
}

function channelSettings(channel: ChannelMessage): ChannelSettings {
  const {
    psk = new Uint8Array(),
    name = "",
    uplinkEnabled,
    downlinkEnabled,
  } = channel.settings ?? {};
  return {
    index: channel.index,
    role: channel.role === Channel.Channel_Role.PRIMARY ? "primary" : "secondary",
    name,
    key: new Secret(psk),
    keyLength: psk.length,
    private: isPrivateKey(psk),
    uplink: uplinkEnabled ?? false,
    downlink: downlinkEnabled ?? false,
  };
}
