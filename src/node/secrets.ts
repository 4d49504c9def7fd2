/**
 * The operator's secrets: the code that opens the desk and what is sensitive, and the recovery key for the day on which the code is lost.
 *
 * A person has one secret to remember: whoever signs in with it has opened the vault.
 */

import { randomBytes } from "node:crypto";

import { Fault } from "../base/fault.ts";
import { newRecoveryKey } from "../base/hand-code.ts";
import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { Store } from "../store/store.ts";
import type { Unlocked } from "../village/node-views.ts";
import { hashCode, newOperatorCode, verifyCode } from "../web/operator-code.ts";
import { within } from "./within.ts";

/** The setting of the store under which the hash of the operator's code is kept. */
const CODE_SETTING = "operator-code";

/** How long the disk is waited for. */
const PATIENCE: Millis = 10 * SECOND;

type Kept = Pick<Store, "vault" | "setting" | "append">;

export interface DrawnSecrets {
  readonly code: string;
  /** Undefined where the former one still holds. */
  readonly recovery: string | undefined;
}

/**
 * The secrets of a new store; undefined if a code was given out before. Where damage took the code's hash, a new code is drawn: what is sensitive stays
 * closed until the recovery key, or the code before, opens it.
 *
 * @throws Fault "store/…".
 */
export async function firstSecrets(store: Kept): Promise<DrawnSecrets | undefined> {
  if (store.setting(CODE_SETTING) !== undefined) return undefined;
  if (store.vault.state === "locked") {
    const code = newOperatorCode();
    await store.append({ settings: { [CODE_SETTING]: await hashCode(code) } });
    return { code, recovery: undefined };
  }
  const drawn = { code: newOperatorCode(), recovery: newRecoveryKey(randomBytes) };
  // In this order: a store that is left between the two is protected by the first who signs in, not by a code that nobody was shown.
  await store.append({ settings: { [CODE_SETTING]: await hashCode(drawn.code) } });
  await store.vault.protect(drawn);
  return drawn;
}

/** What a new code is given with. */
export interface Renewal {
  /** The former code, or the recovery key; empty if neither is at hand: then what is sensitive stays closed. */
  readonly secret: string;
  /** Draw a new recovery key as well. */
  readonly recovery: boolean;
}

export interface Renewed extends DrawnSecrets {
  /** Whether the new code opens what is sensitive; else a recovery key, or the code before, does once more. */
  readonly opens: boolean;
}

/**
 * Gives the operator of a stopped node a new code; the former opens nothing any more.
 *
 * @throws Fault "vault/secret" when the secret opens nothing: then nothing has changed; "vault/damaged"; "store/…".
 */
export async function renewSecrets(store: Kept, { secret, recovery }: Renewal): Promise<Renewed> {
  const { vault } = store;
  const bare = vault.state === "unprotected";
  if (!bare && secret !== "" && !(await vault.unlock(secret))) throw new Fault("vault/secret");
  const code = newOperatorCode();
  const opens = vault.state !== "locked";
  const drawn = opens && (bare || recovery) ? newRecoveryKey(randomBytes) : undefined;
  await store.append({ settings: { [CODE_SETTING]: await hashCode(code) } });
  if (opens) await vault.protect({ code, ...(drawn !== undefined && { recovery: drawn }) });
  return { code, recovery: drawn, opens };
}

/** The secrets of a node that runs. */
export class Secrets {
  readonly #store: Kept;
  readonly #log: Log;
  /** It was opened by a secret that is not the operator's code: the code opens it from the next time on that it is given. */
  #owesCode = false;
  /** The code that is kept is in someone's hands: it was given since the start. */
  #codeGiven = false;

  constructor(store: Kept, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /**
   * Whether `typed` is the operator's code. If it is, it opens the vault; where that fails the desk is open all the same.
   *
   * @throws Fault "vault/damaged" for another while the keys are lost: the code that was given out may be lost with them.
   */
  async verify(typed: string): Promise<boolean> {
    if (!(await this.#isCode(typed))) {
      if (this.#store.vault.lost && !this.#codeGiven) throw new Fault("vault/damaged");
      return false;
    }
    try {
      if (!(await this.#openByCode(typed))) this.#log.warn("vault-closed-by-another-code");
    } catch (error) {
      const code = Fault.in(error)?.code;
      this.#log.error("vault-not-opened", code === undefined ? { error } : { code });
    }
    return true;
  }

  /** @throws Fault "vault/damaged"; "store/…". */
  async unlock(typed: string): Promise<Unlocked> {
    const { vault } = this.#store;
    if (await this.#isCode(typed)) {
      const opened = await this.#openByCode(typed);
      // The desk and what is written from now on are under the code; what was closed stays so.
      if (vault.lost) throw new Fault("vault/damaged");
      return opened ? "opened" : "other-secret";
    }
    if (!(await vault.unlock(typed))) return "wrong";
    this.#owesCode = true;
    return "needs-code";
  }

  async #isCode(typed: string): Promise<boolean> {
    const right = await verifyCode(typed, this.#store.setting(CODE_SETTING) ?? "");
    this.#codeGiven ||= right;
    return right;
  }

  /** @param code the operator's. */
  async #openByCode(code: string): Promise<boolean> {
    const { vault } = this.#store;
    if (vault.state === "locked") return vault.unlock(code);
    if (vault.state === "unprotected" || this.#owesCode) {
      // A disk that does not take it keeps nobody from the desk: it is protected at the next sign-in.
      await within(vault.protect({ code }), PATIENCE, () => new Fault("store/failed"));
    }
    this.#owesCode = false;
    return true;
  }
}
