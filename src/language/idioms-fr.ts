/**
 * French phrases that say something else than their words; patterns as `pattern-notation.ts` has them.
 *
 * What stands beside them is still read: a danger told with a joke is a danger.
 */

/** Figures of speech, taken out before anything is read. */
export const figuresFr = `
  pleut|tombe cordes
  etouff*|etrangl*|pleur*|plie*|ecroul*|explos*|roul*|piss*|tord* ~1 de rire
  tues?|tuez|tuer|achev* me|moi|nous|ca|cette $
  me|nous tues?|tuez
  mort|morte de trouille|trac|jalousie|ennui
  tombe des nues
  guerre ~2 chats|boutons|voisins|nerfs
  mourir ~1 ennui|honte|jalousie
  une tuerie
  ca dechire|tue|defonce|arrache
  fait|faire ~1 massacrer|ratatiner|eclater|defoncer ~3 match|foot|hier|cartes|equipe|quiz
  massacre* ~3 match|foot|equipe
  pas|aucun feu lac
  y a pas feu
  pas le feu
  tout feu flamme
  feu sacre|follet
  pierre feu
  pot feu
  met|mettre feu au dancefloor|ambiance
  ambiance feu
  ca|cela coule source
  coule source
  mort|morte|morts|mortes fatigue|rire|faim|soif|peur|trouille|sommeil|honte|inquietude
  crev(e|ee|es) faim|soif|dalle|fatigue
  meurs|meurt|mourir envie|rire|faim|soif|ennui|impatience
  claque dents
  a mourir rire
  point mort
  poids mort
  temps mort|morts
  nature morte
  tue|tuer|tuons|tuent temps
  tues? me|moi de rire
  me|nous tue de rire
  trop mortel
  bang bang
  plus malin|fort|facile|tard|tot|loin|grand|petit|jeune|vieux que
  pas plus mal
  casse pieds|tete|croute|noix|couilles|bonbons|gueule
  casser croute|tete
  tete en air
  ca brule doigts
  brule etapes|calories
  noye|noyer|noie sous|dans ~1 paperasse|boulot|travail|verre|messages|mails
  noyer poisson
  orage dans verre
  bouteille mer
  jeter eponge
  tombe|tomber|tombee? eau projet|plan|sortie|fete|reunion
  pied terre
  terre a terre
  garde* sang froid
  bon sang
  sang neuf
  air inconscient
  coeur ouvert|net|joie|artichaut
  de tout coeur
  par coeur
  crise foie|nerfs|rire|logement|economique|energie|sanitaire|fou
  rouge sang
  bord crise nerf
  bal|calendrier|caserne|repas|amicale pompiers
  on est pas sortis? auberge
  eau a bouche
  eau de rose|vie|javel|cologne
  eau dans vin
  de eau moulin
  comme poisson eau
  marcher|marche sur oeufs|tete
  tete de pioche|mule|turc
  peu a peu
  pieds? dans plat
  coup pied cul
  battre|bats?|battent|bat froid|carte|cartes|record|plein
  chaud lapin
  ca chauffe
  tire bouchon
  tirer|tire|tirent a pile|courte|sur corde
  coincer|coince bulle
  coup de fil|oeil|pouce|coeur|balai|barre|chance|bol|vieux|vent|soleil|tete
`;

