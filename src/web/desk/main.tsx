/** Where the desk begins: makes its parts, finds out who is there, draws the page. */

import { render } from "preact";

import { startAlarmWatch } from "./alarm-watch.ts";
import { api } from "./api.ts";
import { App } from "./app.tsx";
import { initialState } from "./desk-state.ts";
import { createLive } from "./live.ts";
import { recall } from "./memory.ts";
import { createSound } from "./sound.ts";
import { createStore } from "./store.ts";

const store = createStore(initialState(recall("lang") === "en" ? "en" : "fr"));
const sound = createSound();
const live = createLive({ store, api });
startAlarmWatch({ store, sound });
render(
  <App store={store} live={live} sound={sound} />,
  document.getElementById("desk") ?? document.body,
);
unlockAtFirstTap();
void checkSession();

/** Any tap unlocks the sound; the button that plays it stays until it was pressed. */
function unlockAtFirstTap(): void {
  document.addEventListener("click", unlock, { capture: true });
  document.addEventListener("keydown", unlock, { capture: true });
}

function unlock(): void {
  void sound.unlock().then((plays) => {
    if (plays && store.get().sound === "off") store.set({ sound: "on" });
    return plays;
  });
}

/** Asks until the hub answers: a page that is opened while the hub starts must find in by itself. */
async function checkSession(): Promise<void> {
  const answer = await api.session();
  if (answer.kind === "ok") {
    const { operator, exercise, village } = answer.value;
    store.set({ session: operator ? "in" : "out", wasIn: operator, exercise, village });
  } else {
    store.set({ session: "out" });
    if (answer.kind === "unreachable") window.setTimeout(() => void checkSession(), 3000);
  }
}
