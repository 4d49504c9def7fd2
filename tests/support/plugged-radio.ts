/**
 * A scripted radio on a serial line that is pulled out and plugged in again: each time on another pseudo-terminal of the kernel, behind
 * one name that leads to it, as /dev/serial/by-id does.
 */

import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";

import { concat } from "../../src/base/bytes.ts";
import { openPty, type Pty } from "./pty.ts";
import {
  type ScriptedText,
  type ScriptedVoice,
  scriptedVoice,
  textFrame,
} from "./scripted-radio.ts";

export interface PluggedRadio extends AsyncDisposable, Omit<ScriptedVoice, "heard" | "gone"> {
  /** As `--radio` takes it; there is nothing behind it until the radio is plugged in. */
  readonly address: string;
  plug(): Promise<void>;
  unplug(): Promise<void>;
  /** Hands texts to whoever has the line open. */
  hear(...texts: readonly ScriptedText[]): void;
}

/** Where anyone may make a name below /dev. */
const FOLDER = "/dev/shm";

export function pluggedRadio(): PluggedRadio {
  const voice = scriptedVoice();
  const folder = mkdtempSync(path.join(FOLDER, "veillee-by-id-"));
  const address = path.join(folder, "usb-RAK_WisBlock_0001-if00");
  let line: Pty | undefined;
  /** Kept open while the next is made, so that the kernel gives it another name. */
  let last: Pty | undefined;
  let say: ((bytes: Uint8Array) => void) | undefined;
  const unplug = async (): Promise<void> => {
    rmSync(address, { force: true });
    voice.gone();
    say = undefined;
    await line?.unplug();
    line = undefined;
  };
  return {
    ...voice,
    address,
    plug: async () => {
      const spare = await openPty(() => undefined);
      await last?.unplug();
      last = spare;
      line = await openPty((chunk, answer) => {
        say = answer;
        voice.heard(chunk, answer);
      });
      symlinkSync(line.path, address);
    },
    unplug,
    hear: (...texts) => say?.(concat(...texts.map(textFrame))),
    [Symbol.asyncDispose]: async () => {
      await unplug();
      await last?.unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
