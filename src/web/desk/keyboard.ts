/** Does what a key means, on the page as it stands. Everything it does can be reached by Tab too. */

import type { DeskStore } from "./desk-state.ts";
import type { Give } from "./orders.ts";
import { type CaseFocus, parseRoute, routeHash } from "./route.ts";
import { noKeys, press, type Shortcut } from "./shortcuts.ts";

export function listenToKeys({
  store,
  give,
  toggleHelp,
}: {
  readonly store: DeskStore;
  readonly give: Give;
  readonly toggleHelp: (open?: boolean) => void;
}): () => void {
  let keys = noKeys;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (store.get().session !== "in") return;
    if (isTyping(event.target)) {
      if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    const next = press(keys, event.key);
    keys = next.keys;
    if (next.shortcut === undefined) return;
    event.preventDefault();
    perform(next.shortcut, { give, toggleHelp });
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function perform(
  shortcut: Shortcut,
  { give, toggleHelp }: { readonly give: Give; readonly toggleHelp: (open?: boolean) => void },
): void {
  switch (shortcut.kind) {
    case "move":
      moveBy(shortcut.by);
      break;
    case "acknowledge": {
      const number = currentCase();
      if (number !== undefined) void give({ kind: "acknowledge", number });
      break;
    }
    case "assign":
    case "reply":
    case "close":
      openCase(shortcut.kind);
      break;
    case "search":
      document.querySelector<HTMLElement>("input[type=search]")?.focus();
      break;
    case "help":
      toggleHelp();
      break;
    case "leave":
      toggleHelp(false);
      break;
    case "go":
      location.hash = routeHash(
        shortcut.page === "board" ? { page: "board", filter: "need" } : { page: shortcut.page },
      );
      break;
    case "file":
      fileMessage(shortcut.at);
      break;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, .teach") !== null
  );
}

/** Focuses the next thing of the list that can be seen; from nowhere, the first or the last. */
function moveBy(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>("main [data-item]")].filter(
    (item) => item.offsetParent !== null,
  );
  const at = items.findIndex((item) => item === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by;
  items[next]?.focus();
}

/** The case that is open, or the one in focus. */
function currentCase(): number | undefined {
  const route = parseRoute(location.hash);
  if (route.page === "case") return route.number;
  const focused = document.activeElement?.getAttribute("data-item") ?? "";
  return /^\d+$/.test(focused) ? Number(focused) : undefined;
}

function openCase(focus: CaseFocus): void {
  const number = currentCase();
  if (number === undefined) return;
  const hash = routeHash({ page: "case", number, focus });
  if (location.hash === hash) location.hash = routeHash({ page: "case", number });
  location.hash = hash;
}

/** Files the message in focus; the first one if none is. */
function fileMessage(at: number): void {
  const focused = document.activeElement?.closest("[data-message]");
  const message = focused ?? document.querySelector("[data-message]");
  message?.querySelector<HTMLButtonElement>(`[data-filing="${at}"]`)?.click();
}
