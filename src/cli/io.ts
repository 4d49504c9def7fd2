/**
 * What the command line reads and writes: the process's own streams, or a test's.
 *
 * Words of the mesh reach a terminal through here alone. {@link Printer.line} shows them with nothing hidden in them, and
 * {@link Printer.json} escapes what a terminal might obey, so no command can forget to.
 */

import { once } from "node:events";
import type { Writable } from "node:stream";

import { visible } from "../base/text.ts";
import type {
  BackupAbout,
  BackupKnown,
  BackupProgress,
  BackupWish,
  Outdated,
  RestoreProgress,
} from "../journal/backup-work.ts";
import type { MendStep } from "../journal/mend-step.ts";
import type { VerifyStep } from "../journal/verify-step.ts";
import type { Grammar } from "../language/grammar.ts";
import type { TableFault } from "../language/table.ts";
import type { Finding, Workshop } from "../mesh/workshop.ts";
import type { Squares } from "../paper/qr.ts";
import { safeJson } from "./safe-json.ts";
import { colouredSquares, plainSquares } from "./squares.ts";
import { cut } from "./text-width.ts";

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTty: boolean | undefined;
  readonly columns: number | undefined;
  /** The wall clock, for ages; the machine's own if not given. */
  readonly now?: () => number;
  readonly stdinIsTty?: boolean;
  /** Asks for a secret at the terminal, and does not show it. */
  readonly hidden?: (question: string) => Promise<string>;
  /** Asked for before what must not be left half done: from then on the wish to stop is told, and does not end the program. */
  readonly interruption?: () => AbortSignal;
  /** What can be done on this machine when no daemon does it. */
  readonly here?: Here;
}

/** What of the node itself the command line is handed, for it holds no radio of its own. */
export interface Here {
  /** The radios a node on `folder` would open, else those plugged in. */
  readonly radios: (folder: string) => Promise<readonly string[]>;
  /** @throws Fault "radio/…". */
  readonly openWorkshop: (options: {
    readonly address: string;
  }) => Promise<Workshop & AsyncDisposable>;
  /** The name that stays with a radio when its port's changes: `/dev/serial/by-id/…` for `/dev/ttyACM0`; else as it is given. */
  readonly lastingAddress?: (address: string) => Promise<string>;
  /** How a node on `folder` reads messages; lines of its tables that cannot be read are told of. */
  readonly grammar: (folder: string) => Promise<{
    readonly grammar: Grammar;
    readonly faults: readonly TableFault[];
  }>;
  /** Makes a backup of the journal in `folder`, which no node holds. @throws Fault. */
  readonly backUp?: (options: {
    readonly folder: string;
    readonly wish: BackupWish;
    /** Who asks for it, if they have a name. */
    readonly by: string | undefined;
    readonly signal: AbortSignal;
  }) => Promise<AsyncIterable<BackupProgress>>;
  /** What a backup is, without opening it. @throws Fault "backup/…". */
  readonly aboutBackup?: (file: string) => Promise<BackupAbout>;
  /** A later backup of the same journal in the folder where `file` lies. @throws Fault "backup/…". */
  readonly laterBackup?: (file: string) => Promise<Outdated | undefined>;
  /** If `place` is a folder: the last backup of each journal in it. @throws Fault "backup/none". */
  readonly lastBackups?: (place: string) => Promise<readonly BackupKnown[] | undefined>;
  /** Puts a backup back into `folder`; with `check` it is only read. @throws Fault. */
  readonly restore?: (options: {
    readonly folder: string;
    readonly file: string;
    readonly secret: string;
    readonly check: boolean;
  }) => Promise<AsyncIterable<RestoreProgress>>;
  /** Checks the journal of a node on `folder` that does not run. @throws Fault "store/…". */
  readonly verify?: (options: { readonly folder: string }) => Promise<AsyncIterable<VerifyStep>>;
  /** Takes back from a backup what the journal of a node on `folder` that does not run lacks. @throws Fault "store/…", "backup/…". */
  readonly mend?: (options: {
    readonly folder: string;
    readonly file: string;
    readonly secret: string;
    readonly code?: string;
  }) => Promise<AsyncIterable<MendStep>>;
  /** What a node on `folder` would find if it started now. */
  readonly examine: (options: {
    readonly folder: string;
    readonly radio: string | undefined;
    readonly noRadio: boolean;
  }) => Promise<readonly Finding[]>;
  /** Goes back to the journal of `folder` as it was before an upgrade, or tells what that would come to. @throws Fault "store/…". */
  readonly rollBack?: (options: {
    readonly folder: string;
    readonly dryRun: boolean;
  }) => Promise<RollbackHere>;
  /** Works out the village of `folder` anew from its entries. @throws Fault "store/…". */
  readonly rebuild?: (options: {
    readonly folder: string;
    readonly progress: (so: { readonly done: number; readonly total: number }) => void;
  }) => Promise<Rebuilt>;
}

