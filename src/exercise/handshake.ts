/**
 * What a radio answers to want_config, in the firmware's order: itself, its channels and settings, the nodes it knows.
 *
 *     my_info, deviceui, own node_info, metadata, 8 channels, 10 configs, 16 module configs,
 *     other node_infos, file_infos, config_complete_id(nonce)
 *
 * Source: firmware 2.7.26, as recorded in `tests/captures` a1 to a4.
 */

import { create, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { SECOND } from "../base/time.ts";
import { encodeFromRadio } from "../mesh/from-radio.ts";
import { nodeId, type NodeNumber } from "../mesh/heard.ts";
import type { KnownNode } from "./node-db.ts";
import type { Identity } from "./radio-settings.ts";
import type { Settings } from "./settings.ts";
import { stock } from "./stock-settings.ts";

/** Nonces that ask for half: the settings without other nodes, or the nodes alone. */
const CONFIG_ONLY = 69_420;
const NODES_ONLY = 69_421;

type Message = NonNullable<MessageInitShape<typeof Mesh.FromRadioSchema>["payloadVariant"]>;

/** The frames' payloads, in order. */
export function handshake(
  { settings, nodes }: { readonly settings: Settings; readonly nodes: readonly KnownNode[] },
  nonce: number,
): Uint8Array[] {
  const others = nodes.filter(({ number }) => number !== settings.number);
  const own = encode(ownNode(settings));
  const known = others.map((node) => encode(nodeInfo(node)));
  const complete = encode({ case: "configCompleteId", value: nonce });
  if (nonce === NODES_ONLY) return [own, ...known, complete];
  return [
    encode(myInfo(settings.number, others.length + 1)),
    stock.deviceUi,
    own,
    encode({ case: "metadata", value: metadataOf(settings) }),
    ...settings.channelTable.map((value) => encode({ case: "channel", value })),
    ...settings.configs.map((value) => encode({ case: "config", value })),
    ...settings.modules.map((value) => encode({ case: "moduleConfig", value })),
    ...stock.newerModules,
    ...(nonce === CONFIG_ONLY ? [] : known),
    ...stock.files,
    complete,
  ];
}

function encode(payloadVariant: Message): Uint8Array {
  return encodeFromRadio({ payloadVariant });
}

const POSITION_FLAGS = 811;
/** HardwareModel of a radio that is a program. */
const PORTDUINO = 37;
const UNUSED_MODULES = 13_764;

function myInfo(number: NodeNumber, nodes: number): Message {
  const value = { myNodeNum: number, minAppVersion: 30_200, pioEnv: "native", nodedbCount: nodes };
  return { case: "myInfo", value };
}

export function metadataOf({
  firmware,
  device,
}: Settings): MessageShape<typeof Mesh.DeviceMetadataSchema> {
  return create(Mesh.DeviceMetadataSchema, {
    firmwareVersion: firmware,
    deviceStateVersion: 24,
    hasWifi: true,
    role: device.role,
    positionFlags: POSITION_FLAGS,
    hwModel: PORTDUINO,
    hasPKC: true,
    excludedModules: UNUSED_MODULES,
  });
}

/** Who the radio itself is. */
export function ownUser({
  identity,
  owner,
  device,
}: Settings): MessageShape<typeof Mesh.UserSchema> {
  const { unmessagable: isUnmessagable } = owner;
  return create(Mesh.UserSchema, { ...user(identity), role: device.role, isUnmessagable });
}

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

function ownNode(settings: Settings): Message {
  const { number: num } = settings;
  return {
    case: "nodeInfo",
    value: { num, user: ownUser(settings), position: {}, isFavorite: true },
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
