/** Small things shown alike everywhere: an urgency's mark, words from the mesh, how far a sender is proven, who a household is. */

import { visible, visibleLines } from "../../base/text.ts";
import type { Hidden } from "../../journal/entry.ts";
import type { Urgency } from "../../journal/vocabulary.ts";
import { otherLangWords, urgencyLabels } from "../../language/labels.ts";
import type { CaseView, InboxView } from "../../village/views.ts";
import { useDesk } from "./desk-context.ts";

/** Shape and letter: they say it without colour, and in either language. */
const marks: Readonly<Record<Urgency, readonly [shape: string, letter: string]>> = {
  critical: ["▲", "S"],
  high: ["◆", "U"],
  normal: ["●", "N"],
  low: ["○", "P"],
};

export function UrgencyMark({ urgency }: { readonly urgency: Urgency | null }) {
  const { lang } = useDesk();
  const level = urgency ?? "normal";
  const [shape, letter] = marks[level];
  return (
    <span class={`mark ${level}`}>
      <span aria-hidden="true">
        {shape} {letter}
      </span>{" "}
      {urgencyLabels[level][lang]}
    </span>
  );
}

/** One line of words someone wrote: kept from reordering what is beside it. */
export function Mesh({ text }: { readonly text: string }) {
  return <bdi>{visible(text)}</bdi>;
}

/** Words exactly as they came, with their line breaks. */
export function RawWords({
  text,
  hidden = null,
}: {
  readonly text: string;
  /** Why there are none, where that is known. */
  readonly hidden?: Hidden | null;
}) {
  const { words, state } = useDesk();
  const closed = state.now?.vault === "locked" ? "locked" : null;
  const why = hidden ?? closed;
  const none = why === null ? words.case.noWords : words.vault.hidden[why];
  return (
    <blockquote class="raw">
      <bdi>{text.trim() === "" ? none : visibleLines(text)}</bdi>
    </blockquote>
  );
}

/** By what way it came, how far that proves who wrote it, and in what language we cannot answer it seems to be. */
export function Proof({ of: { channel, trust, guess } }: { readonly of: CaseView | InboxView }) {
  const { words, lang } = useDesk();
  const proof = channel === "portal" && trust < 2 ? words.trustPortal : words.trust[trust];
  return (
    <span class={trust < 2 ? "proof weak" : "proof"}>
      {words.channels[channel]}
      {words.colon}
      {proof}
      {guess === null ? "" : ` · ${otherLangWords[guess][lang]} ?`}
    </span>
  );
}

export function HouseholdName({
  of: { household, householdName },
}: {
  readonly of: { readonly household: string; readonly householdName: string | null };
}) {
  const { words } = useDesk();
  return householdName === null || householdName === "" ? (
    <span class="quiet">
      {words.case.unnamed} {household}
    </span>
  ) : (
    <Mesh text={householdName} />
  );
}
