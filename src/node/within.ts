/** Work that is waited for no longer than there is patience. */

import type { Millis } from "../base/time.ts";

/** What `work` comes to within `time`, in milliseconds. `work` itself goes on. @throws what `late` makes when the time is over. */
export async function within<T>(work: Promise<T>, time: Millis, late: () => Error): Promise<T> {
  let alarm: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(late()), time);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(alarm);
  }
}
