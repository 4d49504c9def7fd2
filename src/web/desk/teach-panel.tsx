/** *Apprendre un mot*: a button beside words that were not understood, and the form it opens. */

import { useState } from "preact/hooks";

import { useDesk } from "./desk-context.ts";
import { TeachForm } from "./teach-form.tsx";
import type { Source } from "./teaching.ts";

export function TeachPanel({ raw, source }: { readonly raw: string; readonly source: Source }) {
  const { words, live } = useDesk();
  const [open, setOpen] = useState(false);
  if (open) return <TeachForm raw={raw} source={source} onDone={() => setOpen(false)} />;
  return (
    <button
      type="button"
      class="teach-open"
      onClick={() => {
        live.readLexicon();
        setOpen(true);
      }}
    >
      {words.lexicon.learn}
    </button>
  );
}
