/** French words for what a home needs, by category; patterns as `pattern-notation.ts` has them. */

import type { Category } from "../journal/vocabulary.ts";

export const homeFr = {
  water: `
    eaux?
    flotte
    soif
    robinets?
    citernes?
    potable
    eau potable|boire|minerale|chaude|robinet
    bouteilles?
    bouteilles?|packs?|bidons?|litres? eau
    packs?
    boire
    boissons?
    fontaine
    puits
    la o
    plus|pas|moindre goutte
    assoiff*
    hydrat*
    desaltere*
    assoiffee?s?
    💧
    🚰
  `,
  food: `
    manger
    bouffe|becter|grailler
    mange|mangent|mangeons|mangez|mangee?s?
    frigo
    placards?|marmite|gamelles?
    a manger
    ventre vide
    estomac
    ravitaillement
    croute|casse croute
    beurre|huile|sel|chocolat|chocolats|yaourts?|compotes?|goute|gouter|diner|souper|casseroles?
    farines?|levure
    poulets?|poissons?|thon|sardines?|ravioli|raviolis|nouilles?|semoule|courgettes?|oignons?|choux?|poires?|noix|miel
    nourriture
    vivres
    provisions
    repas
    pain|pains|baguettes?
    lait
    lait bebe|infantile|maternise|poudre|age|premier|deuxieme|1er|2eme
    lait ~1 age
    petits? pots?
    biberons?
    conserves?
    boites? conserves?
    faim
    affamee?s?
    soupe|soupes|potage
    pates
    riz
    oeufs?
    legumes?
    fruits?
    patates?
    pommes? terre
    pommes?
    carottes?
    fromages?
    viandes?
    jambon
    farine
    sucre
    cafe
    biscuits?
    gateaux?
    sandwich|sandwichs|sandwiches
    alimentation|alimentaires?
    plats? chauds?
    plat|plats
    confitures?
    lentilles
    haricots
    tomates?
    salades?
    cuisine|cuisiner
    gamelle
    🍞
    🥫
    🍲
  `,
  medicine: `
    medicaments?
    cremes?|pommades?
    medocs?
    cachets?
    comprimes?
    traitements?
    ordonnances?
    insuline
    ventoline
    oxygene
    bouteilles? oxygene
    doliprane|dolipranes|paracetamol|ibuprofene|aspirine|efferalgan
    pansements?
    bandages?
    compresses?
    desinfectant
    pharmacie
    pharmacien
    gouttes
    pilules?
    epipen
    seringues?
    antibiotiques?
    sirop
    kardegic|levothyrox|lovenox|metformine|keppra|depakine|anticoagulants?|morphine|cortisone
    inhalateur
    boites? medicaments?
    lentilles contact
    glucometre|bandelettes
    💊
    🩹
    💉
  `,
  medical: `
    infirmiere?s?
    medecins?
    docteurs?
    panser|repanser|refaire ~2 pansements?
    changer ~2 pansements?
    fievreux|fievreuse
    points
    otite|angine|bronchite|infection|infecte
    toubib
    soins?
    soigner|soigne|soignez|soignante?
    blessee?s?
    blessures?
    malades?
    fievre
    piqures?
    kine
    sage femme
    plaie|plaies
    recoudre|points suture
    entorse
    cheville
    mal ~2 dos|ventre|dents?|gorge|oreilles?|pied|genou
    rage dent
    dentiste
    diarrhee|vomi|vomit|vomissements?
    aide soignante?
    secouristes?
    premiers? secours
    tension
    avis medical
    dos bloque|coince
    🩺
    🤕
    🤒
  `,
  power: `
    courant
    coupures?
    panne secteur|courant|generale
    electricite
    jus
    edf
    enedis
    batteries?
    recharger|recharge|rechargement|charger
    charger|recharger ~1 telephones?|portables?
    prises? electrique|courant
    prise
    groupes? electrogenes?|electro
    groupe
    electrogene
    respirateur
    cpap|ppc|bipap
    concentrateur
    appareil respiratoire|medical|dialyse
    rallonges?
    powerbank
    batterie externe
    panneaux? solaires?
    quartier|rue|village|bourg|hameau ~3 noir|eteint
    tout ~1 noir|disjoncte|saute
    disjoncte|disjoncteur|plombs|fusibles?|compteur
    telephone|portable ~1 vide|decharge|mort|morte
    cables? ~1 demarrage
    multiprise
    disjoncteur
    convertisseur|onduleur
    ⚡
    🔋
    🔌
  `,
  light: `
    bougies?
    lampes?
    lampes? torche|poche|frontales?|petrole
    torches?
    frontales?
    lumiere
    eclairage
    noir
    allumettes
    briquets?
    piles?
    lanternes?
    noir complet|total
    dans ~1 noir
    eclairer
    lampions?
    dynamo
    piles? ~2 lampe|torche|frontale
    🕯
    🔦
  `,
  warmth: `
    bois
    bois chauffage|sec|chauffe|poele
    buches?
    buchettes
    granules?
    pellets?
    poele|poeles
    chauffage|chofage|chauffages
    chauffer|chauffe
    radiateurs?
    chaudiere
    froid
    fait 9 degres
    fait 9 chez|dans|ici
    caille
    gele|gelee|gelent|gelons|gelait
    glacial
    frigorifie*
    grelotte*
    gelons|congele
    se rechauffer|chauffer
    bouillir
    frileux
    allume feu
    fagots?|stere|steres|cheminee
    poncho|chandails?|polaires?|echarpes?|bonnet
    glagla
    couvertures?
    duvets?
    plaids?
    petrole
    sacs? couchage
    bouillottes?
    couettes?
    pulls?|manteaux?|vetements? chauds?
    vetements?
    gants|bonnets?|chaussettes|bottes
    charbon
    insert
    🥶
    🪵
    🧣
  `,
  cooling: `
    canicule
    ventilos?
    ventilateurs?
    clim|climatisation|climatiseur
    chaleur
    trop chaud
    rafraichir|rafraichissement
    etouff* de chaleur
    fait chaud
    coup chaud
    frais
    glacons?|glaciere
    fraicheur
    etouff* ~1 chaleur
    degres ~2 chambre|maison|appartement
    🥵
  `,
  fuel: `
    gaz
    butane|propane
    bouteilles? gaz|butane|propane
    cartouches? gaz
    essence
    gasoil|gazole|diesel|mazout|fioul|fuel
    jerr?icans?
    bonbonnes?|recharges? gaz
    bidons? essence|gasoil|fuel
    carburant
    station service|essence
    sans plomb
    rechaud
    ⛽
  `,
  shelter: `
    dormir
    heberge|heberger|hebergement|hebergements?|heberges|hebergeons
    loger|logement|logees?
    lits?
    chambres?
    passer nuit
    toit
    abri|abris|abriter
    matelas
    canape
    place ~4 dormir
    couchage|couchages
    lits? camp
    a rue
    inhabitable
    tentes?
    accueillir ~2 personnes|famille
    accueil ~2 nuit
    ou dormir|loger|coucher
    sans abri|toit
    dehors ~2 nuit
    🛏
  `,
} as const satisfies Partial<Record<Category, string>>;