/** Digests of the village as it was kept, null if it was not, and as its entries have it. */
export interface Rebuilt {
  readonly entries: number;
  readonly before: string | null;
  readonly after: string;
}

/** What going back to a former journal comes to. */
export interface RollbackHere {
  /** The formats, of the journal in use and of the former one. */
  readonly from: number;
  readonly to: number;
  /** Entries that the former one does not have; undefined if that is not known any more. */
  readonly left: number | undefined;
  /** Where the journal in use goes: a folder beside its own. */
  readonly aside: string;
}

/** Writes to the reader of our output; resolves when there is room for more. Rejects with EPIPE once nobody reads. */
export interface Printer {
  /** One line of words. */
  readonly line: (text?: string) => Promise<void>;
  /** One value on one line, or over several lines for the eye of someone at a terminal. */
  readonly json: (value: unknown) => Promise<void>;
  /** One value on one line, always. */
  readonly jsonLine: (value: unknown) => Promise<void>;
  /** One line that stands until the next comes, on a terminal; a line like another elsewhere. */
  readonly passing: (text: string) => Promise<void>;
  /** A question, with room for its answer behind it. */
  readonly question: (text: string) => Promise<void>;
  /** A drawing, dark on light whatever the terminal's colours. */
  readonly squares: (drawing: Squares) => Promise<void>;
  /** Columns to fill; Infinity when a program or a file reads. */
  readonly width: number;
}

/** Narrower than this, columns help nobody. */
const WIDTH_MIN = 40;
const WIDTH_USUAL = 80;
/** Back to the line's beginning, and nothing more on it. */
const CLEAR_LINE = "\r\u001b[K";

export function printer({ stdout, stdoutIsTty = false, columns = WIDTH_USUAL }: Io): Printer {
  let broken: Error | undefined;
  stdout.on("error", (error) => {
    broken = error;
  });
  const write = async (text: string): Promise<void> => {
    if (broken !== undefined) throw broken;
    if (!stdout.write(text)) await once(stdout, "drain");
  };
  let passing = false;
  const over = (text: string): Promise<void> => {
    const before = passing ? CLEAR_LINE : "";
    passing = false;
    return write(before + text);
  };
  const width = stdoutIsTty ? Math.max(columns, WIDTH_MIN) : Infinity;
  return {
    line: (text = "") => over(`${visible(text).trimEnd()}\n`),
    json: (value) => over(`${safeJson(value, stdoutIsTty ? 2 : 0)}\n`),
    jsonLine: (value) => over(`${safeJson(value)}\n`),
    passing: async (text) => {
      if (!stdoutIsTty) return over(`${visible(text)}\n`);
      await over(cut(visible(text), width - 1));
      passing = true;
    },
    question: (text) => over(`${visible(text)} `),
    squares: (drawing) => over(stdoutIsTty ? colouredSquares(drawing) : plainSquares(drawing)),
    width,
  };
}

/** Whether `error` says that nobody reads our output any more. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
