/**
 * The running node as the pages and the local API see it: what the village is, and the orders and forms that change it.
 */

import { type Millis, SECOND, type Wall } from "../base/time.ts";
import { version } from "../base/version.ts";
import type { BackupView } from "../journal/backup-work.ts";
import type { HouseholdId } from "../journal/fact.ts";
import { erasable, isUnderway } from "../outbox/erasing.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Store } from "../store/store.ts";
import type { Refilled } from "../sync/wanted.ts";
import { boardView, caseDetail, type DeliveryOf, followView } from "../village/case-view.ts";
import { erasureView } from "../village/erasure-view.ts";
import type { Hub } from "../village/hub.ts";
import { isoTime } from "../village/iso-time.ts";
import type { StoreView } from "../village/node-views.ts";
import { clockView, nowView } from "../village/now-view.ts";
import { householdsView, inboxView } from "../village/people-view.ts";
import { rollcallView } from "../village/rollcall-view.ts";
import { toldAt } from "../village/told.ts";
import type { ErasureView } from "../village/views.ts";
import type { Village } from "../village/village.ts";
import { aboutHousehold } from "./about-household.ts";
import type { Changes } from "./changes.ts";
import type { HouseClock } from "./clock.ts";
import type { Eraser } from "./eraser.ts";
import { readJournal } from "./journal-reader.ts";
import type { Keeper } from "./keeper.ts";
import { previewOf, taughtWords } from "./lexicon.ts";
import type { ParcelPost } from "./parcels.ts";
import { radioView } from "./radio-view.ts";
import type { Radios } from "./radios.ts";
import type { ReadNotes } from "./read-notes.ts";
import type { Reception } from "./reception.ts";
import type { Secrets } from "./secrets.ts";
import type { Verifier } from "./verify.ts";
import type { VillageGrammar } from "./village-grammar.ts";

export interface HubParts {
  readonly exercise: boolean;
  readonly name: string;
  readonly address: () => string;
  readonly village: Village;
  readonly grammar: VillageGrammar;
  readonly store: Store;
  readonly keeper: Keeper;
  readonly outbox: Outbox;
  readonly radios: Radios;
  readonly post: ParcelPost;
  readonly reception: Reception;
  readonly changes: Changes;
  /** How it stands with its backups. */
  readonly backup: () => BackupView;
  readonly clock: HouseClock;
  /** The clock that messages on their way out are timed by. */
  readonly running: () => Millis;
  readonly secrets: Secrets;
  readonly reads: ReadNotes;
  readonly eraser: Pick<Eraser, "isAtWork">;
  readonly verifier: Pick<Verifier, "steps" | "tampered">;
}

