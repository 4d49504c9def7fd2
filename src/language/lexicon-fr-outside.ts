/** French words for ways, dangers and weather, by category; patterns as `pattern-notation.ts` has them. */

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
    emmenez|emmene|conduis|conduisez|vehicule
    descendre|monter ~1 bourg|ville
    rendezvous ~3 hopital|medecin|kine|dialyse
    autostop
    voiture|camion ~2 coince(e|s)?|bloque(e|s)?|embourbe(e)?|enlise(e)?
    taxi
    🚗
    🚜
  `,
  evacuation: `
    evacu*
    sortir la|dici
    faire sortir
    venir|venez|viens ~1 nous|me|moi|{kin} chercher
    venir|venez|viens chercher nous|moi|{kin}|on
    voudr*|veut|veux|voulons|faut|faudrait|aimer* ~1 partir|quitter|evacuer|sortir
    venez nous|me chercher
    quitter maison|village
    partir maison|village
    evacuation
    bateau
    🏃
  `,
  safety: `
    cables?
    fil
    fils ~2 electriques?|par|terre|tombes?|denudes?|nus
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
  road: `
    routes?
    rond point|carrefour|virage|tunnel|gue
    feux? ~1 vert|rouge|tricolores?
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
    bourrasques?|grelons?|congeres?|averses?|givre|canicule
    souffle ~1 fort|dur
    flocons?
    brouillard
    ⛈
    ❄
    🌪
  `,
} as const satisfies Partial<Record<Category, string>>;
