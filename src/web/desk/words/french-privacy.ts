/** The French words of what is kept, and for how long. */

import { plural } from "./french-frame.ts";

export const frenchPrivacy = {
  vault: {
    locked: "Noms et messages d'avant le redémarrage : fermés.",
    ask: "Les ouvrir",
    why: "Le code a changé sans qu'on donne l'ancien : il ouvre le bureau, mais pas les noms et messages d'avant. Les urgences sonnent et reçoivent réponse quand même.",
    secret: "Code qui servait alors, ou clé de secours",
    open: "Ouvrir",
    wrong: "Cela n'ouvre rien. Vérifiez chaque caractère.",
    other:
      "Ce code ouvre le bureau, mais pas les noms et messages d'avant : donnez celui d'avant, ou la clé de secours.",
    needsCode: "Ouvert. Donnez maintenant le code actuel, pour qu'il suffise la prochaine fois.",
    opened: "Noms et messages d'avant sont ouverts.",
    later: "Plus tard",
    hidden: {
      locked: "(mots fermés : donnez le code de l'opérateur)",
      gone: "(mots effacés)",
      altered: "(mots abîmés)",
    },
    erasing: "Effacement en cours : le disque est nettoyé.",
  },

  erase: {
    open: "Effacer ce foyer…",
    heading: (who: string): string => `Effacer ${who} ?`,
    reading: "Recherche de ce qui s'efface…",
    goes: (messages: number, answers: number): string =>
      `Son nom, son lieu, ${plural(messages, "message", "messages")} et ${plural(answers, "réponse", "réponses")} seront effacés du disque.`,
    waiting: (count: number): string =>
      `${plural(count, "réponse qui n'est pas partie ne partira", "réponses qui ne sont pas parties ne partiront")} pas.`,
    cases: (numbers: string): string =>
      `Encore en cours, et qui resteront sans leurs mots : ${numbers}.`,
    stays:
      "Les chiffres restent. Ce que d'autres ont écrit de ce foyer reste, et les anciennes sauvegardes et les autres postes l'ont encore : effacez-le là aussi.",
    final: "Cela ne peut pas être annulé.",
    vital: (number: number): string =>
      `Le n°${number} peut toucher à une vie : terminez-le d'abord, puis effacez.`,
    confirm: "Effacer pour de bon",
    keep: "Ne rien effacer",
    failed: "Veillée ne répond pas. Recommencez dans un instant.",
    done: "Effacé. Le disque est nettoyé en quelques instants.",
  },

  backup: {
    heading: "Sauvegarde",
    make: "Sauvegarder maintenant",
    making: "Sauvegarde en cours…",
    begun: "Sauvegarde commencée. Elle se relit à la fin.",
    look: "Voir la sauvegarde",
  },

  crisis: {
    heading: "Crise",
    none: "Aucune crise n'est déclarée. Tant qu'elle dure, rien n'est effacé.",
    running: "En cours. Rien n'est effacé.",
    began: "Déclarée",
    ended: "Finie",
    daysLeft: (days: number): string =>
      days === 0
        ? "Les noms, lieux et messages de cette crise ne sont plus gardés."
        : `Noms, lieux et messages seront effacés dans ${plural(days, "jour", "jours")} de marche de Veillée.`,
    begin: "Déclarer une crise",
    again: "Déclarer une nouvelle crise",
    end: "Déclarer la fin de la crise",
    done: {
      begin: "Crise déclarée.",
      end: "Fin de crise notée. Dans 30 jours de marche, noms, lieux et messages seront effacés.",
    },
  },
};

export type PrivacyWords = typeof frenchPrivacy;
