/** The door: the operator's code and name. Whatever was being written stays under it. */

import { useState } from "preact/hooks";

import { api } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { LangButton } from "./lang-button.tsx";
import { recall, remember } from "./memory.ts";

export function SignIn() {
  const { store, state, words, lang } = useDesk();
  const [code, setCode] = useState("");
  const [name, setName] = useState(recall("name") ?? "");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const enter = async (): Promise<void> => {
    setBusy(true);
    remember("name", name.trim());
    const answer = await api.signIn(code.trim(), name.trim());
    setBusy(false);
    if (answer.kind === "ok") {
      setCode("");
      setProblem(undefined);
      store.set({ session: "in", wasIn: true });
    } else if (answer.kind === "unreachable") setProblem(words.signIn.unreachable);
    else setProblem(answer.words?.[lang] ?? words.signIn.wrong);
  };

  return (
    <main class="door">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <h1>{words.signIn.heading}</h1>
        <p>{state.wasIn ? words.signIn.again : words.signIn.lead}</p>
        <label>
          {words.signIn.code}
          <input
            name="code"
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            maxLength={64}
            required
            aria-describedby="code-hint"
            class="code"
          />
        </label>
        <p class="quiet" id="code-hint">
          {words.signIn.codeHint}
        </p>
        <label>
          {words.signIn.name}
          <input
            name="name"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            autoComplete="name"
            maxLength={40}
            aria-describedby="name-hint"
          />
        </label>
        <p class="quiet" id="name-hint">
          {words.signIn.nameHint}
        </p>
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="primary wide" disabled={busy}>
          {words.signIn.button}
        </button>
        <LangButton />
      </form>
    </main>
  );
}
