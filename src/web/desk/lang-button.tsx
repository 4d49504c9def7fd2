/** Changes the page's language, and remembers it on this browser. */

import { useDesk } from "./desk-context.ts";
import { remember } from "./memory.ts";

export function LangButton() {
  const { store, words, lang } = useDesk();
  const other = lang === "fr" ? "en" : "fr";
  return (
    <button
      type="button"
      lang={other}
      onClick={() => {
        remember("lang", other);
        store.set({ lang: other });
      }}
    >
      {words.otherLang}
    </button>
  );
}
