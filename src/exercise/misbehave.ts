/**
 * Draws a radio's misdeeds for a day from a seed, at one of four levels: none, now and then, often, and hardly bearable.
 *
 * The same chance and level give the same day. A radio that hangs for ever is restarted by somebody within two hours.
 */

import { Mesh } from "@meshtastic/protobufs";

import type { Chance } from "../base/chance.ts";
import { DAY, HOUR, type Millis, MINUTE, SECOND } from "../base/time.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import {
  BROKEN_NAME,
  FALSE_HEADER,
  type Step,
  STRAY_START,
  type Trick,
  UNKNOWN_ENUMS,
  UNKNOWN_VARIANT,
} from "./tricks.ts";

/** The highest level. */
export const MISCHIEF_MAX = 3;

/** What happens by chance to each frame, by level. */
const shares: readonly Misbehaviour[] = [
  {},
  { logBetween: 0.02, unknownVariant: true, brokenName: true },
  {
    logBetween: 0.1,
    logInside: 0.005,
    cut: 0.001,
    stray: 0.002,
    dropQueueStatus: 0.05,
    unknownVariant: true,
    brokenName: true,
    replayOld: true,
  },
  {
    logBetween: 0.3,
    logInside: 0.02,
    cut: 0.01,
    stray: 0.01,
    dropQueueStatus: 0.2,
    unknownVariant: true,
    brokenName: true,
    replayOld: true,
  },
];

/** How often a sort of misdeed happens in a day on levels 1, 2 and 3, and one of its sort. */
interface Sort {
  readonly often: readonly [number, number, number];
  readonly draw: (chance: Chance) => Trick;
}

const { MAX_RETRANSMIT, DUTY_CYCLE_LIMIT, RATE_LIMIT_EXCEEDED, PKI_SEND_FAIL_PUBLIC_KEY } =
  Mesh.Routing_Error;

const sorts: readonly Sort[] = [
  { often: [4, 20, 80], draw: () => ({ kind: "cut" }) },
  { often: [4, 20, 80], draw: () => ({ kind: "tear" }) },
  {
    often: [4, 20, 60],
    draw: (chance) => ({ kind: "stray", bytes: chance.pick([STRAY_START, FALSE_HEADER]) }),
  },
  {
    often: [2, 6, 12],
    draw: (chance) => ({
      kind: "say",
      payload: chance.pick([UNKNOWN_VARIANT, UNKNOWN_ENUMS, BROKEN_NAME]),
    }),
  },
  {
    often: [4, 20, 60],
    draw: (chance) => ({ kind: "lose-status", answers: chance.between(1, 4) }),
  },
  {
    often: [2, 8, 24],
    draw: (chance) => ({
      kind: "refuse",
      error: chance.pick([
        MAX_RETRANSMIT,
        DUTY_CYCLE_LIMIT,
        RATE_LIMIT_EXCEEDED,
        PKI_SEND_FAIL_PUBLIC_KEY,
      ]),
    }),
  },
  { often: [1, 4, 12], draw: () => ({ kind: "swallow" }) },
  {
    often: [2, 6, 12],
    draw: (chance) => ({
      kind: "acknowledge-twice",
      first: chance.pick(["neighbour", "addressee"]),
    }),
  },
  { often: [1, 4, 8], draw: () => ({ kind: "no-response" }) },
  { often: [1, 4, 12], draw: () => ({ kind: "restart" }) },
  {
    often: [0, 2, 6],
    draw: (chance) => ({ kind: "power-cut", lasting: chance.between(10 * SECOND, 10 * MINUTE) }),
  },
  { often: [2, 8, 24], draw: () => ({ kind: "hang-up" }) },
  {
    often: [0, 2, 6],
    draw: (chance) => ({ kind: "rival", lasting: chance.between(MINUTE, 10 * MINUTE) }),
  },
  {
    often: [0, 2, 6],
    draw: (chance) => ({ kind: "hang", lasting: chance.between(MINUTE, 20 * MINUTE) }),
  },
  {
    often: [1, 4, 10],
    draw: (chance) => ({
      kind: "slow",
      by: chance.between(SECOND, 20 * SECOND),
      lasting: chance.between(MINUTE, 10 * MINUTE),
    }),
  },
  { often: [0, 2, 6], draw: () => ({ kind: "burst", packets: 40 }) },
  { often: [1, 4, 8], draw: () => ({ kind: "replay" }) },
  { often: [0, 1, 3], draw: () => ({ kind: "forget-keys" }) },
  { often: [0, 0, 1], draw: () => ({ kind: "spend-airtime" }) },
];

/** What a radio does wrong in a day, or in `span` as much as in a day. @param level 0 to {@link MISCHIEF_MAX}. */
export function misbehave(chance: Chance, level: number, span: Millis = DAY): Misbehaviour {
  const script: Step[] = sorts.flatMap(({ often, draw }) =>
    Array.from({ length: often[level - 1] ?? 0 }, () => ({
      at: chance.between(0, span),
      do: draw(chance),
    })),
  );
  if (level >= MISCHIEF_MAX) script.push(...hangsForEver(chance, span));
  return { ...shares[level], script: script.toSorted(byTime) };
}

/** Until somebody sees it and pulls the plug. */
function hangsForEver(chance: Chance, span: Millis): Step[] {
  const at = chance.between(0, span);
  const seen = at + chance.between(20 * MINUTE, 2 * HOUR);
  return [
    { at, do: { kind: "hang" } },
    { at: seen, do: { kind: "restart" } },
  ];
}

function byTime(one: Step, other: Step): number {
  return ("at" in one ? one.at : 0) - ("at" in other ? other.at : 0);
}
