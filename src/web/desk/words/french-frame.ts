/** The French words of the rooms and what stands round them. */

export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count > 1 ? many : one}`;

export const frenchFrame = {
  title: "Veillée",

  nav: { now: "Maintenant", board: "Tableau", inbox: "Boîte", households: "Foyers" },
  exercise: "EXERCICE — rien de ceci n'est réel",
  otherLang: "English",
  signOut: "Quitter",
  help: "Raccourcis du clavier",
  close: "Fermer",
  cancel: "Annuler",
  save: "Enregistrer",
  keep: "Ne rien changer",

  /** Between a label and what it names. */
  colon: " : ",
  loading: "Lecture en cours…",

  signIn: {
    heading: "Bureau de Veillée",
    lead: "Pour les opérateurs du village.",
    code: "Code de l'opérateur",
    codeHint: "Il est affiché au démarrage de Veillée, dans son terminal.",
    name: "Votre nom",
    nameHint: "Il sera noté à côté de ce que vous faites.",
    button: "Entrer",
    wrong: "Ce code n'est pas le bon. Vérifiez chaque caractère.",
    unreachable: "Veillée ne répond pas. Vérifiez que vous êtes sur son réseau, puis recommencez.",
    again: "Votre session est finie. Entrez le code : rien de ce que vous aviez écrit n'est perdu.",
  },

  link: {
    lost: "Liaison coupée, nouvelle tentative…",
    stale: "Ce que vous voyez peut ne plus être à jour.",
    notSent: "Pas envoyé : Veillée ne répond pas. Recommencez quand la liaison revient.",
  },

  sound: {
    off: "Son coupé : une urgence ne sonnera pas.",
    unchecked: "Vérifiez que vous entendez la sonnerie.",
    activate: "Activer le son",
    check: "Essayer le son",
    test: "Vous devez entendre deux notes. Sinon, montez le volume.",
    blocked: "Ce navigateur refuse le son. Gardez cette page sous les yeux.",
  },

  alarm: {
    unseen: (count: number): string =>
      count > 1 ? `${count} urgences que personne n'a vues` : "Urgence que personne n'a vue",
    more: (count: number): string => `+ ${plural(count, "autre", "autres")}`,
    none: "Aucune urgence en attente",
    see: "Voir",
    seenLong: "Vu : je m'en occupe",
    readAndFile: "Lire et classer",
    suspect: "Peut-être un danger",
    soundOff: "Son coupé",
    said: (what: string, words: string): string => `Urgence ${what} : ${words}`,
  },

  now: {
    waiting: "Besoins à voir",
    oldest: "Le plus ancien attend depuis",
    noneWaiting: "Tous les besoins ont été vus.",
    next: "Traiter le suivant",
    inbox: "À lire dans la boîte",
    inboxNone: "Tout a été lu.",
    households: "Foyers connus",
    householdsLine: (ok: number, help: number): string =>
      `${plural(ok, "va bien", "vont bien")} · ${plural(help, "demande", "demandent")} de l'aide`,
    state: "État du poste",
    outbox: "Messages sortants",
    unanswered: "Sans réponse automatique",
    outboxNone: "Rien n'attend de partir.",
    store: "Journal",
    storeGood: (entries: number): string =>
      `En ordre : ${plural(entries, "entrée", "entrées")} sur le disque.`,
    storeEntries: (entries: number): string =>
      `${plural(entries, "entrée", "entrées")} sur le disque.`,
    storeMore: (count: number): string =>
      count > 1 ? `Voir les ${count} autres remarques` : "Voir l'autre remarque",
    storeWounds: (count: number): string =>
      `demande votre attention : ${count > 1 ? `${count} remarques` : "une remarque"}.`,
    storeLook: "Que faire ?",
    storePending: (count: number): string =>
      `${plural(count, "entrée", "entrées")} en cours d'écriture.`,
    storeStrange: (count: number): string =>
      `${plural(count, "entrée d'un Veillée plus récent, gardée sans être comprise", "entrées d'un Veillée plus récent, gardées sans être comprises")}. Remettez la version récente pour les voir.`,
    storeDamaged: (count: number): string =>
      `${plural(count, "enregistrement abîmé mis", "enregistrements abîmés mis")} de côté. Une sauvegarde les a peut-être : arrêtez Veillée, puis « veillee journal mend FICHIER » au terminal.`,
    storeMissing: (missing: number, there: number): string =>
      `${plural(missing, "entrée manque", "entrées manquent")} : ${missing + there} attendues, ${there} lues. Une sauvegarde les a peut-être : arrêtez Veillée, puis « veillee journal mend FICHIER » au terminal.`,
    storeBroken:
      "Des signatures du journal ne tiennent pas : des entrées ont été changées ou perdues. Gardez une copie du dossier ; au terminal, « veillee journal verify » dit lesquelles.",
    storeDropped:
      "La fin du journal n'a pas pu être relue au démarrage : les tout derniers messages manquent peut-être. Redemandez ce qui vient d'arriver.",
    storeRotting: (files: number): string =>
      `${plural(files, "fichier du journal est abîmé", "fichiers du journal sont abîmés")}. Redémarrez Veillée : il répare ce qui peut l'être. Prévoyez une autre carte.`,
  },

  rollcall: {
    heading: "Pointage",
    none: "Demande à tous les foyers comment ils vont, par un message sur le canal.",
    start: "Faire le pointage",
    again: "Refaire le pointage",
    end: "Finir le pointage",
    began: "Commencé",
    ended: "Fini",
    answered: (count: number): string => plural(count, "a répondu", "ont répondu"),
    help: (count: number): string => plural(count, "demande de l'aide", "demandent de l'aide"),
    silent: (count: number): string => plural(count, "sans réponse", "sans réponse"),
    whoHelp: "Demandent de l'aide",
    whoSilent: "Sans réponse : à visiter",
    whoOk: "Ont répondu",
    done: { start: "Pointage lancé.", end: "Pointage fini." },
  },

  due: {
    heading: "Signe de vie en retard",
    late: (minutes: number): string => `en retard de ${minutes} min`,
    next: (minutes: number): string => `prochain signe attendu d'ici ${minutes} min`,
  },

  radio: {
    none: "Aucune radio n'est réglée. Les foyers peuvent écrire par le Wi-Fi.",
    ready: "Radio prête",
    starting: "La radio démarre…",
    down: "Radio coupée",
    lastHeard: "dernier signe",
    neverHeard: "aucun signe pour l'instant",
    mains: "sur secteur",
    battery: (percent: number): string => `batterie ${percent} %`,
    lowBattery: "Batterie faible : branchez la radio.",
    busyAir: "L'air est chargé : les réponses tardent.",
    channel: "Faire entrer une radio dans le canal (QR code)",
    keyTrouble: {
      duplicated:
        "Une autre radio a la même clé que celle-ci, et peut écrire en son nom. Faites-lui créer une nouvelle clé dans l'application Meshtastic.",
      weak: "La clé de cette radio se devine : d'autres peuvent écrire en son nom. Faites-lui créer une nouvelle clé dans l'application Meshtastic.",
    },
    remedy: "Vérifiez son câble et son alimentation ; Veillée continue d'essayer.",
  },

  board: {
    filters: "Ce que montre le tableau",
    search: "Chercher",
    searchHint: "n°, nom, lieu, mot",
    empty: "Rien ici.",
    more: (count: number): string => `… et ${count} autres : cherchez par un mot ou un numéro.`,
    older: (most: number): string =>
      `Seuls les ${most} derniers dossiers terminés sont ici. Un plus ancien s'ouvre par son numéro, écrit dans « Chercher ».`,
    openNumber: (number: number): string => `Ouvrir le n°${number}`,
    showDone: "Montrer ce qui est terminé",
    hideDone: "Cacher ce qui est terminé",
    types: {
      need: "Besoins",
      offer: "Offres",
      report: "Signalements",
      seek: "Recherches",
      question: "Questions",
    },
    columns: {
      todo: "À traiter",
      matched: "Aide trouvée",
      enroute: "En route",
      confirm: "À confirmer",
      done: "Terminé",
    },
    offerColumns: {
      todo: "Disponible",
      matched: "Réservé",
      enroute: "Prêté ou entamé",
      confirm: "En retard",
      done: "Terminé",
    },
  },

  inbox: {
    lead: "Ce que Veillée n'a pas su classer. Rien n'en sort sans vous.",
    empty: "La boîte est vide : tout a été lu.",
    as: {
      need: "Besoin",
      offer: "Offre",
      checkin: "Nouvelles",
      report: "Signalement",
      noise: "Rien",
    },
    question: "Classer comme",
    theirCases: "Ce foyer a déjà :",
    noiseSoon: "Écarté dans quelques secondes.",
    holds: "Semble dire",
    intents: {
      sos: "un danger",
      need: "un besoin",
      offer: "une offre",
      checkin: "des nouvelles",
      seek: "une recherche",
      report: "un signalement",
      question: "une question",
    },
  },

  households: {
    search: "Chercher un foyer",
    empty: "Aucun foyer n'a encore écrit.",
    never: "aucune nouvelle",
    noStatus: "n'a pas dit comment il va",
    lastWords: "derniers mots",
    portal: "par le Wi-Fi",
    toldOf: "n'a jamais écrit",
    name: "Nommer",
    nameLabel: "Nom du foyer",
  },

  key: {
    heading: (count: number): string =>
      count > 1
        ? `${count} radios dont la clé est à vérifier`
        : "Une radio dont la clé est à vérifier",
    more: (count: number): string =>
      count > 1 ? `Voir les ${count} autres, dans Foyers` : "Voir l'autre, dans Foyers",
    what: {
      changed: (who: string): string =>
        `${who} : sa radio a changé de clé. Ce peut être une radio remise à zéro, ou quelqu'un qui se fait passer pour ce foyer. Demandez-le de vive voix, puis décidez.`,
      duplicated: (who: string, others: string): string =>
        `${who} : sa radio a la même clé que celle de ${others}. L'une peut écrire au nom de l'autre : demandez de vive voix qui écrit, et faites créer une nouvelle clé à l'une des deux.`,
      emptied: (who: string): string =>
        `${who} : sa radio dit ne plus avoir de clé. Ce peut être une radio remise à zéro, ou quelqu'un qui se fait passer pour ce foyer. Demandez-le de vive voix, puis décidez.`,
      asked: (who: string): string =>
        `${who} : la clé de sa radio est mise en doute. Demandez de vive voix qui écrit, puis décidez.`,
    },
    meanwhile:
      "D'ici là, rien de ce que cette radio écrit n'est prouvé ; ses messages sont reçus, un SOS aussi.",
    accept: {
      changed: "C'est bien eux : accepter la nouvelle clé",
      duplicated: "C'est bien eux : garder cette clé",
      emptied: "C'est bien eux : garder l'ancienne clé",
      asked: "C'est bien eux : accepter cette clé",
    },
    refuse: "Ce n'est pas eux : garder l'ancienne clé",
    shown: "Clé, telle que l'application la montre",
    done: {
      accepted:
        "Clé acceptée : elle seule prouve désormais ce que ce foyer écrit. L'ancienne ne prouve plus rien.",
      refused: "Clé refusée : elle ne prouvera rien. L'ancienne prouve de nouveau.",
      doubted: "C'est annulé : la clé est de nouveau à vérifier.",
    },
  },

  ages: {
    now: "à l'instant",
    unset: "heure non réglée",
    ago: (span: string): string => `il y a ${span}`,
    seconds: (s: number): string => `${s} s`,
    minutes: (m: number): string => `${m} min`,
    minutesSeconds: (m: number, s: number): string => `${m} min ${String(s).padStart(2, "0")} s`,
    hours: (h: number, m: number): string => `${h} h ${String(m).padStart(2, "0")}`,
    days: (d: number): string => `${d} j`,
  },

  /** Keys, then what they do. */
  shortcuts: [
    ["j / k", "suivant / précédent"],
    ["Entrée", "ouvrir"],
    ["a", "vu"],
    ["t", "attribuer"],
    ["r", "répondre"],
    ["c", "clore"],
    ["1 à 5", "classer un message de la boîte"],
    ["/", "chercher"],
    ["g, n / t / b / f", "Maintenant · Tableau · Boîte · Foyers"],
    ["?", "cette aide"],
    ["Échap", "fermer"],
  ],
};

export type FrameWords = typeof frenchFrame;
