/** The one tap that browsers ask for before they ring; it plays two notes, so that the operator knows. */

import { useDesk } from "./desk-context.ts";

export function SoundButton() {
  const { store, words, sound } = useDesk();
  return (
    <button
      type="button"
      class="primary sound"
      onClick={() => {
        void sound.unlock().then((plays) => {
          store.set({ sound: plays ? "checked" : "blocked" });
          sound.play("check");
          return plays;
        });
      }}
    >
      {words.sound.activate}
    </button>
  );
}

/** Stands until the notes were played. */
export function SoundBanner() {
  const { state, words } = useDesk();
  if (state.sound === "checked") return <></>;
  return (
    <div class="strip sound-strip" role="status">
      <p>{state.sound === "blocked" ? words.sound.blocked : words.sound.off}</p>
      <SoundButton />
    </div>
  );
}
