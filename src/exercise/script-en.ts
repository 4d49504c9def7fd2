/** A blackout told in English: the neighbours who settled here, and write as they would at home. */

import { MINUTE } from "../base/time.ts";
import type { Script } from "./script.ts";

export const english: Script = {
  households: [
    { name: "The Whitlocks", people: "3 incl 1 baby", place: "Mill Cottage" },
    { name: "Mrs Ardenfold", people: "1, I am 79", place: "5 Chapel Lane" },
    { name: "Tom and Priya", people: "2", place: "the old school house" },
    { name: "Brackley Farm", people: "5 with 2 kids", place: "Brackley Farm, end of the track" },
    { name: "Oakshott Family", people: "4", place: "8 Stadium Road" },
    { name: "Nell Garrowby", people: "1", place: "2 Spring Street" },
    { name: "Pemberley House", people: "6", place: "the big house by the bridge" },
    { name: "Hal and June", people: "2, June has asthma", place: "11 Moor Road" },
  ],
  opening: [
    { say: ["no water since this morning, {people}", "we have run out of water, {people}"] },
  ],
  emergency: [
    {
      say: [
        "SOS my wife is unconscious, breathing badly, {place}",
        "help fire in the barn and someone is inside, {place}",
      ],
    },
  ],
  scenes: [
    [{ say: ["all ok here, {people}", "we are fine, {people}, stove is on"] }],
    [
      { say: ["no heating and we have a newborn, can anyone help"] },
      { say: ["no longer need heating, moved to the neighbours"], after: 15 * MINUTE },
    ],
    [{ say: ["need insulin by tonight, fridge is dead, {people}"] }],
    [{ say: ["room for 3 to sleep here, wood stove going"] }],
    [{ say: ["power line down on moor road, dont go near"] }],
    [{ say: ["anyone seen my brother Colm? he was walking back from the station"] }],
    [{ say: ["hi everyone, is this thing working"], aloud: true }],
    [
      { say: ["pls can we get 2 packs of water and sum food, {people}"] },
      { say: ["what happened to my request?"], after: 11 * MINUTE },
    ],
    [{ say: ["i have a generator can charge phones all evening, {place}"] }],
    [
      { say: ["got a van, happy to drive or deliver"] },
      { say: ["taking {other}"], after: 5 * MINUTE },
      { say: ["{other} done"], after: 12 * MINUTE },
    ],
    [{ say: ["dads inhaler is empty, chemist shut, {place}"] }],
    [{ say: ["what time does the hall open?", "where can i get water?"] }],
    [{ say: ["landslide blocking the track to brackley farm"] }],
    [{ say: ["need a lift to dialysis tomorrow 8am, {place}"] }],
    [{ say: ["retired plumber, call on me if needed"] }],
  ],
  later: [
    [{ say: ["still ok, {people}"] }],
    [{ say: ["need candles or a torch, {people}"] }],
    [{ say: ["5kg potatoes to give away, {place}"] }],
    [{ say: ["any idea when power is back?"] }],
    [{ say: ["running low on food, {people}"] }],
  ],
  answers: [
    { asked: /SOS RECEIVED/, say: ["{place}, {people}", "{place}. {people}. hurry"] },
    { asked: /how many people/i, say: ["{people}", "at ours: {people}"] },
    { asked: /where are you/i, say: ["{place}", "at {place}"] },
    { asked: /need or an offer|life in danger\?/i, say: ["1"] },
    { asked: /roll call|all well\?/i, say: ["OK {people}"] },
    { asked: /reply yes (\d+)/i, say: ["YES $1", "yes $1 thanks"] },
    { asked: /look in on/i, say: ["YES"] },
    { asked: /what do you need/i, say: ["water, {people}", "heating"] },
  ],
};
