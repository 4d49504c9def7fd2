/**
 * A table of evidence as a few rows of numbers: a megabyte where its text takes six, and nothing in it is read before it is asked for.
 *
 * A feature is found by its hash, and is a stretch of `voices`: places in the row of labels, and weights in tenths. On disk the rows follow
 * one another behind a head that gives their lengths (little-endian, each row padded to four bytes).
 */

export interface EvidencePack {
  /** Every feature, one after the other. */
  readonly features: string;
  /** Where in `features` each begins, and the last ends, in UTF-16 units. */
  readonly starts: Uint32Array;
  /** Where in `places` and `weights` the voices of each begin, and those of the last end. */
  readonly voices: Uint32Array;
  /** Places in the row of labels. */
  readonly places: Uint8Array;
  /** Tenths. */
  readonly weights: Int8Array;
  /** A table by hash: 0, or one more than the number of a feature. Its length is a power of two. */
  readonly slots: Uint32Array;
}

/** Weights beyond are cut: e to the twelfth is certain enough. */
const MOST = 127;

/**
 * Packs a table: lines with ` = ` in them; the rest of it is for people. Each byte of it is one character, for it is nearly all ASCII,
 * and takes half the time and room to read so. What is no number, or no label, counts nothing; of a feature written twice the last
 * line counts.
 *
 * @param labels the row of labels, each with its group's mark.
 */
export function packEvidence(table: string, labels: readonly string[]): EvidencePack {
  const lines = linesOf(table);
  const placeOf = new Map(labels.map((label, i) => [label, i]));
  const starts = new Uint32Array(lines.size + 1);
  const voices = new Uint32Array(lines.size + 1);
  const places: number[] = [];
  const weights: number[] = [];
  const names: string[] = [];
  let end = 0;
  for (const [bytes, written] of lines) {
    const feature = inWords(bytes);
    names.push(feature);
    end += feature.length;
    addVoices(written, placeOf, places, weights);
    starts[names.length] = end;
    voices[names.length] = places.length;
  }
  return {
    features: names.join(""),
    starts,
    voices,
    places: Uint8Array.from(places),
    weights: Int8Array.from(weights),
    slots: slotsOf(names),
  };
}

/** The number of a feature; undefined if nothing is known of it. */
export function numberOf(
  feature: string,
  { features, starts, slots }: EvidencePack,
): number | undefined {
  const mask = slots.length - 1;
  for (let slot = hashOf(feature) & mask; ; slot = (slot + 1) & mask) {
    const taken = slots[slot] ?? 0;
    if (taken === 0) return undefined;
    const from = starts[taken - 1] ?? 0;
    const length = (starts[taken] ?? 0) - from;
    if (length === feature.length && features.startsWith(feature, from)) return taken - 1;
  }
}

/** The rows of a pack, in the order they have on disk. */
type Row = Uint32Array | Uint8Array | Int8Array;

/** The head: how long each row is, in bytes. */
const HEAD = 6 * 4;

export function encodeEvidence(pack: EvidencePack): Uint8Array {
  const features = new TextEncoder().encode(pack.features);
  const rows: readonly Row[] = [
    pack.starts,
    pack.voices,
    pack.slots,
    pack.places,
    pack.weights,
    features,
  ];
  const whole = new Uint8Array(HEAD + rows.reduce((sum, row) => sum + padded(row.byteLength), 0));
  const head = new DataView(whole.buffer);
  let at = HEAD;
  for (const [i, row] of rows.entries()) {
    head.setUint32(4 * i, row.byteLength, true);
    whole.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at);
    at += padded(row.byteLength);
  }
  return whole;
}

/** A pack from its bytes, which it goes on using; undefined if they are not whole. */
export function decodeEvidence(bytes: Uint8Array): EvidencePack | undefined {
  const isAligned = bytes.byteOffset % 4 === 0;
  const { buffer, byteOffset, byteLength } = isAligned ? bytes : Uint8Array.from(bytes);
  if (byteLength < HEAD) return undefined;
  const head = new DataView(buffer, byteOffset);
  let next = byteOffset + HEAD;
  const spans = Array.from({ length: HEAD / 4 }, (_, i) => {
    const length = head.getUint32(4 * i, true);
    const from = next;
    next += padded(length);
    return { from, length };
  });
  const [starts, voices, slots, places, weights, features] = spans;
  if (next !== byteOffset + byteLength) return undefined;
  if (!starts || !voices || !slots || !places || !weights || !features) return undefined;
  return {
    starts: new Uint32Array(buffer, starts.from, starts.length / 4),
    voices: new Uint32Array(buffer, voices.from, voices.length / 4),
    slots: new Uint32Array(buffer, slots.from, slots.length / 4),
    places: new Uint8Array(buffer, places.from, places.length),
    weights: new Int8Array(buffer, weights.from, weights.length),
    features: new TextDecoder().decode(new Uint8Array(buffer, features.from, features.length)),
  };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
  }
  return hash >>> 0;
}

function slotsOf(features: readonly string[]): Uint32Array {
  // At most half full, so that a search is short, and always ends.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * features.length + 2)));
  const mask = slots.length - 1;
  for (const [i, feature] of features.entries()) {
    let slot = hashOf(feature) & mask;
    while ((slots[slot] ?? 0) !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  }
  return slots;
}

/** Between a feature and what it speaks for. */
const BETWEEN = " = ";

/** The lines of a table: features, and what they speak for. */
function linesOf(table: string): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  let from = 0;
  while (from < table.length) {
    const newline = table.indexOf("\n", from);
    const end = newline < 0 ? table.length : newline;
    const sign = table.indexOf(BETWEEN, from);
    if (sign >= 0 && sign < end && table[from] !== "#") {
      written.set(table.slice(from, sign), table.slice(sign + BETWEEN.length, end));
    }
    from = end + 1;
  }
  return written;
}

/** `sos 9, need -7`, in tenths. */
function addVoices(
  written: string,
  placeOf: ReadonlyMap<string, number>,
  places: number[],
  weights: number[],
): void {
  let from = 0;
  while (from < written.length) {
    const comma = written.indexOf(", ", from);
    const end = comma < 0 ? written.length : comma;
    const blank = written.indexOf(" ", from);
    const place = blank < 0 ? undefined : placeOf.get(written.slice(from, blank));
    const weight = Number(written.slice(blank + 1, end));
    if (place !== undefined && blank < end && Number.isFinite(weight)) {
      places.push(place);
      weights.push(Math.min(Math.max(Math.round(weight), -MOST), MOST));
    }
    from = end + 2;
  }
}

/** Characters that are the bytes of UTF-8, in words. */
function inWords(bytes: string): string {
  return /[^\0-\u007F]/.test(bytes)
    ? new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
    : bytes;
}
