/**
 * Several messages for one household that wait at the same time leave as one: what the first says, and behind it the rest in few words.
 *
 *     Reçu par le hub, n°12 : besoin eau. / N°9 clos / N°10 : Paul en route
 *
 * Of two about the same case only the newer is said: it tells how things stand.
 */

import { utf8Bytes } from "../base/bytes.ts";
import { BROADCAST } from "../mesh/heard.ts";
import type { Held } from "./held.ts";
import { WHOLE } from "./parts.ts";

const BETWEEN = " / ";

/** A message with those that leave within it. */
export interface Load {
  readonly carrier: Held;
  readonly text: string;
  readonly riders: readonly Held[];
}

/** Whether a message may leave with others, or within another: an automatic one, on its first try. */
function isFree({ message, place }: Held): boolean {
  const { to, tries, partsDone = 0, onChannel, short, lane, packetId } = message;
  return (
    place === "waiting" &&
    lane !== "emergency" &&
    to !== BROADCAST &&
    tries === 0 &&
    partsDone === 0 &&
    packetId === undefined &&
    onChannel !== true &&
    short !== undefined
  );
}

/** What leaves in the place of `next`, which is first in line. */
export function loadOf(
  next: Held,
  waiting: Iterable<Held>,
  isLaden: (id: string) => boolean,
): Load {
  const mayJoin = (held: Held): boolean => isFree(held) && !isLaden(held.message.id);
  const alone = { carrier: next, text: next.message.text, riders: [] };
  if (!mayJoin(next)) return alone;
  const { to } = next.message;
  const joining = Array.from(waiting).filter((held) => held.message.to === to && mayJoin(held));
  if (joining.length < 2) return alone;
  const groups = byCase(joining);
  const first = groups.get(subjectOf(next)) ?? [next];
  groups.delete(subjectOf(next));
  const carrier = first.at(-1) ?? next;
  const riders = first.filter((held) => held !== carrier);
  let { text } = carrier.message;
  for (const group of groups.values()) {
    const longer = text + BETWEEN + (group.at(-1)?.message.short ?? "");
    if (utf8Bytes(longer) > WHOLE) continue;
    text = longer;
    riders.push(...group);
  }
  return { carrier, text, riders };
}

/** Messages by what they are about, the oldest first in each. */
function byCase(all: readonly Held[]): Map<string, readonly Held[]> {
  const groups = new Map<string, readonly Held[]>();
  const inOrder = all.toSorted((one, other) => one.message.queuedAt - other.message.queuedAt);
  for (const held of inOrder) {
    const subject = subjectOf(held);
    groups.set(subject, [...(groups.get(subject) ?? []), held]);
  }
  return groups;
}

function subjectOf({ message: { about, id } }: Held): string {
  return about === undefined ? id : String(about);
}
