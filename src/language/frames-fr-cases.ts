/** French turns of phrase that tell what becomes of a case; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const casesFr = {
  status: `
    etat|statut|suivi|suivre
    ou en est|sont|etes
    ou ca en est
    rien vu|recu venir|encore
    ca vient|arrive ~1 $
    et mon|ma|mes|notre|nos
    alors mon|ma|mes|notre|nos
    avance|avancement
    oublie?s? ~ nous|moi
    quelquun vient|arrive|passe
  `,
  "status-mine": `
    des nouvelles de|du|pour ~1 demande|bois|eau|n|mon|ma|medicaments|livraison|numero
    ma|mon|notre|nos|mes ~1 demande|demandes|requete|dossier|signalement|annonce|offre
    nouvelles du|de 9
    recu|lu|vu|eu|enregistre|transmis ~2 demande|message|messages|mes|sos
    bien recu ~1 demande|message
    quand arrive|arrivent|livrez|passez|aura|sera|livre
    quand ~4 passez|venez|arrivez|livrez
    vous arrivez|venez|passez quand
    quand ~3 livraison|livre|arriver|livrer|venir|aide|arrive|arrivent|secours
    toujours|tjs|tjrs ~1 pas|rien ~2 vu|recu|eu|arrive|venu|passe|livre|nouvelles
    vous|ca ~1 en etes|est ou
    ou en est|sont ~1 {goods}|demande|dossier
    en etes|est|sont ~1 ou
    toujours|tjs ~2 attente|attends|attend|rien
    attends|attend|attendons ~1 toujours|encore
    jattends
    attends|attend|attendons ~1 {goods}|livraison|visite|passage
    attends|attend|attendons depuis
    9 heures|jours que ~1 attends|attend|attendons
    on attend ~1 toujours|encore
    toujours rien|personne
    aide arrive quand
  `,
  claim: `
    je|on|nous ~2 prends|prend|prenons|occupe|occupons|charge|assure
    je|on|nous y vais|va|allons
    je prends
    on prend
    je y vais
    on y va
    je me occupe|charge|devoue
    me occupe
    pour moi
    peux|peut|pourrais ~2 occuper|prendre ~2 9
    peux ~1 me occuper
    cest pour moi
    je fais
    je peux prendre|faire|y aller|men occuper
    je le prends
    je accepte
    compte|comptez sur moi|nous
    ok pour
    je gere
    je livre
    je passe
  `,
  enroute: `
    en route
    en chemin
    jarrive
    je|on arrive|pars|part|decolle|descends|monte
    je|on suis|est|sommes parti|partis|partie
    dans 9 min|minutes jarrive|la
    suis|sommes en chemin|route
    arrive ~1 dans 9
    enroute
    pars maintenant
    me mets route
    on est partis?
  `,
  onsite: `
    sur place
    suis|sommes|est arrivee?s?
    arrivee?s? sur|place
    bien arrive chez
    devant ~1 porte|maison
    suis|sommes la $
    suis la
    arrivee?s? $
    y suis
  `,
  done: `
    fait
    c est fait
    ce est fait
    mission|tache terminee|accomplie|finie
    livre|livree|depose|deposee|remis|apporte|donne
  `,
  release: `
    renonce|renoncons|abandonne|laisse|lache|desiste|annule|libere
    peux|peut|pourrai|pourra|pouvons|pourrais ~1 plus|pas
    je|on peux|peut ~1 pas|plus|finalement
    desole je|on
    empechement
    empeche
    trop loin
    quelquun autre
    remplacer ~1 moi
    finalement non|pas
    indispo|indisponible
    je suis bloque
    peux pas
    passe ~1 tour
  `,
  "give-up": `
    renonce|renoncons|desiste
    empechement
    quelquun autre
    remplacer ~1 moi
    finalement ~2 peux ~1 pas
  `,
  fulfilled: `
    recue?s?
    bien recue?s?
    livree?s?
    arrivee?s?
    reglee?s?
    resolue?s?
    ce est fait|bon|regle|resolu|arrange
    c est bon
    bon merci
    servie?s?
    depannee?s?
    ^ fait $
    9 fait
    termine
    regle
    tout ~1 recu|regle|arrive|ok merci
    a|ai|avons|ont ~1 recu|trouve|recupere
    ai|avons|a|ont eu ~1 {goods}|tout|ce
    trouve|recupere ~2 merci
    avons|ai|a ce qu|que
    probleme regle|resolu
    ont|a|est livre|apporte|depose|venu|passe|passes|arrive
    voisins?|voisine|quelquun ~2 donne|apporte|depanne|prete|aide
    merci ~6 reparti|fonctionne|marche|reparee?
    ca y est
    ce est|tout fini|termine|passe
    courant revenu
    reparee?s?
  `,
  cancel: `
    annule|annulez|annuler|annulation|annules|annulee
    retire|retirer|retirez
    supprime|supprimer|supprimez ~1 demande|offre|annonce|9
    oubliez|oublie ~2 demande|ca|message|bois|eau
    laisse|laissez tomber
    ignorez|ignore
    plus valable|dactualite|actualite|lieu
    demande a annuler
    enlever|enlevez
    sans suite
    finalement ~1 pas|plus|non|on|ca|inutile|jai|trouve
    finalement
  `,
  mistake: `
    erreur
    par erreur
    trompe|trompee?s?
    mauvaise manip|manipulation|touche
    fausse alerte|manip|alarme|manoeuvre
    faux message|contact
    pas fait expres
    parti tout seul
    envoye ~1 trop vite|erreur|seul
    message ~1 destine
    ignorez
    ctait|ce etait rien
    fausses alertes|manips
  `,
} as const satisfies Partial<Frames>;
