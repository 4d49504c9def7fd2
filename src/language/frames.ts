/**
 * What a turn of phrase says about a message's intent, whatever it is about: one tag each, the phrases by language.
 */

import { framesEn } from "./frames-en.ts";
import { framesFr } from "./frames-fr.ts";
import { Patterns } from "./pattern.ts";

export const frameTags = [
  "need",
  "request",
  "ask",
  "lack",
  "low",
  "more",
  "no-need",
  "need-nothing",
  "not-this",
  "offer",
  "offer-self",
  "own",
  "if-needed",
  "who-needs",
  "gone",
  "fine",
  "coping",
  "stock",
  "help-wanted",
  "hurt",
  "moved",
  "seek",
  "silent",
  "status",
  "status-mine",
  "claim",
  "enroute",
  "onsite",
  "done",
  "release",
  "give-up",
  "fulfilled",
  "cancel",
  "mistake",
  "question",
  "asks-open",
  "profile",
  "watch",
  "help",
  "french",
  "english",
  "stop",
  "erase",
  "greet",
  "test",
  "chat",
  "yes",
  "no",
  "broken",
  "outage",
  "alert",
  "urgent",
  "later",
  "unfinished",
] as const;
export type FrameTag = (typeof frameTags)[number];

export type Frames = Readonly<Record<FrameTag, string>>;

export const frames = new Patterns<FrameTag>(
  frameTags.flatMap((tag) => [
    { tag, lines: framesFr[tag] },
    { tag, lines: framesEn[tag] },
  ]),
);
