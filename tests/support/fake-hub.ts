/**
 * A hub in memory, for pages and handlers: it shows the sample village, takes every order that names something it has, numbers forms, and
 * keeps what it was given. It judges as little as it can: judging is `intake`'s.
 */

import type { FaultCode } from "../../src/base/fault.ts";
import { Fault } from "../../src/base/fault.ts";
import { type BackupView, noBackups } from "../../src/journal/backup-work.ts";
import type { Entry } from "../../src/journal/entry.ts";
import type { Form, FormSender, FormTaken, Hub, Seen } from "../../src/village/hub.ts";
import type {
  ChangeView,
  ClockView,
  NowView,
  StatusView,
  VaultState,
} from "../../src/village/node-views.ts";
import type { Order, Ordered } from "../../src/village/order.ts";
import type {
  CaseView,
  ErasureView,
  HouseholdView,
  InboxView,
  CrisisView,
  RollcallView,
  TimelineView,
} from "../../src/village/views.ts";
import { afterOrder, isOpen } from "./fake-board.ts";
import { FakeLexicon } from "./fake-lexicon.ts";
import {
  sampleCase,
  sampleCases,
  sampleClock,
  sampleEntry,
  sampleHouseholds,
  sampleRollcall,
  sampleInbox,
  sampleNow,
  sampleRadio,
  sampleStore,
} from "./sample-village.ts";

export interface FakeHub extends Hub {
  /** What was ordered and submitted so far, with whom by. */
  readonly orders: readonly { readonly order: Order; readonly operator: string }[];
  readonly forms: readonly { readonly form: Form; readonly sender: FormSender }[];
  /** What operators saw, in the order they did. */
  readonly seen: readonly (Seen & { readonly operator: string })[];
  /** What was closed, and what is erased. */
  vault: VaultState;
  erasing: boolean;
  backup: BackupView;
  /** Listeners now subscribed to changes. */
  readonly listeners: () => number;
  /** Puts a case on the board, or replaces the one with its number, and tells the listeners. */
  readonly put: (view: Partial<CaseView> & { readonly number: number }) => void;
  /** Tells the listeners of a change. */
  readonly change: (change: Partial<ChangeView>) => void;
  /** Writes an entry: those who follow the journal read it. */
  readonly write: (entry: Entry) => void;
  /** The next orders and forms fail with this fault, until told `undefined`. */
  readonly failWith: (code: FaultCode | undefined) => void;
}

export interface FakeHubOptions {
  readonly exercise?: boolean;
  readonly village?: string;
  readonly cases?: readonly CaseView[];
  readonly households?: readonly HouseholdView[];
  readonly clock?: ClockView;
}

/** The code by which the fake vault opens; so does whatever looks like a recovery key. */
const FAKE_CODE = "K7QM-2FXR";

const rank = { critical: 0, high: 1, normal: 2, low: 3 } as const;

