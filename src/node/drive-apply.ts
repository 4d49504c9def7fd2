/** Runs the setting of a radio over the session that its driver holds, to its end. */

import type { Millis } from "../base/time.ts";
import type { Question } from "../mesh/ask.ts";
import type { ApplyAction, ApplyEvent } from "../mesh/provision/apply-events.ts";
import type { Apply } from "../mesh/provision/apply.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import type { ApplyProgress } from "../mesh/workshop.ts";
import type { RadioDriver } from "../radio/drive.ts";

export interface ApplyDrive {
  readonly driver: RadioDriver;
  readonly clock: () => Millis;
  readonly tell: (progress: ApplyProgress) => void;
  /** Given when someone has changed their mind. */
  readonly stopped: AbortSignal;
}

type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

/** Resolves once the machine has ended, by the session's end at the latest. */
export async function driveApply(machine: Apply, drive: ApplyDrive): Promise<void> {
  await new Promise<void>((resolve) => {
    begin(machine, drive, resolve);
  });
}

function begin(
  machine: Apply,
  { driver, clock, tell, stopped }: ApplyDrive,
  over: () => void,
): void {
  let alarm: NodeJS.Timeout | undefined;
  const step = (event: Timeless<ApplyEvent>): void => {
    for (const action of machine.step({ ...event, at: clock() })) perform(action);
  };
  const ask = async (question: Question): Promise<void> => {
    step({ kind: "answer", answer: await driver.ask(question) });
  };
  const perform = (action: ApplyAction): void => {
    switch (action.kind) {
      case "ask":
        void ask(action.question);
        return;
      case "wake":
        clearTimeout(alarm);
        alarm = setTimeout(() => step({ kind: "woke" }), Math.max(action.at - clock(), 0));
        return;
      case "progress":
        tell(action.progress);
        if (action.progress.kind === "done" || action.progress.kind === "failed") end();
        return;
      default:
        action satisfies never;
    }
  };
  const look = ({ phase, counters }: RadioStatus): void =>
    step({ kind: "link", ready: phase === "ready", restarts: counters["rebooted"] ?? 0 });
  const stop = (): void => step({ kind: "stop" });
  const unlisten = driver.onStatus(look);
  const end = (): void => {
    clearTimeout(alarm);
    unlisten();
    stopped.removeEventListener("abort", stop);
    over();
  };

  void driver.closed.then(() => step({ kind: "closed" }));
  stopped.addEventListener("abort", stop, { once: true });
  look(driver.status());
  step({ kind: "start" });
  if (stopped.aborted) stop();
}
