/**
 * What it adds to the journal that a radio was told, or proved, to have a key.
 *
 * A key told on the air is anyone's word; one that proved a message is the radio's own. Both are written down once: the first is pinned,
 * another raises an alarm. But our radios go on telling a key that an operator has had replaced, for they pin as well: that is no news.
 */

import { HOUR, type Millis } from "../base/time.ts";
import type { Fact } from "../journal/fact.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { radioHousehold } from "../village/household-id.ts";
import type { Village } from "../village/village.ts";
import type { Strangers } from "./strangers.ts";

/** How long an operator's refusal keeps keys that are only told from raising an alarm. */
const QUIET: Millis = 12 * HOUR;

export interface KeyContext {
  readonly village: Village;
  readonly strangers: Strangers;
  /** The running clock. */
  readonly at: Millis;
}

/** A key, hexadecimal, and whether it proved a message. */
export interface Sight {
  readonly key: string;
  readonly proven: boolean;
}

/** The facts that `sights` of a household's radio give. */
export function keysSeen(
  radio: NodeNumber,
  sights: readonly Sight[],
  context: KeyContext,
): readonly Fact[] {
  const { village, strangers, at } = context;
  const keys = village.keysOf(radioHousehold(radio));
  if (keys?.read().key === undefined) {
    for (const { key } of sights) strangers.told(radio, key, at);
    const first = strangers.of(radio);
    if (first === undefined) return [];
    const { key, other } = first;
    return [
      { kind: "key.pinned", radio, key },
      ...(other === undefined ? [] : [{ kind: "key.changed", radio, key: other } as const]),
      ...shared(radio, key, context),
    ];
  }
  return sights.flatMap(({ key, proven }): readonly Fact[] => {
    const told = !keys.isReplaced(key) && !isQuiet(keys.refusedAt(), at);
    const news = keys.isNews(key) && (proven || told);
    const changed = { kind: "key.changed", radio, key } as const;
    return [...(news ? [changed] : []), ...shared(radio, key, context)];
  });
}

/**
 * Whether an operator refused a key of the radio a little while ago. What anyone can say raises no new doubt then: whoever forges one key after the other would
 * keep the operator at it, and the household without its proof.
 */
function isQuiet(refusedAt: Millis | undefined, at: Millis): boolean {
  return refusedAt !== undefined && at - refusedAt < QUIET;
}

/** What it says of households that a stranger was told to have `key`. */
export function strangerSeen(radio: NodeNumber, key: string, context: KeyContext): readonly Fact[] {
  context.strangers.told(radio, key, context.at);
  return context.village
    .radiosWithKey(key)
    .filter((holder) => holder !== radio)
    .flatMap((holder) => duplicated(holder, radio, { key, village: context.village }));
}

/** Radios beside `radio` that have the same key, as far as that is new. */
function shared(
  radio: NodeNumber,
  key: string,
  { village, strangers }: KeyContext,
): readonly Fact[] {
  const holders = new Set([...village.radiosWithKey(key), ...strangers.withKey(key)]);
  holders.delete(radio);
  return [...holders].flatMap((other) => duplicated(radio, other, { key, village }));
}

function duplicated(
  radio: NodeNumber,
  other: NodeNumber,
  { key, village }: { readonly key: string; readonly village: Village },
): readonly Fact[] {
  const known = village.keysOf(radioHousehold(radio))?.isSharedWith(key, other) === true;
  return known ? [] : [{ kind: "key.duplicated", radio, other, key }];
}
