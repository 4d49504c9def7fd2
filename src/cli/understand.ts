/** `veillee understand`: reads messages from standard input and prints what they mean. Needs no daemon, and sends nothing. */

import * as v from "valibot";

import { Fault } from "../base/fault.ts";
import { langs } from "../base/lang.ts";
import { hourOf } from "../base/time-words.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { TaughtTerm } from "../journal/fact.ts";
import type { Grammar } from "../language/grammar.ts";
import type { Reading } from "../language/reading.ts";
import { readingReport } from "../language/report.ts";
import type { TableFault } from "../language/table.ts";
import { understand as read } from "../language/understand.ts";
import type { TaughtView } from "../village/views.ts";
import { taughtViews } from "./answers.ts";
import { Refused } from "./api.ts";
import type { Command, Desk } from "./command.ts";
import { lines } from "./lines.ts";
import { whyLines } from "./why-lines.ts";

/** How long a daemon may take to tell the village's words: whoever only wants messages read does not wait long. */
const PATIENCE: Millis = 3 * SECOND;
/** Characters of a line: a radio's message has 233 bytes, a form some thousands. */
const LINE_MAX = 20_000;
/** The number a new case is shown with: what is read here opens none. */
const NUMBER = 1;

const messageForm = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  text: v.string(),
});

/** A message to be read. */
interface Message {
  readonly id: string | number | undefined;
  readonly text: string;
}

export const understand: Command = {
  name: "understand",
  operands: [],
  options: [
    {
      name: "why",
      words: {
        fr: "dit quelles règles ont joué, sur quels mots",
        en: "tells which rules fired, on which words",
      },
    },
    {
      name: "village",
      words: {
        fr: "exige les mots appris du village : le Veillée qui tourne doit répondre",
        en: "insists on the village's taught words: the Veillée that runs must answer",
      },
    },
  ],
  summary: {
    fr: "ce que veulent dire des messages, lus sur l'entrée",
    en: "what messages mean, read from standard input",
  },
  about: {
    fr: `Un message par ligne, en texte ou en JSON avec « text » et, si vous voulez, « id » ; une ligne de JSON en sort pour chacun : ce qui
est compris, avec quelle confiance, si cela sonne, et la réponse qui serait envoyée. Rien n'est envoyé ni gardé, et Veillée n'a pas besoin de tourner.

Une ligne qui ne se lit pas est nommée sur la sortie d'erreur, les autres sont lues, et la commande finit par 1. --lang dit la langue de
l'expéditeur, quand les mots n'en disent rien.

Avec --why, tout se lit d'un coup d'œil au lieu de JSON : la règle qui a conclu, puis chaque ligne des tables qui a joué, le fichier où
elle est écrite et les mots sur lesquels elle tombe. Les tables du village, dans le dossier « tables » de ses données, comptent aussi.

Si un Veillée tourne sur ce dossier de données, les mots que le village lui a appris (veillee lexicon) comptent ; sinon la grammaire seule.`,
    en: `One message a line, as plain text or as JSON with “text” and, if you like, “id”; one line of JSON comes out for each: what is
understood, with what confidence, whether it rings, and the reply that would be sent. Nothing is sent or kept, and no Veillée need run.

A line that cannot be read is named on standard error, the others are read, and the command ends with 1. --lang tells the sender's
language, where the words do not.

With --why it is written for the eye and not as JSON: the rule that concluded, then every line of the tables that had a part, the file
it stands in and the words it stands on. The village's own tables, in the folder “tables” of its data, count too.

If a Veillée runs on this data folder, the words the village taught it (veillee lexicon) count; if none does, the grammar alone.`,
  },
  examples: [
    `echo "plus d'eau, 4 pers." | veillee understand`,
    "veillee understand < messages.jsonl",
  ],
  run: async (given, desk) => {
    const lang = langs.find((one) => one === given.value("lang"));
    const { grammar: bare, faults } = await grammarFor(desk);
    const grammar = bare.taught(await taughtWords(desk, given.flag("village")));
    for (const { at, said } of faults) desk.complain(`${at.file}:${at.line}: ${said}`);
    const why = given.flag("why");
    let number = 0;
    let unread = 0;
    for await (const line of lines(desk.stdin, LINE_MAX)) {
      number += 1;
      if (line.kind === "line" && line.text.trim() === "") continue;
      const found = line.kind === "line" ? messageIn(line.text) : undefined;
      if (found === undefined) {
        unread += 1;
        desk.complain(complaint(number, desk));
      } else {
        const reading = read(grammar, found.text, lang === undefined ? {} : { lang });
        await tell(found, reading, { desk, why });
      }
    }
    return unread === 0 ? 0 : 1;
  },
};

/** The message on a line; undefined if it looks like JSON and is not a message. */
function messageIn(line: string): Message | undefined {
  if (!line.trimStart().startsWith("{")) return { id: undefined, text: line };
  try {
    const parsed = v.safeParse(messageForm, JSON.parse(line));
    return parsed.success ? { id: parsed.output.id, text: parsed.output.text } : undefined;
  } catch {
    return undefined;
  }
}

/** Prints what a message was taken to mean, and why if that is asked. */
async function tell(
  message: Message,
  reading: Reading,
  { desk, why }: { readonly desk: Desk; readonly why: boolean },
): Promise<void> {
  const report = readingReport(message, reading, { number: NUMBER, time: hourOf(desk.now()) });
  if (!why) await desk.print.jsonLine(report);
  else if (desk.json) await desk.print.jsonLine({ ...report, why: reading.fired });
  else for (const line of whyLines(report, reading, desk.lang)) await desk.print.line(line);
}

/** How messages are read here; needs this machine, and no daemon. */
async function grammarFor({ here, folder }: Desk): Promise<{
  readonly grammar: Grammar;
  readonly faults: readonly TableFault[];
}> {
  if (here === undefined) throw new Error("nothing to read the tables with");
  return await here.grammar(folder);
}

/** What the village taught the daemon that runs; nothing if none does, unless one must. */
async function taughtWords(desk: Desk, must: boolean): Promise<readonly TaughtTerm[]> {
  try {
    const api = await desk.api({ quiet: true });
    return (await api.get("/api/lexicon", taughtViews, PATIENCE)).map(termOf);
  } catch (error) {
    const fault = Fault.in(error);
    if (must || (fault === undefined && !(error instanceof Refused))) throw error;
    if (fault?.code !== "cli/no-daemon") {
      desk.complain(
        desk.say({
          fr: "Les mots du village n'ont pas pu être lus : la grammaire seule compte.",
          en: "The village's words could not be read: the grammar alone counts.",
        }),
      );
    }
    return [];
  }
}

/** A person goes by the name of their household, as for the node. */
function termOf({ term, meaning, personName }: TaughtView): TaughtTerm {
  if (meaning.as !== "person") return { term, meaning };
  return { term, meaning: { as: "person", person: personName ?? meaning.person } };
}

function complaint(number: number, { lang, say }: Desk): string {
  const fault = new Fault("cli/line");
  const where = say({ fr: `ligne ${number}`, en: `line ${number}` });
  return `${fault.code}: ${fault.words(lang)} (${where})`;
}
