/**
 * Keeps the page as the hub is: listens to its changes, reads again what changed, notices when it no longer answers.
 *
 * The stream alone cannot tell silence from a cut cable, so the first screen is read every few seconds whatever happens; while the
 * stream is down, everything is.
 */

import { type Millis, SECOND } from "../../base/time.ts";
import type { ChangeView } from "../../village/node-views.ts";
import type { Answer, Api } from "./api.ts";
import type { DeskStore } from "./desk-state.ts";
import { newLink, retryAfter, step } from "./link.ts";
import { createLoader } from "./loader.ts";

/** Finds a cut link soon enough, and costs a Pi next to nothing. */
const PROBE_EVERY: Millis = 3 * SECOND;

export interface Live {
  /** Begins, or begins again after a sign-in. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly reload: () => void;
  /** Reads the case that is open on the page. */
  readonly reloadDetail: () => void;
  /** Reads the village's own words, and keeps them as they are from now on. */
  readonly readLexicon: () => void;
}

export function createLive({ store, api }: { readonly store: DeskStore; readonly api: Api }): Live {
  let link = newLink(performance.now());
  let stream: EventSource | undefined;
  let streaming = false;
  let tries = 0;
  let retryTimer = 0;
  let probeTimer = 0;

  const move = (kind: "heard" | "failed" | "tick"): void => {
    const wasLost = link.lost;
    link = step(link, { kind, at: performance.now() });
    if (link.lost === wasLost) return;
    store.set({ lost: link.lost });
    if (wasLost) reload();
  };

  /** What an answer holds, having noted what it says of the link and the session. */
  const take = <T>(answer: Answer<T>): T | undefined => {
    move(answer.kind === "unreachable" ? "failed" : "heard");
    if (answer.kind === "ok") return answer.value;
    if (answer.kind === "signed-out") store.set({ session: "out" });
    return undefined;
  };

  const loadNow = createLoader(async () => {
    const now = take(await api.now());
    if (now === undefined) return;
    const { exercise, village } = now;
    store.set({ now, exercise, village, clockOffset: Date.parse(now.now) - Date.now() });
  });
  const loadCases = createLoader(async () => {
    const cases = take(await api.cases(false));
    if (cases !== undefined) store.set({ cases });
    if (!store.get().wantsClosed) return;
    const allCases = take(await api.cases(true));
    if (allCases !== undefined) store.set({ allCases });
  });
  const loadInbox = createLoader(async () => {
    const inbox = take(await api.inbox());
    if (inbox !== undefined) store.set({ inbox });
  });
  const loadHouseholds = createLoader(async () => {
    const households = take(await api.households());
    if (households !== undefined) store.set({ households });
  });
  const loadRollcall = createLoader(async () => {
    const rollcall = take(await api.rollcall());
    if (rollcall !== undefined) store.set({ rollcall });
  });
  const loadLexicon = createLoader(async () => {
    if (!store.get().wantsLexicon) return;
    const lexicon = take(await api.lexicon());
    if (lexicon !== undefined) store.set({ lexicon });
  });
  const loadDetail = createLoader(async () => {
    const { opened } = store.get();
    if (opened === undefined) return;
    const answer = await api.case(opened);
    const detail = take(answer);
    if (store.get().opened !== opened) return;
    if (detail !== undefined) store.set({ detail, detailMissing: false });
    else if (answer.kind === "refused" && answer.status === 404) store.set({ detailMissing: true });
  });

  const reload = (): void => {
    loadNow();
    loadCases();
    loadInbox();
    loadHouseholds();
    loadRollcall();
    loadLexicon();
    loadDetail();
  };

  const onChange = (event: MessageEvent<string>): void => {
    move("heard");
    const { what }: ChangeView = JSON.parse(event.data);
    loadNow();
    if (what.includes("cases")) loadCases();
    if (what.includes("inbox")) loadInbox();
    if (what.includes("households")) {
      loadHouseholds();
      loadRollcall();
    }
    if (what.includes("lexicon")) loadLexicon();
    if (what.includes("cases") || what.includes("outbox")) loadDetail();
  };

  const listen = (): void => {
    stream = new EventSource("/api/events");
    stream.addEventListener("open", () => {
      streaming = true;
      tries = 0;
      move("heard");
      reload();
    });
    stream.addEventListener("change", onChange);
    stream.addEventListener("error", () => {
      hangUp();
      move("failed");
      loadNow();
      retryTimer = window.setTimeout(listen, retryAfter(tries++));
    });
  };

  const hangUp = (): void => {
    stream?.close();
    stream = undefined;
    streaming = false;
    window.clearTimeout(retryTimer);
  };

  const probe = (): void => {
    move("tick");
    if (streaming) loadNow();
    else reload();
  };
  const onReturn = (): void => {
    if (document.visibilityState === "visible") probe();
  };

  const stop = (): void => {
    hangUp();
    window.clearInterval(probeTimer);
    document.removeEventListener("visibilitychange", onReturn);
  };

  return {
    start() {
      stop();
      link = newLink(performance.now());
      store.set({ lost: false });
      listen();
      reload();
      probeTimer = window.setInterval(probe, PROBE_EVERY);
      document.addEventListener("visibilitychange", onReturn);
    },
    stop,
    reload,
    reloadDetail: loadDetail,
    readLexicon() {
      store.set({ wantsLexicon: true });
      loadLexicon();
    },
  };
}
