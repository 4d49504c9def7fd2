/**
 * What a person may ask of a radio of ours, and what they are told: the words that the command line, the local API and the
 * workshop itself share. Plain data, ready for JSON; no key of any kind is in it, but for what is named a secret.
 */

import type { Words } from "../base/lang.ts";

/** How a check turned out. */
export const findingLevels = ["good", "doubtful", "bad"] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** One line of a check or of the doctor. */
export interface Finding {
  /** Stable, for scripts: `channel/default-key`. */
  readonly code: string;
  readonly level: FindingLevel;
  /** What was found, one plain sentence. */
  readonly words: Words;
  /** What to do about it; absent when it is good. */
  readonly remedy?: Words;
}

/** A setting that differs from its profile. */
export interface SettingChange {
  /** As the official command line names it: `lora.modemPreset`, `storeForward.isServer`, `channels.0.name`, `owner`. */
  readonly path: string;
  /** As text; null when it is not set. A secret stands as `(secret)`. */
  readonly have: string | null;
  readonly want: string | null;
}

/** A profile of `firmware-config/`. */
export interface ProfileView {
  /** `hub.long-fast`, as its file is called. */
  readonly name: string;
  readonly words: Words;
}

export interface RadioCheck {
  /** The radio's address as written, its id (`!a1b2c302`), name and firmware as it tells them, safe to show. */
  readonly address: string;
  readonly id: string;
  readonly name: string;
  readonly firmware: string;
  /** The profile it was held to; null for the safety rules alone. */
  readonly profile: string | null;
  readonly findings: readonly Finding[];
  /** What its profile would change. */
  readonly changes: readonly SettingChange[];
}

/** How far setting a radio has come. `written` and `total` count messages to it. */
export type ApplyProgress =
  | { readonly kind: "reading" }
  | { readonly kind: "planned"; readonly changes: readonly SettingChange[] }
  | { readonly kind: "writing"; readonly written: number; readonly total: number }
  /** It restarts by itself; this takes from half a minute to two. */
  | { readonly kind: "restarting" }
  | { readonly kind: "verifying" }
  /** It now holds what was wanted; `changes` were made, none if there was nothing to do. */
  | { readonly kind: "done"; readonly changes: readonly SettingChange[] }
  /** It does not, after all tries; `left` is what still differs. */
  | { readonly kind: "failed"; readonly left: readonly SettingChange[]; readonly words: Words };

export interface ChannelView {
  readonly index: number;
  readonly role: "primary" | "secondary";
  readonly name: string;
  /** Its key is the village's own: 16 or 32 bytes, none of the published ones. */
  readonly private: boolean;
  /** Bytes of the key. */
  readonly keyLength: number;
}

/** A channel's address, which holds its key. */
export interface ChannelSecret {
  readonly name: string;
  /** `https://meshtastic.org/e/#…` */
  readonly url: string;
}

/** A node as one radio of ours knows it. */
export interface NodeView {
  readonly id: string;
  /** Safe to show. */
  readonly name: string | null;
  readonly shortName: string | null;
  readonly role: string | null;
  readonly hops: number | null;
  readonly snrDb: number | null;
  readonly batteryPercent: number | null;
  /** ISO 8601, by the radio's clock. */
  readonly lastHeard: string | null;
  readonly keyKnown: boolean;
  readonly own: boolean;
}

/** The way to a node and back, as far as it was told. */
export interface TraceView {
  readonly to: string;
  /** The relays on the way there, then the addressee; `snrDb` is how well each heard the one before, null if untold. */
  readonly towards: readonly { readonly id: string; readonly snrDb: number | null }[];
  readonly back: readonly { readonly id: string; readonly snrDb: number | null }[];
  readonly tookMillis: number;
}

/** What to change of a radio. */
export type RadioWish =
  | { readonly kind: "profile"; readonly profile: string }
  /** Settings as a profile has them, in YAML: some that were kept, or a profile of one's own. */
  | { readonly kind: "settings"; readonly yaml: string }
  /** A channel of the village's own, with a fresh key, in the place of the primary one. */
  | { readonly kind: "new-channel"; readonly name: string }
  | { readonly kind: "join"; readonly url: string };

/**
 * The radios within reach, one of them chosen by its address or its id; the only one if none is.
 *
 * @throws Fault "radio/…" when there is none, more than one to choose from, or it does not answer.
 */
export interface Workshop {
  profiles(): readonly ProfileView[];
  check(options: { readonly radio?: string; readonly profile?: string }): Promise<RadioCheck>;
  /** What fulfilling a wish would change; changes nothing. */
  plan(wish: RadioWish, options: { readonly radio?: string }): Promise<readonly SettingChange[]>;
  /** Fulfils a wish; ends with `done` or `failed`. A signal stops it before the first message, or after the radio has restarted. */
  apply(
    wish: RadioWish,
    options: { readonly radio?: string; readonly signal?: AbortSignal },
  ): AsyncIterable<ApplyProgress>;
  /** Its settings as YAML that a wish of kind `settings` gives back; no secret and no name is in it. */
  settings(options: { readonly radio?: string }): Promise<string>;
  channels(options: { readonly radio?: string }): Promise<readonly ChannelView[]>;
  /** The address of the primary channel, to be shown and never kept. */
  channelSecret(options: { readonly radio?: string }): Promise<ChannelSecret>;
  nodes(options: { readonly radio?: string }): Promise<readonly NodeView[]>;
  /** @throws Fault "radio/no-trace" when no answer came within a minute; "radio/too-soon" within half a minute of the last. */
  trace(node: string, options: { readonly radio?: string }): Promise<TraceView>;
}