/** Everyday things and small ills with a dangerous word in them: they ring no alarm, and are read as they stand. */
export const harmlessFr = `
  feu vert|rouge|orange|tricolores?|signalisation|artifice|joie|arriere|antibrouillard
  feux tricolores|signalisation|artifice|croisement|detresse|arriere
  feu camp
  coin feu
  au coin feu
  fai(re|t|s|sons|tes)|allum(e|er|ez|ons)|rallum(e|er)|entretenir|prepar(e|er) [un] feu
  bois feu
  pour feu
  pour allumer feu
  feu dans cheminee|poele|insert chauffe|marche
  cuisson|cuire|mijote a feu
  arme|armes a feu
  extinct(eur|eurs|ion)
  coulant|coule douce
  batterie|pile|piles|telephone|radio|portable|frigo|congelateur|chaudiere|lampe|box|moteur|voiture|appareil est morte?
  batterie|pile|piles|telephone|radio|portable|frigo|congelateur|chaudiere|lampe|box|moteur morte?s?
  battery|phone|radio|torch|car|freezer|fridge|line|engine|boiler|mower ~1 is|are|dead|died|dying dead|died|dying
  battery|batteries|phone|phones|radio|torch|car|freezer|fridge|line|engine|boiler|mower dead|died|dying
  dead battery|batteries|phone|line|tired|easy|good|end|slow|quiet|right|wood|tree|branches|simple
  dead on feet
  tomber|tombe|tombee?s? d accord|bien|amoureux|pile|nues|mal
  nuit tombee|tombe
  neige|pluie|temperature|prix|tension|courant|reseau|internet|connexion|ligne|electricite|jus|signal est tombee?|tombe
  neige|pluie|temperature|reseau|internet|connexion|courant|electricite|jus|signal|nuit tombe|tombee
  il tombe ~1 neige|pluie|eau|cordes|flocons|flotte|grele
  pompe eau
  don|dons|donneurs? sang
  prise sang
  prises sang
  respir(er|e|ez) un coup
  respire bien|mieux|normalement|correctement|facilement
  je|on bouge pas
  ca bouge pas
  rien bouge
  repond pas radio
  parle|comprend|comprends ~1 pas|plus ~1 anglais|francais|breton|beaucoup|fort
  test(er|e|s|ez)?|essai|essayer|installer|change(r|z)?|pile|piles|remplacer|verifier|entretien ~5 detecteurs?|alarmes?|avertisseur [de] co|fumee|fumees|monoxyde|gaz|carbone
  detecteurs?|alarmes? [de] co|fumee|fumees|monoxyde|carbone|gaz ~3 test|teste|testee?|piles?|offert|achete|installer|neuf|donner
  caserne|camion|voiture|repas|collecte|numero [des] pompiers
  premiers secours
    attaque garde
  fin|sortie|pendant|depuis|debut|apres crise
  cellule|unite crise
  mettre en veille
  va|vont|vais|allons mieux|bien
  roue|lampe|batterie|poste|postes|trousse|sac|kit|sortie|issue|eclairage|plan|clef|cle|generateur|groupe|materiel|formation|brevet|moyen|echelle|piles|corde|escalier|couverture secours
  secours populaire|catholique|routier|islamique
  premiers? secours
  secours est|sont ~1 arrives?|la|partis|venus|passes
  secours arrives|partis|passes
  pompiers|samu|gendarmes|ambulance|police|medecin ~1 sont|est ~1 la|arrives?|arrivee|passes?|venus?|partis?|place|deja
  pompiers|samu|gendarmes|ambulance ~1 arrives?|passes?|venus|sur place
  ambulance ~4 rendezvous|dialyse|chimio|consultation|kine|radiotherapie|scanner|rentrer|retour|sortie|demain|lundi|mardi|mercredi|jeudi|vendredi
  rendezvous|dialyse|chimio ~4 ambulance
  retraite pompiers?
  pompier|pompiers|ambulancier retraite|volontaire|benevole|dispo|disponible|pro
  sos medecins?|amitie|main|villages|vin|racisme
  bouton|touche|mode|commande|fonction|test|tester|essai|mot|message|exemple|signal sos
  quand|comment|pourquoi|si|ou ~4 envoyer|taper|ecrire|utiliser|faire|envoie ~2 sos
  sos ~2 fonctionne|marche|sert
  pas [un|une] sos|urgence|grave|urgent|presse
  pas un sos
  fausse alerte|alarme
  fausses alertes|alarmes
  en cas ~1 incendie|feu|fuite|inondation|crue|secours|accident|danger|malaise|noyade|urgence|besoin|probleme|coupure|evacuation
  que faire ~3 en|si|pour|quand|cas
  goutte eau
  a pied
  piece|pieces rechange
  tire|tirer bois|corde
  dos|porte|tiroir|serrure|fenetre|roue|machine|cle|clef|volet|tracteur|remorque|imprimante|poignee ~1 coincee?s?|bloquee?s?
  voiture|camion|camionnette|vehicule|tracteur|remorque|caravane|bus ~2 coincee?|bloquee?|embourbee?|enlisee? dans|par neige|boue|fosse|champ|chemin|congere
  voiture|camion|camionnette|vehicule|tracteur|remorque|caravane|bus ~2 embourbee?|enlisee?
  car|truck|van|lorry|tractor|bus|trailer|lambs? ~2 stuck|bogged
  stuck in traffic|mud|past|middle
  stuck at home|work|airport|station
  stuck with
  stuck indoors
  get|got|im unstuck
  bloque|coince dans bouchons?|embouteillages?
`;
