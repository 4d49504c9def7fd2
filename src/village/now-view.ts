/**
 * The first screen: what cannot wait.
 */

import type { Millis, Wall } from "../base/time.ts";
import { type BackupView, noBackups } from "../journal/backup-work.ts";
import { compareOrder } from "../journal/order.ts";
import { caseView, compareOnBoard, ringing } from "./case-view.ts";
import type { Case } from "./case.ts";
import { crisisView } from "./crisis-view.ts";
import { isoTime } from "./iso-time.ts";
import type {
  ClockView,
  LeftView,
  NowView,
  RadioView,
  StoreView,
  VaultState,
} from "./node-views.ts";
import { inboxView, keyAlarms, overdueView, rings } from "./people-view.ts";
import { rollcallView } from "./rollcall-view.ts";
import { asWritten, type Told } from "./told.ts";
import type { Village } from "./village.ts";

/** What the running node knows and the village does not. */
export interface Surroundings {
  readonly exercise: boolean;
  readonly name: string;
  readonly wall: Wall;
  /** What is known of the clock beyond its hour; nothing, if not given. */
  readonly clock?: Pick<ClockView, "by" | "other" | "zone" | "count">;
  readonly told?: Told;
  /** The node's age. */
  readonly age?: Millis;
  /** Messages on their way out, by their state. */
  readonly outbox: Readonly<Record<string, number>>;
  /** What was not answered of late. */
  readonly unanswered?: readonly LeftView[];
  readonly radios: readonly RadioView[];
  readonly store: StoreView;
  readonly vault?: VaultState;
  readonly erasing?: boolean;
  readonly backup?: BackupView;
}

export function nowView(village: Village, around: Surroundings): NowView {
  const { told = asWritten, age = 0 } = around;
  const own = village.live().filter(({ ref }) => village.isOwn(ref.node));
  const alarms = own.filter((each) => ringing(each) > 0).toSorted(compareOnAlarm);
  const waiting = own
    .filter(({ type, seen }) => type === "need" && !seen)
    .toSorted((one, other) => compareOrder(one.order, other.order));
  const inbox = inboxView(village, told);
  const households = village.households();
  const oldest = waiting[0];
  return {
    exercise: around.exercise,
    village: around.name,
    now: isoTime(around.wall.millis),
    clockQuality: around.wall.quality,
    clock: clockView(around),
    alarms: alarms.map((each) => caseView(village, each, told)),
    inboxAlarms: inbox.filter(rings),
    keyAlarms: keyAlarms(village, { told, age }),
    overdue: overdueView(village, { told, age }),
    rollcall: rollcallCounts(village, told),
    crisis: crisisView(village, { told, age }),
    waiting: waiting.length,
    oldestWaiting: oldest === undefined ? null : caseView(village, oldest, told),
    inbox: inbox.length,
    households: {
      known: households.length,
      ok: households.filter(({ status }) => status === "ok" || status === "coping").length,
      help: households.filter(({ status }) => status === "help" || status === "hurt").length,
    },
    outbox: around.outbox,
    unanswered: around.unanswered ?? [],
    radios: around.radios,
    store: around.store,
    vault: around.vault ?? "unlocked",
    erasing: around.erasing ?? false,
    backup: around.backup ?? noBackups,
  };
}

const plainClock = { by: null, other: null, zone: "UTC", count: 0 } as const;

export function clockView({
  wall,
  clock = plainClock,
}: Pick<Surroundings, "wall" | "clock">): ClockView {
  return { now: isoTime(wall.millis), quality: wall.quality, ...clock };
}

function rollcallCounts(village: Village, told: Told): NowView["rollcall"] {
  const view = rollcallView(village, told);
  if (view === null) return null;
  const { households: _, ...counts } = view;
  return counts;
}

/** `sos` first, then the oldest, however urgent each was read to be. */
function compareOnAlarm(one: Case, other: Case): number {
  return (
    ringing(other) - ringing(one) ||
    compareOrder(one.order, other.order) ||
    compareOnBoard(one, other)
  );
}
