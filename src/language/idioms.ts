/**
 * Phrases that say something else than their words: taken out before anything else is read.
 *
 * What stands beside an idiom is still read: a danger told with a joke is a danger. Patterns as `pattern.ts` reads them.
 */

/** Figures of speech and everyday things with a dangerous word in them: consumed whole. */
const figures = `
  pas|aucun feu lac
  y a pas feu
  pas le feu
  feu vert|rouge|orange|tricolores?|signalisation|artifice|joie|arriere|antibrouillard
  feux tricolores|signalisation|artifice|croisement|detresse|arriere
  feu camp
  fai(re|t|s|sons|tes)|allum(e|er|ez|ons)|rallum(e|er)|entretenir|prepar(e|er) [un] feu
  bois feu
  pour feu
  tout feu flamme
  feu sacre|follet
  pierre feu
  pour allumer feu
  feu dans cheminee|poele|insert chauffe|marche
  feu a fond
  petit feu
  pot feu
  cuisson|cuire|mijote a feu
  arme|armes a feu
  en feu ce soir|lol|mdr
  met|mettre feu au dancefloor|ambiance
  ambiance feu
  extinct(eur|eurs|ion)
  ca|cela coule source
  coule source
  coulant|coule douce
  mort|morte|morts|mortes fatigue|rire|faim|soif|peur|trouille|sommeil|honte|inquietude|froid
  crev(e|ee|es) faim|soif|dalle|fatigue
  meurs|meurt|mourir envie|rire|faim|soif|ennui|chaud|impatience
  mourir de froid|chaud|trouille
  claque dents
  a mourir rire
  point mort
  poids mort
  temps mort|morts
  nature morte
  batterie|pile|piles|telephone|radio|portable|frigo|congelateur|chaudiere|lampe|box|moteur|voiture|appareil est morte?
  batterie|pile|piles|telephone|radio|portable|frigo|congelateur|chaudiere|lampe|box|moteur morte?s?
  battery|phone|radio|torch|car|freezer|fridge|line|engine|boiler|mower ~1 is|are|dead|died|dying dead|died|dying
  battery|batteries|phone|phones|radio|torch|car|freezer|fridge|line|engine|boiler|mower dead|died|dying
  dead battery|batteries|phone|line|tired|easy|good|end|slow|quiet|right|wood|tree|branches|simple
  dead on feet
  tues? me|moi de rire
  me|nous tue de rire
  trop mortel
  bang bang
  plus malin|fort|facile|tard|tot|loin|grand|petit|jeune|vieux que
  pas plus mal
  casse pieds|tete|croute|noix|couilles|bonbons|gueule
  casser croute|tete
  tete en air
  coup de main|fil|oeil|pouce|coeur|balai|barre|chance|bol|vieux|vent|soleil|tete
  ca brule doigts
  brule etapes|calories
  noye|noyer|noie sous|dans ~1 paperasse|boulot|travail|verre|messages|mails
  noyer poisson
  orage dans verre
  bouteille mer
  jeter eponge
  tombe|tomber|tombee? eau projet|plan|sortie|fete|reunion
  tomber|tombe|tombee?s? d accord|bien|amoureux|pile|nues|mal
  nuit tombee|tombe
  neige|pluie|temperature|prix|tension|courant|reseau|internet|connexion|ligne|electricite|jus|signal est tombee?|tombe
  neige|pluie|temperature|reseau|internet|connexion|courant|electricite|jus|signal|nuit tombe|tombee
  il tombe ~1 neige|pluie|eau|cordes|flocons|flotte|grele
  pompe eau
  pied terre
  terre a terre
  sang froid
  bon sang
  sang neuf
  don|dons|donneurs? sang
  prise sang
  prises sang
  coup foudre
  air inconscient
  respir(er|e|ez) un coup
  respire bien|mieux|normalement|correctement|facilement
  respirer bien|mieux
  je respire
  on respire
  bouge|bougez|bougeons pas je|on|nous|jarrive
  je|on bouge pas
  ca bouge pas
  rien bouge
  repond pas radio
  coeur ouvert|net|joie|artichaut
  de tout coeur
  par coeur
  mal coeur
  attaque garde
  crise foie|nerfs|rire|logement|economique|energie|sanitaire|fou
  fin|sortie|pendant|depuis|debut|apres crise
  cellule|unite crise
  rouge sang
  mettre en veille
  bord crise nerf
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
  bal|calendrier|caserne|repas|amicale pompiers
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
  on est pas sortis? auberge
  eau a bouche
  eau de rose|vie|javel|cologne
  eau dans vin
  de eau moulin
  goutte eau
  comme poisson eau
  marcher|marche sur oeufs|tete
  tete de pioche|mule|turc
  bras droit|casses|croises|long
  peu a peu
  pieds? dans plat
  a pied
  coup pied cul
  piece|pieces rechange
  battre|bats?|battent|bat froid|carte|cartes|record|plein
  chaud lapin
  ca chauffe
  tire bouchon
  tirer|tire|tirent a pile|courte|sur corde
  tire|tirer bois|corde
  coincer|coince bulle
  dos|porte|tiroir|serrure|fenetre|roue|machine|cle|clef|volet|tracteur|remorque|imprimante|poignee ~1 coincee?s?|bloquee?s?
  voiture|camion|camionnette|vehicule|tracteur|remorque|caravane|bus ~2 coince(e|s)?|bloque(e|s)?|embourbe(e)?|enlise(e)?
  car|truck|van|lorry|tractor|bus|trailer|lambs? ~2 stuck|bogged
  stuck in traffic|mud|past|middle
  stuck at home|work|airport|station
  stuck with
  stuck indoors
  get|got|im unstuck
  bloque|coince dans bouchons?|embouteillages?
`;

