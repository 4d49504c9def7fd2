/** The English words of what is kept, and for how long. */

import type { PrivacyWords } from "./french-privacy.ts";

const counted = (count: number, what: string): string =>
  `${count} ${count === 1 ? what : `${what}s`}`;
const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;

export const englishPrivacy: PrivacyWords = {
  vault: {
    locked: "Names and messages from before the restart: closed.",
    ask: "Open them",
    why: "The code was changed without giving the old one: it opens the desk, but not the names and messages from before. Emergencies ring and are answered all the same.",
    secret: "The code of that time, or the recovery key",
    open: "Open",
    wrong: "This opens nothing. Check every character.",
    other:
      "This code opens the desk, but not the names and messages from before: give the one before, or the recovery key.",
    needsCode: "Opened. Now give the present code, so that it is enough the next time.",
    opened: "Earlier names and messages are open.",
    later: "Later",
    hidden: {
      locked: "(words closed: give the operator's code)",
      gone: "(words erased)",
      altered: "(words damaged)",
    },
    erasing: "Erasing: the disk is being cleaned.",
  },

  erase: {
    open: "Erase this household…",
    heading: (who) => `Erase ${who}?`,
    reading: "Looking for what goes…",
    goes: (messages, answers) =>
      `Its name, its place, ${counted(messages, "message")} and ${counted(answers, "answer")} will be erased from the disk.`,
    waiting: (count) =>
      count === 1
        ? "1 answer that has not left will not leave."
        : `${count} answers that have not left will not leave.`,
    cases: (numbers) => `Still open, and left without their words: ${numbers}.`,
    stays:
      "The figures stay. What others wrote about this household stays, and former backups and other hubs still hold it: erase it there too.",
    final: "This cannot be taken back.",
    vital: (number) => `A life may depend on no.${number}: end it first, then erase.`,
    confirm: "Erase for good",
    keep: "Erase nothing",
    failed: "Veillée does not answer. Try again in a moment.",
    done: "Erased. The disk is clean in a few moments.",
  },

  backup: {
    heading: "Backup",
    make: "Back up now",
    making: "Making a backup…",
    begun: "Backup begun. It is read back at the end.",
    look: "See the backup",
  },

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
