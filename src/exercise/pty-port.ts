/**
 * A simulated radio on a serial port, as one on a USB cable: behind a name that stays (as in /dev/serial/by-id), whatever device
 * the kernel gives it.
 */

import { mkdtemp, rm, symlink } from "node:fs/promises";
import path from "node:path";

import type { ClientSession } from "./client-session.ts";
import { openPty, type Pty } from "./pty.ts";
import type { SimRadio } from "./sim-radio.ts";

export interface PtyPort extends AsyncDisposable {
  /** The name that stays; it leads nowhere while the cable is out. */
  readonly address: string;
  /** The device behind it now, or last: `/dev/pts/7`. */
  readonly device: string;
  /** Pulls the cable. The radio keeps its power. */
  unplug(): Promise<void>;
  /** Puts the cable back: another device stands behind the name. */
  replug(): Promise<void>;
}

/** Where names are made: a folder in memory, and under /dev as a port's name should be. */
const NAMES = "/dev/shm/veillee-";

/** Serves a radio whose wire is serial. The port is gone once it is disposed of. */
export async function servePty(radio: SimRadio): Promise<PtyPort> {
  if (radio.wire !== "serial") throw new Error("this radio has no serial line");
  const folder = await mkdtemp(NAMES);
  const address = path.join(folder, `usb-Sim_${radio.id.slice(1)}-if00`);
  let plugged: Plugged | undefined;
  let device = "";
  const replug = async (): Promise<void> => {
    if (plugged !== undefined) return;
    plugged = await plug(radio, device);
    device = plugged.pty.path;
    await symlink(device, address);
  };
  const unplug = async (): Promise<void> => {
    if (plugged === undefined) return;
    const { pty, session } = plugged;
    plugged = undefined;
    session?.close();
    await rm(address, { force: true });
    await pty.unplug();
  };
  await replug();
  return {
    address,
    get device() {
      return device;
    },
    unplug,
    replug,
    async [Symbol.asyncDispose]() {
      await unplug();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Plugged {
  readonly pty: Pty;
  readonly session: ClientSession | undefined;
}

/** Puts the radio on a new device, which is not `former`: the kernel gives a free number again at once. */
async function plug(radio: SimRadio, former: string): Promise<Plugged> {
  let session: ClientSession | undefined;
  const open = (): Promise<Pty> =>
    openPty((chunk) => {
      session?.send(chunk);
    });
  const first = await open();
  const pty = first.path === former ? await open() : first;
  if (pty !== first) await first.unplug();
  session = radio.connect({
    receive: (bytes) => {
      pty.say(bytes);
    },
    closed: () => undefined,
  });
  return { pty, session };
}
