/** `veillee understand`: reads messages from standard input and prints what they mean. Needs no daemon, and sends nothing. */

import * as v from "valibot";

import { Fault } from "../base/fault.ts";
import type { Lang } from "../base/lang.ts";
import { langs } from "../base/lang.ts";
import { readingReport } from "../language/report.ts";
import { understand as read } from "../language/understand.ts";
import { hourOf } from "./age.ts";
import type { Command, Desk } from "./command.ts";
import { lines } from "./lines.ts";

/** Characters of a line: a radio's message has 233 bytes, a form some thousands. */
const LINE_MAX = 20_000;
/** The number a new case is shown with: what is read here opens none. */
const NUMBER = 1;

const message = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  text: v.string(),
});
type Message = v.InferOutput<typeof message>;

export const understand: Command = {
  name: "understand",
  operands: [],
  options: [],
  summary: {
    fr: "ce que veulent dire des messages, lus sur l'entrée",
    en: "what messages mean, read from standard input",
  },
  about: {
    fr: `Un message par ligne, en texte ou en JSON avec « text » et, si vous voulez, « id » ; une ligne de JSON en sort pour chacun : ce qui
est compris, avec quelle confiance, si cela sonne, et la réponse qui serait envoyée. Rien n'est envoyé ni gardé, et Veillée n'a pas besoin de tourner.

Une ligne qui ne se lit pas est nommée sur la sortie d'erreur, les autres sont lues, et la commande finit par 1. --lang dit la langue de
l'expéditeur, quand les mots n'en disent rien.`,
    en: `One message a line, as plain text or as JSON with “text” and, if you like, “id”; one line of JSON comes out for each: what is
understood, with what confidence, whether it rings, and the reply that would be sent. Nothing is sent or kept, and no Veillée need run.

A line that cannot be read is named on standard error, the others are read, and the command ends with 1. --lang tells the sender's
language, where the words do not.`,
  },
  examples: [
    `echo "plus d'eau, 4 pers." | veillee understand`,
    "veillee understand < messages.jsonl",
  ],
  run: async (given, desk) => {
    const lang = langs.find((one) => one === given.value("lang"));
    let number = 0;
    let unread = 0;
    for await (const line of lines(desk.stdin, LINE_MAX)) {
      number += 1;
      if (line.kind === "line" && line.text.trim() === "") continue;
      const found = line.kind === "line" ? messageIn(line.text) : undefined;
      if (found === undefined) {
        unread += 1;
        desk.complain(complaint(number, desk));
      } else await desk.print.jsonLine(reportOf(found, lang, desk));
    }
    return unread === 0 ? 0 : 1;
  },
};

/** The message on a line; undefined if it looks like JSON and is not a message. */
function messageIn(line: string): Message | undefined {
  if (!line.trimStart().startsWith("{")) return { text: line };
  try {
    const parsed = v.safeParse(message, JSON.parse(line));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function reportOf({ id, text }: Message, lang: Lang | undefined, { now }: Desk) {
  const reading = read(text, lang === undefined ? {} : { lang });
  return readingReport({ id, text }, reading, { number: NUMBER, time: hourOf(now()) });
}

function complaint(number: number, { lang, say }: Desk): string {
  const fault = new Fault("cli/line");
  const where = say({ fr: `ligne ${number}`, en: `line ${number}` });
  return `${fault.code}: ${fault.words(lang)} (${where})`;
}
