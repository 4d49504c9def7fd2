/** French turns of phrase that tell how people are, who is sought, who lives where; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const statesFr = {
  fine: `
    ok
    okay
    ras
    r a s
    tout|tous|toutes|ca|on|nous|je|elle|il|ils|elles|personne|la|famille|sa ~1 va|vont|vais|allons bien|mieux|nickel|super
    va|vont|vais|allons ~1 bien
    bien arrivee?s?
    ca va
    sa va
    ca roule|baigne|gaze
    tout est|baigne|roule ok|bon|bien|calme|normal|impec|nickel
    tout baigne|roule|ok|bon|nickel|calme
    sains?|saines? et sauf|saufs|sauve|sauves
    sains? saufs?
    au chaud
    a abri
    a la abri
    en securite
    en bonne sante
    en vie
    vivants?
    bonne sante
    pas de probleme|soucis?|bobo|degats?|casse|mal
    aucun|aucuns probleme|soucis?|degats?|dommages?|blesse
    rien de grave|casse
    rien a signaler
    plus de peur
    personne ~2 blesse|touche|mal
    pas blesse*
    tout le monde ~2 bien|ok|la|indemne
    indemnes?
    nickel
    impec
    tranquilles?
    present|presents|presente
    chez nous ~1 ok|bien|bon
    rassurez vous
    inquietez pas
    tinquiete
    tout rentre ordre
    courant|electricite|eau|lumiere|chauffage ~1 revenue?|retablie?|remarche|refonctionne|de retour
    ca ~1 mieux
    tout roule|va|nickel|bon
    rien ~1 signaler|casse
    se porte ~1 bien
    venons|viens ~2 voir ~4 va|bien|ok
    vu ok
  `,
  coping: `
    on|je|nous gere|gerons|tient|tiens|tenons|fait|debrouille|debrouillons
    on se|est debrouille|autonomes?
    me|se|nous debrouille|debrouillons
    ca tient|ira|va aller|devrait|suffit
    pour instant ~2 ca|on|tient|va
    ca va pour
    tenons|tient|tiens|tenir bon|coup
    autonomes?
    tout ce faut
    on attend
    je attends
    patience
  `,
  stock: `
    reserves? ~2 pour
    assez pour ~2 jours?|semaine|tenir
    provisions|vivres|reserves|stock|stocks|nourriture|eau|bois|manger ~2 pour 9 jours?|semaines?
    de quoi tenir|manger|voir|faire
    on|ai|avons de quoi
    autonomie 9 jours|semaines?
    bien|sommes|suis equipee?s?
    on a ~3 pour 9 jours|semaines
    encore|reste ~2 9 jours?|semaines?
    9 jours? de
    jusque lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain
  `,
  "help-wanted": `
    aidez
    besoin aide
    a aide
    pas bien
    ca va pas
    va ~1 pas
    va mal
    vu aide
  `,
  hurt: `
    legerement blesse*|malade|brule*
    un peu blesse*|malade|brule*
    blesse* ~3 ira|leger|legerement|rien|va
    blesse* ~3 pas grave
    suis|sommes malades?
    bobos?
    petite blessure|coupure|entorse|brulure
    entorse
    foule|tordu ~1 cheville|pied|poignet
    enrhume*
    gastro
    grippe
    blesse leger|legere
    egratign*
  `,
  moved: `
    partie?s? ~2 chez|a|au|vers|dans
    sommes|suis|est|sont|on ~1 chez ~2 amis?|parents|fille|fils|soeur|frere|famille|voisins?|mere|cousins?|tante|oncle|copains?|beau|mamie|papi|grand|grands
    sommes|suis|est partie?s?
    evacuee?s? ~2 a|chez|au|vers|dans
    (avons|ont) evacue
    avons|ai|a evacue|quitte
    on a quitte
    relogee?s?
    refugiee?s? ~1 a|chez|au|dans
    hebergee?s? ~1 chez|a|au|par
    installee?s? chez|a|au
    demenage
    descendus?|descendue?s?|montee?s?|partie?s?|allee?s? ~1 chez ~2 {kin}|amis?
    dormons|dort|dors ~1 chez|a|au
    sommes|suis|est|sont ~1 a|au gymnase|salle|mairie|ecole|centre|hopital|hotel|camping
    sommes|suis|est|sont bien|maintenant|tous a|au|chez
    on est a|au ~1 salle|gymnase|ecole|mairie|hotel
    a ete evacue*
    bien arrives chez|a
    retour maison
    rentree?s?
    plus a maison|chez moi|nous
  `,
  seek: `
    nouvelles? ~1 de
    pas|plus|aucune|sans|des|donner|avoir nouvelles?
    avez|a|as|aurait|avoir ~2 vu|croise|apercu
    quelquun ~1 vu|croise|apercu
    vu ~1 {kin}
    qui ~1 vu
    introuvables?
    disparue?s?
    portee?s? disparue?s?
    pas|jamais rentree?s?
    rentree? pas
    devait ~2 rentrer|arriver|revenir
    ou est ~1 {kin}
    ou sont ~1 {kin}
    cherche|recherche|cherchons|recherchons ~1 {kin}
    cherche|recherche|cherchons ~3 nouvelles|disparue?|ans
    pouvez|peut|pourrait|quelquun|peux ~3 passer|verifier|aller ~1 voir|chez|si
    passer|aller voir ~2 {kin}
    verifier ~2 {kin}|va|vont|voisin
    pas vu ~2 {kin}|depuis
    perdu ~1 contact|trace|vue
    inquiete?s? ~2 pour
    inquiete?s? ~2 {kin}
    sans contact
    savoir si ~3 va|vont|bien|ok
    savez ~1 ou
    est ce ~2 {kin} ~6 va|bien|ok
    {kin} ~5 va|vont bien $
    comment va|vont ~1 {kin}|monsieur|madame|voisin|voisine
    comment va|vont
    pas|toujours rentre*
    pas|toujours ~2 rentre*|revenue?s?|arrivee?s?
    nouvelles? ~1 $
    arrive|arrivons pas ~1 joindre
    joindre ~2 {kin}
    injoignables?
    fugue
  `,
  silent: `
    repond|repondent|reponds ~1 plus|pas
    donne|donnent plus|pas signe|nouvelles
    decroche|decrochent plus|pas
    silence
    volets fermes
  `,
  profile: `
    foyer|famille|menage|maisonnee de|9
    foyer
    je suis|sommes|est ~1 diabetique|diabetiques|asthmatique|epileptique|sourde?|aveugle|enceinte|handicapee?|dialysee?|insuffisant|cardiaque|malentendante?|malvoyante?|paraplegique|allergique|parkinson|autiste
    {kin} est ~1 diabetique|asthmatique|epileptique|sourde?|aveugle|enceinte|handicapee?|dialysee?|malentendante?|malvoyante?|autiste|alzheimer
    suis|est ~1 en fauteuil
    en fauteuil roulant
    sous oxygene|dialyse|respirateur|anticoagulants?
    mappelle
    me appelle
    je me appelle
    mon nom
    nom ~1 est
    ici ~2 famille
    habite|habitons|habitant|habitants|vivons|logeons
    jhabite
    vit|vis seule?
    mon|notre|nouvelle adresse
    adresse
    mon|notre numero ~1 est
    age ~1 de 9
    jai 9 ans
    je ai 9 ans
    ai|avons|a 9 enfants?|chiens?|chats?|bebes?|ans
    nous sommes|somme 9
    on est 9
    vivons a 9
    on est a 9
    enceinte de 9
    greffe
    pacemaker
    aide auditive
    appareillee?
    stocke|possede
  `,
  watch: `
    sur|dans|de|liste|en|la|ma|ta|sa veille $
    mettez|mettre|ajoutez|ajouter|inscrire|inscrivez|inscris|rajoutez|enlevez|retirez|retirer|enlever|sortez ~4 veille|surveillance|registre|liste
    suspendre|suspendez|pause|arreter|arretez|stopper|reprendre|reprenez|relancer|desactiver|activer ~2 veille|surveillance|pointage|pointages
    veille ~1 arret|pause|stop|off|on|suspendue?|reprise|suspension|fin|active|terminee|lundi|pour
    veiller|veillez|surveiller|surveillez|garder sur|un oeil
    veiller|veillez ~1 sur
    surveiller|surveillez ~1 {kin}
    garder|gardez oeil
    absent|absente|absents ~2 jusque|9|semaine|du|pour
    liste ~2 personnes ~1 fragiles|vulnerables|suivre
    personne|personnes a surveiller|suivre|visiter
    rappelez|appelez|passez ~2 tous|chaque jours?|matins?
    tous les jours|matins verifier
    passe|passent|passer|vienne|venir ~3 voir ~4 chaque|tous|quotidien*
    passez|venez plus ~2 voir|semaine|jours?
    oeil sur ~2 {kin}|voisin|voisine
    passer|passez|venir|visiter ~3 tous|chaque ~1 jours?|matins?|soirs?
  `,
} as const satisfies Partial<Frames>;
