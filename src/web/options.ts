/**
 * What the web room is given by the node: the hub it shows, who may sign in, the names it answers to.
 */

import type { Log } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import type { BackupProgress, BackupWish } from "../journal/backup-work.ts";
import type { Finding, Workshop } from "../mesh/workshop.ts";
import type { Hub } from "../village/hub.ts";
import type { Assets } from "./assets.ts";

export interface WebOptions {
  readonly hub: Hub;
  /** The node's radios, to be examined and set; without it nobody is offered to. */
  readonly workshop?: Workshop;
  /** The node examines itself; without `radio` it leaves its radios in peace. */
  readonly doctor?: (options: { readonly radio: boolean }) => Promise<readonly Finding[]>;
  /** Makes backups; without it nobody is offered any. */
  readonly backups?: Backups;
  readonly credentials: Credentials;
  /** What the local command line shows to be let in. */
  readonly bearer: string;
  /**
   * Names and addresses this machine is reached by, `name` or `name:port`, the one to tell people first. A name without a port
   * allows every port. Asked at each request, for addresses come and go.
   */
  readonly hosts: () => readonly string[];
  readonly assets: Assets;
  readonly log: Log;
  /** Milliseconds that never go back, whatever the wall clock does: sessions and waits are measured with it. */
  readonly clock?: () => Millis;
  readonly randomBytes?: (length: number) => Uint8Array;
  readonly limits?: Partial<WebLimits>;
}

export interface Backups {
  /** @param so.by the operator who asks for it. @throws Fault "backup/…", "store/…". */
  make(
    wish: BackupWish,
    so: { readonly by: string; readonly signal: AbortSignal },
  ): AsyncIterable<BackupProgress>;
  /** Makes one where the node puts its own, whoever waits for it; resolves once it has begun. @throws Fault "backup/…", "store/…". */
  begin(by: string): Promise<void>;
}

export interface Credentials {
  /** Whether `code` is the operator's. */
  verify(code: string): Promise<boolean>;
}

export interface WebLimits {
  /** Live event streams at once: a village's desks, with room for tabs left open. */
  readonly streams: number;
  /** Journal downloads at once: each walks the store. */
  readonly journals: number;
  /** Between two events on one stream, unless one rings. */
  readonly eventGap: Millis;
  /** Between two signs of life on a silent stream: below the 30 s after which middle boxes cut. */
  readonly ping: Millis;
  /** After a wrong code, for each one of late: see `CodeGate`. */
  readonly wrongCodeDelay: Millis;
}

export const defaultLimits: WebLimits = {
  streams: 64,
  journals: 8,
  eventGap: 250,
  ping: 15_000,
  wrongCodeDelay: 50,
};

/** What each request carries besides itself. */
export interface RequestBindings {
  /** The caller's IP address. */
  readonly peer: string;
  /** Given when the server is closing: streams end then. */
  readonly closing: AbortSignal;
}

/** Hono's types for our handlers. */
export interface WebEnv {
  readonly Bindings: RequestBindings;
  /** The operator's name, once let in. */
  readonly Variables: { readonly operator: string };
}
