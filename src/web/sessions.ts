/**
 * Who is signed in at the desk. A session is a random token in a cookie; only its hash is kept, in memory: after a restart the operator
 * signs in again.
 */

import { createHash, randomBytes } from "node:crypto";

import { HOUR, type Millis } from "../base/time.ts";

/** A shift: a desk left alone longer than that asks for the code again. */
export const SESSION_IDLE: Millis = 12 * HOUR;
/** Desks signed in at once; the one idle longest goes first. */
const SESSIONS_MAX = 64;
const TOKEN_BYTES = 32;

interface Session {
  readonly operator: string;
  readonly usedAt: Millis;
}

export class Sessions {
  readonly #random: (length: number) => Uint8Array;
  /** By the hash of the token, idle longest first. */
  readonly #sessions = new Map<string, Session>();

  constructor(random: (length: number) => Uint8Array = randomBytes) {
    this.#random = random;
  }

  /** Opens a session and returns its token. */
  open(operator: string, now: Millis): string {
    const token = Buffer.from(this.#random(TOKEN_BYTES)).toString("base64url");
    this.#sessions.set(hashOf(token), { operator, usedAt: now });
    for (const [oldest] of this.#sessions) {
      if (this.#sessions.size <= SESSIONS_MAX) break;
      this.#sessions.delete(oldest);
    }
    return token;
  }

  /** The operator whose token this is; undefined if none, or idle too long. */
  operatorOf(token: string, now: Millis): string | undefined {
    const hash = hashOf(token);
    const session = this.#sessions.get(hash);
    this.#sessions.delete(hash);
    if (session === undefined || now - session.usedAt >= SESSION_IDLE) return undefined;
    this.#sessions.set(hash, { ...session, usedAt: now });
    return session.operator;
  }

  close(token: string): void {
    this.#sessions.delete(hashOf(token));
  }
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
