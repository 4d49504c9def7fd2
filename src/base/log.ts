/**
 * What a room may say to the one who repairs: one event, one line, fields and not prose.
 *
 * `node` supplies the writer; a room only names events. Mesh text in a field is data, and the writer
 * neutralises control characters in it.
 */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
  readonly debug: (event: string, fields?: LogFields) => void;
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}

/** A log that keeps nothing, for tests and one-shot commands. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
