/** French turns of phrase that tell talk with the hub and with each other; patterns as `pattern-notation.ts` has them. */

import type { Frames } from "./frames.ts";

export const talkFr = {
  help: `
    aide $
    manuel
    liste
    mode ~1 emploi
    menu
    commandes?
    options?
    instructions?
    notice
    comment ~3 marche|fonctionne|utiliser|utilise|sert|demande|demander|envoyer|ecrire
    comment ca marche|fonctionne
    comment faire ~2 demande
    comment on fait|fait
    quelles commandes|options
    que puis je|faire|ecrire|demander|envoyer
    je comprends pas|rien
    comprends|comprend pas|rien
    expliquez|explique
    info $
    tuto|tutoriel
    ce est quoi $
    ce est quoi ~1 truc|machin|appli|ca|systeme|service
    comment ~3 fait|fais|faire ~2 demander|demande|signaler
    a quoi ~1 sert
    qui etes vous
    cest qui
  `,
  french: `
    langue|en|parle|parlez|repondez|reponds|repondre ~1 francais|france
    francais $
    ^ francais
    parle|parlons|comprends|comprend|comprenons ~1 pas|peu|mal|rien ~1 anglais
    pas anglais
    fr $
    passer|repasser francais
  `,
  english: `
    parle|comprends|comprend ~1 que|pas ~1 anglais|francais
    langue|en|repondez|reponds|repondre anglais
    pas francais
  `,
  stop: `
    stop
    desabonner|desabonnez|desabonnement|desinscrire|desinscription|desinscrivez|desinscris
    plus de messages?|notifications?|sms|alertes
    plus ~1 recevoir|envoyer|ecrire|messages
    me|nous envoyez|ecrivez|contactez|derangez|envoie|ecris|derange plus|pas
    arretez|arreter|arrete|cessez ~2 messages?|envoyer|ecrire|derange|deranger|contacter|spam
    veux plus ~1 rien|messages?|recevoir|etre
    laissez|laisse moi tranquille|paix
    foutez ~1 paix
    assez messages
    fichez paix
  `,
  erase: `
    effacer|effacez|efface
    supprimer|supprimez|supprime|suppression ~2 donnees|compte|tout|infos|moi|profil|informations
    oubliez|oublie moi
    mes donnees
    donnees personnelles
    rgpd
  `,
  greet: `
    bonjour
    bonsoir
    salut
    coucou
    bonne|bonnes nuit|journee|soiree|annee|continuation|courage|chance|fete|soir|apres|appetit|vacances
    bon courage|appetit|week|dimanche|anniversaire|app
    joyeux
    hello
    salutations
    a plus|demain|bientot|tard|tout
    au revoir
    bises|bisous|bise
    merci
    merci beaucoup|bcp|tous|tout
    de rien
    bravo
    courage
    enchante
    bienvenue
    bonne nuit tous
    felicitations
  `,
  test: `
    test|tests|essai|essais
    test|essai 9|radio|micro|antenne|portee
    un deux un
    un deux trois
    recoit|recevez|recois|entendez|entend|entends|copie|copiez|recu|capte|captez|captes ~2 moi|vous|me|9|quelquun|tu|on|test
    vous me recevez
    vous me recevez
    me|mon recevez|recoit|entendez|entend|recois|captez|capte|entends
    9 sur 9
    qsl|qso|qrz|qth|cq
    roger
    ici ~3 $
    bien recu
    signal
    on me recoit
    allo
  `,
  chat: `
    {joke}
    trop|super|vraiment|tres fort|cool|bien|top|genial|marrant|drole|style ~2 truc|radio|machin|appli|ca|application
    trop cool|fort|bien|marrant|drole|top|style
    cool
    genial
    super
    excellent
    marrant|drole
    jadore
    adore
    ca marche|fonctionne
    quelle ~1 soiree|ambiance|histoire|journee|vue|belle
    belle|beau|joli|jolie ~1 lune|ciel|etoiles|soir|soiree|temps|soleil|journee|nuit
    magnifique
    ce truc
    on joue
    jeu|partie ~1 cartes|belote|tarot|societe|scrabble
    belote|tarot|scrabble|petanque|apero
    match|foot|rugby|tele|film|serie
    qui gagne|a gagne
    il fait beau
    beau temps
    d accord
    ah bon
    pas mal
    bref
    hein
    ouf
    zut
    mince
    oh la
    vivement
    au lit $
    quelle ~2 nuit|journee|soiree|aventure|ambiance
    mdr|ptdr
    pff|pfff
  `,
  yes: `
    ^ oui|ouais|ouai|ui|wi|yep|yes|daccord|okay|exact|exactement|affirmatif|certainement|volontiers|parfait|entendu
    ^ bien sur
    ^ ouaip|ouep|dac|carrement|exactement
    ^ ce est ca|exact|bon|juste
    ^ de accord
    ^ carrement
    ^ avec plaisir
  `,
  no: `
    ^ non|nan|nope|no|negatif|jamais
    ^ ca ira
    ^ pas tout|question|maintenant|encore|possible|interesse|peine|moi
  `,
  unfinished: `
    ^ il me|nous faudrait|faut $
    ^ je voudrais|veux|cherche $
    ^ besoin $
    ^ on voudrait|cherche|veut $
    ^ est ce que $
    ^ donc|alors|et|mais|ou|puis|bon|ben|euh|heu|hein|voila $
    ^ je|on|nous|il|elle $
    ^ plus de $
    ^ jai|je ai $
  `,
} as const satisfies Partial<Frames>;
