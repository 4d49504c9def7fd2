/** The English words of what is kept, and for how long. */

import type { PrivacyWords } from "./french-privacy.ts";

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;

export const englishPrivacy: PrivacyWords = {
  crisis: {
    heading: "Crisis",
    none: "No crisis is declared. While one is on, nothing is erased.",
    running: "Going on. Nothing is erased.",
    began: "Declared",
    ended: "Ended",
    daysLeft: (count) =>
      count === 0
        ? "Names, places and messages of this crisis are no longer kept."
        : `Names, places and messages will be erased once Veillée has run for ${days(count)} more.`,
    begin: "Declare a crisis",
    again: "Declare a new crisis",
    end: "Declare the end of the crisis",
    done: {
      begin: "Crisis declared.",
      end: "End of the crisis noted. After 30 days of running, names, places and messages will be erased.",
    },
  },
};
