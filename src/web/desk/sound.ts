/**
 * Tones made by the browser itself: no file to fetch. A browser plays nothing before a person's first tap on the page, so the sound
 * is unlocked by any tap and proven by one button.
 */

import type { Ring } from "./ringing.ts";

export interface Sound {
  /** Must be called from within a tap or a key press. True once the browser plays. */
  readonly unlock: () => Promise<boolean>;
  /** True if it was played. */
  readonly play: (what: Ring | "check") => boolean;
}

interface Tone {
  readonly hertz: number;
  readonly seconds: number;
}

const two = [
  { hertz: 960, seconds: 0.4 },
  { hertz: 770, seconds: 0.4 },
] as const;
const tones: Readonly<Record<Ring | "check", readonly Tone[]>> = {
  siren: [...two, ...two, ...two],
  chime: [{ hertz: 660, seconds: 0.7 }],
  check: two,
};
const loudness: Readonly<Record<Ring | "check", number>> = { siren: 0.9, chime: 0.4, check: 0.5 };

export function createSound(): Sound {
  let context: AudioContext | undefined;
  return {
    async unlock() {
      try {
        context ??= new AudioContext();
        if (context.state !== "running") await context.resume();
        return context.state === "running";
      } catch {
        return false;
      }
    },
    play(what) {
      if (context === undefined || context.state !== "running") return false;
      let at = context.currentTime + 0.02;
      for (const tone of tones[what]) {
        sing(context, { ...tone, at, volume: loudness[what] });
        at += tone.seconds;
      }
      return true;
    },
  };
}

/** One tone, with soft edges so that it does not click. */
function sing(
  context: AudioContext,
  { hertz, seconds, at, volume }: Tone & { readonly at: number; readonly volume: number },
): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = "triangle";
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(volume, at + 0.03);
  gain.gain.setValueAtTime(volume, at + seconds - 0.05);
  gain.gain.linearRampToValueAtTime(0, at + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + seconds);
}
