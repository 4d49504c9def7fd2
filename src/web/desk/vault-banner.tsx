/** Stands on every page while what earlier runs wrote is closed, with the way to open it; and while erasing goes on. */

import { useState } from "preact/hooks";

import { api } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { deskWords, inBoth } from "./words/words.ts";

export function VaultBanner() {
  const { state, words } = useDesk();
  const [asked, setAsked] = useState(false);
  const [owes, setOwes] = useState(false);
  const { now } = state;
  if (now === undefined) return <></>;
  if (now.vault === "locked" && !asked) {
    return (
      <div class="strip" role="status">
        <p>{words.vault.locked}</p>
        <button type="button" onClick={() => setAsked(true)}>
          {words.vault.ask}
        </button>
      </div>
    );
  }
  if (now.vault === "locked" || owes) return <Opening owes={owes} onOwes={setOwes} />;
  return now.erasing ? (
    <p class="strip" role="status">
      {words.vault.erasing}
    </p>
  ) : (
    <></>
  );
}

/** @param owes it was opened by another secret than the code, which is asked for now. */
function Opening({
  owes,
  onOwes,
}: {
  readonly owes: boolean;
  readonly onOwes: (owes: boolean) => void;
}) {
  const { store, words, live, lang } = useDesk();
  const told = words.vault;
  const [secret, setSecret] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);

  const open = async (): Promise<void> => {
    setBusy(true);
    const answer = await api.unlock(secret.trim());
    setBusy(false);
    if (answer.kind === "signed-out") store.set({ session: "out" });
    else if (answer.kind === "unreachable") setProblem(words.signIn.unreachable);
    else if (answer.kind === "refused") {
      setProblem(answer.status === 403 ? told.wrong : answer.words[lang]);
    } else {
      const { state } = answer.value;
      setSecret("");
      setProblem(state === "other-secret" ? told.other : "");
      onOwes(state === "needs-code");
      if (state === "opened") {
        store.set({
          notice: { kind: "done", words: inBoth((each) => deskWords[each].vault.opened) },
        });
      }
      live.reload();
    }
  };

  return (
    <form
      class="strip closed-strip"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p role="status">{owes ? told.needsCode : told.why}</p>
      <label>
        {owes ? words.signIn.code : told.secret}
        <input
          name="secret"
          value={secret}
          onInput={(event) => setSecret(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          maxLength={64}
          required
        />
      </label>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy || secret.trim() === ""}>
          {told.open}
        </button>
        {owes ? (
          <button type="button" onClick={() => onOwes(false)}>
            {told.later}
          </button>
        ) : (
          ""
        )}
      </p>
    </form>
  );
}
