/** The French words of what is kept, and for how long. */

import { plural } from "./french-frame.ts";

export const frenchPrivacy = {
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
