/**
 * A limit on how long something outside may take.
 */

import type { Millis } from "../base/time.ts";

/** Settles as `work` does, or rejects with `late()` after `limit`. What `work` does later is ignored. */
export async function within<T>(limit: Millis, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), limit);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
