/** Orders to the running hub: seen, assigned, closed, reopened, said. Each resolves once it is on disk. */

import { utf8Bytes } from "../base/bytes.ts";
import type { Words } from "../base/lang.ts";
import type { Order } from "../village/order.ts";
import { Refused } from "./api.ts";
import type { Command, Desk, Given, Operand } from "./command.ts";

export const caseOperand: Operand = {
  name: { fr: "le numéro du dossier", en: "the case's number" },
  sort: "number",
};

/** What the air carries in one message, in bytes of UTF-8. */
const SAY_MAX = 200;

export const ack: Command = {
  name: "ack",
  operands: [caseOperand],
  options: [],
  summary: {
    fr: "vu : une personne a regardé ; arrête l'alarme",
    en: "seen: a person has looked; stops the alarm",
  },
  about: {
    fr: "Note que vous avez vu ce dossier. Si c'est une urgence, le foyer l'apprend et l'alarme se tait.",
    en: "Notes that you have seen this case. If it is an emergency, the household is told and the alarm falls silent.",
  },
  examples: ["veillee ack 12"],
  run: (given, desk) =>
    obey(desk, { kind: "acknowledge", number: given.number(0) }, { fr: "vu", en: "seen" }),
};

export const assign: Command = {
  name: "assign",
  operands: [caseOperand, { name: { fr: "qui s'en charge", en: "who takes it" }, sort: "words" }],
  options: [],
  summary: { fr: "quelqu'un s'en charge", en: "someone takes it" },
  about: {
    fr: "Attribue le dossier à une personne, par le nom que tout le monde reconnaît. Elle s'ajoute à celles qui s'en chargent déjà.",
    en: "Assigns the case to a person, by the name everyone knows. They join those who are already on it.",
  },
  examples: ["veillee assign 12 Yann", "veillee assign 12 Soizic Le Bihan"],
  run: (given, desk) => {
    const helper = given.word(1);
    const words = { fr: `attribué à ${helper}`, en: `assigned to ${helper}` };
    return obey(desk, { kind: "assign", number: given.number(0), helper }, words);
  },
};

const endings = ["fulfilled", "cancelled", "rejected"] as const;

export const close: Command = {
  name: "close",
  operands: [caseOperand],
  options: [
    {
      name: "as",
      value: { fr: "FIN", en: "END" },
      choices: endings,
      words: {
        fr: "fulfilled : l'aide est arrivée (sans --as) ; cancelled : plus besoin ; rejected : ce n'était rien",
        en: "fulfilled: help has come (without --as); cancelled: no longer needed; rejected: it was nothing",
      },
    },
    {
      name: "reason",
      value: { fr: "TEXTE", en: "TEXT" },
      words: { fr: "pourquoi, pour le journal", en: "why, for the journal" },
    },
  ],
  summary: { fr: "clore un dossier", en: "close a case" },
  about: {
    fr: "Clôt le dossier. Rien n'est effacé : « veillee reopen N » le rouvre.",
    en: "Closes the case. Nothing is erased: “veillee reopen N” opens it again.",
  },
  examples: ["veillee close 12", 'veillee close 12 --as cancelled --reason "parti chez sa fille"'],
  run: (given, desk) => {
    const as = endings.find((one) => one === given.value("as")) ?? "fulfilled";
    const reason = given.value("reason");
    return obey(
      desk,
      { kind: "close", number: given.number(0), as, ...(reason !== undefined && { reason }) },
      { fr: "clos", en: "closed" },
    );
  },
};

export const reopen: Command = {
  name: "reopen",
  operands: [caseOperand],
  options: [],
  summary: { fr: "rouvrir un dossier clos", en: "open a closed case again" },
  about: {
    fr: "Remet le dossier parmi ceux à traiter.",
    en: "Puts the case back among those to be dealt with.",
  },
  examples: ["veillee reopen 12"],
  run: (given, desk) =>
    obey(desk, { kind: "reopen", number: given.number(0) }, { fr: "rouvert", en: "open again" }),
};

export const say: Command = {
  name: "say",
  operands: [caseOperand, { name: { fr: "le texte", en: "the text" }, sort: "words" }],
  options: [],
  summary: {
    fr: "écrire au foyer, 200 octets au plus",
    en: "write to its household, 200 bytes at most",
  },
  about: {
    fr: `Met le texte en attente d'envoi, par radio, au foyer du dossier. 200 octets au plus : un accent en compte deux, un emoji quatre.
« veillee show N » dit jusqu'où il est arrivé. Un texte qui commence par un tiret s'écrit après « -- ».`,
    en: `Queues the text to be sent by radio to the case's household. 200 bytes at most: an accent counts two, an emoji four.
“veillee show N” says how far it got. A text that begins with a dash is written after “--”.`,
  },
  examples: ["veillee say 12 Yann arrive vers 20 h", "veillee say 12 -- -5 °C cette nuit"],
  run: (given, desk) => say200(given, desk),
};

async function say200(given: Given, desk: Desk): Promise<number> {
  const text = given.word(1);
  const bytes = utf8Bytes(text);
  if (bytes > SAY_MAX) {
    throw new Refused("text-too-long", {
      fr: `Ce texte fait ${bytes} octets, et la radio en porte ${SAY_MAX}. Raccourcissez-le de ${bytes - SAY_MAX}.`,
      en: `This text takes ${bytes} bytes, and the radio carries ${SAY_MAX}. Shorten it by ${bytes - SAY_MAX}.`,
    });
  }
  return obey(
    desk,
    { kind: "say", number: given.number(0), text },
    { fr: "message mis en attente d'envoi", en: "message queued to be sent" },
  );
}

async function obey(
  desk: Desk,
  order: Order & { readonly number: number },
  outcome: Words,
): Promise<number> {
  const { number } = order;
  const api = await desk.api();
  await api.order(order);
  if (desk.json) await desk.print.json({ done: true, number });
  else
    await desk.print.line(
      desk.say({ fr: `N°${number} : ${outcome.fr}.`, en: `No.${number}: ${outcome.en}.` }),
    );
  return 0;
}
