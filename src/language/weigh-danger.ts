/**
 * What the words of a message speak for, beside the lines of the danger tables: what nobody wrote a line for may still ring.
 *
 * It makes a silence a doubt, and a doubt an alarm; it never lowers one.
 */

import type { Danger } from "./danger.ts";
import { categoryOf } from "./evidence.ts";
import type { Grammar } from "./grammar.ts";
import type { Fired, Intent } from "./reading.ts";
import type { Part, Survey } from "./survey.ts";

/** The share of the evidence from which it rings where the tables have a doubt. */
const RINGS_DOUBTED = 0.75;
/** How much louder a clause must speak than the whole. */
const CLAUSE = 0.45;
/** Features named to whoever asks why. */
const TOLD = 4;

export function weighDanger(danger: Danger, { whole, parts }: Survey, grammar: Grammar): Danger {
  const share = shareOf(whole);
  // A clause has few words to speak for it, so it must speak louder than the whole.
  const loudest = Math.max(share, ...parts.map((part) => shareOf(part) - CLAUSE));
  const least = leastFor(whole);
  const fired: readonly Fired[] =
    loudest < least.doubt
      ? danger.fired
      : [
          ...danger.fired,
          {
            rule: `words for sos ${loudest.toFixed(2)}`,
            line: grammar.evidence.strongest(whole.features, "sos", TOLD).join(", "),
          },
        ];
  const alarm = weighed(danger, { share, loudest }, least);
  // A bare call says nothing of what is wrong, and is left so.
  const raised = alarm === "sos" && danger.alarm !== "sos";
  const category = danger.category ?? (raised ? categoryOf(whole.weighed) : undefined);
  return { ...danger, alarm, fired, ...(category !== undefined && { category }) };
}

/** How far the words of a stretch speak for a life in danger; 0 where next to nothing is known of them. */
function shareOf({ weighed: { known, intents }, features }: Part): number {
  const heard = known >= KNOWN_LEAST && known >= KNOWN_SHARE * features.size;
  return heard ? (intents.get("sos") ?? 0) : 0;
}

/** The shares from which the words ring loudly and softly. */
interface Least {
  readonly rings: number;
  readonly doubt: number;
}

/** What is asked of the words, by what a rule makes of them: the surer it is of something calm, the more. */
function leastFor({ conclusion: { confidence, item }, facts }: Part): Least {
  const few = facts.size < WORDS_LEAST;
  if (few || (confidence >= SURE && calmIntents.has(item.intent))) return overCalm;
  return confidence >= SURE ? overRule : alone;
}

const overCalm: Least = { rings: 0.98, doubt: 0.5 };
const overRule: Least = { rings: 0.95, doubt: 0.15 };
const alone: Least = { rings: 0.85, doubt: 0.12 };

/** Features that must be known, and their share: of a message in another language, hardly any is. */
const KNOWN_LEAST = 5;
const KNOWN_SHARE = 0.2;
const SURE = 0.8;
/** Words with a meaning of their own below which a message is too short for its words to speak. */
const WORDS_LEAST = 3;

/** What is said by people whose life is not in danger, as far as a rule can tell. */
const calmIntents: ReadonlySet<Intent> = new Set([
  "offer",
  "task",
  "fulfilled",
  "profile",
  "status",
  "reply",
  "help",
  "lang",
  "stop",
  "watch",
]);

function weighed(
  { alarm, turned }: Danger,
  { share, loudest }: { readonly share: number; readonly loudest: number },
  least: Least,
): Danger["alarm"] {
  const rings = share >= (alarm === "suspect" ? Math.min(RINGS_DOUBTED, least.rings) : least.rings);
  if (alarm === "sos" || (rings && !turned)) return "sos";
  return alarm === "suspect" || (loudest >= least.doubt && !turned) ? "suspect" : "none";
}
