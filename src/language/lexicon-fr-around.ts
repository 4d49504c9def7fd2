/** French words for company, work, tools, animals and the rest, by category; patterns as `pattern-notation.ts` has them. */

import type { Category } from "../journal/vocabulary.ts";

export const aroundFr = {
  comms: `
    prevenir ~4
    dire|dites|dis ~3 {kin}
    dire|dites ~3 que je|nous|on|ca
    donner|passer|transmettre|faire ~2 nouvelles|message
    mettre au courant
    rassurer
    wifi
    avertir
    reseau
    telephone
    appeler ~2
    internet|wifi|4g
    joindre
    message ~2 famille
    antenne
    radio
    talkie|talkies
    faire passer message
    📡
    📱
  `,
  care: `
    garder|garde enfants?|petits?|gosses|bebe|bebes|fille|fils
    garder
    garde
    baby sitter|sitting
    visites?
    passer voir
    compagnie
    peur
    suis seule?
    courses
    ecoute
    parler|discuter quelquun
    solitude
    seule? ~2 peur
    tenir compagnie
    rester ~2 avec|heure|aupres|pres
    alzheimer
    relayer|relais|repit|souffler
    me parler|voir|visiter
    toute? seule?
    passer ~2 voir|moment|heure
    deprim*|moral|cafard|angoiss*
    surveillance
    promenade
    baby sitter
    gardiennage|nounou
    rendre visite
    isolee?s?
    aide domicile
    aide menagere
    surveiller|surveille
    promener
    repas domicile
    📣
    🤝
  `,
  hygiene: `
    couches?
    couches? bebe|taille
    serviettes?
    serviettes? hygieniques?
    tampons
    savons?
    wc
    toilettes?
    douches?
    laver|lavage|lessive
    papier toilette|wc
    dentifrice
    shampoing
    hygiene
    lingettes?
    gel hydroalcoolique
    javel
    poubelles?
    fosse septique
    protections? hygieniques?
    🧻
    🧼
  `,
  tools: `
    tronconneuses?
    extincteurs?
    couteaux?
    echelles?
    baches?
    pompes?
    pompe eau
    pelles?
    tondeuse
    remorques?
    outils?
    perceuse
    marteau
    brouette
    scie|scies
    hache
    cordes?
    seaux?
    visseuse
    cric
    nettoyeur haute
    karcher
    barnum
    sangles?
    chaines? neige
    chaines
    planches?
    sacs? sable
    sable
    motopompe
    bache
    vide caves?
    🪚
    🪜
  `,
  work: `
    coups? main
    bras
    reparer|reparation|repare
    porte|serrure|volet|fenetre ~2 coincee?s?|bloquee?s?|cassee?s?
    plombiers?|plomberie
    electriciens?
    couvreurs?
    elagu*
    bricol*
    mecano|mecanicien
    macon
    menuisier
    charpentier
    chauffagiste
    serrurier
    deneiger|deneigement
    deblayer|deblayage|deblaiement
    nettoyer|nettoyage
    fuite
    fuite eau
    toiture
    tuiles?
    debiter
    monde|gens|bras|costauds?|volontaires?|mains ~2 pour
    bacher|debacher|baches
    costauds?|muscles?|forts?
    repar*
    coup ~1 main
    evacuer ~2 eau|boue
    pomper|ecoper|assecher
    abattre|debarder
    demenager
    porter
    couper|fendre bois
    degager
    deboucher
    vider ~1 cave
    vitrier
    vitre|carreau casse*
    informaticien
    interprete|traduire|traducteur
    cuisinier
    🔧
  `,
  animals: `
    chiens?
    chats?
    vaches?
    cheval|chevaux
    anes?
    moutons?|brebis|chevres?
    poules?
    lapins?
    foin
    croquettes?
    veto|veterinaire
    animaux|animal
    betes?
    troupeau|betail
    paille
    niche
    🐕
    🐄
    🐈
    🐴
  `,
  other: `
    chargeur
    cles?|clef
    argent|liquide
    papiers
    jouets?|jeux
    livres
  `,
} as const satisfies Partial<Record<Category, string>>;
