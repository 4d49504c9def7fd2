/**
 * What a request can be told when it is not done as asked: a stable code, the HTTP status, and words that name the remedy.
 */

import { Fault, type FaultCode } from "../base/fault.ts";
import type { Words } from "../base/lang.ts";
import type { OrderRefusal } from "../village/order.ts";

export const problems = {
  "bad-json": {
    status: 400,
    fr: "Cette demande n'est pas du JSON valable.",
    en: "This request is not valid JSON.",
  },
  "cut-short": {
    status: 400,
    fr: "La demande n'est pas arrivée en entier. Envoyez-la de nouveau.",
    en: "The request did not arrive whole. Send it again.",
  },
  "bad-field": {
    status: 400,
    fr: "Une valeur manque ou n'est pas valable. Vérifiez ce que vous avez écrit.",
    en: "A value is missing or not valid. Check what you wrote.",
  },
  "not-signed-in": {
    status: 401,
    fr: "Connectez-vous avec le code de l'opérateur.",
    en: "Sign in with the operator's code.",
  },
  "wrong-code": {
    status: 401,
    fr: "Ce code n'est pas le bon. Il a été affiché au premier démarrage de Veillée ; s'il est perdu, « veillee code » en donne un autre.",
    en: "This code is not right. It was shown when Veillée first started; if it is lost, “veillee code” gives another.",
  },
  "wrong-secret": {
    status: 403,
    fr: "Cela n'ouvre rien. Donnez le code de l'opérateur, ou la clé de secours qui fut affichée au premier démarrage.",
    en: "This opens nothing. Give the operator's code, or the recovery key that was shown at the first start.",
  },
  "foreign-origin": {
    status: 403,
    fr: "Cette demande vient d'une autre page. Ouvrez la page de Veillée et recommencez.",
    en: "This request comes from another page. Open Veillée's own page and try again.",
  },
  "not-found": {
    status: 404,
    fr: "Cette page n'existe pas. Vérifiez l'adresse, ou repartez de la première page.",
    en: "There is no such page. Check the address, or begin again at the first page.",
  },
  "too-large": {
    status: 413,
    fr: "C'est trop long. Raccourcissez votre texte, puis envoyez-le de nouveau.",
    en: "This is too long. Shorten your text, then send it again.",
  },
  "media-type": {
    status: 415,
    fr: "Ce format n'est pas accepté ici. Envoyez un formulaire de Veillée, ou du JSON.",
    en: "This format is not accepted here. Send one of Veillée's forms, or JSON.",
  },
  "foreign-host": {
    status: 421,
    fr: "Ce n'est pas l'adresse de Veillée. « veillee status » la montre ; un autre nom se donne avec --hosts.",
    en: "This is not Veillée's address. “veillee status” shows it; another name is given with --hosts.",
  },
  "too-many-tries": {
    status: 429,
    fr: "Trop d'essais. Attendez un quart d'heure, puis recommencez.",
    en: "Too many tries. Wait a quarter of an hour, then try again.",
  },
  broken: {
    status: 500,
    fr: "Quelque chose n'a pas marché. Recommencez dans un instant.",
    en: "Something went wrong. Try again in a moment.",
  },
  busy: {
    status: 503,
    fr: "Beaucoup de monde en ce moment. Recommencez dans quelques secondes.",
    en: "Many people at once. Try again in a few seconds.",
  },
} as const;
export type ProblemCode = keyof typeof problems;

