/** The English words about a case: what it is, what can be done, what happened, how far words got. */

import type { CaseWords } from "./french-case.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const englishCase: CaseWords = {
  case: {
    number: (number) => `no. ${number}`,
    people: (count) => plural(count, "person", "people"),
    noPlace: "place unknown",
    noCategory: "to be settled",
    noWords: "(no text)",
    unnamed: "Unnamed home",
    seeks: "Looks for",
    forWhom: "For",
    saidBy: "said by",
    oneOf: "One of these homes:",
    missing: "There is no case with this number.",
    heading: (type, number) => `${type} no. ${number}`,
    unseen: "not seen yet",
    particulars: "What was understood",
    conversation: "Messages",
    noConversation: "Nothing else was exchanged.",
    story: "History",
    actions: "What to do",
    helpers: "Who is on it",
    reachableNo:
      "No radio is known for this home: it cannot be written to. Go and see them; they can also follow their number over Wi-Fi.",
    category: "Subject",
    urgency: "Urgency",
    peopleLabel: "People",
    quantity: "Quantity",
    unit: "Unit",
    place: "Place",
    household: "Home",
    state: "Where it stands",
    since: "since",
    unknown: "not said",
    correct: "Correct",
    who: "Who is sought",
  },

  verbs: {
    acknowledge: "Seen",
    assign: "Assign",
    enroute: "On the way",
    delivered: "Delivered",
    confirm: "Done",
    handled: "Dealt with",
    close: "Close",
    reopen: "Reopen",
    hold: "Put on hold",
    release: "Release",
  },

  tasks: {
    assigned: "assigned",
    claimed: "came forward",
    enroute: "on the way",
    onsite: "on site",
    done: "has finished",
    released: "released",
  },

  assign: {
    label: "Who will help?",
    hint: "A name everyone recognises",
    button: "Assign",
  },

  closing: {
    question: "Why close it?",
    fulfilled: "Help arrived",
    cancelled: "No longer needed",
    rejected: "It was nothing",
    exhausted: "All was given",
    withdrawn: "Offer withdrawn",
    merge: "Same as no.",
    mergeButton: "Join",
  },

  reply: {
    label: "Your reply",
    bytes: (used, max) => `${used} / ${max} bytes`,
    over: (extra) => `Too long by ${plural(extra, "byte", "bytes")}: shorten it.`,
    hint: "An accent counts twice, an emoji four times.",
    prefix: "EXERCICE is put in front, and counted.",
    send: "Send",
    ready: "Ready phrases",
  },

  done: {
    tooLate: "Too late to take it back, nothing has changed.",
    acknowledge: (n) => `No. ${n}: seen.`,
    assign: (n) => `No. ${n}: assigned.`,
    enroute: (n) => `No. ${n}: on the way.`,
    delivered: (n) => `No. ${n}: delivered, to confirm.`,
    release: (n) => `No. ${n}: released.`,
    close: (n) => `No. ${n}: closed.`,
    reopen: (n) => `No. ${n}: reopened.`,
    hold: (n) => `No. ${n}: on hold.`,
    merge: (n) => `No. ${n}: joined with the other.`,
    say: (n) => `No. ${n}: message waiting to be sent.`,
    correct: (n) => `No. ${n}: corrected.`,
    file: (n) => (n === undefined ? "Filed." : `Filed as no. ${n}.`),
    name: "Home named.",
    open: "Open",
  },

  channels: {
    "radio-direct": "direct message",
    "radio-private": "private channel",
    "radio-open": "open channel",
    portal: "the post's Wi-Fi",
    desk: "desk",
    cli: "terminal",
  },

  trust: {
    0: "not proven",
    1: "a member of the channel, not known which",
    2: "proven by the radio",
    3: "proven",
  },
  trustPortal: "not proven",
  unproven: "not proven",

  delivery: {
    queued: "waiting",
    sent: "given to the radio",
    relayed: "relayed",
    delivered: "on their radio",
    stored: "kept at their end",
    unconfirmed: "not confirmed",
    failed: "refused by the radio",
  },

  deliveryHint: {
    queued: "waits its turn",
    sent: "our radio took it",
    relayed: "a neighbouring radio repeated it",
    delivered: "arrived on their radio, not necessarily read",
    stored: "kept by their Veillée",
    unconfirmed: "no answer from their radio; it may have arrived",
    failed: "nobody received it",
  },

  types: {
    need: "Need",
    offer: "Offer",
    report: "Report",
    seek: "Search",
    question: "Question",
    erase: "Erasure",
  },

  story: {
    opened: "Received and noted",
    moved: (state) => `Becomes: ${state}`,
    merged: (into) => `Joined with no. ${into}`,
    corrected: (what) => `Corrected: ${what}`,
    added: "The home adds words",
    queued: "A reply leaves",
    heard: "The home writes",
    filed: "Filed by a person",
    other: (kind) => `Other fact (${kind})`,
    people: (count) => `${count} people`,
    task: {
      assigned: (who) => `Assigned to ${who}`,
      claimed: (who) => `${who} came forward`,
      enroute: (who) => `${who} is on the way`,
      onsite: (who) => `${who} is on site`,
      done: (who) => `${who} has delivered`,
      released: (who) => `${who} is released`,
    },
    by: (who) => `by ${who}`,
    system: "Veillée",
  },
};
