/**
 * What a radio says to its client: one value for each frame's payload.
 *
 * Decoding never throws. Of the radio's settings only what a session needs is kept: keys stay behind, so that none can
 * reach a status, a log or a page.
 *
 * Source: meshtastic/protobufs mesh.proto, message FromRadio; firmware 2.7.26 as recorded in `tests/captures`.
 */

// oxlint-disable-next-line import/no-unassigned-import -- it sets how the runtime reads text
import "./lenient-text.ts";
import {
  create,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf";
import { Channel, Config, Mesh } from "@meshtastic/protobufs";

import { type Millis, SECOND } from "../base/time.ts";
import { customModem, type Modem, presetModem } from "./airtime.ts";
import { type Channel as RadioChannel, isPrivateKey } from "./channels.ts";
import type { Peer } from "./heard.ts";
import { metricsOf, type Packet, packetOf, userOf } from "./packet.ts";

export type FromRadio =
  | { readonly kind: "packet"; readonly packet: Packet }
  /** The start of every answer to want_config. */
  | {
      readonly kind: "my-info";
      readonly number: number;
      readonly rebootCount: number;
      /** Nodes the radio knows, itself included. */
      readonly nodeCount: number;
    }
  /** `placed`: when it last knew its place by a receiver of its own, by the clock of whoever tells. */
  | { readonly kind: "node"; readonly peer: Peer; readonly placed?: Millis }
  | { readonly kind: "metadata"; readonly firmware: string }
  | { readonly kind: "channel"; readonly channel: RadioChannel | undefined; readonly index: number }
  | { readonly kind: "lora"; readonly lora: Lora }
  | { readonly kind: "config-complete"; readonly nonce: number }
  | { readonly kind: "rebooted" }
  /** `res` 0: packet `packetId` was taken. `free` is room left in its queue of `maxlen`. */
  | {
      readonly kind: "queue-status";
      readonly res: number;
      readonly free: number;
      readonly maxlen: number;
      /** 0 when it answers no packet: a heartbeat, or room again in a full queue. */
      readonly packetId: number;
    }
  /** Words of the radio for its user, about packet `replyId` if it is given. */
  | {
      readonly kind: "notification";
      readonly message: string;
      readonly replyId?: number;
      /** What it found wrong with its own key. */
      readonly keyTrouble?: KeyTrouble;
    }
  /** Known, and of no use to a session. */
  | { readonly kind: "other"; readonly what: string }
  /** A variant newer than our definitions. */
  | { readonly kind: "unknown" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The radio's LoRa settings as far as we use them. */
export interface Lora {
  /** As the firmware names it: `EU_868`; `UNSET` until someone sets it. */
  readonly region: string;
  /** As the firmware names it: `LONG_FAST`; `CUSTOM` if the modem is set by hand. */
  readonly preset: string;
  /** What the preset stands for, or what was set by hand. */
  readonly modem: Modem;
  /** 0 to 7. */
  readonly hopLimit: number;
}

/** What a radio may find wrong with its own key: another has the same, or it was drawn from too little chance. */
export type KeyTrouble = "duplicated" | "weak";

const keyTroubles: ReadonlyMap<string, KeyTrouble> = new Map<string, KeyTrouble>([
  ["duplicatedPublicKey", "duplicated"],
  ["lowEntropyKey", "weak"],
]);

/** The most hops a packet's header can say: 3 bits. */
const HOPS_MAX = 7;

export function decodeFromRadio(payload: Uint8Array): FromRadio {
  let message: MessageShape<typeof Mesh.FromRadioSchema>;
  try {
    message = fromBinary(Mesh.FromRadioSchema, payload);
  } catch (error) {
    return { kind: "unreadable", reason: error instanceof Error ? error.message : String(error) };
  }
  const { payloadVariant: variant } = message;
  switch (variant.case) {
    case "packet":
      return { kind: "packet", packet: packetOf(variant.value) };
    case "myInfo": {
      const { myNodeNum: number, rebootCount, nodedbCount: nodeCount } = variant.value;
      return { kind: "my-info", number, rebootCount, nodeCount };
    }
    case "nodeInfo":
      return { kind: "node", peer: peerOf(variant.value), ...placedOf(variant.value) };
    case "metadata":
      return { kind: "metadata", firmware: variant.value.firmwareVersion };
    case "channel":
      return { kind: "channel", index: variant.value.index, channel: channelOf(variant.value) };
    case "config":
      return configOf(variant.value);
    case "configCompleteId":
      return { kind: "config-complete", nonce: variant.value };
    case "rebooted":
      return { kind: "rebooted" };
    case "queueStatus": {
      const { res, free, maxlen, meshPacketId: packetId } = variant.value;
      return { kind: "queue-status", res, free, maxlen, packetId };
    }
    case "clientNotification": {
      const { message: words, replyId, payloadVariant } = variant.value;
      const keyTrouble = keyTroubles.get(payloadVariant.case ?? "");
      return {
        kind: "notification",
        message: words,
        ...(replyId !== undefined && { replyId }),
        ...(keyTrouble !== undefined && { keyTrouble }),
      };
    }
    case undefined:
      return { kind: "unknown" };
    case "logRecord":
    case "moduleConfig":
    case "xmodemPacket":
    case "mqttClientProxyMessage":
    case "fileInfo":
    case "deviceuiConfig":
      return { kind: "other", what: variant.case };
    default:
      return variant satisfies never;
  }
}

/** The payload by which a radio says `message`: for simulated and recorded radios. */
export function encodeFromRadio(
  message: MessageInitShape<typeof Mesh.FromRadioSchema>,
): Uint8Array {
  return toBinary(Mesh.FromRadioSchema, create(Mesh.FromRadioSchema, message));
}

function peerOf(node: MessageShape<typeof Mesh.NodeInfoSchema>): Peer {
  const metrics = node.deviceMetrics && metricsOf(node.deviceMetrics);
  return {
    number: node.num,
    longName: "",
    shortName: "",
    ...(node.user && userOf(node.user)),
    ...(node.snr !== 0 && { snrDb: node.snr }),
    ...(node.hopsAway !== undefined && { hops: node.hopsAway }),
    ...(node.lastHeard !== 0 && { lastHeard: node.lastHeard * SECOND }),
    ...(metrics?.batteryPercent !== undefined && { batteryPercent: metrics.batteryPercent }),
  };
}

function placedOf({ position }: MessageShape<typeof Mesh.NodeInfoSchema>): {
  readonly placed?: Millis;
} {
  const { time = 0, locationSource } = position ?? {};
  const byItself = locationSource === Mesh.Position_LocSource.LOC_INTERNAL;
  return byItself && time !== 0 ? { placed: time * SECOND } : {};
}

function channelOf(channel: MessageShape<typeof Channel.ChannelSchema>): RadioChannel | undefined {
  if (channel.role === Channel.Channel_Role.DISABLED) return undefined;
  const { name = "", psk = new Uint8Array() } = channel.settings ?? {};
  return { index: channel.index, name, private: isPrivateKey(psk) };
}

function configOf(config: MessageShape<typeof Config.ConfigSchema>): FromRadio {
  const { payloadVariant: section } = config;
  if (section.case !== "lora")
    return { kind: "other", what: `config ${section.case ?? "unknown"}` };
  const { usePreset, modemPreset, hopLimit } = section.value;
  const region = Config.Config_LoRaConfig_RegionCode[section.value.region];
  const preset = Config.Config_LoRaConfig_ModemPreset[modemPreset] ?? `${modemPreset}`;
  return {
    kind: "lora",
    lora: {
      region: region ?? `${section.value.region}`,
      preset: usePreset ? preset : "CUSTOM",
      modem: usePreset ? presetModem(preset, region) : customModem(section.value),
      hopLimit: Math.min(hopLimit, HOPS_MAX),
    },
  };
}
