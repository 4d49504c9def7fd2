/** What every rule of a check is made of. */

import type { Words } from "../../base/lang.ts";
import type { Finding } from "../workshop.ts";
import type { RadioSettings } from "./settings.ts";

/** What a radio's settings do not say of it. */
export interface Surroundings {
  /** A node listens through it, for months: it is not one that is only being set, to be put up elsewhere. */
  readonly hub: boolean;
  /** How it is reached now. */
  readonly link: "serial" | "tcp" | "other";
  /** The profile it is held to: `hub.long-fast`. Undefined when nobody has named one. */
  readonly profile?: string;
}

export type Rule = (radio: RadioSettings, around: Surroundings) => readonly Finding[];

export function good(code: string, words: Words): Finding[] {
  return [{ code, level: "good", words }];
}

export function doubtful(code: string, words: Words, remedy: Words): Finding[] {
  return [{ code, level: "doubtful", words, remedy }];
}

export function bad(code: string, words: Words, remedy: Words): Finding[] {
  return [{ code, level: "bad", words, remedy }];
}

/** The remedy for what a profile sets right: the profile named, or the one that fits the radio best. */
export function applyProfile(radio: RadioSettings, { hub, profile }: Surroundings): Words {
  const preset = radio.value("lora.modemPreset") === "MEDIUM_SLOW" ? "medium-slow" : "long-fast";
  const name = profile ?? `${hub ? "hub" : "household"}.${preset}`;
  return {
    fr: `Appliquez le profil : veillee radio apply ${name}`,
    en: `Apply the profile: veillee radio apply ${name}`,
  };
}
