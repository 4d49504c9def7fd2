/**
 * Messages that are a command: a known word first, a number perhaps, and nothing else but what the command takes.
 *
 * Read before anything else, since a person who writes one knows what it does. Case and accents never matter.
 */

import type { CaseCommand, Item, TaskAction } from "./reading.ts";
import { PEOPLE_MAX } from "./slots.ts";
import { CONSUMED, type Word } from "./words.ts";

/** What a command's first word makes of the number and the words after it. */
type Command = (ref: number | undefined, rest: number) => Item | undefined;

/** An item that names a case when a number was given. */
function about(item: Item, ref: number | undefined): Item {
  return ref === undefined ? item : { ...item, ref };
}

const bare =
  (item: Item): Command =>
  (ref, rest) =>
    rest === 0 ? about(item, ref) : undefined;

/** Needs its number. */
const numbered =
  (item: Item): Command =>
  (ref, rest) =>
    ref === undefined || rest > 0 ? undefined : about(item, ref);

const alone =
  (item: Item): Command =>
  (ref, rest) =>
    ref === undefined && rest === 0 ? item : undefined;

const task = (action: TaskAction): Command => numbered({ intent: "task", action });

/** Takes a number and any words after it. */
const onCase =
  (command: CaseCommand): Command =>
  (ref) =>
    ref === undefined ? undefined : { intent: "unknown", ref, command };

const done: Command = (ref, rest) =>
  ref === undefined || rest > 0 ? undefined : { intent: "fulfilled", action: "done", ref };

const checkedIn: Command = (_, rest) =>
  rest < 20 ? { intent: "checkin", status: "ok" } : undefined;

const okWith: Command = (count, rest) =>
  rest > 0
    ? undefined
    : {
        intent: "checkin",
        status: "ok",
        ...(count === undefined || count > PEOPLE_MAX ? {} : { people: count }),
      };

const table: readonly (readonly [string, Command])[] = [
  ["annule annuler annulez annul cancel", bare({ intent: "cancel" })],
  ["clear", bare({ intent: "cancel" })],
  ["suivi suivre status statut etat state incidents", bare({ intent: "status" })],
  ["checklist", alone({ intent: "status" })],
  ["urgent", numbered({ intent: "unknown", command: "urgent" })],
  ["corriger corrige correction fix correct", onCase("correct")],
  ["ajout ajouter ajoute add", onCase("add")],
  ["rouvrir rouvre reopen", numbered({ intent: "unknown", command: "reopen" })],
  ["voisin voisins neighbour neighbor", alone({ intent: "reply", command: "neighbour" })],
  ["oui yes y ouais yep yeah ok+", bare({ intent: "reply", value: "yes" })],
  ["non no nope n", bare({ intent: "reply", value: "no" })],
  ["stop unsubscribe", alone({ intent: "stop" })],
  ["effacer effacez erase", bare({ intent: "stop", command: "erase" })],
  ["en english anglais", alone({ intent: "lang", value: "en" })],
  ["fr francais french", alone({ intent: "lang", value: "fr" })],
  ["info infos menu commandes commands cmd manuel manual start", alone({ intent: "help" })],
  ["ok okay safe", okWith],
  ["checkin ci checkout", checkedIn],
  ["fait done livre delivered", done],
  ["enroute omw responding", task("enroute")],
  ["prends take ack", task("claim")],
  ["laisse release lache", task("release")],
  ["surplace onsite", task("onsite")],
  ["absent", alone({ intent: "checkin", status: "moved" })],
];

const commands: ReadonlyMap<string, Command> = new Map(
  table.flatMap(([names, command]) => names.split(" ").map((name) => [name, command] as const)),
);

/** The command words are, if they are one. */
export function commandIn(words: readonly Word[]): Item | undefined {
  const [first, ...others] = words.filter(({ text }) => text !== CONSUMED && text !== "n");
  if (first === undefined) return undefined;
  const second = others[0];
  if (first.value !== undefined && first.digits === true) {
    return second === undefined && first.ends === "?" && isRef(first.value)
      ? { intent: "status", ref: first.value }
      : undefined;
  }
  if (first.text === "check" && second?.text === "in") return checkedIn(undefined, 0);
  if (first.text === "on" && second?.text === "my" && others[1]?.text === "way") {
    return commandWith("omw", others.slice(2));
  }
  if (first.text === "en" && second?.text === "route")
    return commandWith("enroute", others.slice(1));
  return commandWith(first.text, others);
}

function commandWith(name: string, others: readonly Word[]): Item | undefined {
  const command = commands.get(name);
  if (command === undefined) return undefined;
  const before = others.findIndex(({ text }) => !filler.test(text));
  const skipped =
    before < 0 || others[before]?.digits === true ? others.slice(Math.max(before, 0)) : others;
  const number = skipped[0];
  const ref =
    number?.digits === true && number.value !== undefined && isRef(number.value)
      ? number.value
      : undefined;
  const rest = (ref === undefined ? skipped : skipped.slice(1)).filter(
    ({ text }) => !/^(svp|please|merci|thanks)$/.test(text),
  );
  return command(ref, rest.length);
}

/** What may stand between a command and its number. */
const filler =
  /^(no|numero|number|num|nr|le|la|les|l|the|ma|mon|my|pour|for|to|au|demande|request|besoin|offre|offer)$/;

/** Case numbers are whole and have at most seven digits. */
function isRef(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 9_999_999;
}
