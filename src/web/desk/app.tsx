/** The page: strips, top, rooms, and the door over it all when nobody is signed in. */

import { useEffect, useMemo, useState } from "preact/hooks";

import { api } from "./api.ts";
import { BackupBanner } from "./backup.tsx";
import { BoardPage } from "./board.tsx";
import { type Desk, DeskContext } from "./desk-context.ts";
import type { DeskStore } from "./desk-state.ts";
import { DetailPage } from "./detail.tsx";
import { Foot } from "./foot.tsx";
import { HouseholdsPage } from "./households.tsx";
import { InboxPage } from "./inbox.tsx";
import { listenToKeys } from "./keyboard.ts";
import { LexiconPage } from "./lexicon.tsx";
import type { Live } from "./live.ts";
import { Nav } from "./nav.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { NowPage } from "./now.tsx";
import { createGive } from "./orders.ts";
import { StoreBanner, WoundsStrip } from "./post-state.tsx";
import { parseRoute, type Route } from "./route.ts";
import { useScrollMemory } from "./scroll-memory.ts";
import { ShortcutsHelp } from "./shortcuts-help.tsx";
import { SignIn } from "./sign-in.tsx";
import { SoundBanner } from "./sound-button.tsx";
import type { Sound } from "./sound.ts";
import { useStore } from "./store.ts";
import { TopBar } from "./top-bar.tsx";
import { VaultBanner } from "./vault-banner.tsx";
import { deskWords } from "./words/words.ts";

export interface AppParts {
  readonly store: DeskStore;
  readonly live: Live;
  readonly sound: Sound;
}

export function App({ store, live, sound }: AppParts) {
  const state = useStore(store);
  const route = useRoute();
  const [help, setHelp] = useState(false);
  const give = useMemo(() => createGive({ store, api, reload: live.reload }), [store, live]);
  const { lang, session, wasIn, exercise } = state;
  const words = deskWords[lang];
  const desk: Desk = { store, state, lang, words, live, sound, give };

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useEffect(() => {
    if (session !== "in") return undefined;
    live.start();
    return live.stop;
  }, [session, live]);
  useEffect(
    () => listenToKeys({ store, give, toggleHelp: (open) => setHelp((shown) => open ?? !shown) }),
    [store, give],
  );
  useEffect(() => {
    const onPrint = (): void => void api.printed(store.get().opened);
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, [store]);
  useScrollMemory(route.page);

  return (
    <DeskContext.Provider value={desk}>
      {exercise ? <p class="exercise">{words.exercise}</p> : ""}
      {session === "out" ? <SignIn /> : ""}
      {session === "in" || wasIn ? (
        <div class="desk" hidden={session !== "in"}>
          <TopBar />
          <Nav route={route} />
          <StoreBanner />
          <WoundsStrip route={route} />
          <VaultBanner />
          <BackupBanner route={route} />
          <SoundBanner />
          <main class="rooms">
            <Page route={route} />
          </main>
          <Foot onHelp={() => setHelp(true)} />
          <NoticeBar />
          {help ? <ShortcutsHelp onClose={() => setHelp(false)} /> : ""}
        </div>
      ) : (
        ""
      )}
    </DeskContext.Provider>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case "now":
      return <NowPage />;
    case "board":
      return <BoardPage filter={route.filter} />;
    case "case":
      return <DetailPage number={route.number} focus={route.focus} />;
    case "inbox":
      return <InboxPage />;
    case "households":
      return <HouseholdsPage />;
    case "lexicon":
      break;
  }
  return <LexiconPage />;
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const onHash = (): void => setRoute(parseRoute(location.hash));
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  return route;
}
