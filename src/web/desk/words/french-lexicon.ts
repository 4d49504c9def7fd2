/** The French words of the village's own lexicon: teaching a word, and the list of them. */

import { plural } from "./french-frame.ts";

export const frenchLexicon = {
  lexicon: {
    title: "Mots du village",
    lead: "Ce que Veillée a appris ici : mots, lieux, surnoms. Un danger reste reconnu, quoi qu'on lui apprenne.",
    empty: "Le village n'a encore rien appris à Veillée.",
    search: "Chercher un mot",
    remove: "Retirer",
    taughtBy: (who: string): string => `appris par ${who}`,
    from: "tiré de",
    learn: "Apprendre un mot",
    pick: "Touchez les mots à apprendre",
    term: "Mots à apprendre",
    means: "Ce qu'ils veulent dire ici",
    as: {
      category: "Une chose dont on a besoin, ou qu'on donne",
      place: "Un lieu",
      person: "Une personne",
      harmless: "Rien de grave : une façon de parler",
    },
    category: "Laquelle",
    place: "Son autre nom, s'il en a un",
    person: "Qui est-ce",
    personHint: "Un foyer, ou un nom",
    said: {
      place: "lieu",
      person: "personne",
      harmless: "façon de parler",
    },
    preview: "Voir ce que cela change",
    own: "Ce message serait lu ainsi",
    ownSame: "Ce message serait lu comme avant.",
    /** Of the last messages; of the others, where the message at hand is told of apart. */
    counted: (changed: number, read: number, others: boolean): string => {
      const other = others ? "autre " : "";
      const of = `sur ${plural(read, "relu", "relus")}`;
      if (read === 0) return others ? "" : "Il n'y a pas encore de message à relire.";
      if (changed === 0) return `Aucun ${other}message ne serait lu autrement, ${of}.`;
      if (changed === 1) return `1 ${other}message serait lu autrement, ${of}.`;
      return `${changed} ${others ? "autres " : ""}messages seraient lus autrement, ${of}.`;
    },
    more: (count: number): string => `… et ${count} de plus.`,
    before: "Avant",
    after: "Après",
    confirm: "Apprendre",
    known: (term: string): string => `« ${term} » a déjà un sens, qui sera remplacé.`,
    notRead: "Veillée ne répond pas. Recommencez quand la liaison revient.",
    done: {
      taught: (term: string): string => `Appris : « ${term} ».`,
      forgotten: (term: string): string => `Retiré : « ${term} ».`,
    },
  },
};

export type LexiconWords = typeof frenchLexicon;
