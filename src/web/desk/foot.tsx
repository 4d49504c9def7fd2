/** At the end of every room, whatever rings: the other language, the keys, the way out. */

import { api } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { LangButton } from "./lang-button.tsx";

export function Foot({ onHelp }: { readonly onHelp: () => void }) {
  const { store, words } = useDesk();
  return (
    <footer class="foot">
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
