/**
 * How long a packet keeps the channel busy.
 *
 * Computed as the firmware's radio library does for an SX126x, in whole microseconds and rounded down where it rounds
 * down: explicit header, checksum on, preamble of 16 symbols.
 *
 * Source: Semtech SX1261/2 datasheet 6.1.4; firmware MeshRadio.h and RadioInterface.cpp for presets and bandwidths.
 */

export interface Modem {
  /** 5 to 12. */
  readonly spreadingFactor: number;
  readonly bandwidthHz: number;
  /** The denominator of the coding rate 4/n: 5 to 8. */
  readonly codingRate: number;
}

/** The firmware's own choice for a preset it does not know, and the slowest in common use. */
const LONG_FAST: Modem = { spreadingFactor: 11, bandwidthHz: 250_000, codingRate: 5 };

/** The modem presets as the firmware names them. */
const presets: ReadonlyMap<string, Modem> = new Map<string, Modem>([
  ["SHORT_TURBO", { spreadingFactor: 7, bandwidthHz: 500_000, codingRate: 5 }],
  ["SHORT_FAST", { spreadingFactor: 7, bandwidthHz: 250_000, codingRate: 5 }],
  ["SHORT_SLOW", { spreadingFactor: 8, bandwidthHz: 250_000, codingRate: 5 }],
  ["MEDIUM_FAST", { spreadingFactor: 9, bandwidthHz: 250_000, codingRate: 5 }],
  ["MEDIUM_SLOW", { spreadingFactor: 10, bandwidthHz: 250_000, codingRate: 5 }],
  ["LONG_TURBO", { spreadingFactor: 11, bandwidthHz: 500_000, codingRate: 8 }],
  ["LONG_FAST", LONG_FAST],
  ["LONG_MODERATE", { spreadingFactor: 11, bandwidthHz: 125_000, codingRate: 8 }],
  ["LONG_SLOW", { spreadingFactor: 12, bandwidthHz: 125_000, codingRate: 8 }],
]);

/** In the band of 2.4 GHz every preset is this much wider: 812.5 kHz for 250. */
const WIDE = 3.25;
const WIDE_REGION = "LORA_24";

/** Bandwidths a radio's settings round to whole kHz, in Hz. */
const roundedBandwidths: ReadonlyMap<number, number> = new Map([
  [31, 31_250],
  [62, 62_500],
  [200, 203_125],
  [400, 406_250],
  [800, 812_500],
  [1600, 1_625_000],
]);

/** The modem that `preset` names. */
export function presetModem(preset: string, region = ""): Modem {
  const modem = presets.get(preset) ?? LONG_FAST;
  if (region !== WIDE_REGION) return modem;
  return { ...modem, bandwidthHz: modem.bandwidthHz * WIDE };
}

/** The modem that settings made by hand describe; what no radio could do is read as {@link LONG_FAST}. */
export function customModem(set: {
  readonly spreadFactor: number;
  /** In kHz, rounded as the settings do. */
  readonly bandwidth: number;
  readonly codingRate: number;
}): Modem {
  const { spreadFactor, bandwidth, codingRate } = set;
  const bandwidthHz = roundedBandwidths.get(bandwidth) ?? bandwidth * 1000;
  const able =
    spreadFactor >= 5 && spreadFactor <= 12 && codingRate >= 5 && codingRate <= 8 && bandwidth > 0;
  return able ? { spreadingFactor: spreadFactor, bandwidthHz, codingRate } : LONG_FAST;
}

const PREAMBLE = 16;
/** Symbols of the header block, in which nothing else fits. */
const HEADER = 8;
/** From this symbol time on the radio trades rate for robustness against drift, in microseconds. */
const LOW_RATE_FROM_US = 16_000;

/** Time on air of a packet of `length` bytes, in microseconds; all of it counts, the 16 of the header too. */
export function airtimeMicros(modem: Modem, length: number): number {
  const { spreadingFactor: sf, bandwidthHz, codingRate } = modem;
  const symbolUs = Math.floor((2 ** sf * 1_000_000) / bandwidthHz);
  const bitsPerSymbol = sf - (symbolUs >= LOW_RATE_FROM_US ? 2 : 0);
  // At its two fastest the chip takes two symbols longer to lock, and has no spare bits in the header.
  const fastest = sf < 7;
  const lock = fastest ? 6.25 : 4.25;
  const bits = Math.max(0, 8 * length + 16 - 4 * sf + (fastest ? 20 : 28));
  const payload = Math.ceil(bits / (4 * bitsPerSymbol)) * codingRate;
  return Math.floor((PREAMBLE + lock + HEADER + payload) * symbolUs);
}

/** Bytes of a packet's header on the air. */
export const PACKET_HEADER = 16;
/** What public-key encryption adds: a checksum and a nonce. */
const PKI = 12;
/** A packet number within Data: its tag and 32 bits. */
const NUMBER_FIELD = 5;

/** What of a packet takes room on the air. */
export interface OnAir {
  readonly port: number;
  /** Encrypted for its addressee by public key, as the firmware does with every direct message. */
  readonly direct: boolean;
  readonly wantResponse?: boolean;
  /** Packet numbers in it besides its own: the one it answers, a reaction. */
  readonly numbers?: number;
}

/**
 * Bytes on the air of a packet that carries `payload` bytes: the header, the fields of Data, and for a direct message its
 * encryption.
 */
export function bytesOnAir(
  payload: number,
  { port, direct, wantResponse = false, numbers = 0 }: OnAir,
): number {
  const portField = port < 128 ? 2 : 3;
  const payloadField = (payload < 128 ? 2 : 3) + payload;
  const asked = wantResponse ? 2 : 0;
  const bitfield = 2;
  const data = portField + payloadField + asked + numbers * NUMBER_FIELD + bitfield;
  return PACKET_HEADER + data + (direct ? PKI : 0);
}

/** The share of an hour in which a radio may send, in percent, where the law says one. */
const dutyLimits: ReadonlyMap<string, number> = new Map([
  ["EU_868", 10],
  ["EU_433", 10],
  ["UA_433", 10],
  ["UA_868", 1],
]);

/** In percent of an hour; undefined where there is no limit. The radio refuses to send above it. */
export function dutyLimitPercent(region: string): number | undefined {
  return dutyLimits.get(region);
}
