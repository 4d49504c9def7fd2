/** The desk's words about the hub's clock, in English. */

import type { ClockWords } from "./french-clock.ts";

export const englishClock: ClockWords = {
  clock: {
    unsure:
      "Time not set: go by the order of messages rather than by the hours. Set it from here, or connect the hub to the Internet for a moment.",
    says: (hour) => `The hub says ${hour}.`,
    inZone: (zone) => `zone ${zone}`,
    radio: "Time given by the radio, right within some seconds if its clock is.",
    gps: "Time given by the radio's GPS.",
    operator: (by) => `Time set by ${by}.`,
    offer: (when) => `Set to this telephone's time: ${when}`,
    wrong: "Wrong time?",
    ask: "Is this what your watch says? Check the date too.",
    zone: (hour, zone) =>
      `The hub will say ${hour} (zone ${zone}). If that is not what your watch says, check the time zone of this telephone and of the hub.`,
    confirm: "The time is right: set the hub",
    keep: "Do not set it",
    withdraw: "Withdraw the time: nobody knows it",
    others: {
      operator: (by, span, more) =>
        `The time set by ${by} was ${span} ${more ? "ahead of" : "behind"} this one.`,
      radio: (span, more) =>
        `A radio's clock is ${span} ${more ? "ahead of" : "behind"} this one. Check with a watch.`,
    },
    years: "more than a year",
    someone: "an operator",
    done: {
      set: (when) => `Time set: ${when}.`,
      withdrawn: "Time withdrawn: it is no longer set.",
    },
  },
};
