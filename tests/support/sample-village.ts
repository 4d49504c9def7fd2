/** One evening's cases, inbox and households, for pages and tests to show. Every time is fixed. */

import type { Entry } from "../../src/journal/entry.ts";
import type { ClockView, RadioView, StoreView } from "../../src/village/node-views.ts";
import type { CaseView, HouseholdView, InboxView, RollcallView } from "../../src/village/views.ts";

/** 2026-11-21 19:00:00 UTC: the instant at which the sample is looked at. */
export const sampleNow = Date.UTC(2026, 10, 21, 19, 0, 0);

const minutesAgo = (minutes: number): string =>
  new Date(sampleNow - minutes * 60_000).toISOString();

const blank: CaseView = {
  number: 0,
  type: "need",
  category: null,
  urgency: "normal",
  people: null,
  quantity: null,
  unit: null,
  state: "open",
  household: "!a1b2c300",
  householdName: null,
  subject: null,
  candidates: [],
  place: null,
  who: null,
  raw: "",
  guess: null,
  trust: 2,
  channel: "radio-direct",
  at: minutesAgo(30),
  since: minutesAgo(30),
  alarm: null,
  seen: false,
  helpers: [],
  reachable: true,
  dated: true,
};

/** A case with what matters given, the rest as a household's plain message would leave it. */
export function sampleCase(given: Partial<CaseView> & { readonly number: number }): CaseView {
  return { ...blank, ...given };
}

export const sampleCases: readonly CaseView[] = [
  sampleCase({
    number: 7,
    category: "medical",
    urgency: "critical",
    people: 1,
    household: "!a1b2c307",
    householdName: "Fam. Le Goff",
    place: "chemin du moulin",
    raw: "SOS mon mari ne respire plus bien, chemin du moulin",
    at: minutesAgo(2),
    since: minutesAgo(2),
    alarm: "sos",
  }),
  sampleCase({
    number: 3,
    category: "power",
    urgency: "high",
    people: 1,
    household: "!a1b2c303",
    householdName: "Jeanne M.",
    place: "2 rue du puits",
    raw: "l'oxygène de maman sur batterie, autonomie 3h",
    at: minutesAgo(22),
    since: minutesAgo(20),
    state: "matched",
    seen: true,
    helpers: [{ name: "Yann", state: "assigned" }],
  }),
  sampleCase({
    number: 5,
    category: "warmth",
    urgency: "high",
    people: 3,
    household: "~5f00aa12",
    householdName: "Paul et Aïcha",
    channel: "portal",
    trust: 1,
    reachable: false,
    place: "résidence des Tilleuls, 2e",
    raw: "Plus de chauffage, un bébé de 4 mois",
    at: minutesAgo(14),
    since: minutesAgo(14),
  }),
  sampleCase({
    number: 1,
    category: "water",
    people: 4,
    quantity: 20,
    unit: "l",
    household: "!a1b2c302",
    householdName: "Maison Kerbrat",
    raw: "plus d'eau, 4 personnes dont un bébé",
    at: minutesAgo(47),
    since: minutesAgo(31),
    state: "enroute",
    seen: true,
    helpers: [{ name: "Soizic", state: "enroute" }],
  }),
  sampleCase({
    number: 2,
    type: "offer",
    category: "warmth",
    urgency: null,
    state: "available",
    household: "!a1b2c304",
    householdName: "Yann",
    raw: "j'ai un poêle à bois, venez",
    at: minutesAgo(40),
    since: minutesAgo(40),
    seen: true,
  }),
  sampleCase({
    number: 6,
    type: "seek",
    urgency: "normal",
    household: "!a1b2c305",
    householdName: "Emma",
    who: "my grandfather John, lives near the church",
    raw: "looking for my grandfather John, near the church",
    trust: 0,
    channel: "radio-open",
    at: minutesAgo(6),
    since: minutesAgo(6),
  }),
  sampleCase({
    number: 8,
    category: "tools",
    urgency: "low",
    state: "open",
    household: "!a1b2c306",
    raw: "bâche pour le toit, pas urgent \u202e<script>alert(1)</script>",
    trust: 1,
    channel: "radio-private",
    at: minutesAgo(9),
    since: minutesAgo(9),
  }),
  sampleCase({
    number: 4,
    category: "food",
    people: 2,
    state: "fulfilled",
    household: "!a1b2c304",
    householdName: "Yann",
    raw: "du pain pour 2 svp",
    at: minutesAgo(120),
    since: minutesAgo(60),
    seen: true,
    helpers: [{ name: "Soizic", state: "done" }],
  }),
];

