/**
 * This node's own chain: signs its entries, {@link HEAD_MAX} to a head, in the batch of the last of them.
 *
 * What is planned becomes so only when the rows are taken by the disk's queue: a number that was not used is not signed.
 */

import type { KeyObject } from "node:crypto";

import { concat } from "../base/bytes.ts";
import {
  encodeHead,
  type Head,
  HEAD_MAX,
  keyPairOf,
  leafOf,
  linkOf,
  signHead,
} from "../journal/chain.ts";
import type { NodeName } from "../journal/entry.ts";
import type { Change } from "./database.ts";
import { seal } from "./envelope.ts";
import { headKey, publicKeysKey, signingKey } from "./keys.ts";

/** How far the chain goes. */
export interface ChainState {
  /** Of the last entry in it. */
  readonly number: number;
  /** The link before the entries that no head covers yet. */
  readonly before: Uint8Array;
  /** Of those entries. */
  readonly leaves: readonly Uint8Array[];
}

export interface ChainPlan {
  readonly changes: readonly Change[];
  readonly state: ChainState;
}

/** The setting that tells that no entry says yet what this node signs with: an upgrade drew its key. */
export const UNTOLD = "signing-key.untold";

const VERSION = 1;
const SEED = 32;

export class OwnChain {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly #node: NodeName;
  readonly #key: KeyObject;
  readonly #seed: Uint8Array;
  /** Those this node signed with before: more than none only where a key was lost. */
  readonly #formerKeys: readonly Uint8Array[];
  #state: ChainState;
  #keyKept: boolean;

  constructor(parts: {
    readonly node: NodeName;
    readonly seed: Uint8Array;
    readonly formerKeys: readonly Uint8Array[];
    /** Whether the seed is on the disk. */
    readonly keyKept: boolean;
    readonly state: ChainState;
  }) {
    const { key, publicKey } = keyPairOf(parts.seed);
    this.publicKey = publicKey;
    this.#key = key;
    this.#seed = parts.seed;
    this.#node = parts.node;
    this.#formerKeys = parts.formerKeys;
    this.#keyKept = parts.keyKept;
    this.#state = parts.state;
  }

  /** What `entries`, the node's next, add to the chain. Where a number is left out, a head ends before it. */
  plan(entries: readonly { readonly number: number; readonly bytes: Uint8Array }[]): ChainPlan {
    const changes: Change[] = entries.length > 0 ? [...this.#keyRows()] : [];
    let state = this.#state;
    const close = (): void => {
      const head = this.#signed(state);
      changes.push(headChange(head));
      state = { number: state.number, before: linkOf(head), leaves: [] };
    };
    for (const { number, bytes } of entries) {
      if (number !== state.number + 1 && state.leaves.length > 0) close();
      state = { number, before: state.before, leaves: [...state.leaves, leafOf(bytes)] };
      if (state.leaves.length >= HEAD_MAX) close();
    }
    return { changes, state };
  }

  /** A head over the entries that none covers yet; nothing to do if there are none. */
  rest(): ChainPlan {
    const state = this.#state;
    if (state.leaves.length === 0) return { changes: [], state };
    const head = this.#signed(state);
    return {
      changes: [headChange(head)],
      state: { number: state.number, before: linkOf(head), leaves: [] },
    };
  }

  /** Notes that the rows of `plan` are on their way to the disk. */
  commit({ changes, state }: ChainPlan): void {
    if (changes.length > 0) this.#keyKept = true;
    this.#state = state;
  }

  #signed({ number, before, leaves }: ChainState): Head {
    return signHead({ node: this.#node, number, before, leaves }, this.#key);
  }

  /** The key lies on the disk with the first entry that it signs. */
  #keyRows(): readonly Change[] {
    if (this.#keyKept) return [];
    const keys = [...this.#formerKeys, this.publicKey];
    return [
      row(signingKey, concat(Uint8Array.of(VERSION), this.#seed)),
      row(publicKeysKey(this.#node), concat(Uint8Array.of(VERSION), ...keys)),
    ];
  }
}

/** The seed in the row `y`: `version 1 | seed 32`; undefined if it is no such thing. */
export function readSeed(payload: Uint8Array | undefined): Uint8Array | undefined {
  return payload?.[0] === VERSION && payload.length === 1 + SEED ? payload.slice(1) : undefined;
}

/** The public keys in a row `n`: `version 1 | key 32 …`, the oldest first. */
export function readPublicKeys(payload: Uint8Array | undefined): readonly Uint8Array[] {
  if (payload?.[0] !== VERSION || payload.length % SEED !== 1) return [];
  return Array.from({ length: (payload.length - 1) / SEED }, (_, i) =>
    payload.slice(1 + i * SEED, 1 + (i + 1) * SEED),
  );
}

function headChange(head: Head): Change {
  return row(headKey(head), encodeHead(head));
}

function row(key: Uint8Array, payload: Uint8Array): Change {
  return { type: "put", key, value: seal(key, payload) };
}
