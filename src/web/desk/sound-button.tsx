/** The one tap that browsers ask for before they ring; it plays two notes, so that the operator knows. */

import { useDesk } from "./desk-context.ts";
import { deskWords, inBoth } from "./words/words.ts";

function SoundButton() {
  const { store, state, words, sound } = useDesk();
  return (
    <button
      type="button"
      class="primary sound"
      onClick={() => {
        void sound.unlock().then((plays) => {
          const test = inBoth((each) => deskWords[each].sound.test);
          const notice = plays ? ({ kind: "done", words: test } as const) : undefined;
          store.set({ sound: plays ? "checked" : "blocked", notice });
          sound.play("check");
          return plays;
        });
      }}
    >
      {state.sound === "on" ? words.sound.check : words.sound.activate}
    </button>
  );
}

const said = { off: "off", on: "unchecked", blocked: "blocked" } as const;

/** Stands until the notes were played. */
export function SoundBanner() {
  const { state, words } = useDesk();
  if (state.sound === "checked") return <></>;
  return (
    <div class="strip sound-strip" role="status">
      <p>{words.sound[said[state.sound]]}</p>
      <SoundButton />
    </div>
  );
}
