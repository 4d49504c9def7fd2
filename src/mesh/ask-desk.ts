/**
 * Where questions to a radio of ours are put, and told from whatever else comes.
 *
 * An admin answer is taken only from our own radio, about a packet of ours that never went on the air: what the mesh sends in its
 * name is no answer. One question about the radio and one trace may be under way at a time.
 */

import { type Millis, SECOND } from "../base/time.ts";
import type { Answer, Question } from "./ask.ts";
import type { FromRadio } from "./from-radio.ts";
import type { NodeNumber } from "./heard.ts";
import { priority, spacing } from "./message.ts";
import { type Packet, type Port, port } from "./packet.ts";
import { emptyRoute, routeOf } from "./route.ts";
import type { PacketOut } from "./to-radio.ts";
import { queueRefusal, routingVerdict } from "./verdict.ts";

/** An answer takes a quarter of a second; a radio that writes its flash, some seconds. */
const ANSWER_WITHIN: Millis = 15 * SECOND;
/** There and back over seven relays at the slowest preset. */
const TRACE_WITHIN: Millis = 60 * SECOND;
/** Frames of one handshake that are about the radio: 3, 8 channels, 10 sections of settings, 16 of modules, and some to come. */
const NOTES_MAX = 64;

const NO_RESPONSE = 8;

/** What a question needs to know of the radio it is put to. */
interface Radio {
  readonly number: NodeNumber | undefined;
  readonly hopLimit: number;
}

interface Running {
  readonly handle: string;
  readonly question: Question;
  readonly own: NodeNumber;
  /** Packets of ours that are not yet answered. */
  readonly ids: Set<number>;
  readonly until: Millis;
}

type Slot = "own" | "trace";

export class AskDesk {
  readonly #newId: () => number;
  readonly #tell: (handle: string, answer: Answer) => void;
  readonly #running = new Map<Slot, Running>();
  #notes: Uint8Array[] = [];
  #tracedAt: Millis | undefined;

  constructor(newId: () => number, tell: (handle: string, answer: Answer) => void) {
    this.#newId = newId;
    this.#tell = tell;
  }

  /** Whether the radio has been asked for its whole state by someone who waits for it. */
  get reading(): boolean {
    return this.#running.get("own")?.question.kind === "settings";
  }

