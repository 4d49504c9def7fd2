/**
 * What a radio answers to want_config, in the firmware's order: itself, its channels and settings, the nodes it knows.
 *
 *     my_info, deviceui, own node_info, metadata, 8 channels, 10 configs, 16 module configs,
 *     other node_infos, file_infos, config_complete_id(nonce)
 *
 * Source: firmware 2.7.26, as recorded in `tests/captures` a1 to a4.
 */

import type { MessageInitShape } from "@bufbuild/protobuf";
import { Channel, Config, Mesh } from "@meshtastic/protobufs";

import { SECOND } from "../base/time.ts";
import { encodeFromRadio } from "../mesh/from-radio.ts";
import { nodeId, type NodeNumber } from "../mesh/heard.ts";
import type { KnownNode } from "./node-db.ts";
import { CHANNELS_MAX, type ChannelSetting, type Identity } from "./radio-settings.ts";
import { stock } from "./stock-settings.ts";

/** Nonces that ask for half: the settings without other nodes, or the nodes alone. */
const CONFIG_ONLY = 69_420;
const NODES_ONLY = 69_421;

export interface RadioState {
  readonly identity: Identity;
  readonly channels: readonly ChannelSetting[];
  readonly nodes: readonly KnownNode[];
  /** False while no region is set: the radio does not send. */
  readonly region: boolean;
  readonly hopLimit: number;
}

type Message = NonNullable<MessageInitShape<typeof Mesh.FromRadioSchema>["payloadVariant"]>;

/** The frames' payloads, in order. */
export function handshake(state: RadioState, nonce: number): Uint8Array[] {
  const others = state.nodes.filter(({ number }) => number !== state.identity.number);
  const own = encode(ownNode(state.identity));
  const known = others.map((node) => encode(nodeInfo(node)));
  const complete = encode({ case: "configCompleteId", value: nonce });
  if (nonce === NODES_ONLY) return [own, ...known, complete];
  return [
    encode(myInfo(state.identity, others.length + 1)),
    stock.deviceUi,
    own,
    encode(metadata),
    ...Array.from({ length: CHANNELS_MAX }, (_, index) => encode(channel(state.channels, index))),
    ...stock.configsBeforeLora,
    encode(lora(state)),
    stock.bluetooth,
    encode(security(state)),
    ...stock.configsAfterSecurity,
    ...stock.moduleConfigs,
    ...(nonce === CONFIG_ONLY ? [] : known),
    ...stock.files,
    complete,
  ];
}

function encode(payloadVariant: Message): Uint8Array {
  return encodeFromRadio({ payloadVariant });
}

const FIRMWARE = "2.7.26.54e0d8d";
const POSITION_FLAGS = 811;
/** HardwareModel of a radio that is a program. */
const PORTDUINO = 37;
const UNUSED_MODULES = 13_764;

function myInfo({ number }: Identity, nodes: number): Message {
  const value = { myNodeNum: number, minAppVersion: 30_200, pioEnv: "native", nodedbCount: nodes };
  return { case: "myInfo", value };
}

const metadata: Message = {
  case: "metadata",
  value: {
    firmwareVersion: FIRMWARE,
    deviceStateVersion: 24,
    hasWifi: true,
    positionFlags: POSITION_FLAGS,
    hwModel: PORTDUINO,
    hasPKC: true,
    excludedModules: UNUSED_MODULES,
  },
};

function user({
  number,
  longName,
  shortName,
  publicKey,
}: Omit<Identity, "publicKey"> & { publicKey?: Uint8Array }) {
  return {
    id: nodeId(number),
    longName,
    shortName,
    macaddr: macOf(number),
    hwModel: PORTDUINO,
    ...(publicKey && { publicKey }),
    isUnmessagable: false,
  };
}

function ownNode(identity: Identity): Message {
  return {
    case: "nodeInfo",
    value: { num: identity.number, user: user(identity), position: {}, isFavorite: true },
  };
}

function nodeInfo(node: KnownNode): Message {
  const { number, snrDb, hops, lastHeard } = node;
  return {
    case: "nodeInfo",
    value: {
      num: number,
      user: user(node),
      ...(snrDb !== undefined && { snr: snrDb }),
      ...(hops !== undefined && { hopsAway: hops }),
      ...(lastHeard !== undefined && { lastHeard: Math.floor(lastHeard / SECOND) }),
    },
  };
}

/** A node's number is the end of its hardware address. */
function macOf(number: NodeNumber): Uint8Array {
  const mac = new Uint8Array([2, 0, 0, 0, 0, 0]);
  new DataView(mac.buffer).setUint32(2, number);
  return mac;
}

function channel(channels: readonly ChannelSetting[], index: number): Message {
  const setting = channels[index];
  if (setting === undefined) return { case: "channel", value: { index, settings: {} } };
  const { PRIMARY, SECONDARY } = Channel.Channel_Role;
  const { name, psk } = setting;
  return {
    case: "channel",
    value: {
      index,
      settings: { name, psk },
      role: index === 0 ? PRIMARY : SECONDARY,
    },
  };
}

function lora({ region, hopLimit }: RadioState): Message {
  const { EU_868, UNSET } = Config.Config_LoRaConfig_RegionCode;
  const value = {
    usePreset: true,
    bandwidth: 250,
    spreadFactor: 11,
    codingRate: 5,
    region: region ? EU_868 : UNSET,
    hopLimit,
    txEnabled: true,
    txPower: 27,
    sx126xRxBoostedGain: true,
    ignoreMqtt: true,
  };
  return { case: "config", value: { payloadVariant: { case: "lora", value } } };
}

function security({ identity }: RadioState): Message {
  const value = { publicKey: identity.publicKey, serialEnabled: true };
  return { case: "config", value: { payloadVariant: { case: "security", value } } };
}