const inboxBlank: InboxView = {
  node: "c0ffee01",
  number: 31,
  at: minutesAgo(8),
  dated: true,
  household: "!a1b2c306",
  householdName: null,
  trust: 2,
  channel: "radio-direct",
  intent: "unknown",
  guess: null,
  category: null,
  who: null,
  candidates: [],
  alarm: null,
  raw: "",
};

export const sampleInbox: readonly InboxView[] = [
  { ...inboxBlank, number: 31, raw: "ça sent bizarre dans la cave", alarm: "suspect" },
  { ...inboxBlank, number: 28, raw: "vous pouvez passer quand vous voulez", at: minutesAgo(18) },
];

export const sampleHouseholds: readonly HouseholdView[] = [
  {
    id: "!a1b2c304",
    name: "Yann",
    lang: "fr",
    people: 2,
    place: null,
    status: "ok",
    statusAt: minutesAgo(40),
    saidBy: null,
    heardAt: minutesAgo(40),
    dueInMinutes: null,
    key: "59".repeat(32),
    keyDoubt: { kind: "changed", since: minutesAgo(12), key: "a7".repeat(32), others: [] },
  },
  {
    id: "!a1b2c302",
    name: "Maison Kerbrat",
    lang: "fr",
    people: 4,
    place: "rue de la Fontaine",
    status: "coping",
    statusAt: minutesAgo(47),
    saidBy: null,
    heardAt: minutesAgo(31),
    dueInMinutes: null,
    key: "4b".repeat(32),
    keyDoubt: null,
  },
  {
    id: "!a1b2c305",
    name: "Emma",
    lang: "en",
    people: null,
    place: null,
    status: null,
    statusAt: null,
    saidBy: null,
    heardAt: minutesAgo(6),
    dueInMinutes: null,
    key: null,
    keyDoubt: null,
  },
];

export const sampleRadio: RadioView = {
  address: "tcp://127.0.0.1:4403",
  phase: "ready",
  reason: null,
  id: "!a1b2c301",
  name: "Hub",
  firmware: "2.7.26",
  region: "EU_868",
  preset: "LONG_FAST",
  queueFree: 16,
  batteryPercent: 87,
  channelUtilizationPercent: 11.4,
  airUtilTxPercent: 2.1,
  keyTrouble: null,
  airtime: {
    sentPercent: 1.84,
    estimatedPercent: 0,
    heardPercent: 8.23,
    limitPercent: 10,
    minutes: 60,
  },
  lastHeard: minutesAgo(0),
  reconnects: 0,
  counters: {},
};

export const sampleClock: ClockView = {
  now: new Date(sampleNow).toISOString(),
  quality: "ntp",
  by: null,
  other: null,
  zone: "Europe/Paris",
  count: 1_000,
};

export const sampleStore: StoreView = {
  state: "good",
  entries: 112,
  pending: 0,
  quarantined: 0,
  missing: 0,
  broken: 0,
  droppedBytes: 0,
  damagedFiles: 0,
};

/** Entry `number` of the sample journal: a message a household sent. */
export function sampleEntry(number: number, raw = `message ${number}`): Entry {
  const millis = sampleNow - 3_600_000 + number * 1000;
  return {
    node: "c0ffee01",
    number,
    order: { millis, tick: 0 },
    wall: { millis, quality: "ntp" },
    trust: 2,
    actor: { role: "household", id: "!a1b2c302" },
    fact: {
      kind: "message.heard",
      household: "!a1b2c302",
      channel: "radio-direct",
      lang: "fr",
      intent: "thanks",
      inbox: false,
    },
    raw,
  };
}

export const sampleRollcall: RollcallView = {
  running: true,
  startedAt: minutesAgo(12),
  dated: true,
  endedAt: null,
  answered: 2,
  help: 1,
  silent: 1,
  households: [
    { id: "!a1b2c304", name: "Yann", place: null, people: 2, standing: "ok" },
    {
      id: "!a1b2c302",
      name: "Maison Kerbrat",
      place: "rue de la Fontaine",
      people: 4,
      standing: "help",
    },
    { id: "!a1b2c305", name: "Emma", place: null, people: null, standing: "silent" },
  ],
};