  /**
   * Puts a question to `radio`, undefined while it is not ready; returns the packets that do. For "settings" there are none: the
   * session shakes hands again.
   */
  put(handle: string, question: Question, at: Millis, radio: Radio | undefined): PacketOut[] {
    const refusal = this.#refusal(question, at, radio?.number);
    if (refusal !== undefined || radio?.number === undefined) {
      this.#tell(handle, refusal ?? { kind: "not-ready" });
      return [];
    }
    const out = this.#packets(question, { number: radio.number, hopLimit: radio.hopLimit });
    const within = question.kind === "trace" ? TRACE_WITHIN : ANSWER_WITHIN;
    this.#running.set(slotOf(question), {
      handle,
      question,
      own: radio.number,
      ids: new Set(out.map(({ id }) => id)),
      until: question.kind === "settings" ? Infinity : at + within,
    });
    if (question.kind === "trace") this.#tracedAt = at;
    return out;
  }

  /** The radio begins to tell its state, from the start. */
  begin(): void {
    this.#notes = [];
  }

  /** Keeps what the radio says of itself, for whoever asked for it. */
  note(payload: Uint8Array, value: FromRadio, own: NodeNumber | undefined): void {
    if (this.reading && isAboutItself(value, own) && this.#notes.length < NOTES_MAX)
      this.#notes.push(payload);
  }

  /** The radio has told its state. */
  complete(number: NodeNumber): void {
    const running = this.#running.get("own");
    if (running === undefined || !this.reading) return;
    const payloads = this.#notes;
    this.#notes = [];
    this.#end(running, { kind: "settings", told: { number, payloads } });
  }

  /** Whether `packet` is about a question under way; it is then taken. */
  hear(packet: Packet): boolean {
    const { content } = packet;
    if (content.kind !== "routing" && content.kind !== "data") return false;
    const { requestId } = content;
    const running = requestId === undefined ? undefined : this.#about(requestId);
    if (running === undefined) return false;
    if (content.kind === "routing") return this.#hearRouting(running, packet.from, content);
    return this.#hearAnswer(running, packet, content);
  }

  /** Hears whether the radio took one of the packets. */
  queueStatus({ res, packetId }: { readonly res: number; readonly packetId: number }): void {
    const running = this.#about(packetId);
    const reason = queueRefusal(res);
    if (running !== undefined && reason !== undefined)
      this.#end(running, { kind: "refused", code: reason.code });
  }

  dueAt(): Millis {
    return Math.min(...Array.from(this.#running.values(), ({ until }) => until));
  }

  /** Ends what has waited too long at `at`. */
  expire(at: Millis): void {
    for (const running of this.#running.values())
      if (running.until <= at) this.#end(running, { kind: "silent" });
  }

  /** The link is down, or the radio has restarted. */
  lose(): void {
    this.#notes = [];
    for (const running of this.#running.values()) this.#end(running, { kind: "lost" });
  }

  #refusal(question: Question, at: Millis, own: NodeNumber | undefined): Answer | undefined {
    if (own === undefined) return { kind: "not-ready" };
    if (this.#running.has(slotOf(question))) return { kind: "busy" };
    if (question.kind !== "trace" || this.#tracedAt === undefined) return undefined;
    const wait = this.#tracedAt + spacing(port.traceroute) - at;
    return wait > 0 ? { kind: "too-soon", wait } : undefined;
  }

  #packets(
    question: Question,
    { number, hopLimit }: { readonly number: NodeNumber; readonly hopLimit: number },
  ): PacketOut[] {
    const packet = { channel: 0, hopLimit, priority: priority.normal, wantAck: true };
    const admin = (payload: Uint8Array, wantResponse: boolean): PacketOut => ({
      ...packet,
      to: number,
      id: this.#newId(),
      port: port.admin,
      payload,
      wantResponse,
    });
    switch (question.kind) {
      case "settings":
        return [];
      case "get":
        return [admin(question.payload, true)];
      case "set":
        return question.payloads.map((payload) => admin(payload, false));
      case "trace":
        return [
          {
            ...packet,
            to: question.to,
            id: this.#newId(),
            port: port.traceroute,
            payload: emptyRoute,
            wantResponse: true,
          },
        ];
      default:
        return question satisfies never;
    }
  }

  #about(requestId: number): Running | undefined {
    return [...this.#running.values()].find(({ ids }) => ids.has(requestId));
  }

  /** An acknowledgement settles a message that sets something; of one that asks, only a refusal is news. */
  #hearRouting(
    running: Running,
    from: NodeNumber,
    { requestId, error }: { readonly requestId: number; readonly error: number },
  ): boolean {
    const { question, own, ids } = running;
    if (from !== own && !(question.kind === "trace" && from === question.to)) return false;
    const verdict = routingVerdict(error);
    if (verdict.kind === "refused") {
      this.#end(running, { kind: "refused", code: error });
    } else if (question.kind === "set") {
      ids.delete(requestId);
      if (ids.size === 0) this.#end(running, { kind: "taken" });
    } else if (error === NO_RESPONSE) {
      this.#end(running, { kind: "refused", code: error });
    }
    return true;
  }

  #hearAnswer(
    running: Running,
    packet: Packet,
    { port: at, payload }: { readonly port: Port; readonly payload: Uint8Array },
  ): boolean {
    const { question, own } = running;
    if (question.kind === "trace") {
      const isAnswer = packet.from === question.to && at === port.traceroute;
      const route = isAnswer ? routeOf(payload, { to: question.to, own }) : undefined;
      if (route !== undefined) this.#end(running, { kind: "route", route });
      return route !== undefined;
    }
    if (question.kind !== "get" || at !== port.admin || !isOwnWord(packet, own)) return false;
    this.#end(running, { kind: "got", payload });
    return true;
  }

  #end(running: Running, answer: Answer): void {
    this.#running.delete(slotOf(running.question));
    this.#tell(running.handle, answer);
  }
}

function slotOf({ kind }: Question): Slot {
  return kind === "trace" ? "trace" : "own";
}

/** Whether our radio says it to us: not heard on the air, nor from the Internet. */
function isOwnWord({ from, to, viaMqtt, rssiDbm, snrDb }: Packet, own: NodeNumber): boolean {
  return from === own && to === own && !viaMqtt && rssiDbm === undefined && snrDb === undefined;
}

/** What a radio tells of itself alone. */
const aboutItself: ReadonlySet<FromRadio["kind"]> = new Set<FromRadio["kind"]>([
  "my-info",
  "metadata",
  "channel",
  "lora",
]);

function isAboutItself(value: FromRadio, own: NodeNumber | undefined): boolean {
  if (value.kind === "node") return value.peer.number === own;
  if (value.kind !== "other") return aboutItself.has(value.kind);
  return value.what.startsWith("config ") || value.what === "moduleConfig";
}