/** Why an order was refused, in words. */
export const refusalWords: Readonly<Record<OrderRefusal, Words>> = {
  "no-such-case": {
    fr: "Ce numéro n'existe pas. Le tableau et « veillee needs --all » montrent les numéros.",
    en: "There is no such number. The board and “veillee needs --all” show the numbers.",
  },
  "no-such-message": {
    fr: "Ce message n'attend plus : quelqu'un l'a sans doute déjà classé.",
    en: "This message no longer waits: someone has probably filed it already.",
  },
  "no-such-household": {
    fr: "Ce foyer n'est pas connu. Foyers, au bureau, montre ceux qui le sont.",
    en: "This household is not known. Homes, at the desk, shows those that are.",
  },
  "not-in-this-state": {
    fr: "Ce n'est pas possible dans l'état où est cette demande. Rechargez pour voir où elle en est.",
    en: "This cannot be done in the state this case is in. Reload to see where it stands.",
  },
  "text-too-long": {
    fr: "Texte trop long pour la radio : 200 octets au plus. Raccourcissez-le.",
    en: "Text too long for the radio: 200 bytes at most. Shorten it.",
  },
  "text-empty": { fr: "Écrivez d'abord un texte.", en: "Write a text first." },
  "no-radio": {
    fr: "Ce foyer n'a pas de radio où lui écrire. Prévenez-le sur place ou par un voisin.",
    en: "This household has no radio to write to. Tell them in person or through a neighbour.",
  },
  "vital-need": {
    fr: "Ce foyer a un besoin vital en cours. Terminez-le d'abord, puis effacez.",
    en: "This household has a need on which a life may depend. End it first, then erase.",
  },
  "bad-value": {
    fr: "Une valeur n'est pas valable. Vérifiez ce que vous avez écrit.",
    en: "A value is not valid. Check what you wrote.",
  },
  "term-short": {
    fr: "C'est trop court : un mot à apprendre a trois lettres au moins.",
    en: "This is too short: a word to be learnt has three letters at least.",
  },
  "term-danger": {
    fr: "Ces mots font reconnaître un danger, et ne peuvent pas s'apprendre autrement.",
    en: "These words are how a danger is recognised, and cannot be learnt as anything else.",
  },
  "term-command": {
    fr: "C'est une commande que les foyers écrivent. Choisissez d'autres mots.",
    en: "This is a command that households write. Choose other words.",
  },
  "term-common": {
    fr: "Tout le monde emploie ce mot, et Veillée le connaît : l'apprendre autrement brouillerait d'autres messages. Prenez-en plusieurs ensemble.",
    en: "Everyone uses this word, and Veillée knows it: learning it as something else would blur other messages. Take several together.",
  },
  "term-known": {
    fr: "Le village a déjà appris ces mots, dans ce sens.",
    en: "The village has learnt these words already, in this sense.",
  },
  "no-such-term": {
    fr: "Ces mots ne sont pas, ou plus, parmi ceux du village.",
    en: "These words are not, or no longer, among the village's own.",
  },
  "lexicon-full": {
    fr: "Le village a appris autant de mots qu'il peut. Retirez-en un d'abord.",
    en: "The village has learnt as many words as it can. Remove one first.",
  },
  "crisis-on": {
    fr: "Une crise est déjà déclarée. Il n'y a rien à faire ; sa fin se déclare sur Maintenant ou par « veillee crisis end ».",
    en: "A crisis is declared already. There is nothing to do; its end is declared on the first page or by “veillee crisis end”.",
  },
  "no-crisis": {
    fr: "Aucune crise n'est déclarée, rien n'est donc à finir. Une se déclare sur Maintenant ou par « veillee crisis begin ».",
    en: "No crisis is declared, so there is none to end. One is declared on the first page or by “veillee crisis begin”.",
  },
  "clock-late": {
    fr: "L'heure a mis plus d'une minute à arriver : elle n'est plus juste. Recommencez, plus près du poste.",
    en: "The time took more than a minute to arrive: it is no longer right. Try again, nearer to the hub.",
  },
  "clock-early": {
    fr: "Le poste a déjà connu une heure plus tardive. Vérifiez la date et l'année. Si elles sont justes : veillee clock set --anyway.",
    en: "The hub has known a later time already. Check the date and the year. If they are right: veillee clock set --anyway.",
  },
  "clock-before": {
    fr: "Cette date est d'avant 2026 : ce n'est pas aujourd'hui. Vérifiez la date et l'année, puis recommencez.",
    en: "That date is before 2026: it is not today. Check the date and the year, then try again.",
  },
  "clock-far": {
    fr: "Cette année est trop loin. Vérifiez la date et l'année, puis recommencez.",
    en: "That year is too far away. Check the date and the year, then try again.",
  },
  "clock-sure": {
    fr: "L'heure du poste vient déjà du réseau ou d'un satellite : il n'y a rien à faire.",
    en: "The hub's time is from the network or a satellite already: there is nothing to do.",
  },
  "clock-not-told": {
    fr: "Personne n'a réglé l'heure du poste, il n'y a donc rien à retirer. Elle se règle sur Maintenant ou par « veillee clock set ».",
    en: "Nobody has set the hub's time, so there is none to withdraw. It is set on the first page or by “veillee clock set”.",
  },
  "clock-told-since": {
    fr: "L'heure du poste a été réglée de nouveau depuis : elle reste. Pour la retirer elle aussi : « Heure mal réglée ? » sur Maintenant, ou « veillee clock withdraw ».",
    en: "The hub's time has been set again since: it stays. To withdraw that one too: “Wrong time?” on the first page, or “veillee clock withdraw”.",
  },
};

export interface Answer {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 421 | 429 | 500 | 503 | 507;
  readonly code: string;
  readonly words: Words;
  readonly field?: string;
}

/** Thrown by a handler to end a request with a problem. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  /** The value that is wrong, as the request names it. */
  readonly field: string | undefined;

  constructor(code: ProblemCode, field?: string) {
    super(problems[code].en);
    this.code = code;
    this.field = field;
  }
}

/** What to tell whoever asked. What is neither a problem nor a fault is our own bug, and says nothing of itself. */
export function answerTo(error: unknown): Answer {
  if (error instanceof Problem) {
    const answer = answerOf(error.code);
    return error.field === undefined ? answer : { ...answer, field: error.field };
  }
  const fault = Fault.in(error);
  if (fault === undefined) return answerOf("broken");
  const { code } = fault;
  return {
    status: faultStatus(code),
    code,
    words: { fr: fault.words("fr"), en: fault.words("en") },
  };
}

export function refusal(why: OrderRefusal): Answer {
  return { status: 409, code: why, words: refusalWords[why] };
}

/** The body of an answer, as the API gives it. */
export function errorJson({ code, words: { fr, en }, field }: Answer) {
  return { error: { code, fr, en, ...(field === undefined ? {} : { field }) } };
}

function answerOf(code: ProblemCode): Answer {
  const { status, fr, en } = problems[code];
  return { status, code, words: { fr, en } };
}

/** The disk does not take it. */
const unstored: ReadonlySet<string> = new Set<FaultCode>([
  "store/full",
  "store/failed",
  "store/readonly",
  "store/shown",
  "store/held",
]);

/** The hub is well; what was asked for cannot be done as things stand. */
const untimely: ReadonlySet<string> = new Set<FaultCode>([
  "backup/where",
  "backup/busy",
  "backup/target",
  "backup/unprotected",
  "backup/plain",
]);

function faultStatus(code: string): Answer["status"] {
  if (untimely.has(code)) return 409;
  if (unstored.has(code)) return 507;
  return code === "store/closed" ? 503 : 500;
}
