/**
 * A recording in the place of a radio: the main job on real bytes, without one.
 *
 * What the radio said is played back as fast as it is read, with two changes. The end of a handshake carries the nonce of
 * whoever was recorded, so it is given the one our client asked with; and what a handshake must tell but the recording does not
 * hold (many begin long after theirs) is made up and said first. Then the recording stays open and quiet: it takes what
 * is sent to it, answers heartbeats, and tells its state again when asked again. A link opened anew does not play
 * its messages twice.
 */

import { readFile, stat } from "node:fs/promises";

import { Channel, Config } from "@meshtastic/protobufs";

import { ByteQueue } from "../base/byte-queue.ts";
import { Fault } from "../base/fault.ts";
import type { Connection, Link } from "../base/link.ts";
import { Framer, type Piece, wrap } from "../frames/frames.ts";
import { decodeFromRadio, encodeFromRadio, type FromRadio } from "../mesh/from-radio.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { decodeToRadio } from "../mesh/to-radio.ts";
import { type Chunk, readRecording } from "./recording.ts";

/** Who the radio is when nothing in the recording tells: none of those it heard. */
const NOBODY: NodeNumber = 0x0e111ee0;
/** Bytes of a recording: all of it is held in memory, and ours have less than a hundredth of it. */
const SIZE_MAX = 64 * 1024 * 1024;
/** Room the made-up queue has. */
const QUEUE = 16;

export function recordedLink(file: string): Link {
  let played = false;
  return {
    address: `recorded:${file}`,
    async open(signal) {
      const recording = new Recording(await chunksOf(file));
      if (signal.aborted) throw new Fault("radio/recording", { file });
      const connection = recordedConnection(recording, played);
      played = true;
      return connection;
    },
  };
}

async function chunksOf(file: string): Promise<Chunk[]> {
  let text: string;
  try {
    // A pipe that nobody writes into would be waited for without an end.
    const found = await stat(file);
    if (!found.isFile() || found.size > SIZE_MAX) throw new Error("not a recording's file");
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new Fault("radio/recording", { file, cause });
  }
  return readRecording(text);
}

function recordedConnection(recording: Recording, played: boolean): Connection {
  const bytes = new ByteQueue();
  const framer = new Framer();
  let left = !played;
  let open = true;
  if (left) for (const piece of recording.unasked) bytes.push(raw(piece));
  const answer = (payload: Uint8Array): void => {
    const asked = decodeToRadio(payload);
    if (asked.kind === "want-config") {
      const pieces = left ? recording.whole : recording.state;
      for (const piece of pieces) bytes.push(withNonce(piece, asked.nonce));
      left = false;
    }
    if (asked.kind === "heartbeat") bytes.push(queueStatus(0));
    if (asked.kind === "packet") bytes.push(queueStatus(asked.packet.id));
  };
  return {
    bytes,
    write(chunk) {
      if (!open) return Promise.reject(new Fault("radio/lost"));
      for (const piece of framer.push(chunk, 0)) if (piece.kind === "frame") answer(piece.payload);
      return Promise.resolve();
    },
    [Symbol.asyncDispose]() {
      open = false;
      bytes.end();
      return Promise.resolve();
    },
  };
}

/** What a recording holds, in the order it is told. */
class Recording {
  /** What came before the recorded client said a word. */
  readonly unasked: readonly Piece[];
  /** A handshake with what the recording holds of one, and nothing else. */
  readonly state: readonly Piece[];
  /** All that came after the first word, with a handshake in it or before it. */
  readonly whole: readonly Piece[];

  constructor(chunks: readonly Chunk[]) {
    const firstWord = chunks.findIndex(({ from }) => from === "client");
    const begin = Math.max(firstWord, 0);
    this.unasked = piecesOf(chunks.slice(0, begin));
    const told = piecesOf(chunks.slice(begin));
    const values = told.map((piece) => ({ piece, value: valueOf(piece) }));
    const handshake = values.filter(({ value }) => value !== undefined && isState(value));
    const missing = madeUp(values.flatMap(({ value }) => value ?? []));
    const end = frame(encodeFromRadio({ payloadVariant: { case: "configCompleteId", value: 1 } }));
    const ends = handshake.some(({ value }) => value?.kind === "config-complete");
    this.state = [...missing, ...handshake.map(({ piece }) => piece), ...(ends ? [] : [end])];
    this.whole = ends ? [...missing, ...told] : [...missing, end, ...told];
  }
}

function isState({ kind }: FromRadio): boolean {
  return ["my-info", "node", "metadata", "channel", "lora", "config-complete"].includes(kind);
}

/** The parts of a handshake that a session cannot do without and `values` do not tell. */
function madeUp(values: readonly FromRadio[]): Piece[] {
  const told = new Set(values.map(({ kind }) => kind));
  const pieces: Piece[] = [];
  if (!told.has("my-info")) {
    const value = { myNodeNum: ownNumber(values), nodedbCount: 1 };
    pieces.push(frame(encodeFromRadio({ payloadVariant: { case: "myInfo", value } })));
  }
  if (!told.has("channel")) {
    const settings = { psk: Uint8Array.of(1) };
    const value = { index: 0, role: Channel.Channel_Role.PRIMARY, settings };
    pieces.push(frame(encodeFromRadio({ payloadVariant: { case: "channel", value } })));
  }
  if (!told.has("lora")) {
    const region = Config.Config_LoRaConfig_RegionCode.EU_868;
    const lora = { usePreset: true, region, hopLimit: 3, txEnabled: true };
    const value = { payloadVariant: { case: "lora" as const, value: lora } };
    pieces.push(frame(encodeFromRadio({ payloadVariant: { case: "config", value } })));
  }
  return pieces;
}

/** Whom the packets were for, if any was for one node alone; the first node told, which is the radio itself, otherwise. */
function ownNumber(values: readonly FromRadio[]): NodeNumber {
  for (const value of values) {
    if (value.kind === "node") return value.peer.number;
    if (value.kind === "packet" && value.packet.to !== BROADCAST) return value.packet.to;
  }
  return NOBODY;
}

function piecesOf(chunks: readonly Chunk[]): Piece[] {
  const framer = new Framer();
  const pieces = chunks.flatMap(({ from, bytes, at }) =>
    from === "radio" ? framer.push(bytes, at) : [],
  );
  return [...pieces, ...framer.end()];
}

function valueOf(piece: Piece): FromRadio | undefined {
  return piece.kind === "frame" ? decodeFromRadio(piece.payload) : undefined;
}

function withNonce(piece: Piece, nonce: number): Uint8Array {
  if (valueOf(piece)?.kind !== "config-complete") return raw(piece);
  return wrap(encodeFromRadio({ payloadVariant: { case: "configCompleteId", value: nonce } }));
}

function queueStatus(meshPacketId: number): Uint8Array {
  const value = { res: 0, free: QUEUE, maxlen: QUEUE, meshPacketId };
  return wrap(encodeFromRadio({ payloadVariant: { case: "queueStatus", value } }));
}

function frame(payload: Uint8Array): Piece {
  return { kind: "frame", payload };
}

function raw(piece: Piece): Uint8Array {
  return piece.kind === "frame" ? wrap(piece.payload) : piece.bytes;
}
