/**
 * French turns of phrase, by what they say; patterns as `pattern.ts` reads them ("ne" is never there, elisions are
 * spelt out).
 */

import type { Frames } from "./frames.ts";

export const framesFr: Frames = {
  need: `
    besoin
    il|y|me|nous faut|faudrait|fodrait|fo
    faut|faudrait
    manque|manquent|manquons|manquerait|manquait
    cherche|cherchons|recherche|recherchons|cherchent
    veux|veut|voulons|voudrais|voudrait|voudrions|aimerais|aimerait|aimerions|souhaite|souhaiterais|veulent
    je|on|nous|il|elle demande|demandons
    necessaire|necessite|indispensable
    renouveler
    a court
    il ~1 me|nous reste plus|rien
    sos|urgent ~1 {drug}
    reclame|pleure ~2 faim|soif
    avons|ai|a|ont faim|soif|froid|chaud
    on|je|nous|elle|il caille|gele|gelent|gelons|grelotte|meurs|meurt
    froid ici|dans|chez|maison|la
    fait froid|noir|chaud
    fait 9 degres
    fait 9 chez|dans|ici
    ai|a|avons ~1 peur
    sens|suis ~1 seule
    plus|rien pour chauffer|manger|boire|cuisiner|eclairer|dormir
    on crever froid|faim|soif
    doit|dois|devons|devrait ~3 dialyse|chimio|hopital|rendezvous
    peux|peut|peuvent plus|pas|rien ~2 sortir|rester|rentrer|dormir|vivre|habiter|bouger|marcher|conduire|cuisiner|chauffer|boire|manger|porter|deplacer|partir|payer
  `,
  request: `
    pouvez|pourriez|peux|pourrais|pourrez vous|tu
    venez|viens|venir ~1 nous|me|la|le|les ~1 chercher|prendre|aider|depanner|livrer|voir|recuperer|evacuer
    pourriez|pouvez|peux|peut|pourrait|pourrais ~2 nous|me|moi|on avoir|apporter|preter|donner|livrer|ramener|deposer|aider|envoyer|filer|passer|prendre|emmener|conduire|recharger|garder|fournir|venir|depanner|trouver|amener|chercher|heberger|loger|accueillir
    pourriez|pouvez|peux|pourrais nous|me|moi
    quelquun|qui|ququn ~2 peut|pourrait|pourait|aurait|a|ont|pour|descend|va|passe|prete|preterait|vend|connait|sait|serait|dispose|veut|monte|vient|viendrait
    quelquun ~1 aurait|pourrait|peut|a
    avez|auriez|aurais|as vous|tu|il|des|encore|de
    vous avez|auriez
    y aurait il
    possible ~1 avoir|recuperer|emprunter|venir
    peut on|on avoir|recuperer|emprunter|dormir|recharger|me
    emprunter|emprunterais|empreinter
    me|nous falloir|depanner
    apportez|ramenez|envoyez|livrez|donnez|pretez
    qui pour
  `,
  ask: `
    svp
    sil vous|te plait
    se il vous|te plait
    si vous plait
    merci de|davance
    merci avance
    urgent
    plutot
  `,
  lack: `
    plus|pas|aucun|aucune|zero|sans|0|point de
    on|nous|je|il|elle|y|ya|ils|mamie|papi|mari|mere|pere ~1 a|ai|avons|ont|as|y plus|pas
    ai|a|avons|ont|avait|reste|y plus|pas|aucun|aucune|zero|rien
    plus rien
    ^ plus|pas|aucun|aucune|sans|zero
    plus une goutte
    rien a manger|boire
    rien manger|boire
    plus rien manger|boire
    vide|vides
    finie?s?|termines?
    epuisee?s?
    a sec
    morte?s? $
    hs
    en panne
    panne
    panne seche
    tombee? panne
    foutue?
    hors service
    privee?s? de
    fonctionne|marche|marchent|fonctionnent|arrive|demarre|chauffe|coule plus|pas
    coupee?s? depuis|chez
    rupture
    en rupture
    casse|cassee|cassees|pete|petee
    manque
    arrive|vient ~1 fin|bout
    au bout
  `,
  low: `
    plus que
    reste ~1 plus|que|9
    restent|restait ~1 9
    reste presque|quasiment|peu
    bientot plus|fini|finie|vide|a sec|epuise|epuisee|sec
    presque plus|fini|vide|rien
    plus beaucoup|bcp|assez|tellement
    plus pour 9|longtemps
    pas assez
    assez pour 9|aujourdhui|ce
    juste assez
    sera|seront|serons|va|vont|aura|aurons|aurai ~1 plus|vide|fini|epuise|sec
    tombe|tient|tiendra ~1 jusque|9
    a la fin de
    baisse
    fin de stock
    diminue
    tenir|tiens|tient|tenons 9
    court de
    derniere?s?
  `,
  more: `
    veut|veux|faut|faudrait|voudrais|voudrait|besoin|donner|donnez|avoir|voulons plus de
    9 de plus
    en plus
    davantage
    encore besoin|faut
  `,
  "no-need": `
    plus besoin
    pas|aucun besoin
    plus utile|necessaire|la peine
    pas necessaire|utile|la peine
    plus nous faut
    inutile
    en veux|veut plus|pas
  `,
  "need-nothing": `
    besoin de rien
    rien besoin|faut|manque
    besoin rien
    manque|manquons de rien
    manque rien
    pas besoin $
    pas besoin aide
    aucun besoin $
    pas besoin ~1 quoi que ce
    avons|ai|a tout ~2 faut
    tout ce qui|que ~1 faut
    a besoin de rien
    manquons rien
    rien a signaler|demander
  `,
  "not-this": `
    pas besoin
    pas
    sauf
    plutot que
    non pas
  `,
  offer: `
    descends|vais|monte|pars ~1 ville|hopital|pharmacie|courses
    donne|donnons|offre|offrons|propose|proposons|prete|pretons|cede|partage|partageons|distribue|distribuons|fournis
    je|on|nous ~1 heberge|hebergeons|accueille|accueillons|loge|logeons|cuisine|prepare|distribue|depanne
    a donner|preter|partager|disposition|disposer|distribuer|offrir|depanner|ceder|recuperer|prendre
    donner|prete|preter|partager|distribuer ~2 si|a
    dispo|dispos|disponibles?
    disposition
    peux|peut|pouvons|pourrais|pourrait|pourrons|veux|veut|pourra|peuvent|va|vais|allons ~2 aider|preter|donner|heberger|loger|emmener|accueillir|conduire|garder|apporter|livrer|deposer|offrir|partager|fournir|cuisiner|recharger|depanner|prendre|faire|reparer|tronconner|ramener|visiter|rendre|porter|couper|deblayer|deneiger|remorquer|tracter|venir|passer|soigner|traduire|mettre|stocker|ravitailler|pomper
    me|nous propose|proposons
    benevole
    volontaires?
    servez vous|venez
    servir
    venez|passez|viens ~3 prendre|chercher|vous|servir|rechauffer|recharger|recuperer|charger|manger|boire|chez|a la|dormir
    venez ~ chez nous|moi
    vous pouvez ~2 venir|passer|prendre|recharger|dormir
    porte ouverte
    maison ouverte
    en trop
    en rab|rabe|surplus|stock|reserve ~1 pour
    surplus
    je|on|nous peux|peut ~ aider
    suis|sommes la pour
    coup de main a
    en ai|avons|a
    je me deplace
    bienvenue?s? chez|a
    place|places|lit|lits|chambre|chambres|canape ~1 pour 9
    place|places|lit|lits|chambre|chambres ~2 libres?|dispo|disponibles?
    9 places|lits|chambres|matelas ~ libres?|pour|dispo|chez
    gratuit|gratuite|gratuits
    libre service
    quelquun|qui veut
    qui veut|voudrait|prend
    reste ~3 donner|partager|distribuer|prendre
    peut|peux servir
    pour|a qui veut|besoin|voudra
    pour ceux|celles qui ~1 besoin|manquent|ont
    avis aux
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
    besoin ~2 quelquun
    ceux qui ~1 besoin
    celui qui besoin
    manque ~2 a quelquun
  `,
  gone: `
    plus ~2 donner|preter|dispo|disponible|disponibles|distribuer
    plus dispo|disponible|disponibles
    tout parti|donne|distribue|pris
    deja pris|donne|parti|prete|reserve
    tout est parti|donne|distribue|pris
  `,
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
    equipee?s?
    on a ~3 pour 9 jours|semaines
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
    blesse* ~3 ca ira|leger|legerement|pas grave|rien|va
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
    est ce ~2 {kin} ~2 va|bien|ok
    comment va|vont
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
  status: `
    etat|statut|suivi|suivre
    ou en est|sont|etes
    ou ca en est
    des nouvelles de|du|pour ~1 demande|bois|eau|n|mon|ma|medicaments|livraison|numero
    ma|mon|notre|nos|mes ~1 demande|demandes|requete|dossier|signalement|annonce|offre
    recu|lu|vu|eu|enregistre|transmis ~2 demande|message|messages|mes|sos
    bien recu ~1 demande|message
    quand arrive|arrivent|vient|viennent|livrez|passe|passez|passent|aura|sera|livre
    quand ~4 passez|venez|arrivez|livrez
    vous arrivez|venez|passez quand
    quand ~3 livraison|livre|arriver|livrer|venir|aide|arrive|arrivent|secours
    toujours|tjs ~2 attente|attends|attend|rien
    attends|attend|attendons ~1 toujours|encore
    jattends
    on attend ~1 toujours|encore
    rien vu|recu venir|encore
    toujours rien|personne
    ca vient|arrive ~1 $
    et mon|ma|mes|notre|nos
    alors mon|ma|mes|notre|nos
    avance|avancement
    oublie?s? ~ nous|moi
    quelquun vient|arrive|passe
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
    pour moi
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
    a|ai|avons|ont ~1 eu|recu|trouve|recupere
    trouve|recupere ~2 merci
    avons|ai|a ce qu|que
    probleme regle|resolu
    ont|a|est livre|apporte|depose|venu|passe|passes|arrive
    voisins?|voisine|quelquun ~2 donne|apporte|depanne|prete|aide
    merci ~6 reparti|fonctionne|marche|reparee?
    ca y est
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
  question: `
    a|de|vers|pour quelle heure
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
    est ce que|quil|vrai|potable|quon
    est elle|il
    y a t il
    ya t il
    il y a
    ouverte?s?|ouvert|fermee?s?|potable $
    est|sont ~1 ouverte?s?|ouverts?|fermee?s?|potable|coupee?|libre|praticable|retablie?|dangereux|dangereuse
    savez|sait|sais|connaissez|connait ~2 si|ou|quand|comment|quoi|quelle|quel|pourquoi
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
  `,
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
    ce est quoi
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
    pff|pfff
  `,
  yes: `
    ^ oui|ouais|ouai|ui|wi|yep|yes|daccord|okay|exact|exactement|affirmatif|certainement|volontiers|parfait|entendu
    ^ bien sur
    ^ de accord
    ^ carrement
    ^ avec plaisir
  `,
  no: `
    ^ non|nan|nope|no|negatif|jamais
    ^ pas du tout|question|maintenant|encore|possible|interesse|la peine|moi
  `,
  broken: `
    coupure
    coupures
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
    contaminee?|polluee?|impropre|sale|marron|trouble|jaune
    pas|plus potable
    ouvert|ouverte|ouvre|rouvert|rouverte
    danger|attention|dangereux|dangereuse
    retabli|retablie|revenue?
    prise? par
    plus de|aucun reseau|signal|courant|internet|tel|telephone
    {service} ~1 plus|pas
    signale|signaler|signalement
    plus passer|circuler
    passe plus|pas
    tempete|orage|neige|grele|vent|rafales
    degats
    menace ~1 tomber
    entendu|vu ~3 bruit|coup|explosion|rodeur
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
};
