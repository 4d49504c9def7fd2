/**
 * A disk whose Nth call fails: Node's own file functions, for what lies below one folder, and LevelDB's calls, counted together. The real disk
 * is below it, so what was done before the fault is there as it would be.
 */

import fs from "node:fs";
import fsp from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";

import type { Database, OpenDatabase } from "../../src/store/database.ts";
import { openLevel } from "../../src/store/database.ts";

/**
 * - `once`: the call fails, a write of it by half.
 * - `broken`: from then on every call fails.
 * - `full`: from then on nothing that takes room is done.
 * - `readonly`: from then on nothing is changed.
 * - `killed`: from then on nothing is done at all, as when the process is ended there.
 */
export const kinds = ["once", "broken", "full", "readonly", "killed"] as const;
export type Kind = (typeof kinds)[number];

export interface FaultyDisk extends Disposable {
  readonly openDatabase: OpenDatabase;
  /** Calls made so far. */
  calls(): number;
  /** Names of the calls, in order. */
  names(): readonly string[];
  /** Resolves once the faulty call was made. */
  readonly reached: Promise<void>;
  /** No call fails any more. */
  mend(): void;
}

/** What a call does to the disk: `write` takes room. */
type Sort = "read" | "change" | "write";

type Call = (...args: readonly unknown[]) => unknown;

const reading = [
  "access",
  "lstat",
  "readFile",
  "readdir",
  "readlink",
  "realpath",
  "stat",
  "statfs",
];
const changing = ["chmod", "rename", "rm", "rmdir", "unlink", "utimes"];
const writing = ["appendFile", "copyFile", "link", "mkdir", "mkdtemp", "symlink", "writeFile"];
const ofHandles = {
  datasync: "read",
  read: "read",
  readFile: "read",
  stat: "read",
  sync: "read",
  truncate: "change",
  write: "write",
  writeFile: "write",
} as const satisfies Record<string, Sort>;

/**
 * Puts it under `root` until it is disposed of; one at a time.
 *
 * @param at the call that fails first, counted from 1; 0 for none.
 */
export async function faultyDisk(root: string, at: number, kind: Kind): Promise<FaultyDisk> {
  const names: string[] = [];
  let good = at === 0;
  const reaching = resolvers();
  /** Why this call is refused. */
  const refusal = (name: string, sort: Sort): Error | undefined => {
    names.push(name);
    if (names.length === at) reaching.resolve();
    if (good || names.length < at) return undefined;
    if (kind === "once") return names.length === at ? trouble("EIO", name) : undefined;
    if (kind === "broken") return trouble("EIO", name);
    // Nobody tries to mend what another holds: the dead does nothing more.
    if (kind === "killed") return trouble("LEVEL_LOCKED", name);
    if (kind === "full") return sort === "write" ? trouble("ENOSPC", name) : undefined;
    return sort === "read" ? undefined : trouble("EROFS", name);
  };
  const isHere = (place: unknown): boolean =>
    typeof place === "string" && path.resolve(place).startsWith(root);
  const isTorn = (): boolean => names.length === at && kind !== "readonly" && kind !== "broken";

  const isFrom = (name: string, args: readonly unknown[]): boolean =>
    (name === "copyFile" || name === "symlink") && !isHere(args[1]);

  const undo: (() => void)[] = [];
  const put = (target: object, name: string, wrap: (real: Call) => Call): void => {
    const real: unknown = Reflect.get(target, name);
    if (typeof real !== "function") throw new TypeError(`no ${name}`);
    const call: Call = (...args) => Reflect.apply(real, target, args);
    Reflect.set(target, name, wrap(call));
    undo.push(() => void Reflect.set(target, name, real));
  };

  for (const [sort, functions] of [
    ["read", reading],
    ["change", changing],
    ["write", writing],
  ] as const) {
    for (const name of functions) {
      put(fsp, name, (real) => async (...args) => {
        if (!args.slice(0, 2).some(isHere)) return real(...args);
        // What is copied from here to another disk is only read here.
        const refused = refusal(nameOf(name, args), isFrom(name, args) ? "read" : sort);
        if (refused === undefined) return real(...args);
        if (name === "writeFile" && isTorn()) await real(args[0], half(args[1]), args[2]);
        throw refused;
      });
      const inSync = `${name}Sync`;
      put(fs, inSync, (real) => (...args) => {
        if (!args.slice(0, 2).some(isHere)) return real(...args);
        const refused = refusal(nameOf(inSync, args), sort);
        if (refused === undefined) return real(...args);
        if (name === "writeFile" && isTorn()) real(args[0], half(args[1]), args[2]);
        throw refused;
      });
    }
  }
  put(fs, "existsSync", (real) => (...args) => {
    if (!isHere(args[0])) return real(...args);
    return refusal(nameOf("existsSync", args), "read") === undefined && real(...args);
  });

  const opened = new WeakMap<object, string>();
  put(fsp, "open", (real) => async (...args) => {
    if (!isHere(args[0])) return real(...args);
    const refused = refusal(nameOf("open", args), sortOf(args[1]));
    if (refused !== undefined) throw refused;
    const handle = await real(...args);
    if (typeof handle === "object" && handle !== null)
      opened.set(handle, path.basename(String(args[0])));
    return handle;
  });
  const handle = await fsp.open("/dev/null");
  const prototype: unknown = Object.getPrototypeOf(handle);
  await handle.close();
  if (typeof prototype !== "object" || prototype === null) throw new TypeError("no handles");
  for (const [name, sort] of Object.entries(ofHandles)) {
    const real: unknown = Reflect.get(prototype, name);
    if (typeof real !== "function") throw new TypeError(`no ${name}`);
    Reflect.set(prototype, name, async function call(this: object, ...args: readonly unknown[]) {
      const file = opened.get(this);
      if (file === undefined) return Reflect.apply(real, this, args);
      // A write of no bytes only asks.
      const asks = name === "write" && args[2] === 0;
      const refused = refusal(`handle.${name} ${file}`, asks ? "change" : sort);
      if (refused === undefined) return Reflect.apply(real, this, args);
      if (name === "writeFile" && isTorn()) await Reflect.apply(real, this, [half(args[0])]);
      throw refused;
    });
    undo.push(() => void Reflect.set(prototype, name, real));
  }
  syncBuiltinESMExports();

  return {
    calls: () => names.length,
    names: () => names,
    reached: reaching.promise,
    mend: () => {
      good = true;
    },
    openDatabase: async (folder, options) => {
      if (!isHere(folder)) return openLevel(folder, options);
      const refused = refusal(`level.open ${path.basename(folder)}`, "write");
      if (refused !== undefined) throw refused;
      return faultyDatabase(await openLevel(folder, options), refusal);
    },
    [Symbol.dispose]: () => {
      for (const back of undo.toReversed()) back();
      syncBuiltinESMExports();
    },
  };
}

