/** The local API's answers, checked where they come in: what follows may trust them. */

import * as v from "valibot";

import { langs, otherLangs, type Words } from "../base/lang.ts";
import type { BackupProgress } from "../journal/backup-work.ts";
import type { TaughtMeaning } from "../journal/fact.ts";
import {
  alarms,
  backupLocks,
  caseStates,
  caseTypes,
  categories,
  channels,
  checkinStatuses,
  units,
  urgencies,
} from "../journal/vocabulary.ts";
import { keyDoubts } from "../village/key-fold.ts";
import type { ClockView, StatusView } from "../village/node-views.ts";
import type { Ordered } from "../village/order.ts";
import type {
  CaseDetail,
  CaseView,
  CrisisView,
  ErasureView,
  HouseholdView,
  InboxView,
  PreviewView,
  RereadView,
  RollcallView,
  TaughtView,
} from "../village/views.ts";

const text = v.string();
const maybeText = v.nullable(v.string());
const maybeNumber = v.nullable(v.number());
const counts = v.record(v.string(), v.number());
const trust = v.picklist([0, 1, 2, 3]);

const personView = v.object({ id: text, name: maybeText, place: maybeText });

const caseEntries = {
  number: v.number(),
  type: v.picklist(caseTypes),
  category: v.nullable(v.picklist(categories)),
  urgency: v.nullable(v.picklist(urgencies)),
  people: maybeNumber,
  quantity: maybeNumber,
  unit: v.nullable(v.picklist(units)),
  state: v.picklist(caseStates),
  household: text,
  householdName: maybeText,
  subject: v.nullable(personView),
  candidates: v.array(personView),
  place: maybeText,
  who: maybeText,
  raw: text,
  guess: v.nullable(v.picklist(otherLangs)),
  trust,
  channel: v.picklist(channels),
  at: text,
  dated: v.boolean(),
  since: text,
  alarm: v.nullable(v.picklist(alarms)),
  seen: v.boolean(),
  helpers: v.array(v.object({ name: text, state: text })),
  reachable: v.boolean(),
};

const caseView = v.object(caseEntries) satisfies Answer<CaseView>;
export const caseViews = v.array(caseView) satisfies Answer<readonly CaseView[]>;

const hidden = v.picklist(["locked", "gone", "altered"]);

export const caseDetail = v.object({
  ...caseEntries,
  hidden: v.nullable(hidden),
  timeline: v.array(
    v.object({
      at: text,
      kind: text,
      actor: text,
      trust,
      detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
      raw: maybeText,
      hidden: v.nullable(hidden),
      delivery: maybeText,
      next: v.nullable(
        v.object({
          kind: v.picklist(["now", "later", "radio", "answer", "none"]),
          at: maybeText,
          way: v.picklist(["direct", "channel"]),
          parts: v.number(),
          tries: v.number(),
          triesMax: v.number(),
        }),
      ),
    }),
  ),
}) satisfies Answer<CaseDetail>;

export const inboxViews = v.array(
  v.object({
    node: text,
    number: v.number(),
    at: text,
    dated: v.boolean(),
    household: text,
    householdName: maybeText,
    trust,
    channel: v.picklist(channels),
    intent: text,
    guess: v.nullable(v.picklist(otherLangs)),
    category: v.nullable(v.picklist(categories)),
    who: maybeText,
    candidates: v.array(personView),
    alarm: v.nullable(v.picklist(alarms)),
    raw: text,
  }),
) satisfies Answer<readonly InboxView[]>;

export const householdViews = v.array(
  v.object({
    id: text,
    name: maybeText,
    lang: v.picklist(langs),
    people: maybeNumber,
    place: maybeText,
    status: v.nullable(v.picklist(checkinStatuses)),
    statusAt: maybeText,
    saidBy: v.nullable(personView),
    heardAt: maybeText,
    dueInMinutes: maybeNumber,
    key: maybeText,
    keyDoubt: v.nullable(
      v.object({
        kind: v.picklist(keyDoubts),
        since: text,
        key: text,
        others: v.array(v.object({ id: text, name: maybeText })),
      }),
    ),
  }),
) satisfies Answer<readonly HouseholdView[]>;

export const rollcallAnswer = v.nullable(
  v.object({
    running: v.boolean(),
    startedAt: text,
    dated: v.boolean(),
    endedAt: maybeText,
    answered: v.number(),
    help: v.number(),
    silent: v.number(),
    households: v.array(
      v.object({
        id: text,
        name: maybeText,
        place: maybeText,
        people: maybeNumber,
        standing: v.picklist(["ok", "help", "silent"]),
      }),
    ),
  }),
) satisfies Answer<RollcallView | null>;

const meaning = v.variant("as", [
  v.object({ as: v.literal("category"), category: v.picklist(categories) }),
  v.object({ as: v.literal("place"), place: v.exactOptional(text) }),
  v.object({ as: v.literal("person"), person: text }),
  v.object({ as: v.literal("harmless") }),
]) satisfies Answer<TaughtMeaning>;

export const taughtViews = v.array(
  v.object({
    node: text,
    number: v.number(),
    term: text,
    meaning,
    personName: maybeText,
    by: text,
    at: text,
    dated: v.boolean(),
    from: v.nullable(v.object({ node: text, number: v.number() })),
    words: maybeText,
  }),
) satisfies Answer<readonly TaughtView[]>;

const rereadView = v.object({
  household: text,
  householdName: maybeText,
  at: text,
  dated: v.boolean(),
  raw: text,
  before: v.object({ fr: text, en: text }),
  after: v.object({ fr: text, en: text }),
}) satisfies Answer<RereadView>;