/** The same in English. */
const figuresEnglish = `
  fire drill|station|wood|place|engine|exit|door|pit|extinguisher|extinguishers|pump|works|fighter|safety|marshal|officer|starter|lighter|lighters|starters|blanket|escape
  camp|bon fire
  fire up
  fired up
  fire away
  firewood|fireplace|fireworks|firelighters|campfire|bonfire|fireman
  light|lit|lighting|make|made|start|keep|making [the] fire ~1 going|lit|stove|grate|to
  fire ~1 is lit|going|nice|cosy|cozy|warm|roaring
  sit|sitting|sat|gather|come ~2 by|round|around fire
  for the fire
  by the fire
  open fire
  under fire
  friendly fire
  like house on fire
  on fire lol|today|tonight|haha|😂
  you are on fire
  spread like wildfire
  smoke break|free|signal|signals|detectors? working|battery
  go for|having|have|need|fancy smoke
  bread and butter
  dying to|for know|see|get|a|try|meet|coffee|tea|cuppa|pint|fag
  dying to
  dying of|from boredom|laughter|curiosity|embarrassment
  im dying lol|haha|laughing|😂
  dying laughing|lol|😂
  to die for
  die laughing|hard
  bored|scared|worried|tired|sick|starved|freezing to death
  bored stiff
  death of me
  kill|killing time|for|me lol|mood|joy|two
  would kill for
  killing me $
  killing it|joke
  killed it
  my ~1 is|are killing me
  heart attack when|lol
  broken heart
  heart of gold
  by heart
  my heart goes
  break|breaking a leg
  break a leg
  break the ice
  breaking news|even|bread
  pulling my leg
  drowning in paperwork|work|emails|messages|tomatoes|courgettes
  sinking feeling
  kitchen|bathroom sink
  choked up
  heart stopping
  on same boat
  in same boat
  heads up
  head start|count|torch|torches|teacher|over|home|off|down|out
  shot of whisky|gin|rum|espresso
  give|gave|have|long|worth|good|best a shot
  shoot me a message|text
  bullet proof
  knife and fork
  pen|penknife|swiss|pocket|bread|kitchen knife
  knives?|couteau ~2 suisse|pain|cuisine|poche
  no emergency|panic|rush|worries|hurry|drama|danger|harm
  not emergency|urgent|dangerous|serious
  in no hurry|rush
  no need to ~1 rush|panic|hurry|worry
  emergency meeting|supplies|kit|plan|number|numbers|contact|contacts|services|lighting|drill|exercise|light|fund|radio|group|planning
  in case of
  what to do ~3 if|in
  false alarm|alert
  water under bridge
  hot|deep|out water
  like fish
  over flowing
  flooded with messages|calls|offers|memories
  flood light|lights|gate|gates
  floodlights?
  trapped wind|nerve
  a blast
  crash course|pad|diet
  crash here|at ~1|on
  crashed out|on|early|at
  no fire|flames|smoke
  sos button|test|testing
  test|testing|tested sos
  how|when|where ~4 send|use|press|type sos
  how ~3 sos ~2 work
  missing you|the pub|link|out
  i miss
  sick of
  sick and tired
  help yourself|yourselves|out
  happy|glad|here|able|willing|can|could|try to help
  cant|couldnt|dont help but
  helped|helping out
  helps
  any|some|more|no|of|your|their|the help
  thanks|thank|cheers ~3 help
  how can i help
  can i|we help
  with help of
  helping hand
  gun metal
  glue|nail|grease|heat|staple gun
  blind date
  back|in ~1 stitches
  bleeding obvious|edge|love|hell|heart|cold|freezing|radio
  blue sky|peter|light|badge|tarp|tarpaulin|tarps
  out of the blue
  once in blue moon
  feeling blue
  hit|hits me up|road|sack|hay|spot
  cold blooded
  shattered|knackered|dead beat
  good|bad|nice breather
  take a breath
  deep breath
  breathing space|room
  breathing fine|ok|normally|well|better|easier|again
  can breathe again|ok|fine
`;

