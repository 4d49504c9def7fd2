/** The words of a message as buttons: the first tap takes one, the next takes all up to there. */

import { useMemo, useState } from "preact/hooks";

import { visible } from "../../base/text.ts";
import { useDesk } from "./desk-context.ts";
import { pick, type Range, termIn, tokensOf } from "./teaching.ts";

export function WordPicker({
  raw,
  onPick,
}: {
  readonly raw: string;
  readonly onPick: (term: string) => void;
}) {
  const { words } = useDesk();
  const [range, setRange] = useState<Range>();
  const tokens = useMemo(() => tokensOf(raw), [raw]);
  if (tokens.length === 0) return <></>;
  const tap = (at: number): void => {
    const next = pick(range, at);
    setRange(next);
    onPick(termIn(raw, tokens, next));
  };
  return (
    <div class="picker" role="group" aria-label={words.lexicon.pick}>
      <p class="quiet">{words.lexicon.pick}</p>
      <p class="tokens">
        {tokens.map(({ text, start }, at) => (
          <button
            type="button"
            key={start}
            aria-pressed={range !== undefined && at >= range.first && at <= range.last}
            onClick={() => tap(at)}
          >
            <bdi>{visible(text)}</bdi>
          </button>
        ))}
      </p>
    </div>
  );
}