export function openHub(parts: HubParts): Hub {
  const { exercise, name, village, store, outbox, radios, reception, changes, clock } = parts;
  const { running, verifier } = parts;
  const started = running();
  const radioViews = ({ millis }: Wall) =>
    radios.statuses().map((status) => radioView(status, { wall: millis, running: running() }));
  const told = () => toldAt(clock.wall(), running(), village.clocks);
  const around = (wall: Wall) => ({
    exercise,
    name,
    wall,
    clock: wordOf(clock, running()),
    told: toldAt(wall, running(), village.clocks),
    age: store.age(),
    outbox: outbox.summary(),
    unanswered: reception.unanswered().map(({ household, words, why, times, at }) => ({
      household,
      householdName: village.household(household)?.name ?? null,
      words,
      why,
      times,
      at: isoTime(wall.millis + at - running()),
    })),
    radios: radioViews(wall),
    store: storeView(store, parts.post.refilled(), verifier.tampered),
    vault: store.vault.state,
    erasing: parts.eraser.isAtWork,
    backup: parts.backup(),
  });

  return {
    exercise,
    village: name,
    now: () => nowView(village, around(clock.wall())),
    clock: () => clockView({ wall: clock.wall(), clock: wordOf(clock, running()) }),
    status: () => {
      const wall = clock.wall();
      const now = nowView(village, around(wall));
      return {
        version,
        node: store.node,
        exercise,
        village: name,
        address: parts.address(),
        startedAt: isoTime(wall.millis - (running() - started)),
        now: now.now,
        clockQuality: now.clockQuality,
        clock: now.clock,
        cases: village.caseCounts(),
        alarms: now.alarms.length + now.inboxAlarms.length,
        keyAlarms: now.keyAlarms.length,
        inbox: now.inbox,
        crisis: now.crisis,
        outbox: now.outbox,
        unanswered: now.unanswered,
        radios: now.radios,
        store: now.store,
        vault: now.vault,
        erasing: now.erasing,
        veillees: parts.post.veillees(),
        backup: now.backup,
        memoryMiB: Math.round(process.memoryUsage.rss() / 1024 ** 2),
      };
    },
    cases: (options) => boardView(village, options, told()),
    case: async (number) => {
      const found = village.case(number);
      if (found === undefined) return undefined;
      const entries = await store.entriesOf(village.story(found.ref));
      return caseDetail(village, found, {
        entries,
        told: told(),
        delivery: (id) => deliveryView(parts, id),
      });
    },
    follow: (number, secretHash) => followView(village, number, secretHash, told()),
    inbox: () => inboxView(village, told()),
    households: () => householdsView(village, { told: told(), age: store.age() }),
    rollcall: () => rollcallView(village, told()),
    lexicon: () => taughtWords(parts, told()),
    preview: (teaching) => previewOf(parts, teaching, told()),
    erasure: async (household) => erasureOf(parts, household),
    saw: (seen, operator) => parts.reads.note(seen, operator),
    unlock: async (secret) => parts.secrets.unlock(secret),
    journal: (options) => readJournal(parts, options),
    correctedOf: (wall) => village.clocks.correctedOf(wall),
    verify: ({ signal }) => verifier.steps(signal),
    order: async (order, operator) => reception.order(order, operator),
    submit: async (form, sender) => reception.form(form, sender),
    onChange: (listener) => changes.listen(listener),
  };
}

/**
 * Once the outbox has done all it does by itself, a receipt may still be waited for, and words sent again until it comes.
 *
 * Times of the outbox are by the running clock; a person reads them by the wall's.
 */
function deliveryView(
  { outbox, post, clock, running }: HubParts,
  id: string,
): ReturnType<DeliveryOf> {
  const message = outbox.deliveryOf(id);
  const own = outbox.nextTryOf(id, running());
  const idle = own?.kind === "none" || own?.kind === "answer";
  const next = idle ? (post.nextTryOf(id) ?? own) : own;
  if (message === undefined || next === undefined) return undefined;
  const at = next.at === undefined ? null : isoTime(clock.wall().millis + next.at - running());
  return { state: message.state, next: { ...next, at } };
}

/** The hub's own time zone, which is the village's. */
const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();

function wordOf({ word: { by, other } }: HouseClock, running: Millis) {
  return {
    by: by ?? null,
    other: other ? { quality: other.quality, seconds: Math.round(other.more / SECOND) } : null,
    zone,
    count: running,
  };
}

async function erasureOf(
  { village, store, outbox }: HubParts,
  household: HouseholdId,
): Promise<ErasureView | undefined> {
  const { entries, messages } = await aboutHousehold(store, household);
  const words = erasable(outbox.messages(), messages).filter(isUnderway);
  return erasureView(village, household, { entries, waiting: words.length });
}

function storeView(store: Store, refill: Refilled, tampered: number): StoreView {
  const { strange, ...health } = store.health();
  const { state, entries, pending, quarantined, missing } = health;
  // One broken place may show in both.
  const broken = Math.max(health.broken, tampered);
  const { droppedBytes, damaged: damagedFiles } = store.files;
  const told = { state, entries, pending, quarantined, missing, broken };
  return {
    ...told,
    droppedBytes,
    damagedFiles,
    ...(strange > 0 && { strange }),
    ...(refill.asked > 0 && { refill }),
  };
}
