/**
 * The hub's changes as server-sent events.
 *
 *     retry: 2000
 *     event: change
 *     data: {"at":…,"what":["cases"],"alarm":12}
 *     : a comment, when nothing else was said for a while
 *
 * Changes that come close together are told as one; one that rings is told at once. For a reader that does not read, changes are
 * gathered, so a stream never holds more than one change.
 */

import { toUtf8 } from "../../base/bytes.ts";
import type { Millis } from "../../base/time.ts";
import type { Hub } from "../../village/hub.ts";
import type { ChangeView } from "../../village/node-views.ts";

export interface EventStreamOptions {
  /** Ends the stream. */
  readonly closing: AbortSignal;
  /** Called once, when the stream has ended for whatever reason. */
  readonly ended: () => void;
  /** At least this long between two events, unless one rings. */
  readonly gap: Millis;
  /** Between two signs of life. */
  readonly ping: Millis;
}

export function eventStream(
  hub: Pick<Hub, "onChange">,
  { closing, ended, gap, ping }: EventStreamOptions,
): ReadableStream<Uint8Array> {
  let pending: ChangeView | undefined;
  /** Runs while it is too early for the next event. */
  let resting: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;

  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const pinging = setInterval(() => {
          if (hasRoom(controller)) controller.enqueue(toUtf8(": ping\n\n"));
        }, ping).unref();
        const unsubscribe = hub.onChange((change) => {
          pending = pending === undefined ? change : merged(pending, change);
          flush(controller);
        });
        const end = (): void => {
          stop?.();
          controller.close();
        };
        stop = () => {
          unsubscribe();
          clearInterval(pinging);
          clearTimeout(resting);
          closing.removeEventListener("abort", end);
          ended();
        };
        closing.addEventListener("abort", end);
        controller.enqueue(toUtf8("retry: 2000\n\n"));
        if (closing.aborted) end();
      },
      pull: (controller) => flush(controller),
      cancel: () => stop?.(),
    },
    // Two: the greeting, and an event behind it.
    { highWaterMark: 2 },
  );

  /** Tells what is pending, if the reader keeps up and it is time. */
  function flush(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if (pending === undefined || !hasRoom(controller)) return;
    if (resting !== undefined && pending.alarm === null) return;
    const told = pending;
    pending = undefined;
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      flush(controller);
    }, gap).unref();
    // Last: it may ask for more at once.
    controller.enqueue(toUtf8(`event: change\ndata: ${JSON.stringify(told)}\n\n`));
  }
}

function hasRoom(controller: ReadableStreamDefaultController<Uint8Array>): boolean {
  return (controller.desiredSize ?? 0) > 0;
}

function merged(one: ChangeView, other: ChangeView): ChangeView {
  return {
    at: other.at,
    what: [...new Set([...one.what, ...other.what])],
    alarm: other.alarm ?? one.alarm,
  };
}
