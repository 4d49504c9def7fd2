/** French turns of phrase that tell what is given, lent or shared; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const givesFr = {
  offer: `
    descends|vais|monte|pars ~1 ville|hopital|pharmacie|courses
    donne|donnons|offre|offrons|propose|proposons|prete|pretons|cede|partage|partageons|distribue|distribuons|fournis
    je|on|nous ~1 heberge|hebergeons|accueille|accueillons|loge|logeons|cuisine|prepare|distribue|depanne
    donner|prete|preter|partager|distribuer ~2 si|a
    me|nous propose|proposons
    servez vous|venez
    servir
    venez|passez|viens ~3 prendre|chercher|vous|servir|rechauffer|recharger|recuperer|charger|manger|boire|chez|dormir
    venez ~ chez nous|moi
    venez ~1 avec|remplir|puiser|profiter|vous|chercher|prendre
    ^ venez $
    ma|mon|notre|nos ~2 est|sont ~1 disposition|dispo|disponible|ouverte?|ouvert
    a vous|disposition $
    tenez|gardez en compte
    vous pouvez ~2 venir|passer|prendre|recharger|dormir
    porte ouverte
    maison ouverte
    en trop
    en rab|rabe|surplus|stock|reserve ~1 pour
    surplus
    en ai|avons|a
    je me deplace
    bienvenue?s? chez|a
    place|places|lit|lits|chambre|chambres|canape ~1 pour 9
    gratuit|gratuite|gratuits
    libre service
    quelquun|qui veut
    qui veut|voudrait|prend
    reste ~3 donner|partager|distribuer|prendre
    peut|peux servir
    pour|a [ceux] qui [en] veut|veulent|besoin|voudra|voudront
    pour ceux|celles qui ~1 besoin|manquent|ont
    avis aux
  `,
  "offer-self": `
    a donner|preter|partager|disposition|disposer|distribuer|offrir|depanner|ceder|recuperer|prendre
    dispo|dispos|disponibles?
    disposition
    peux|peut|pouvons|pourrais|pourrait|pourrons|veux|veut|pourra|peuvent|va|vais|allons ~2 aider|preter|donner|heberger|loger|emmener|accueillir|conduire|garder|apporter|livrer|deposer|offrir|partager|fournir|cuisiner|recharger|depanner|prendre|faire|reparer|tronconner|ramener|visiter|rendre|porter|couper|deblayer|deneiger|remorquer|tracter|venir|passer|soigner|traduire|mettre|stocker|ravitailler|pomper
    benevole
    je ai ~1 temps
    dites|dis|demandez|demande|faites moi
    mains libres
    bras ~1 dispo|disponibles?|libres
    volontaires?
    je|on|nous peux|peut ~ aider
    suis|sommes la pour
    coup de main a
    place|places|lit|lits|chambre|chambres ~2 libres?|dispo|disponibles?
    9 places|lits|chambres|matelas ~ libres?|pour|dispo|chez|dans
  `,
  own: `
    je ai
    on a
    nous avons
    je en ai
    on en a
    jai
    avec mon|ma ~2 je
    chez moi|nous ~2 il y a
    possede|dispose
    suis ~1 plombier|infirmier|infirmiere|medecin|docteur|electricien|couvreur|secouriste|pompier|macon|chauffagiste|mecanicien|menuisier|veterinaire|bricoleur|interprete|kine|pharmacien|pharmaciene|aide|soignant|soignante|chauffeur|benevole|pharmacienne|sage
    infirmier|infirmiere|medecin|docteur|electricien|plombier|couvreur|secouriste|kine|mecanicien|veterinaire|pharmacien|aide ~2 retraite|retraitee|diplome|diplomee|dispo|pro
  `,
  "if-needed": `
    si ~2 besoin
    si ca ~2 peut|aide|sert|interesse|depanne
    si quelquun
    si vous voulez|voulez
    si utile|necessaire
    au besoin
    cas ~1 besoin
    en cas besoin
    appelez|contactez|prevenez|demandez|sonnez ~1 moi|nous|si
    nhesitez pas
    hesitez pas
    faites signe|moi signe
  `,
  "who-needs": `
    qui ~1 besoin|manque
    quelquun ~2 besoin|manque|interesse|cherche
    des gens|personnes ~1 besoin
    vous ~1 besoin|manque
    avez besoin
    ceux qui ~1 besoin
    celui qui besoin
    manque ~2 a quelquun
  `,
  gone: `
    plus ~2 donner|preter|dispo|disponible|disponibles|distribuer
    plus dispo|disponible|disponibles
    tout ~1 parti|distribue|donne|servi
    tout parti|donne|distribue|pris
    deja pris|donne|parti|prete|reserve
    tout est parti|donne|distribue|pris
  `,
} as const satisfies Partial<Frames>;