export function createFakeHub({
  exercise = true,
  village = "Kerfontaine",
  cases = sampleCases,
  households: known = sampleHouseholds,
  clock: shown = sampleClock,
}: FakeHubOptions = {}): FakeHub {
  const board = new Map(cases.map((view) => [view.number, view]));
  let rollcall: RollcallView | null = null;
  let clock = shown;
  let crisis: CrisisView | null = null;
  let inbox: readonly InboxView[] = sampleInbox;
  let households: readonly HouseholdView[] = known;
  const timelines = new Map<number, TimelineView[]>();
  const secrets = new Map<number, string>();
  const entries: Entry[] = Array.from({ length: 5 }, (_, i) => sampleEntry(i + 1));
  const listeners = new Set<(change: ChangeView) => void>();
  const orders: { order: Order; operator: string }[] = [];
  const forms: { form: Form; sender: FormSender }[] = [];
  const lexicon = new FakeLexicon();
  const seen: (Seen & { operator: string })[] = [];
  const shut: { vault: VaultState; erasing: boolean; backup: BackupView } = {
    vault: "unlocked",
    erasing: false,
    backup: noBackups,
  };
  let fault: FaultCode | undefined;

  const sorted = (): readonly CaseView[] =>
    [...board.values()].toSorted(
      (one, other) =>
        rank[one.urgency ?? "normal"] - rank[other.urgency ?? "normal"] ||
        one.at.localeCompare(other.at),
    );
  const live = (): readonly CaseView[] => sorted().filter(isOpen);
  const change = (given: Partial<ChangeView>): void => {
    for (const listener of listeners)
      listener({ at: sampleNow, what: ["cases"], alarm: null, ...given });
  };
  const check = (): void => {
    if (fault !== undefined) throw new Fault(fault);
  };
  const note = (number: number, line: Partial<TimelineView> & { readonly kind: string }): void => {
    const lines = timelines.get(number) ?? [];
    timelines.set(number, [
      ...lines,
      {
        at: new Date(sampleNow).toISOString(),
        actor: "opérateur",
        trust: 3,
        detail: {},
        raw: null,
        hidden: null,
        delivery: null,
        next: null,
        ...line,
      },
    ]);
  };

  const now = (): NowView => {
    const waiting = live().filter((view) => view.type === "need" && !view.seen);
    return {
      exercise,
      village,
      now: new Date(sampleNow).toISOString(),
      clockQuality: clock.quality,
      clock,
      alarms: live().filter((view) => view.alarm !== null && !view.seen),
      inboxAlarms: inbox.filter((message) => message.alarm !== null),
      keyAlarms: households.filter(({ keyDoubt }) => keyDoubt !== null),
      overdue: households.filter(({ dueInMinutes }) => (dueInMinutes ?? 0) < 0),
      rollcall,
      crisis,
      waiting: waiting.length,
      oldestWaiting: waiting.toSorted((one, other) => one.at.localeCompare(other.at))[0] ?? null,
      inbox: inbox.length,
      households: { known: households.length, ok: 1, help: 1 },
      outbox: { queued: 1, sent: 0, delivered: 4 },
      unanswered: [
        {
          household: "!a1b2c302",
          householdName: null,
          words: "test \u202e test",
          why: "rare",
          times: 3,
          at: "2026-11-21T18:00:00.000Z",
        },
      ],
      radios: [sampleRadio],
      store: sampleStore,
      ...shut,
    };
  };

  const status = (): StatusView => ({
    version: "0.1.0",
    node: "c0ffee01",
    exercise,
    village,
    address: "http://127.0.0.1:8080/",
    startedAt: new Date(sampleNow - 3_600_000).toISOString(),
    now: new Date(sampleNow).toISOString(),
    clockQuality: clock.quality,
    clock,
    cases: { open: live().length, closed: board.size - live().length },
    alarms: now().alarms.length,
    keyAlarms: now().keyAlarms.length,
    inbox: inbox.length,
    crisis,
    outbox: now().outbox,
    unanswered: now().unanswered,
    radios: [sampleRadio],
    store: sampleStore,
    ...shut,
    veillees: [],
    memoryMiB: 71,
  });

  /** Resolves at the next change, or once the signal is given. */
  const changeOr = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        listeners.delete(done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      listeners.add(done);
      signal.addEventListener("abort", done);
    });

  const erasureOf = (id: string): ErasureView => {
    const theirs = sorted().filter(({ household }) => household === id);
    const meant = households.find((one) => one.id === id);
    return {
      household: id,
      name: meant?.name ?? null,
      place: meant?.place ?? null,
      messages: 6,
      answers: 4,
      waiting: 1,
      cases: theirs.map((view) => ({
        number: view.number,
        type: view.type,
        state: view.state,
        live: isOpen(view),
      })),
      vital: theirs.find((view) => isOpen(view) && view.urgency === "critical")?.number ?? null,
    };
  };

  const order = async (given: Order, operator: string): Promise<Ordered> => {
    check();
    orders.push({ order: given, operator });
    if (given.kind === "name") {
      if (!households.some(({ id }) => id === given.household))
        return { kind: "refused", why: "no-such-household" };
      households = households.map((one) =>
        one.id === given.household ? { ...one, name: given.name } : one,
      );
      change({ what: ["households"] });
      return { kind: "done" };
    }
    if (given.kind === "key") {
      const of = households.find(({ id }) => id === given.household);
      if (of === undefined) return { kind: "refused", why: "no-such-household" };
      if (given.as !== "doubted" && of.keyDoubt === null) {
        return { kind: "refused", why: "not-in-this-state" };
      }
      const asked = {
        kind: "asked",
        since: new Date(sampleNow).toISOString(),
        key: given.key,
        others: [],
      } as const;
      const held = given.as === "accepted" ? given.key : of.key;
      households = households.map((each) =>
        each === of
          ? { ...each, key: held, keyDoubt: given.as === "doubted" ? asked : null }
          : each,
      );
      change({ what: ["households"] });
      return { kind: "done" };
    }
    if (given.kind === "file") {
      const rest = inbox.filter(({ number }) => number !== given.message.number);
      if (rest.length === inbox.length) return { kind: "refused", why: "no-such-message" };
      const message = inbox.find(({ number }) => number === given.message.number);
      inbox = rest;
      change({ what: ["inbox", "cases"] });
      if (given.as === "noise" || given.as === "checkin") return { kind: "done" };
      const number = Math.max(0, ...board.keys()) + 1;
      board.set(number, sampleCase({ number, type: given.as, raw: message?.raw ?? "" }));
      return { kind: "done", number };
    }
    if (given.kind === "rollcall") {
      const running = rollcall?.running === true;
      if (running === (given.as === "start")) return { kind: "refused", why: "not-in-this-state" };
      const endedAt = running ? new Date(sampleNow).toISOString() : null;
      rollcall = { ...sampleRollcall, running: !running, endedAt };
      change({ what: ["households"] });
      return { kind: "done" };
    }
    if (given.kind === "erase") {
      if (!households.some(({ id }) => id === given.household))
        return { kind: "refused", why: "no-such-household" };
      if (erasureOf(given.household).vital !== null) return { kind: "refused", why: "vital-need" };
      households = households.map((one) =>
        one.id === given.household ? { ...one, name: null, place: null } : one,
      );
      for (const view of board.values()) {
        if (view.household !== given.household) continue;
        board.set(view.number, { ...view, raw: "", householdName: null, place: null });
      }
      change({ what: ["households", "cases"] });
      return { kind: "done" };
    }
    if (given.kind === "crisis") {
      const running = crisis?.running === true;
      if (running === (given.as === "begin")) {
        return { kind: "refused", why: running ? "crisis-on" : "no-crisis" };
      }
      const at = new Date(sampleNow).toISOString();
      crisis = {
        running: !running,
        beganAt: running ? (crisis?.beganAt ?? null) : at,
        dated: true,
        endedAt: running ? at : null,
        by: operator,
        daysLeft: running ? 30 : null,
      };
      change({ what: ["households"] });
      return { kind: "done" };
    }
    if (given.kind === "set-clock") {
      if (given.millis < sampleNow) return { kind: "refused", why: "clock-early" };
      clock = {
        ...clock,
        now: new Date(given.millis).toISOString(),
        quality: "operator",
        by: operator,
      };
      change({ what: ["cases"] });
      return { kind: "done" };
    }
    if (given.kind === "withdraw-clock") {
      if (clock.quality !== "operator") return { kind: "refused", why: "clock-not-told" };
      if (given.millis !== undefined && given.millis !== Date.parse(clock.now)) {
        return { kind: "refused", why: "clock-told-since" };
      }
      clock = { ...clock, quality: "none", by: null };
      change({ what: ["cases"] });
      return { kind: "done" };
    }
    if (given.kind === "teach" || given.kind === "forget") {
      const ordered = lexicon.obey(given, operator);
      change({ what: ["lexicon"] });
      return ordered;
    }
    const view = board.get(given.number);
    if (view === undefined) return { kind: "refused", why: "no-such-case" };
    if (given.kind === "say" && !view.reachable) return { kind: "refused", why: "no-radio" };
    board.set(view.number, afterOrder(view, given));
    note(
      view.number,
      given.kind === "say"
        ? { kind: "message.queued", actor: operator, raw: given.text, delivery: "queued" }
        : { kind: "case.moved", actor: operator, detail: { to: given.kind } },
    );
    change({ what: ["cases", "outbox"] });
    return { kind: "done", number: view.number };
  };

  const submit = async (form: Form, sender: FormSender): Promise<FormTaken> => {
    check();
    forms.push({ form, sender });
    if (form.kind === "ok") {
      change({ what: ["households"] });
      return { reply: sender.lang === "fr" ? "Noté. Merci." : "Noted. Thanks." };
    }
    const number = Math.max(0, ...board.keys()) + 1;
    const alarm = form.kind === "need" && form.urgency === "critical" ? "sos" : null;
    board.set(
      number,
      sampleCase({
        number,
        type: form.kind,
        category: form.kind === "seek" ? null : (form.category ?? null),
        urgency: form.kind === "seek" ? "normal" : (form.urgency ?? "normal"),
        household: sender.household,
        householdName: form.name === "" ? null : form.name,
        raw: form.text,
        who: form.kind === "seek" ? form.who : null,
        channel: "portal",
        trust: 1,
        reachable: false,
        alarm,
        at: new Date(sampleNow).toISOString(),
        since: new Date(sampleNow).toISOString(),
      }),
    );
    secrets.set(number, sender.secretHash);
    change({ alarm: alarm === null ? null : number });
    return {
      number,
      reply: sender.lang === "fr" ? `Reçu, n°${number}.` : `Received, no. ${number}.`,
    };
  };

  return {
    exercise,
    village,
    orders,
    forms,
    now,
    status,
    clock: () => clock,
    cases: ({ closed = false } = {}) => (closed ? sorted() : live()),
    case: async (number) => {
      const view = board.get(number);
      if (view === undefined) return undefined;
      const opened: TimelineView = {
        at: view.at,
        kind: "case.opened",
        actor: view.household,
        trust: view.trust,
        detail: { state: "open" },
        raw: view.raw,
        hidden: null,
        delivery: null,
        next: null,
      };
      return { ...view, hidden: null, timeline: [opened, ...(timelines.get(number) ?? [])] };
    },
    follow: (number, secretHash) =>
      secrets.get(number) === secretHash ? board.get(number) : undefined,
    inbox: () => inbox,
    households: () => households,
    rollcall: () => rollcall,
    lexicon: async () => lexicon.read(),
    preview: async (teaching) =>
      teaching.term === "secours"
        ? { kind: "refused", why: "term-danger" }
        : { kind: "preview", preview: lexicon.preview(teaching) },
    correctedOf: () => undefined,
    async *verify() {
      yield { kind: "progress", checked: 1, of: 1 };
      const sensitive = { good: 1, locked: 0, gone: 0 };
      const flaws = { flaws: [], flawed: 0 };
      yield {
        kind: "done",
        report: { entries: 1, signed: 1, unsigned: 0, signatures: 1, sensitive, ...flaws },
      };
    },
    async *journal({ follow, signal }) {
      for (let at = 0; ; at++) {
        while (at >= entries.length) {
          if (!follow || signal.aborted) return;
          await changeOr(signal);
        }
        const entry = entries[at];
        if (entry !== undefined) yield entry;
      }
    },
    order,
    seen,
    get vault() {
      return shut.vault;
    },
    set vault(vault) {
      shut.vault = vault;
      change({ what: ["store"] });
    },
    get erasing() {
      return shut.erasing;
    },
    set erasing(erasing) {
      shut.erasing = erasing;
      change({ what: ["store"] });
    },
    get backup() {
      return shut.backup;
    },
    set backup(backup) {
      shut.backup = backup;
      change({ what: ["store"] });
    },
    erasure: async (id) => (households.some((one) => one.id === id) ? erasureOf(id) : undefined),
    saw: (what, operator) => {
      seen.push({ ...what, operator });
    },
    unlock: async (secret) => {
      if (!secret.startsWith("VKEY") && secret !== FAKE_CODE) return "wrong";
      shut.vault = "unlocked";
      return secret === FAKE_CODE ? "opened" : "needs-code";
    },
    submit,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listeners: () => listeners.size,
    put: (view) => {
      board.set(view.number, sampleCase(view));
      change({ alarm: view.alarm === undefined || view.alarm === null ? null : view.number });
    },
    change,
    write: (entry) => {
      entries.push(entry);
      change({ what: [] });
    },
    failWith: (code) => {
      fault = code;
    },
  };
}
