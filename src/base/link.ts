/**
 * A way to a radio's bytes, whatever carries them: a serial port, TCP, a recording, a simulated radio.
 */

import type { FaultCode } from "./fault.ts";

export interface Link {
  /** The radio's address as the operator wrote it. */
  readonly address: string;
  /** What it means when an open connection ends of itself; "radio/lost" if not given. */
  readonly endsAs?: FaultCode;
  /**
   * Opens a connection of its own; a link may be opened again after the last connection ended.
   *
   * @throws Fault "radio/…", naming why it cannot be opened now.
   */
  open(signal: AbortSignal): Promise<Connection>;
  /** Resolves once a radio is there that was not when this was called, or when `signal` aborts; absent where that cannot be seen. */
  appears?(signal: AbortSignal): Promise<void>;
}

/** One open stretch of a link. */
export interface Connection extends AsyncDisposable {
  /** What the radio sends, cut anywhere. Ends when the link ends, for whatever reason; never throws. To be read once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Writes all of `bytes`. Rejects with Fault "radio/lost" if the link is down or does not take them within 5 s. */
  write(bytes: Uint8Array): Promise<void>;
  /** Restarts the radio by the wire, where the wire can do that. */
  reset?(): Promise<void>;
}
