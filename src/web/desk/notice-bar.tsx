/** What became of the last order, at the bottom: for ten seconds with the way back, or until it is read when it failed. */

import { useEffect } from "preact/hooks";

import { type Millis, SECOND } from "../../base/time.ts";
import { useDesk } from "./desk-context.ts";
import { routeHash } from "./route.ts";

/** Long enough to read and to change one's mind. */
const SHOWN_FOR: Millis = 10 * SECOND;

export function NoticeBar() {
  const { store, state, words, lang, give } = useDesk();
  const { notice } = state;
  const dismiss = (): void => store.set({ notice: undefined });
  useEffect(() => {
    if (notice?.kind !== "done") return undefined;
    const timer = window.setTimeout(dismiss, SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [notice]);
  const undo = notice?.undo;
  return (
    <div class="notices">
      {state.lost ? (
        <p class="notice lost" role="alert">
          <strong>{words.link.lost}</strong> {words.link.stale}
        </p>
      ) : (
        ""
      )}
      <div role="status" aria-live="polite">
        {notice === undefined ? (
          ""
        ) : (
          <p class={`notice ${notice.kind}`}>
            <span>
              {notice.kind === "done" ? "✓" : "✕"} {notice.words[lang]}
            </span>
            {undo === undefined ? (
              ""
            ) : (
              <button
                type="button"
                class="undo"
                onClick={() => {
                  dismiss();
                  void give(undo, { undoes: true });
                }}
              >
                {words.cancel}
              </button>
            )}
            {notice.open === undefined ? (
              ""
            ) : (
              <a
                class="button"
                href={routeHash({ page: "case", number: notice.open })}
                onClick={dismiss}
              >
                {words.done.open}
              </a>
            )}
            <button type="button" class="dismiss" aria-label={words.close} onClick={dismiss}>
              ✕
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
