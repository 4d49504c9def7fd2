/**
 * How long a packet keeps the channel busy.
 *
 * Computed as the firmware's radio library does for an SX126x: explicit header, checksum on, preamble of 16 symbols.
 *
 * Source: Semtech SX1261/2 datasheet 6.1.4; firmware MeshRadio.h and RadioInterface.cpp for the presets.
 */

interface Modem {
  readonly spreadingFactor: number;
  readonly bandwidthHz: number;
  /** The denominator of the coding rate 4/n: 5 to 8. */
  readonly codingRate: number;
}

/** The modem presets as the firmware names them. */
const modems: Readonly<Record<string, Modem>> = {
  SHORT_TURBO: { spreadingFactor: 7, bandwidthHz: 500_000, codingRate: 5 },
  SHORT_FAST: { spreadingFactor: 7, bandwidthHz: 250_000, codingRate: 5 },
  SHORT_SLOW: { spreadingFactor: 8, bandwidthHz: 250_000, codingRate: 5 },
  MEDIUM_FAST: { spreadingFactor: 9, bandwidthHz: 250_000, codingRate: 5 },
  MEDIUM_SLOW: { spreadingFactor: 10, bandwidthHz: 250_000, codingRate: 5 },
  LONG_TURBO: { spreadingFactor: 11, bandwidthHz: 500_000, codingRate: 8 },
  LONG_FAST: { spreadingFactor: 11, bandwidthHz: 250_000, codingRate: 5 },
  LONG_MODERATE: { spreadingFactor: 11, bandwidthHz: 125_000, codingRate: 8 },
  LONG_SLOW: { spreadingFactor: 12, bandwidthHz: 125_000, codingRate: 8 },
};

const PREAMBLE = 16;
/** Sync word and start of frame, in symbols. */
const SYNC = 4.25;
/** Symbols of the header block, in which nothing else fits. */
const HEADER = 8;
/** From this symbol time on the radio trades rate for robustness against drift, in microseconds. */
const LOW_RATE_FROM_US = 16_000;

/**
 * Time on air of a packet of `length` bytes, in microseconds; all of it counts, the 16 of the header too.
 *
 * @param preset one of {@link modems}; another is reckoned as LONG_FAST, the slowest in common use.
 */
export function airtimeMicros(preset: string, length: number): number {
  const modem = modems[preset] ?? { spreadingFactor: 11, bandwidthHz: 250_000, codingRate: 5 };
  const { spreadingFactor: sf, bandwidthHz, codingRate } = modem;
  const symbolUs = (2 ** sf * 1_000_000) / bandwidthHz;
  const bitsPerSymbol = sf - (symbolUs >= LOW_RATE_FROM_US ? 2 : 0);
  const bits = Math.max(0, 8 * length + 16 - 4 * sf + 28);
  const payload = Math.ceil(bits / (4 * bitsPerSymbol)) * codingRate;
  return (PREAMBLE + SYNC + HEADER + payload) * symbolUs;
}

/** Bytes of a packet's header on the air. */
const PACKET_HEADER = 16;
/** What public-key encryption adds: a checksum and a nonce. */
const PKI = 12;

/**
 * Bytes on the air of a packet that carries `payload` bytes on `port`: the header, the fields of Data, and for a direct
 * message its encryption.
 */
export function bytesOnAir(
  payload: number,
  { port, direct }: { readonly port: number; readonly direct: boolean },
): number {
  const portField = port < 128 ? 2 : 3;
  const payloadField = (payload < 128 ? 2 : 3) + payload;
  const bitfield = 2;
  return PACKET_HEADER + portField + payloadField + bitfield + (direct ? PKI : 0);
}
