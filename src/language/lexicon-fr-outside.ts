/** French words for ways, dangers, work, tools, company and the rest, by category; patterns as `pattern-notation.ts` has them. */

import type { Category } from "../journal/vocabulary.ts";

export const outsideFr = {
  transport: `
    voitures?
    9 places
    descends|vais|monte|pars ~1 ville|hopital|pharmacie
    covoit|covoiturage
    trajets?
    conduire|conduit|conducteur|conductrice|chauffeur
    emmener|emmene|deposer|amener|vehiculer
    remorquer|remorquage
    depannage|depanneuse
    ambulance
    dialyse
    chimio|chimiotherapie
    4x4
    places? ~2 voiture
    transport|transporter
    tracter
    vehicules?
    camion|camionnette|fourgon|minibus
    chercher ~2 courses|pharmacie
    aller ~3 pharmacie|hopital|medecin|docteur|dialyse
    conduire|emmener|aller|trajet|voiture|conducteur|chauffeur ~4 pharmacie|hopital|medecin|docteur|dialyse|courses
    hopital
    navette
    voiture|camion ~2 coince(e|s)?|bloque(e|s)?|embourbe(e)?|enlise(e)?
    taxi
    🚗
    🚜
  `,
  evacuation: `
    evacu*
    sortir la|dici
    faire sortir
    venir|venez|viens chercher
    venez nous|me chercher
    quitter maison|village
    partir maison|village
    evacuation
    bateau
    🏃
  `,
  safety: `
    cables?
    fil|fils
    ligne electrique|haute
    cables? electriques?
    poteau ~2 electrique
    odeurs? gaz
    gaz ~2 odeur
    sent gaz
    fuites? gaz
    rodeurs?|rode
    cambriol*
    agression|agresse
    couteau
    pillage|pilleurs?|pillent
    vols? ~1
    voleurs?
    pylone
    transfo|transformateur
    dangereux|dangereuse
    etincelles?
    suspect|suspecte|louche
    menace
    coups? feu
    amiante
    produits? chimiques?
    pollution
    ⚠
  `,
  comms: `
    prevenir ~4
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
  road: `
    routes?
    route ~2 coupee?|barree?|bloquee?|inondee?|fermee?
    arbres? ~3 route|chaussee|chemin|rue|travers
    arbres?
    ponts?
    verglas
    glissante?
    eboulements?
    coulee boue
    chaussee
    chemin
    glissement terrain
    circulation
    deviation
    nid poule
    trou route
    arbre ~1 tombe
    🌳
    🚧
  `,
  flood: `
    inond*
    innond*
    crue
    riviere ~1 monte|deborde
    ruisseau|riviere|fleuve
    deborde|debordent|debordement
    eau monte|montent|rentre|envahit|deborde
    montee eaux?
    eaux? ~1 montent|monte
    cave|caves|sous sol|garage ~2 inondee?s?|eau
    🌊
  `,
  fire: `
    incendies?
    feu
    feux?
    feu foret|broussailles
    fumees?
    flammes?
    brule
    🔥
  `,
  weather: `
    orages?
    tempetes?
    neige
    il neige
    grele
    meteo
    vents?
    pluie|pluies
    tornade
    rafales?
    brouillard
    ⛈
    ❄
    🌪
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
