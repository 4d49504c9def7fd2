/** The French words about a case: what it is, what can be done, what happened, how far words got. */

import type { TaskState } from "../../../journal/fact.ts";
import type { CaseType, Channel, Trust } from "../../../journal/vocabulary.ts";
import type { DeliveryState } from "../../../mesh/delivery.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count > 1 ? many : one}`;

export const frenchCase = {
  case: {
    number: (number: number): string => `n°${number}`,
    people: (count: number): string => `${count} pers.`,
    noPlace: "lieu inconnu",
    noCategory: "à préciser",
    noWords: "(sans texte)",
    unnamed: "Foyer sans nom",
    seeks: "Cherche",
    forWhom: "Pour",
    saidBy: "dit par",
    oneOf: "L'un de ces foyers :",
    missing: "Il n'y a pas de dossier à ce numéro.",
    heading: (type: string, number: number): string => `${type} n°${number}`,
    unseen: "pas encore vu",
    particulars: "Ce qui a été compris",
    conversation: "Échanges",
    noConversation: "Rien d'autre n'a été échangé.",
    story: "Histoire",
    actions: "Que faire",
    helpers: "Qui s'en occupe",
    reachableNo:
      "Ce foyer n'a pas de radio connue : on ne peut pas lui écrire. Passez le voir ; il peut aussi suivre son numéro sur le Wi-Fi.",
    category: "Sujet",
    urgency: "Urgence",
    peopleLabel: "Personnes",
    quantity: "Quantité",
    unit: "Unité",
    place: "Lieu",
    household: "Foyer",
    state: "Où en est-on",
    since: "depuis",
    unknown: "pas dit",
    correct: "Corriger",
    who: "Qui est cherché",
  },

  verbs: {
    acknowledge: "Vu",
    assign: "Attribuer",
    enroute: "En route",
    delivered: "Livré",
    confirm: "Terminé",
    handled: "Traité",
    close: "Clore",
    reopen: "Rouvrir",
    hold: "Mettre en attente",
    release: "Libérer",
  },

  tasks: {
    assigned: "attribué",
    claimed: "s'est proposé",
    enroute: "en route",
    onsite: "sur place",
    done: "a fini",
    released: "libéré",
  } satisfies Record<TaskState, string>,

  assign: {
    label: "Qui va aider ?",
    hint: "Un nom que tout le monde reconnaît",
    button: "Attribuer",
  },

  closing: {
    question: "Pourquoi clore ?",
    fulfilled: "L'aide est arrivée",
    cancelled: "Plus besoin",
    rejected: "Ce n'était rien",
    exhausted: "Tout a été donné",
    withdrawn: "Offre retirée",
    merge: "Doublon du n°",
    mergeButton: "Réunir",
  },

  reply: {
    label: "Votre réponse",
    bytes: (used: number, max: number): string => `${used} / ${max} octets`,
    over: (extra: number): string =>
      `Trop long de ${plural(extra, "octet", "octets")} : raccourcissez.`,
    hint: "Un accent compte double, un emoji pour quatre.",
    prefix: "EXERCICE est ajouté devant, et compté.",
    send: "Envoyer",
    ready: "Phrases prêtes",
  },

  done: {
    tooLate: "Trop tard pour annuler, rien n'a changé.",
    acknowledge: (n: number): string => `n°${n} : vu.`,
    assign: (n: number): string => `n°${n} : attribué.`,
    enroute: (n: number): string => `n°${n} : en route.`,
    delivered: (n: number): string => `n°${n} : livré, à confirmer.`,
    release: (n: number): string => `n°${n} : libéré.`,
    close: (n: number): string => `n°${n} : clos.`,
    reopen: (n: number): string => `n°${n} : rouvert.`,
    hold: (n: number): string => `n°${n} : en attente.`,
    merge: (n: number): string => `n°${n} : réuni avec l'autre.`,
    say: (n: number): string => `n°${n} : message mis en attente d'envoi.`,
    correct: (n: number): string => `n°${n} : corrigé.`,
    file: (n: number | undefined): string =>
      n === undefined ? "Classé." : `Classé sous le n°${n}.`,
    name: "Foyer nommé.",
    open: "Ouvrir",
  },

  channels: {
    "radio-direct": "message direct",
    "radio-private": "canal privé",
    "radio-open": "canal ouvert",
    portal: "Wi-Fi du poste",
    desk: "bureau",
    cli: "terminal",
  } satisfies Record<Channel, string>,

  trust: {
    0: "non prouvé",
    1: "un membre du canal, on ne sait pas lequel",
    2: "prouvé par la radio",
    3: "prouvé",
  } satisfies Record<Trust, string>,
  trustPortal: "non prouvé",
  unproven: "non prouvé",

  delivery: {
    queued: "en attente",
    sent: "remis à la radio",
    relayed: "relayé",
    delivered: "sur leur radio",
    stored: "enregistré chez eux",
    unconfirmed: "non confirmé",
    failed: "refusé par la radio",
  } satisfies Record<DeliveryState, string>,

  deliveryHint: {
    queued: "attend son tour",
    sent: "notre radio l'a pris",
    relayed: "une radio voisine l'a répété",
    delivered: "arrivé sur leur radio, pas forcément lu",
    stored: "enregistré par leur Veillée",
    unconfirmed: "pas de réponse de leur radio ; il est peut-être arrivé",
    failed: "personne ne l'a reçu",
  } satisfies Record<DeliveryState, string>,

  types: {
    need: "Besoin",
    offer: "Offre",
    report: "Signalement",
    seek: "Recherche",
    question: "Question",
    erase: "Effacement",
  } satisfies Record<CaseType, string>,

  story: {
    opened: "Reçu et noté",
    moved: (state: string): string => `Devient : ${state}`,
    merged: (into: string): string => `Réuni avec le n°${into}`,
    corrected: (what: string): string => `Corrigé : ${what}`,
    added: "Le foyer ajoute des mots",
    queued: "Une réponse part",
    heard: "Le foyer écrit",
    filed: "Classé par une personne",
    other: (kind: string): string => `Autre fait (${kind})`,
    people: (count: string): string => `${count} pers.`,
    task: {
      assigned: (who: string): string => `Attribué à ${who}`,
      claimed: (who: string): string => `${who} se propose`,
      enroute: (who: string): string => `${who} est en route`,
      onsite: (who: string): string => `${who} est sur place`,
      done: (who: string): string => `${who} a livré`,
      released: (who: string): string => `${who} est libéré`,
    },
    by: (who: string): string => `par ${who}`,
    system: "Veillée",
  },
};

export type CaseWords = typeof frenchCase;
