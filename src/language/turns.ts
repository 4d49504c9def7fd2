/**
 * Phrases that turn what the words beside them say: a danger that is over or was none, an animal's, a joke, a tale, an
 * exercise. Patterns as `pattern-notation.ts` has them.
 */

/** Dangers said not to be, or no longer: good news. */
export const relief = `
  accident|accrochage ~3 sans|pas|aucun blesses?|victimes?
  crash|accident ~6 nobody|one hurt|injured
  has stopped bleeding
  bleeding has|is stopped
  turned|switched|shut gas off
  ^ personne est|a|sont ~1 blessee?|touchee?|morte?|malade|tuee?
  a personne ~1 blessee?|touchee?|morte?|malade|tuee?
  pas|aucun|sans|0|zero|ni ~1 blesses?|victimes?|morts?|degats?|casse|soucis?|bobos?|danger|dommages?|problemes?|gravite
  blesses? aucun
  pas blesse*
  est pas blesse*
  pas|rien ~2 grave
  plus peur que mal
  saigne plus $
  arrete saigner
  feu|incendie [est] eteint|maitrise|circonscrit
  feu|incendie [est] sous controle
  plus feu|fumee|flammes|danger
  eau ~1 redescend|baisse|stagne
  eau monte plus $
  eau monte pas
  a repris connaissance|conscience
  est conscient|consciente
  reste conscient|consciente
  respire a nouveau
  est sortie?s? affaire
  hors danger
  on a retrouve*
  est retrouve*
  odeur ~2 partie|disparu*
  gaz coupe|ferme
  plus odeur
  no one|body ~1 hurt|injured|dead|harmed
  nobody|noone|none ~1 hurt|injured|dead|harmed|ill
  not ~1 hurt|injured|harmed|bleeding
  no|without ~1 injuries|injury|casualties|damage|danger|hurt|injured|deaths|fatalities
  unhurt|uninjured|unharmed|unscathed
  isnt|arent|wasnt|werent hurt|injured|bleeding
  fire|flames is|are ~1 out|extinguished|contained
  fire|flames is|are under control
  water ~1 receding|receded|dropping|going down|gone down|falling
  not rising
  is conscious
  came round
  woken up
  nothing serious|broken|major
  smell ~1 gone
  was just|only ~1 dream
`;

/** Small wounds: no alarm, yet not nothing. */
export const minor = `
  saigne ~1 un peu
  saigne ~1 peu|legerement
  leger|legere|legers saignement|brulure|coupure|blessure
  legerement blesse*
  petite coupure|brulure|blessure|entaille
  un peu blesse*|brule
  slightly|lightly|bit|little hurt|injured|burnt|bruised
  minor injury|injuries|cut|cuts|burn|burns|bruises
`;

/** What is meant for an animal: a need, not a siren. */
export const animals = `
  {animal} ~2 saigne|blesse*|malade|coince*|bloque*|piege*|tombe*|respire|etouff*|mort|morte|noye*|noie|boite|accouche|perdu|trapped|stuck|bleeding|injured|hurt|choking|dying|dead|drowning|fell|fallen|missing|limping|sick
  {animal} ~2 plus|not|isnt respire|breathing|bouge|moving|mange
  blesse*|injured|hurt|dead|mort ~1 {animal}
`;

/** Play and laughter: a danger told so rings softly, never not at all. */
export const jokes = `
  {joke}
  je ai cru ~2 mourir
  dans film|jeu|serie|livre|partie
  minecraft|fortnite|zombies?|playstation|xbox|netflix|roblox
  in|on game|film|movie|tv|book
  hier soir au film
  escape|board|video|role|computer|murder game|mystery|room
  jeu|partie ~2 role|societe|video|evasion|piste
  on|ils|elles|enfants|gosses joue|jouent ~1 a|aux|au
  playing|play ~2 in|with|at|the|dead|pretend|hide
  failli ~2 crise|attaque|infarctus
  theatre|spectacle|repetition|tournage
  mannequin|figurant|figurants|dummy|role
  quiz|devinette
`;

/** Said after a danger: it is over. What it says of the words before it is a doubt, not a siren. */
export const recovered = `
  va|vont bien|mieux ~1 maintenant|desormais|present|aujourdhui|depuis
  maintenant [ca] va|vont bien|mieux
  va|vont [beaucoup] mieux
  tout ~2 rentre|revenu ordre|normale
  est|ete eteinte?s?|maitrisee?|retabli*|soigne*|sauvee?
  is|are|was|got [all] ok|okay|fine|better|alright|recovering|safe now|again|thanks|thankfully
  is|are|was out|extinguished now
  all clear
  all|everything ~1 ok|fine|sorted|good|under now|control|again
  rien ~1 grave
  plus ~1 peur ~1 mal
  est|sommes|sont|suis rentrees?|rentres?|sortie?s? ~2 hopital|urgences|maison
`;

/** What happened long ago. */
export const past = `
  an|annee|mois|semaine|ete|hiver dernier|derniere|passe|passee
  il y a 9 ans|mois
  last year|month|winter|summer|week
  years|months ago
  depuis 9 ans
`;

/** An exercise announced. The word alone silences nothing. */
export const drill = `
  exercices? ~2 incendie|evacuation|secours|feu|alerte|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
  drill ~2 tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|9
  fire|evacuation drill
`;

/** Said against doubt: what follows is meant. */
export const inEarnest = `
  pas exercice|blague|joke|blagues|rigolade|plaisanterie|jeu
  ceci|ce est pas exercice|blague|jeu
  rigole|plaisante|blague|deconne pas
  pour vrai
  est reel|vrai|serieux
  not|no drill|joke|exercise|joking|kidding|game|test
  this is real
  for real
`;
