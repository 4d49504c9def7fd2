import type { encodeFromRadio } from "../../src/mesh/from-radio.ts";
import { stateOf } from "./fake-link.ts";
import { type Given, SessionRun } from "./session-run.ts";

type Said = Parameters<typeof encodeFromRadio>[0];

/** A session that has shaken hands, 100 ms after it began. */
export function readySession(given: Given = {}): SessionRun {
  const run = new SessionRun({ ...given, nonces: [77] });
  run.connect();
  run.advance(100);
  tell(run, stateOf(77));
  run.written.length = 0;
  return run;
}

/** Has the radio say `all`, one after the other. */
export function tell(run: SessionRun, all: readonly Said[]): void {
  for (const said of all) run.radio(said);
}
