/**
 * Gathers a radio's settings from what it says: frames of a handshake, and answers to admin requests, in any order.
 *
 * Frames get lost on a serial line, so a handshake may leave gaps; {@link SettingsBook.missing} names what to ask for.
 */

// oxlint-disable-next-line import/no-unassigned-import -- it sets how the runtime reads text
import "../lenient-text.ts";
import { fromBinary, type Message, type MessageShape } from "@bufbuild/protobuf";
import { type Config, Mesh, type ModuleConfig } from "@meshtastic/protobufs";

import type { NodeNumber } from "../heard.ts";
import { decodeAdmin, type SettingsPart } from "./admin.ts";
import { type ChannelMessage, RadioSettings, type UserMessage } from "./settings.ts";
import { sectionNamed } from "./shape.ts";

/** Channels of a radio. */
const CHANNELS = 8;

/** What the safety rules and every profile look at. Any firmware of 2.7 has them; the rest may be left out of a small build. */
const NEEDED: readonly string[] = [
  "device",
  "position",
  "power",
  "network",
  "display",
  "lora",
  "bluetooth",
  "security",
  "mqtt",
  "storeForward",
  "telemetry",
];

/** How a frame that carries a packet begins, the bulk of all frames: FromRadio.packet, field 2, a message. */
const PACKET_TAG = 0x12;

export class SettingsBook {
  readonly #sections = new Map<string, Message>();
  readonly #channels = new Map<number, ChannelMessage>();
  #number: NodeNumber | undefined;
  #user: UserMessage | undefined;
  #metadata: MessageShape<typeof Mesh.DeviceMetadataSchema> | undefined;

  /** Takes the payload of a frame from the radio. What holds no settings, or cannot be read, changes nothing. */
  take(payload: Uint8Array): void {
    if (payload[0] === PACKET_TAG) return;
    try {
      this.#takeVariant(fromBinary(Mesh.FromRadioSchema, payload).payloadVariant);
    } catch {
      // A damaged frame tells nothing; the session counts it.
    }
  }

  /** Takes the payload of an admin message from the radio itself. */
  takeAdmin(payload: Uint8Array): void {
    const variant = decodeAdmin(payload)?.payloadVariant;
    if (variant?.case === "getOwnerResponse") this.#user = variant.value;
    if (variant?.case === "getDeviceMetadataResponse") this.#metadata = variant.value;
    if (variant?.case === "getChannelResponse") this.#takeChannel(variant.value);
    if (variant?.case === "getConfigResponse") this.#takeSection(variant.value);
    if (variant?.case === "getModuleConfigResponse") this.#takeSection(variant.value);
  }

  /** What to ask the radio for, because it has not told it. Its own number comes with a handshake only. */
  missing(): readonly SettingsPart[] {
    return [
      ...(this.#user === undefined ? [{ kind: "owner" } as const] : []),
      ...(this.#metadata === undefined ? [{ kind: "metadata" } as const] : []),
      ...NEEDED.filter((name) => !this.#sections.has(name)).map(
        (name) => ({ kind: "section", name }) as const,
      ),
      ...Array.from(
        { length: CHANNELS },
        (_, index) => ({ kind: "channel", index }) as const,
      ).filter(({ index }) => !this.#channels.has(index)),
    ];
  }

  /** The settings, once nothing is missing. */
  settings(): RadioSettings | undefined {
    if (this.#number === undefined || this.#user === undefined) return undefined;
    if (this.missing().length > 0) return undefined;
    return new RadioSettings({
      number: this.#number,
      user: this.#user,
      firmware: this.#metadata?.firmwareVersion ?? "",
      hardware: Mesh.HardwareModelSchema.value[this.#metadata?.hwModel ?? 0]?.name ?? "",
      sections: new Map(this.#sections),
      channels: new Map(this.#channels),
    });
  }

  #takeVariant(variant: MessageShape<typeof Mesh.FromRadioSchema>["payloadVariant"]): void {
    if (variant.case === "myInfo") this.#begin(variant.value.myNodeNum);
    if (variant.case === "nodeInfo" && variant.value.num === this.#number)
      this.#user = variant.value.user ?? this.#user;
    if (variant.case === "metadata") this.#metadata = variant.value;
    if (variant.case === "channel") this.#takeChannel(variant.value);
    if (variant.case === "config") this.#takeSection(variant.value);
    if (variant.case === "moduleConfig") this.#takeSection(variant.value);
  }

  /** A handshake tells everything again. What it does not say is not known any more: it may be another radio, or set anew. */
  #begin(number: NodeNumber): void {
    this.#sections.clear();
    this.#channels.clear();
    this.#user = undefined;
    this.#metadata = undefined;
    this.#number = number;
  }

  #takeChannel(channel: ChannelMessage): void {
    if (channel.index >= 0 && channel.index < CHANNELS) this.#channels.set(channel.index, channel);
  }

  #takeSection({
    payloadVariant: section,
  }:
    | MessageShape<typeof Config.ConfigSchema>
    | MessageShape<typeof ModuleConfig.ModuleConfigSchema>): void {
    if (section.case === undefined || sectionNamed(section.case) === undefined) return;
    this.#sections.set(section.case, section.value);
  }
}
