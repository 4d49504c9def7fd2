/**
 * How one radio is, for the operator's page and `veillee status`. Holds no key.
 */

import type { FaultCode } from "../base/fault.ts";
import type { Millis } from "../base/time.ts";
import type { AirtimeHour } from "./airtime-ledger.ts";
import type { Channel } from "./channels.ts";
import type { KeyTrouble } from "./from-radio.ts";
import type { NodeNumber } from "./heard.ts";
import type { RadioTime } from "./radio-clock.ts";

/**
 * - `down`: no link; the next try is coming.
 * - `opening`: the link is being opened.
 * - `waking`: open; the radio's parser is being emptied.
 * - `configuring`: the radio was asked for its state.
 * - `ready`: it has answered in full, and messages go both ways.
 */
export type RadioPhase = "down" | "opening" | "waking" | "configuring" | "ready";

export interface RadioStatus {
  /** As the operator wrote it. */
  readonly address: string;
  readonly phase: RadioPhase;
  /** Why the link last went down; absent while all is well. */
  readonly reason?: FaultCode;
  readonly number?: NodeNumber;
  /** Raw: to be made safe before it is shown. */
  readonly longName?: string;
  readonly shortName?: string;
  readonly firmware?: string;
  readonly region?: string;
  readonly preset?: string;
  readonly hopLimit?: number;
  readonly channels: readonly Channel[];
  /** Room in the radio's own queue, in packets. */
  readonly queueFree?: number;
  readonly batteryPercent?: number;
  readonly channelUtilizationPercent?: number;
  readonly airUtilTxPercent?: number;
  /** What is wrong with its own key: others can write in its name. */
  readonly keyTrouble?: KeyTrouble;
  /** The time by its clock, once enough of what it stamped agrees. */
  readonly time?: RadioTime;
  /** What we reckon of the last hour's airtime, beside what the radio says of it. */
  readonly airtime: AirtimeHour;
  /** When anything was last heard from the radio, by the clock the session is given. */
  readonly lastHeard?: Millis;
  /** The radio said that its hour of airtime is spent: nothing leaves before then, by the same clock. */
  readonly pausedUntil?: Millis;
  /** Messages waiting in the session for their turn. */
  readonly waiting: number;
  /** Packets handed to the radio and not settled. */
  readonly inFlight: number;
  /** Links opened after the first. */
  readonly reconnects: number;
  /** What was dropped, repeated or not understood, by name. */
  readonly counters: Readonly<Record<string, number>>;
}
