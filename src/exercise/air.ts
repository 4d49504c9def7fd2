/**
 * The simulated ether: who hears whom, how well, and what gets lost on the way.
 *
 * Each radio stands somewhere. What reaches it weakens with distance; two packets at once spoil each other unless one is much
 * stronger; a radio that sends hears nothing; a weak packet may be lost by chance. Transmissions take the time they would
 * take on a real channel.
 *
 * Source: the log-distance model with a per-link offset, and capture at 6 dB, as in the public simulator Meshtasticator.
 */

import type { Chance } from "../base/chance.ts";
import { type Millis, MINUTE } from "../base/time.ts";
import { type AirPacket, packetAirtime } from "./air-packet.ts";
import type { Cancel, Timers } from "./timers.ts";

/** Where a radio stands, in metres east and north of the village square. */
export interface Place {
  readonly east: number;
  readonly north: number;
}

/** How a copy of a packet was received. */
export interface Reception {
  readonly snrDb: number;
  readonly rssiDbm: number;
}

/** A radio's place in the air. */
export interface Station {
  readonly place: Place;
  /** How its modem is set, as the firmware names it: two radios set differently are noise to each other. */
  readonly preset: string;
  hears(packet: AirPacket, reception: Reception): void;
}

interface Arrival {
  readonly station: Station;
  readonly snrDb: number;
  readonly until: Millis;
  spoiled: boolean;
}

/** Signal to noise 300 m away, in dB. */
const SNR_AT_300_M = 9;
/** dB lost each time the distance grows tenfold: houses and trees, antennas at the windows. */
const DECAY = 40;
/** Walls and slopes differ from link to link: up to this many dB either way. */
const LINK_SPREAD = 3;
/** Below this many dB LONG_FAST cannot be read. */
const FLOOR = -17.5;
/** What is still this much below the floor disturbs others. */
const FAINT = 3;
/** A packet this many dB stronger than another is read in spite of it. */
const CAPTURE = 6;
const NOISE_DBM = -112;
/** A radio's amplifier saturates: nearer than this brings nothing more. */
const SNR_MAX = 11;

export class Air {
  readonly #timers: Timers;
  readonly #chance: Chance;
  readonly #loss: number;
  readonly #stations = new Map<Station, Map<Station, number>>();
  readonly #arrivals = new Set<Arrival>();
  readonly #sending = new Map<Station, Cancel>();
  /** What each radio heard or sent in the last minute. */
  readonly #heard = new Map<Station, { readonly at: Millis; readonly airtime: Millis }[]>();
  /** How many transmissions there have been, repeats included. */
  transmissions = 0;

  /** `loss` is the share of copies lost by chance even at full strength, 0 to 1. */
  constructor({
    timers,
    chance,
    loss = 0.01,
  }: {
    readonly timers: Timers;
    readonly chance: Chance;
    readonly loss?: number;
  }) {
    this.#timers = timers;
    this.#chance = chance;
    this.#loss = loss;
  }

  join(station: Station): void {
    const links = new Map<Station, number>();
    for (const [other, theirs] of this.#stations) {
      const snrDb = this.#snr(station.place, other.place);
      if (snrDb < FLOOR - FAINT) continue;
      links.set(other, snrDb);
      theirs.set(station, snrDb);
    }
    this.#stations.set(station, links);
  }

  /** Takes a radio off the air, cutting short what it was sending. */
  leave(station: Station): void {
    this.#sending.get(station)?.();
    this.#sending.delete(station);
    for (const links of this.#stations.values()) links.delete(station);
    this.#stations.delete(station);
    this.#heard.delete(station);
  }

  /** Signal to noise from one radio to another, in dB; undefined if they do not hear each other. */
  snr(from: Station, to: Station): number | undefined {
    const snrDb = this.#stations.get(from)?.get(to);
    return snrDb === undefined || snrDb < FLOOR ? undefined : snrDb;
  }

  /** Whether `station` would find the channel taken now. */
  busy(station: Station): boolean {
    if (this.#sending.has(station)) return true;
    for (const arrival of this.#arrivals) {
      if (arrival.station === station && arrival.until > this.#timers.now()) return true;
    }
    return false;
  }

  /** The share of the last minute the channel was taken at `station`, in percent. */
  utilizationPercent(station: Station): number {
    const since = this.#timers.now() - MINUTE;
    const recent = (this.#heard.get(station) ?? []).filter(({ at }) => at > since);
    const taken = recent.reduce((sum, { airtime }) => sum + airtime, 0);
    return Math.min((taken / MINUTE) * 100, 100);
  }

  /** Sends `packet` from `station`; calls `done` when it has left the antenna. Returns how long that takes. */
  transmit(station: Station, packet: AirPacket, done: () => void): Millis {
    const { preset } = station;
    const airtime = packetAirtime(packet, preset);
    const until = this.#timers.now() + airtime;
    this.transmissions += 1;
    this.#spoilAt(station);
    const started: Arrival[] = [];
    this.#note(station, airtime);
    for (const [other, snrDb] of this.#stations.get(station) ?? []) {
      this.#note(other, airtime);
      const spoiled = other.preset !== preset || this.#sending.has(other);
      started.push(this.#arrive(other, { snrDb, until, spoiled }));
    }
    const cancel = this.#timers.at(airtime, () => {
      this.#sending.delete(station);
      for (const arrival of started) this.#settle(arrival, packet);
      done();
    });
    this.#sending.set(station, () => {
      cancel();
      for (const arrival of started) this.#arrivals.delete(arrival);
    });
    return airtime;
  }

  #note(station: Station, airtime: Millis): void {
    const at = this.#timers.now();
    const recent = (this.#heard.get(station) ?? []).filter((each) => each.at > at - MINUTE);
    this.#heard.set(station, [...recent, { at, airtime }]);
  }

  #arrive(station: Station, how: Pick<Arrival, "snrDb" | "until" | "spoiled">): Arrival {
    const { snrDb } = how;
    const arrival = { station, ...how };
    for (const other of this.#arrivals) {
      if (other.station !== station || other.until <= this.#timers.now()) continue;
      if (other.snrDb < snrDb + CAPTURE) other.spoiled = true;
      if (snrDb < other.snrDb + CAPTURE) arrival.spoiled = true;
    }
    this.#arrivals.add(arrival);
    return arrival;
  }

  #settle(arrival: Arrival, packet: AirPacket): void {
    this.#arrivals.delete(arrival);
    const { station, snrDb } = arrival;
    if (arrival.spoiled || !this.#chance.happens(this.#readable(snrDb))) return;
    station.hears(packet, {
      snrDb: Math.round(snrDb * 4) / 4,
      rssiDbm: Math.round(NOISE_DBM + snrDb),
    });
  }

  /** What a radio was hearing is lost to it once it sends itself. */
  #spoilAt(station: Station): void {
    for (const arrival of this.#arrivals) {
      if (arrival.station === station) arrival.spoiled = true;
    }
  }

  /** The chance to read a packet: half at the floor, nearly all 6 dB above it. */
  #readable(snrDb: number): number {
    return (1 - this.#loss) / (1 + Math.exp(FLOOR - snrDb));
  }

  #snr(one: Place, other: Place): number {
    const metres = Math.max(Math.hypot(one.east - other.east, one.north - other.north), 1);
    const offset = (this.#chance.float() * 2 - 1) * LINK_SPREAD;
    return Math.min(SNR_AT_300_M - DECAY * Math.log10(metres / 300) + offset, SNR_MAX);
  }
}
