/** How it stands with the backups, what asks for someone, and the button that has one made now. */

import { useState } from "preact/hooks";

import { backupSaid } from "../../language/backup-words.ts";
import type { NowView } from "../../village/node-views.ts";
import { api } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { type Route, routeHash } from "./route.ts";
import { deskWords, inBoth } from "./words/words.ts";

export function BackupFact({ backup }: Pick<NowView, "backup">) {
  const { state, words, lang } = useDesk();
  const { level, lines } = backupSaid(backup, state.exercise, lang);
  return (
    <section class={`fact backup ${level}`} id="backup">
      <h2>
        {level === "good" ? "" : "⚠ "}
        {words.backup.heading}
      </h2>
      {backup.percent === null ? "" : <progress max={100} value={backup.percent} />}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {backup.place === null ? "" : <BackupButton busy={backup.percent !== null} />}
    </section>
  );
}

function BackupButton({ busy }: { readonly busy: boolean }) {
  const { store, words, live } = useDesk();
  const [asked, setAsked] = useState(false);
  const make = async (): Promise<void> => {
    setAsked(true);
    const answer = await api.backUp();
    setAsked(false);
    if (answer.kind === "signed-out") store.set({ session: "out" });
    else if (answer.kind === "ok") {
      store.set({
        notice: { kind: "done", words: inBoth((each) => deskWords[each].backup.begun) },
      });
    } else {
      const told =
        answer.kind === "refused" ? answer.words : inBoth((each) => deskWords[each].link.notSent);
      store.set({ notice: { kind: "failed", words: told } });
    }
    live.reload();
  };
  return (
    <button type="button" class="wide" disabled={busy || asked} onClick={() => void make()}>
      {busy ? words.backup.making : words.backup.make}
    </button>
  );
}

/** Stands on every page but the first, which says more, while there is no backup, or none for too long. */
export function BackupBanner({ route }: { readonly route: Route }) {
  const { state, words, lang } = useDesk();
  const backup = state.now?.backup;
  if (backup === undefined || route.page === "now") return <></>;
  const { level, lines } = backupSaid(backup, state.exercise, lang);
  if (level !== "bad") return <></>;
  return (
    <div class="strip" role="status">
      <p>⚠ {lines[0]}</p>
      <a class="button" href={routeHash({ page: "now" })}>
        {words.backup.look}
      </a>
    </div>
  );
}