/** As LevelDB refuses every write after a failed one, until it is opened anew. */
function faultyDatabase(
  level: Database,
  refusal: (name: string, sort: Sort) => Error | undefined,
): Database {
  const check = (name: string, sort: Sort = "read"): void => {
    const refused = refusal(`level.${name}`, sort);
    if (refused !== undefined) throw refused;
  };
  let stuck: Error | undefined;
  return {
    ...level,
    write: async (changes) => {
      stuck ??= refusal("level.write", "write");
      if (stuck !== undefined) throw stuck;
      await level.write(changes);
    },
    get: (key) => {
      check("get");
      return level.get(key);
    },
    getMany: async (keys) => {
      check("getMany");
      return level.getMany(keys);
    },
    chunks: async function* chunks(range) {
      for await (const rows of level.chunks(range)) {
        check("chunks");
        yield rows;
      }
    },
    snapshot: () => {
      const snapshot = level.snapshot();
      return {
        chunks: async function* chunks(range) {
          for await (const rows of snapshot.chunks(range)) {
            check("snapshot.chunks");
            yield rows;
          }
        },
        [Symbol.asyncDispose]: async () => snapshot[Symbol.asyncDispose](),
      };
    },
    last: async (range) => {
      check("last");
      return level.last(range);
    },
    compact: async (range) => {
      check("compact", "write");
      await level.compact(range);
    },
  };
}

/** How a file is opened: `r+` neither makes nor cuts one. */
function sortOf(flags: unknown): Sort {
  if (typeof flags === "number") return (flags & fs.constants.O_CREAT) === 0 ? "read" : "write";
  if (flags === undefined || flags === "r") return "read";
  return flags === "r+" ? "change" : "write";
}

function half(data: unknown): unknown {
  if (typeof data === "string") return data.slice(0, Math.floor(data.length / 2));
  return data instanceof Uint8Array ? data.subarray(0, Math.floor(data.length / 2)) : data;
}

function nameOf(name: string, [file]: readonly unknown[]): string {
  return `${name} ${path.basename(String(file))}`;
}

function trouble(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: injected at ${name}`), { code });
}

function resolvers() {
  const ends: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => ends.push(resolve));
  return { promise, resolve: () => ends.pop()?.() };
}
