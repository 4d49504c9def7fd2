/**
 * A radio on a serial port, by USB most of the time.
 *
 * Every connection is a port object of its own, and the path is resolved anew, for a radio may come back under another
 * device. Nothing is ever drained: that can hold a thread of the pool for ever.
 */

import { setTimeout } from "node:timers/promises";

import { SerialPort } from "serialport";

import { ByteQueue } from "../base/byte-queue.ts";
import { Fault, type FaultCode } from "../base/fault.ts";
import type { Connection, Link } from "../base/link.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { deviceOf, LOOK_EVERY, otherDevice } from "./device.ts";
import { within } from "./within.ts";

/** What the firmware's console uses; a port on native USB ignores it. */
const BAUD = 115_200;
const OPEN_WITHIN: Millis = 10 * SECOND;
/** A port that was closed stays locked until the system has ended the last read of it. */
const LOCK_TRIES = 5;
const LOCK_EVERY: Millis = 50;
const WRITE_WITHIN: Millis = 5 * SECOND;
const CLOSE_WITHIN: Millis = 2 * SECOND;
const RESET_PULSE: Millis = 100;

export function serialLink(path: string): Link {
  /** What the path led to when it was last to be opened. */
  let device: string | undefined;
  return {
    address: path,
    // The port is locked: nobody but a hand on the cable ends it.
    endsAs: "radio/missing",
    appears: async (signal) => otherDevice(path, device, signal),
    async open(signal) {
      for (let left = LOCK_TRIES; ; left--) {
        device = await deviceOf(path);
        if (device === undefined) throw new Fault("radio/missing", { address: path });
        const port = await openPort(path, signal);
        if (port instanceof SerialPort) return connection(port, device);
        if (port.code !== "radio/busy" || left <= 1) throw port;
        await setTimeout(LOCK_EVERY);
      }
    },
  };
}

/** An open port, or why there is none. */
async function openPort(path: string, signal: AbortSignal): Promise<SerialPort | Fault> {
  // Closing must not toggle the line that resets many boards.
  const port = new SerialPort({ path, baudRate: BAUD, autoOpen: false, lock: true, hupcl: false });
  port.on("error", () => undefined);
  try {
    signal.throwIfAborted();
    await within(OPEN_WITHIN, opened(port), () => new Error("timed out"));
    signal.throwIfAborted();
    return port;
  } catch (cause) {
    await closed(port);
    return new Fault(reasonOf(cause), { address: path, cause });
  }
}

async function opened(port: SerialPort): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(error) : resolve()));
  });
}

function connection(port: SerialPort, device: string | undefined): Connection {
  const bytes = new ByteQueue({ pause: () => port.pause(), resume: () => port.resume() });
  port.on("data", (chunk: Buffer) => bytes.push(chunk));
  // A line that is hung up reads as empty, and the binding may go on reading it for ever: so the device is looked at too.
  const look = async (): Promise<void> => {
    if ((await deviceOf(port.path)) !== device) bytes.end();
  };
  const watch = setInterval(() => void look(), LOOK_EVERY).unref();
  port.on("close", () => bytes.end());
  const lost = (cause?: unknown): Fault => new Fault("radio/lost", { address: port.path, cause });
  return {
    bytes,
    async write(chunk) {
      const written = new Promise<void>((resolve, reject) => {
        // A write to a port that is gone would wait for it to open again.
        if (!port.isOpen) reject(lost());
        else port.write(chunk, (error) => (error ? reject(lost(error)) : resolve()));
      });
      await within(WRITE_WITHIN, written, lost);
    },
    reset: async () => pulse(port),
    async [Symbol.asyncDispose]() {
      clearInterval(watch);
      bytes.end();
      await closed(port);
    },
  };
}

/** Pulls the line that restarts an ESP32 board, as its own flashing tool does; other boards, and lines without it, are left as they are. */
async function pulse(port: SerialPort): Promise<void> {
  await lines(port, { dtr: false, rts: true });
  await setTimeout(RESET_PULSE);
  await lines(port, { dtr: true, rts: true });
}

async function lines(
  port: SerialPort,
  set: { readonly dtr: boolean; readonly rts: boolean },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    port.set(set, (error) => (error ? reject(error) : resolve()));
  });
}

/** Closes a port, however it is; gives up waiting after {@link CLOSE_WITHIN}, since the kernel may not let go. */
async function closed(port: SerialPort): Promise<void> {
  if (!port.isOpen) return;
  const closing = new Promise<void>((resolve) => {
    port.close(() => resolve());
  });
  await within(CLOSE_WITHIN, closing, () => new Error("late")).catch(() => undefined);
}

/** The binding tells causes apart in its words only. */
const reasons: readonly (readonly [RegExp, FaultCode])[] = [
  [/no such file|ENOENT|no such device|ENODEV|ENXIO/i, "radio/missing"],
  [/permission denied|EACCES|EPERM|not permitted/i, "radio/forbidden"],
  [/cannot lock|temporarily unavailable|busy|EBUSY|EAGAIN/i, "radio/busy"],
];

function reasonOf(error: unknown): FaultCode {
  const words = error instanceof Error ? error.message : String(error);
  return reasons.find(([pattern]) => pattern.test(words))?.[1] ?? "radio/missing";
}
