/**
 * The form of an order, as the desk and the command line post it. Only its form is checked here: whether it can be obeyed is judged where
 * the state is known.
 */

import * as v from "valibot";

import { TERM_MAX } from "../../journal/fact.ts";
import { caseTypes, categories, units, urgencies } from "../../journal/vocabulary.ts";
import type { Order, Teaching } from "../../village/order.ts";

/** Characters of a name, a place, a reason: what a line on a page can show. */
const LINE_MAX = 120;
/** Characters of a text to send: well above 200 bytes, so that the answer can say it is too long for the radio. */
const TEXT_MAX = 2000;

/** Those that were only told of, too. */
export const householdId: RegExp = /^[!~=][0-9a-f]{8}$/;

export const caseNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0x7fff_ffff));
const number = caseNumber;
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LINE_MAX));
const people = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const quantity = v.pipe(v.number(), v.gtValue(0), v.maxValue(1_000_000));
const category = v.picklist(categories);
const urgency = v.picklist(urgencies);
const reason = v.exactOptional(line);
/** Any instant the calendar has. */
const millis = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const term = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TERM_MAX));

const entryRef = v.strictObject({ node: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)), number });

export const teachingSchema = v.strictObject({
  kind: v.literal("teach"),
  term,
  meaning: v.variant("as", [
    v.strictObject({ as: v.literal("category"), category }),
    v.strictObject({ as: v.literal("place"), place: v.exactOptional(line) }),
    v.strictObject({ as: v.literal("person"), person: line }),
    v.strictObject({ as: v.literal("harmless") }),
  ]),
  from: v.exactOptional(entryRef),
  number: v.exactOptional(number),
}) satisfies v.GenericSchema<unknown, Teaching>;

export const orderSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("acknowledge"), number }),
  v.strictObject({ kind: v.literal("assign"), number, helper: line }),
  v.strictObject({ kind: v.picklist(["enroute", "delivered", "release"]), number, helper: line }),
  v.strictObject({
    kind: v.literal("close"),
    number,
    as: v.picklist(["fulfilled", "cancelled", "rejected", "expired"]),
    reason,
  }),
  v.strictObject({ kind: v.literal("reopen"), number }),
  v.strictObject({ kind: v.literal("hold"), number, reason }),
  v.strictObject({ kind: v.literal("merge"), number, into: number }),
  v.strictObject({
    kind: v.literal("say"),
    number,
    text: v.pipe(v.string(), v.maxLength(TEXT_MAX)),
  }),
  v.strictObject({
    kind: v.literal("correct"),
    number,
    category: v.exactOptional(category),
    urgency: v.exactOptional(urgency),
    people: v.exactOptional(people),
    quantity: v.exactOptional(quantity),
    unit: v.exactOptional(v.picklist(units)),
    place: v.exactOptional(line),
  }),
  v.strictObject({
    kind: v.literal("file"),
    message: entryRef,
    as: v.picklist([...caseTypes, "checkin", "noise"]),
    category: v.exactOptional(category),
    urgency: v.exactOptional(urgency),
    people: v.exactOptional(people),
  }),
  v.strictObject({ kind: v.literal("rollcall"), as: v.picklist(["start", "end"]) }),
  v.strictObject({ kind: v.literal("crisis"), as: v.picklist(["begin", "end"]) }),
  v.strictObject({
    kind: v.literal("set-clock"),
    millis,
    asked: millis,
    anyway: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ kind: v.literal("withdraw-clock"), millis: v.exactOptional(millis) }),
  v.strictObject({
    kind: v.literal("erase"),
    household: v.pipe(v.string(), v.regex(householdId)),
  }),
  v.strictObject({
    kind: v.literal("name"),
    household: v.pipe(v.string(), v.regex(/^[!~][0-9a-f]{8}$/)),
    name: line,
  }),
  v.strictObject({
    kind: v.literal("key"),
    household: v.pipe(v.string(), v.regex(/^![0-9a-f]{8}$/)),
    as: v.picklist(["accepted", "refused", "doubted"]),
    key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  teachingSchema,
  v.strictObject({ kind: v.literal("forget"), term }),
]) satisfies v.GenericSchema<unknown, Order>;
