/** At the end of every room, whatever rings: the village's words, the other language, the keys, the way out. */

import { api } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { LangButton } from "./lang-button.tsx";
import { routeHash } from "./route.ts";

export function Foot({ onHelp }: { readonly onHelp: () => void }) {
  const { store, words } = useDesk();
  return (
    <footer class="foot">
      <a class="button" href={routeHash({ page: "lexicon" })}>
        {words.lexicon.title}
      </a>
      <LangButton />
      <button type="button" onClick={onHelp}>
        {words.help}
      </button>
      <button
        type="button"
        onClick={() => {
          void api.signOut().then(() => store.set({ session: "out", wasIn: false }));
        }}
      >
        {words.signOut}
      </button>
    </footer>
  );
}
