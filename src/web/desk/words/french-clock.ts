/** The desk's words about the hub's clock, in French. */

export const frenchClock = {
  clock: {
    unsure:
      "Heure non réglée : fiez-vous à l'ordre des messages plutôt qu'aux heures. Réglez-la d'ici, ou reliez le poste à Internet un instant.",
    says: (hour: string): string => `Le poste dit ${hour}.`,
    inZone: (zone: string): string => `fuseau ${zone}`,
    radio: "Heure donnée par la radio, à quelques secondes près si son horloge est juste.",
    gps: "Heure donnée par le GPS de la radio.",
    operator: (by: string): string => `Heure réglée par ${by}.`,
    offer: (when: string): string => `Régler sur l'heure de ce téléphone : ${when}`,
    wrong: "Heure mal réglée ?",
    ask: "Est-ce l'heure de votre montre ? Vérifiez aussi la date.",
    zone: (hour: string, zone: string): string =>
      `Le poste dira ${hour} (fuseau ${zone}). Si ce n'est pas l'heure de votre montre, vérifiez le fuseau horaire de ce téléphone et celui du poste.`,
    confirm: "C'est la bonne heure : régler le poste",
    keep: "Ne pas régler",
    withdraw: "Retirer l'heure : personne ne la connaît",
    others: {
      operator: (by: string, span: string, more: boolean): string =>
        `L'heure réglée par ${by} ${more ? "avançait" : "retardait"} de ${span} sur celle-ci.`,
      radio: (span: string, more: boolean): string =>
        `L'horloge d'une radio ${more ? "avance" : "retarde"} de ${span} sur celle-ci. Vérifiez avec une montre.`,
    },
    years: "plus d'un an",
    someone: "un opérateur",
    done: {
      set: (when: string): string => `Heure réglée : ${when}.`,
      withdrawn: "Heure retirée : elle n'est plus réglée.",
    },
  },
};

export type ClockWords = typeof frenchClock;