/** Dangers said not to be, or no longer: good news, worth keeping as such. */
const relief = `
  personne ~2 blesse|touche|mort|malade|tue
  pas|aucun|sans|0|zero|ni ~1 blesses?|victimes?|morts?|degats?|casse|soucis?|bobos?|danger|dommages?|problemes?|gravite
  blesses? aucun
  pas blesse*
  est pas blesse*
  pas|rien ~2 grave
  plus peur que mal
  saigne plus
  arrete saigner
  saigne ~1 un peu
  saigne ~1 peu|legerement
  leger|legere|legers saignement|brulure|coupure|blessure
  legerement blesse*
  petite coupure|brulure|blessure|entaille
  un peu blesse*|brule
  feu|incendie|flammes ~2 eteint|eteinte|maitrise|maitrisee|circonscrit|fini|controle
  plus feu|fumee|flammes|danger
  eau ~1 redescend|descend|baisse|stagne|monte plus|pas
  eau monte plus|pas
  monte plus
  repris connaissance|conscience
  est conscient|consciente
  reste conscient|consciente
  respire a nouveau
  est sortie?s? affaire
  hors danger
  on a retrouve*
  est retrouve*
  va mieux|bien
  odeur ~2 partie|disparu*
  gaz coupe|ferme
  plus odeur
  no one|body ~1 hurt|injured|dead|harmed
  nobody|noone|none ~1 hurt|injured|dead|harmed|ill
  not ~1 hurt|injured|harmed|bleeding
  no|without ~1 injuries|injury|casualties|damage|danger|hurt|injured|deaths|fatalities
  unhurt|uninjured|unharmed|unscathed
  isnt|arent|wasnt|werent hurt|injured|bleeding
  slightly|lightly|bit|little hurt|injured|burnt|bruised
  minor injury|injuries|cut|cuts|burn|burns|bruises
  stopped bleeding
  bleeding ~1 stopped
  fire|flames ~2 out|under|extinguished|contained
  put|putting out ~1 fire
  put fire out
  water ~1 receding|receded|dropping|going down|gone down|falling
  not rising
  is conscious
  came round
  woken up
  nothing serious|broken|major
  smell ~1 gone
  gas ~1 off
  was just|only ~1 dream
`;

/** What is meant for an animal: a need, not a siren. */
const animals = `
  {animal} ~2 saigne|blesse*|malade|coince*|bloque*|piege*|tombe*|respire|etouff*|mort|morte|noye*|noie|boite|accouche|perdu|trapped|stuck|bleeding|injured|hurt|choking|dying|dead|drowning|fell|fallen|missing|limping|sick
  {animal} ~2 plus|not|isnt respire|breathing|bouge|moving|mange
  blesse*|injured|hurt|dead|mort ~1 {animal}
`;

/** Play, tales and what happened elsewhere or long ago: read softly, never silently. */
const distant = `
  {joke}
  je ai cru ~2 mourir
  dans film|jeu|serie|livre|partie
  minecraft|fortnite|zombies?|playstation|xbox|netflix|roblox
  in|on game|film|movie|tv|book
  an|annee|mois|semaine|ete|hiver dernier|derniere|passe|passee
  il y a 9 ans|mois
  last year|month|winter|summer|week
  years|months ago
  hier soir au film
  depuis 9 ans
  mannequin|figurant|figurants|dummy|role
  quiz|devinette
`;

/** An exercise named as such. Alone it silences nothing. */
const drill = `
  exercices? ~2 incendie|evacuation|secours|feu|alerte|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
  drill ~2 tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|9
  fire|evacuation drill
`;

/** Said against doubt: what follows is meant. */
const inEarnest = `
  pas exercice|blague|joke|blagues|rigolade|plaisanterie|jeu
  ceci|ce est pas exercice|blague|jeu
  rigole|plaisante|blague|deconne pas
  pour vrai
  est reel|vrai|serieux
  not|no drill|joke|exercise|joking|kidding|game|test
  this is real
  for real
`;

export const idioms = {
  figures,
  figuresEnglish,
  relief,
  animals,
  distant,
  drill,
  inEarnest,
} as const;