export const previewView = v.object({
  own: v.nullable(rereadView),
  read: v.number(),
  changed: v.number(),
  lines: v.array(rereadView),
}) satisfies Answer<PreviewView>;

const radioView = v.object({
  address: text,
  phase: text,
  reason: maybeText,
  id: maybeText,
  name: maybeText,
  firmware: maybeText,
  region: maybeText,
  preset: maybeText,
  queueFree: maybeNumber,
  batteryPercent: maybeNumber,
  channelUtilizationPercent: maybeNumber,
  airUtilTxPercent: maybeNumber,
  keyTrouble: v.nullable(v.picklist(["duplicated", "weak"])),
  airtime: v.object({
    sentPercent: v.number(),
    estimatedPercent: v.number(),
    heardPercent: v.number(),
    limitPercent: maybeNumber,
    minutes: v.number(),
  }),
  lastHeard: maybeText,
  reconnects: v.number(),
  counters: counts,
});

const crisisView = v.object({
  running: v.boolean(),
  beganAt: maybeText,
  dated: v.boolean(),
  endedAt: maybeText,
  by: text,
  daysLeft: maybeNumber,
}) satisfies Answer<CrisisView>;

export const erasureView = v.object({
  household: text,
  name: maybeText,
  place: maybeText,
  messages: v.number(),
  answers: v.number(),
  waiting: v.number(),
  cases: v.array(
    v.object({
      number: v.number(),
      type: v.picklist(caseTypes),
      state: v.picklist(caseStates),
      live: v.boolean(),
    }),
  ),
  vital: maybeNumber,
}) satisfies Answer<ErasureView>;

const leftView = v.object({
  household: text,
  householdName: maybeText,
  words: text,
  why: text,
  times: v.number(),
  at: text,
});

export const clockView = v.object({
  now: text,
  quality: text,
  by: maybeText,
  other: v.nullable(v.object({ quality: text, seconds: v.number() })),
  zone: text,
  count: v.number(),
}) satisfies Answer<ClockView>;

export const statusView = v.object({
  version: text,
  node: text,
  exercise: v.boolean(),
  village: text,
  address: text,
  startedAt: text,
  now: text,
  clockQuality: text,
  clock: clockView,
  cases: counts,
  alarms: v.number(),
  keyAlarms: v.number(),
  inbox: v.number(),
  crisis: v.nullable(crisisView),
  outbox: counts,
  unanswered: v.array(leftView),
  radios: v.array(radioView),
  store: v.object({
    state: v.picklist(["good", "full", "failed", "readonly"]),
    entries: v.number(),
    pending: v.number(),
    quarantined: v.number(),
    missing: v.number(),
    broken: v.number(),
    droppedBytes: v.number(),
    damagedFiles: v.number(),
    strange: v.exactOptional(v.number()),
    refill: v.exactOptional(
      v.object({ lost: v.number(), asked: v.number(), returned: v.number() }),
    ),
  }),
  vault: v.picklist(["unprotected", "locked", "unlocked"]),
  erasing: v.boolean(),
  veillees: v.array(v.string()),
  backup: v.object({
    place: maybeText,
    unmounted: maybeText,
    last: v.nullable(
      v.object({
        file: text,
        stick: v.boolean(),
        at: maybeText,
        minutes: v.number(),
        entries: v.number(),
      }),
    ),
    percent: maybeNumber,
    doing: v.nullable(v.picklist(["writing", "verifying"])),
    trouble: v.nullable(v.object({ code: text, fr: text, en: text })),
    late: v.boolean(),
  }),
  memoryMiB: v.number(),
}) satisfies Answer<StatusView>;

const step = {
  percent: v.number(),
  entries: v.number(),
  secondsLeft: maybeNumber,
};

/** What a daemon tells of the backup it makes; a fault is the last. */
export const backupProgress = v.variant("kind", [
  v.object({
    kind: v.literal("begun"),
    file: text,
    entries: v.number(),
    resumed: maybeNumber,
  }),
  v.object({ kind: v.literal("writing"), ...step }),
  v.object({ kind: v.literal("verifying"), ...step }),
  v.object({
    kind: v.literal("done"),
    file: text,
    entries: v.number(),
    bytes: v.number(),
    content: text,
    damaged: v.number(),
    lock: v.picklist(backupLocks),
    seconds: v.number(),
  }),
  v.object({
    kind: v.literal("fault"),
    code: text,
    words: v.object({ fr: text, en: text }),
  }),
]) satisfies Answer<BackupProgress | { kind: "fault"; code: string; words: Words }>;

/** An order that was obeyed; one that was not is a problem. */
export const done = v.object({
  kind: v.literal("done"),
  number: v.exactOptional(v.number()),
}) satisfies Answer<Ordered>;

/** An entry as scripts read it, its eleven keys in their order, and a twelfth where words are hidden. */
export const entryLine = v.object({
  node: text,
  number: v.number(),
  order: text,
  wall: text,
  quality: text,
  trust: v.number(),
  actor: text,
  kind: text,
  data: v.record(v.string(), v.unknown()),
  raw: maybeText,
  corrected: v.nullable(v.object({ wall: text, quality: text })),
  hidden: v.exactOptional(hidden),
});
export type EntryLine = v.InferOutput<typeof entryLine>;

export const problem = v.object({
  error: v.object({ code: text, fr: text, en: text, field: v.exactOptional(text) }),
});

/** Whether what the daemon holds is real, and what its clock shows: this program's may not be set, when the daemon's is by a radio. */
export const sessionView = v.object({ exercise: v.boolean(), now: v.exactOptional(maybeText) });

/** How a running daemon is found. */
export const daemonFile = v.object({
  address: v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+$/)),
  token: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
});

type Answer<T> = v.GenericSchema<unknown, T>;
