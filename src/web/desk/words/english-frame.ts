/** The English words of the rooms and what stands round them. */

import type { FrameWords } from "./french-frame.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const englishFrame: FrameWords = {
  title: "Veillée",

  nav: { now: "Now", board: "Board", inbox: "Inbox", households: "Homes" },
  exercise: "EXERCICE — this is a drill, nothing here is real",
  otherLang: "Français",
  signOut: "Sign out",
  help: "Keyboard shortcuts",
  close: "Close",
  cancel: "Undo",
  save: "Save",
  keep: "Change nothing",
  colon: ": ",
  loading: "Reading…",

  signIn: {
    heading: "Veillée desk",
    lead: "For the village's operators.",
    code: "Operator's code",
    codeHint: "Veillée shows it in its terminal when it starts.",
    name: "Your name",
    nameHint: "It is noted beside what you do.",
    button: "Sign in",
    wrong: "This is not the right code. Check every character.",
    unreachable: "Veillée does not answer. Check that you are on its network, then try again.",
    again: "Your session has ended. Enter the code: nothing you wrote is lost.",
  },

  link: {
    lost: "Connection lost, trying again…",
    stale: "What you see may be out of date.",
    notSent: "Not sent: Veillée does not answer. Try again when the connection is back.",
  },

  sound: {
    off: "Sound off: an emergency will not ring.",
    unchecked: "Check that you hear the alarm.",
    activate: "Turn sound on",
    check: "Try the sound",
    test: "You should hear two notes. If not, turn the volume up.",
    blocked: "This browser refuses sound. Keep this page in sight.",
  },

  alarm: {
    unseen: (count) =>
      count > 1 ? `${count} emergencies nobody has seen` : "Emergency nobody has seen",
    more: (count) => `+ ${count} more`,
    none: "No emergency waiting",
    see: "Look",
    seenLong: "Seen: I am on it",
    readAndFile: "Read and file",
    suspect: "May be a danger",
    soundOff: "Sound off",
    said: (what, words) => `Emergency ${what}: ${words}`,
  },

  now: {
    waiting: "Needs to look at",
    oldest: "The oldest has waited",
    noneWaiting: "Every need has been seen.",
    next: "Take the next one",
    inbox: "To read in the inbox",
    inboxNone: "Everything has been read.",
    households: "Homes known",
    householdsLine: (ok, help) =>
      `${plural(ok, "is", "are")} well · ${plural(help, "asks", "ask")} for help`,
    state: "State of this post",
    outbox: "Outgoing messages",
    unanswered: "Not answered by itself",
    outboxNone: "Nothing waits to leave.",
    store: "Journal",
    storeGood: (entries) => `In order: ${plural(entries, "entry", "entries")} on disk.`,
    storeEntries: (entries) => `${plural(entries, "entry", "entries")} on disk.`,
    storeMore: (count) => (count > 1 ? `See the ${count} other remarks` : "See the other remark"),
    storeWounds: (count) =>
      `needs your attention: ${count > 1 ? `${count} remarks` : "one remark"}.`,
    storeLook: "What to do?",
    storePending: (count) => `${plural(count, "entry is", "entries are")} being written.`,
    storeStrange: (count) =>
      `${plural(count, "entry of a newer Veillée, kept and not understood", "entries of a newer Veillée, kept and not understood")}. Install the newer version again to see them.`,
    storeDamaged: (count) =>
      `${plural(count, "damaged record", "damaged records")} set aside. A backup may have them: stop Veillée, then “veillee journal mend FILE” at the terminal.`,
    storeMissing: (missing, there) =>
      `${plural(missing, "entry is", "entries are")} missing: expected ${missing + there}, have ${there}. A backup may have them: stop Veillée, then “veillee journal mend FILE” at the terminal.`,
    storeBroken:
      "Signatures of the journal do not hold: entries were changed or lost. Keep a copy of the folder; at the terminal “veillee journal verify” says which.",
    storeDropped:
      "The end of the journal could not be read back at the start: the very last messages may be missing. Ask again for what has just come in.",
    storeRotting: (files) =>
      `${plural(files, "file of the journal is", "files of the journal are")} damaged. Restart Veillée: it mends what can be mended. Have another card ready.`,
  },

  rollcall: {
    heading: "Roll call",
    none: "Asks every household how it is, by one message on the channel.",
    start: "Call the roll",
    again: "Call the roll again",
    end: "End the roll call",
    began: "Began",
    ended: "Ended",
    answered: (count) => `${count} answered`,
    help: (count) => plural(count, "asks for help", "ask for help"),
    silent: (count) => `${count} silent`,
    whoHelp: "Ask for help",
    whoSilent: "Silent: to be visited",
    whoOk: "Answered",
    done: { start: "Roll call begun.", end: "Roll call ended." },
  },

  due: {
    heading: "Overdue sign of life",
    late: (minutes) => `${minutes} min overdue`,
    next: (minutes) => `next sign due within ${minutes} min`,
  },

  radio: {
    none: "No radio is set up. Homes can write over Wi-Fi.",
    ready: "Radio ready",
    starting: "The radio is starting…",
    down: "Radio down",
    lastHeard: "last sign",
    neverHeard: "no sign yet",
    mains: "on mains power",
    battery: (percent) => `battery ${percent}%`,
    lowBattery: "Low battery: plug the radio in.",
    busyAir: "The air is busy: replies are slow.",
    channel: "Bring a radio into the channel (QR code)",
    keyTrouble: {
      duplicated:
        "Another radio has the same key as this one, and can write in its name. Have it make a new key in the Meshtastic app.",
      weak: "This radio's key can be guessed: others can write in its name. Have it make a new key in the Meshtastic app.",
    },
    remedy: "Check its cable and its power; Veillée keeps trying.",
  },

  board: {
    filters: "What the board shows",
    search: "Search",
    searchHint: "no., name, place, word",
    empty: "Nothing here.",
    more: (count) => `… and ${count} more: search for a word or a number.`,
    older: (most: number): string =>
      `Only the last ${most} ended cases are here. An older one is opened by its number, written under “Search”.`,
    openNumber: (number: number): string => `Open no. ${number}`,
    showDone: "Show what is done",
    hideDone: "Hide what is done",
    types: {
      need: "Needs",
      offer: "Offers",
      report: "Reports",
      seek: "Searches",
      question: "Questions",
    },
    columns: {
      todo: "To do",
      matched: "Help found",
      enroute: "On the way",
      confirm: "To confirm",
      done: "Done",
    },
    offerColumns: {
      todo: "Available",
      matched: "Reserved",
      enroute: "Lent or part given",
      confirm: "Overdue",
      done: "Done",
    },
  },

  inbox: {
    lead: "What Veillée could not file. Nothing leaves it without you.",
    empty: "The inbox is empty: everything has been read.",
    as: { need: "Need", offer: "Offer", checkin: "News", report: "Report", noise: "Nothing" },
    question: "File as",
    theirCases: "This home already has:",
    noiseSoon: "Set aside in a few seconds.",
    holds: "Seems to tell of",
    intents: {
      sos: "a danger",
      need: "a need",
      offer: "an offer",
      checkin: "news",
      seek: "a search",
      report: "a report",
      question: "a question",
    },
  },

  households: {
    search: "Search for a home",
    empty: "No home has written yet.",
    never: "no news",
    noStatus: "has not said how they are",
    lastWords: "last words",
    portal: "over Wi-Fi",
    toldOf: "never wrote",
    name: "Name",
    nameLabel: "Name of the home",
  },

  key: {
    heading: (count) =>
      count > 1
        ? `${count} radios whose key is to be checked`
        : "A radio whose key is to be checked",
    more: (count) =>
      count > 1 ? `See the ${count} others, under Homes` : "See the other one, under Homes",
    what: {
      changed: (who) =>
        `${who}: their radio has another key. It may have been reset, or someone may be posing as this household. Ask them by voice, then decide.`,
      duplicated: (who, others) =>
        `${who}: their radio has the same key as that of ${others}. Either can write in the other's name: ask by voice who is writing, and have one of the two make a new key.`,
      emptied: (who) =>
        `${who}: their radio says that it has no key any more. It may have been reset, or someone may be posing as this household. Ask them by voice, then decide.`,
      asked: (who) =>
        `${who}: the key of their radio is in doubt. Ask by voice who is writing, then decide.`,
    },
    meanwhile:
      "Until then nothing this radio writes is proven; its messages are taken, an SOS as well.",
    accept: {
      changed: "It is them: accept the new key",
      duplicated: "It is them: keep this key",
      emptied: "It is them: keep the old key",
      asked: "It is them: accept this key",
    },
    refuse: "It is not them: keep the old key",
    shown: "Key, as the app shows it",
    done: {
      accepted:
        "Key accepted: from now on it alone proves what this household writes. The old one proves nothing any more.",
      refused: "Key refused: it will prove nothing. The old one proves again.",
      doubted: "Undone: the key is to be checked again.",
    },
  },

  ages: {
    now: "just now",
    unset: "time not set",
    ago: (span) => `${span} ago`,
    seconds: (s) => `${s} s`,
    minutes: (m) => `${m} min`,
    minutesSeconds: (m, s) => `${m} min ${String(s).padStart(2, "0")} s`,
    hours: (h, m) => `${h} h ${String(m).padStart(2, "0")}`,
    days: (d) => `${d} d`,
  },

  shortcuts: [
    ["j / k", "next / previous"],
    ["Enter", "open"],
    ["a", "seen"],
    ["t", "assign"],
    ["r", "reply"],
    ["c", "close"],
    ["1 to 5", "file an inbox message"],
    ["/", "search"],
    ["g, n / t / b / f", "Now · Board · Inbox · Homes"],
    ["?", "this help"],
    ["Esc", "close"],
  ],
};
