/** French turns of phrase that tell what is asked or told about the world, and how soon it matters; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const newsFr = {
  question: `
    est ce que|quil|vrai|potable|quon
    est elle|il
    y a t il
    ya t il
    il y a
    ouverte?s?|ouvert|fermee?s?|potable $
    est|sont ~1 ouverte?s?|ouverts?|fermee?s?|potable|coupee?|libre|praticable|retablie?|dangereux|dangereuse
    que|quoi|kwa faire|faut|dit|passe|disent
    que se passe
    qui est|contacter|appeler|soccupe|gere|joindre|prevenir
    peut on boire|utiliser|passer|sortir|rouler|aller|se|circuler|entrer|rentrer
    on peut boire|passer|rouler|circuler|sortir
    faut il
    dois je
    une idee|info
    des infos?|nouvelles ~2 sur|coupure|courant|meteo|route|electricite
    infos?
    prevu|prevue|prevoit
    info|infos sur
    retablissement|retour courant|electricite
    meteo
  `,
  "asks-open": `
    a|de|vers|pour quelle heure
    ce est quoi
    ou ~1 pour|on|peut|peux
    aller|trouver|acheter|recharger|brancher|dormir|vais|va|peut|peux ou
    quoi ~2 numero
    savez|sait|sais|save|savait ~1 si|ou|quand
    quelle heure|date|route|salle|adresse|temps|meteo|distance|est|sont
    quel jour|temps|est|numero|canal|magasin
    quels|quelles
    ou trouver|acheter|aller|est|sont|se|peut|on|puis|prendre|recharger|recuperer|faire|ya|il|avoir
    jusque quand|ou|a
    depuis quand
    combien ~1 temps|coute|de
    pendant combien
    quand
    comment
    pourquoi
    savez|sait|sais|connaissez|connait ~2 si|ou|quand|comment|quoi|quelle|quel|pourquoi
  `,
  broken: `
    coupee?s?
    barree?s?
    bloquee?s?
    fermee?s?
    tombee?s?
    effondre*|ecroul*
    en panne
    impraticable|impassable|inaccessible
    eboulement
    verglas|verglacee?s?
    inondee?s?|innondee?s?
    deborde*
    monte|montent
    glissante?s?
    arrachee?s?
    casse|cassee?s?|rompue?|rompus
    hs
    sur la route|rue|chaussee|voie|trottoir|chemin
    en travers
    penche|pend|pendent
    fuite
    danger|attention|dangereux|dangereuse
    prise? par
    {service} ~1 plus|pas
    signale|signaler|signalement
    plus passer|circuler
    passe plus|pas
    tempete|orage|neige|grele|vent|rafales
    degats
    menace ~1 tomber
    entendu|vu ~3 bruit|coup|explosion|rodeur
  `,
  outage: `
    coupure
    coupures
    pharmacie|magasin|boulangerie|station|ecole|mairie|poste|supermarche|epicerie|banque|cabinet|dispensaire|hopital|creche|college|lycee fermee?s?
    pharmacie|magasin|boulangerie|station|ecole|mairie|poste|supermarche|epicerie|banque|cabinet|dispensaire|hopital|creche|college|lycee [est|sont|reste] fermee?s?
    contaminee?|polluee?|impropre|sale|marron|trouble|jaune
    pas|plus potable
    ouvert|ouverte|ouvre|rouvert|rouverte
    retabli|retablie|revenue?
    tout ~4 noir|coupe|saute|disjoncte
    a|ont ~1 saute|disjoncte|coupe
    plus rien ~1 marche|fonctionne
    plus de|aucun reseau|signal|courant|internet|tel|telephone
  `,
  alert: `
    attention
    evitez|eviter|prudence
    passez pas
    route|rue|pont|chemin|carrefour
    je|on signale|signaler|previens|informe
    pour info
    info
    signalement
    quartier|bourg|village|secteur|partout|generale?|general
    tout|toute quartier|rue|village|bourg|secteur|vallee|commune
    dans quartier|rue|bourg|village|secteur|coin
    a|au|vers ~1 gare|ecole|mairie|eglise|pont|carrefour|rond|centre|stade|camping|lotissement
    derriere|devant|pres|rue|place|avenue|route|hameau|impasse
  `,
  urgent: `
    urgent|urgente|urgence|urgents|urgentes|urgemment
    tres vite
    vite
    rapidement
    immediatement
    tout de suite
    au plus vite
    des que possible
    prioritaire
    asap
    critique
  `,
  later: `
    pas|rien|non urgent|presse|durgence|urgence|pressant
    quand ~1 pouvez|peut|possible|pourrez|voulez|peux|aurez|avez
    plus tard
    pas pour maintenant|tout
    sans urgence
    rien ne presse
    rien presse
    tranquillement
    a loccasion
    occasion
    dans semaine|semaines
    un jour
    si possible ~ semaine
    des que vous
    dans les prochains jours
    ca peut attendre
    peut attendre
  `,
} as const satisfies Partial<Frames>;
