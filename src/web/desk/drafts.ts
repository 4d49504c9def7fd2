/**
 * What was typed and not sent yet, for as long as the page is open: going elsewhere and coming back, or signing in again, loses
 * nothing. Kept in memory only, since it may speak of people.
 */

/** The oldest draft goes when there are more: nobody has that many replies half-written. */
const DRAFTS_MAX = 100;

const kept = new Map<string, string>();

export const drafts = {
  get: (key: string): string | undefined => kept.get(key),
  set(key: string, text: string): void {
    kept.delete(key);
    if (text !== "") kept.set(key, text);
    const [oldest] = kept.keys();
    if (kept.size > DRAFTS_MAX && oldest !== undefined) kept.delete(oldest);
  },
} as const;
