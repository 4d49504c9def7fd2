/**
 * An ext4 file system in a file: what lies in that file is what a card would hold if the power went now, for what the kernel has not written
 * out yet is not in it. Making one takes root and loop devices; {@link ext4Here} says whether they are there.
 */

import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

const MIB = 1024 * 1024;
const TRIES = 20;
/** What all tests that run side by side take for theirs, and more. */
const ROOM = 512 * MIB;

export class Ext4 implements Disposable {
  /** Where it is seen. */
  readonly at: string;
  /** The file it lies in. */
  image: string;
  readonly #folder: string;
  #mounted = false;

  private constructor(folder: string, image: string) {
    this.#folder = folder;
    this.image = image;
    this.at = path.join(folder, "mounted");
    mkdirSync(this.at, { recursive: true });
  }

  /** A new one of `mebibytes`, mounted; it goes read-only after an error, as cards are mounted. */
  static made(mebibytes: number): Ext4 {
    const folder = scratch();
    const image = path.join(folder, "image");
    writeFileSync(image, new Uint8Array(mebibytes * MIB));
    // Nothing is kept back for root, as whom these tests run: full is full.
    const whole = ["-m", "0", "-E", "lazy_itable_init=0,lazy_journal_init=0"];
    run("mkfs.ext4", "-q", "-F", ...whole, image);
    const made = new Ext4(folder, image);
    try {
      made.mount();
    } catch (error) {
      made[Symbol.dispose]();
      throw error;
    }
    return made;
  }

  /** One whose file holds `bytes`, not mounted yet. */
  static of(bytes: Uint8Array): Ext4 {
    const folder = scratch();
    const image = path.join(folder, "image");
    writeFileSync(image, bytes);
    return new Ext4(folder, image);
  }

  /** The one in the file `image`, which is not removed after; not mounted yet. */
  static on(image: string): Ext4 {
    return new Ext4(scratch(), image);
  }

  mount(): void {
    // Of two who look for a free loop device at one moment, one may find it taken.
    for (let left = here === true ? TRIES : 1; !this.#mounted; left--) {
      try {
        run("mount", "-o", "loop,errors=remount-ro", this.image, this.at);
        this.#mounted = true;
      } catch (error) {
        if (left <= 1) throw error;
      }
    }
  }

  remount(as: "ro" | "rw"): void {
    run("mount", "-o", `remount,${as}`, this.at);
  }

  /** Takes it from where it is seen, though files on it may still be open. */
  unmount(): void {
    if (!this.#mounted) return;
    run("umount", "--lazy", this.at);
    this.#mounted = false;
  }

  /** Checks and mends it without asking, as a machine does at its start. */
  check(): void {
    const { status, stdout } = spawnSync("e2fsck", ["-f", "-y", this.image], { encoding: "utf8" });
    if (status === null || status > 1) throw new Error(`e2fsck: ${status}\n${stdout}`);
  }

  /** Writes out all that was written to it. */
  flush(): void {
    run("sync", "-f", this.at);
  }

  /** Writes out what was written to one file, if it is there, and nothing of the others. */
  flushData(file: string): void {
    const place = path.join(this.at, file);
    if (existsSync(place)) run("sync", "--data", place);
  }

  /** Has the kernel find an error on it: from now on it is read-only. */
  fail(): void {
    const found = spawnSync("findmnt", ["-no", "SOURCE", this.at], { encoding: "utf8" });
    writeFileSync(`/sys/fs/ext4/${path.basename(found.stdout.trim())}/trigger_fs_error`, "1");
  }

  /** As the same card after a restart: below whoever still has files open on it, which go on being refused. */
  replug(): void {
    const bytes = this.cut();
    this.unmount();
    this.image = `${this.image}+`;
    writeFileSync(this.image, bytes);
    this.check();
    this.mount();
  }

  /** What is below the page cache now: read until two readings are the same, for the kernel may be at it. */
  cut(): Uint8Array {
    for (let last = readFileSync(this.image); ;) {
      const next = readFileSync(this.image);
      if (next.equals(last)) return next;
      last = next;
    }
  }

  [Symbol.dispose](): void {
    this.unmount();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

let here: boolean | undefined;

/** Whether this process may make and mount one; VEILLEE_PLAYED=1 has the tests do without. */
export function ext4Here(): boolean {
  here ??= process.env["VEILLEE_PLAYED"] !== "1" && tried();
  return here;
}

function tried(): boolean {
  try {
    using made = Ext4.made(4);
    writeFileSync(path.join(made.at, "file"), "");
    return true;
  } catch {
    return false;
  }
}

/** In memory if there is such a place, so that flushing costs no real disk. */
function scratch(): string {
  return mkdtempSync(path.join(hasRoom("/dev/shm") ? "/dev/shm" : os.tmpdir(), "veillee-ext4-"));
}

function hasRoom(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}
