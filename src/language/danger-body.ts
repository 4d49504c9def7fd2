/**
 * Words for a body in danger: breathing, consciousness, heart, brain. Patterns as `pattern-notation.ts` has them.
 *
 * Anyone may add a line: a line too many rings once too often, a line missing may cost a life.
 */

export const vital = `
  pas ~1 repris connaissance|conscience
  plus|pas|peine conscient|consciente
  not|isnt|barely|semi conscious
  respir* plus|pas|mal|peine|difficilement|presque|bizarrement|vite|faiblement
  plus|pas|peine|mal respirer
  {person}|{kin} ~2 respire plus
  respire a peine
  gene|difficultes? respir*
  difficultes? ~ respirer
  besoin ~ respirer
  arret|detresse|insuffisance respiratoire|cardio*|cardiaque
  souffle ~2 court|coupe
  plus de souffle|air
  manque|manquer air
  cherche|cherchent souffle|air
  essouffl* ~4 parle|parler|bleu|poitrine|assis|repos|levres|grave
  respiration ~2 bizarre|rapide|faible|bruyante|difficile|arrete*|sifflante|saccadee|lente|superficielle|courte
  a bout de souffle
  se|me etouff*
  {person}|{kin} etouff*
  {person}|{kin} suffoqu*
  etouff* avec|cacahuete|bonbon|morceau|aliment|jouet|piece
  suffoqu*
  asphyx*
  avale ~2 travers
  fausse route
  levres|visage|bebe|il|elle|tout|doigts ~2 bleue?s?|violett?e?s?
  {kin} ~ bleue?s?|violet
  inconscien*
  inconsian*
  sans|perdu|perd|perte connaissance
  evanoui*
  evanou*
  reagit|reagi|reveille|reveil|reveiller ~1 plus|pas
  pas|plus ~1 reveiller
  bouge|bougent plus
  il|elle|{kin} bouge pas
  froide?|pale|blanche?|raide ~3 repond|reagit|bouge plus|pas
  repond|reagit|bouge plus|pas ~3 froide?|raide|pale
  repond plus|pas ~2 secoue|reagit|bouge|stimul*
  il|elle|{kin} parle plus
  respire ni bouge
  massage cardiaque
  masse|massons $
  fait|fais|en|un arret $
  arret ~3 masse|massons|reanim*|defibrillat*
  reanim*|defibrill*
  cpr
  {kin}|{person}|il|elle|he|she|him|her ~6 {nomore} ~4 eyes|yeux
  yeux ~2 fermes|clos ~6 repond|reagit|bouge|reveille
  {kin}|{person}|him|her ~4 {nomore} ~3 reveille*|reveiller|wake|waking|rouse|reagi*|react|reacting
  me sens|sent partir|mourir|defaillir|tomber|mal ~2 seule?
  me sens partir
  vais|va ~1 tomber|evanouir|tourner ~1 pommes|oeil|syncope|evanouir
  about|going to ~1 pass|black|faint out
  feel|feeling ~2 faint|dizzy|clammy ~6 heart|chest|arm|alone|breath*
  heart ~4 place|fluttering|irregular|skipping|weird|funny|thumping|hammering|mad|crazy|stopping|slow|fast
  coeur ~4 fou|bizarre|irregulier|rate|loupe|ralenti*|lent|cent|9
  pulse ~3 slow|weak|fast|irregular|no|faint|9
  pouls ~3 faible|lent|rapide|irregulier|plus|sens|9
  siffle|wheez* ~6 parler|respirer|speak|breathe|bleu*|blue
  mal|peine ~1 parler
  ventoline|inhaler|puffer ~6 vide|empty|marche|works?|finie?|bleu* ~6 siffle|respir*|parler|wheez*|breath*|etouff*|attack|crise
  attack|crise ~6 ventoline|inhaler|puffer
  crois|pense ~2 meurs|mourir
  think ~2 dying|die
  entend*|hear|heard ~4 rale*|gemi*|moan*|groan*
  rale*|gemi* ~2 derriere|porte
  coma
  comateu*
  inerte?s?|inanime*
  dans vapes
  tourne ~1 oeil
  dans pommes
  ouvre plus yeux
  reprend|revenu|revenue|revient pas|plus ~1 connaissance|conscience|lui|elle
  pas|plus ~1 revenue? a lui|elle
  sans ~1 reaction
  plus aucune|de reaction
  {person}|{kin} ~3 raide|inerte|mou|molle|flasque ~3 bouge|repond|reagit|respire
  {person}|{kin} ~2 raide|flasque $
  tient plus|pas debout
  incoherente?s?
  me|nous reconnait plus|pas
  dit|raconte ~2 importe quoi
  somnolente? ~4 vomi*|fievre|diabet*|tete|tombe*|insuline|repond
  tres|hyper|anormalement somnolente?
  fait|fais|eu|malaise malaise
  malaise
  {person}|{kin} ~2 effondr*|ecroul*
  convuls*
  crise ~ epilep*|convuls*|asthme|cardiaque|tetanie
  epilep* ~2 crise|convuls*
  fait|fais crise $
  fait|fais|en grosse|grave|violente crise
  {kin} ~2 crise $
  asthme|asthmatique ~4 crise|respir*|etouff*|ventoline|siffle
  siffle ~2 respirant
  tremble ~2 partout|convuls*
  yeux revulses|retournes|blancs
  yeux ~1 partent|roulent|tournent|revulsent
  eyes ~2 rolling|rolled|back
  jerking|twitching ~6 {baby}|{kin}|him|her
  {baby}|{kin} ~4 jerking|twitching|spasm*|saccad*|secousses
  mouvements ~2 bizarres|droles|saccades|incontrolables|anormaux ~6 yeux|bebe|{kin}
  bave ~2 tremble|convuls*|yeux
  crise cardiaque
  infarctus
  mal|douleurs?|serre|poids|oppression|pression|brulure|etau|pince|comprime* ~2 poitrine|thorax|thoracique|sternum
  douleurs?|serre|oppression|pression|brulure|etau|pince ~2 coeur
  mal coeur ~6 transpir*|sueurs?|bras|essouffl*|poitrine|respir*|machoire|fort
  oppresse*
  poitrine ~4 etau|poids|serre*|comprim*|ecras*
  bras gauche ~4 mal|engourdi*|douleur*|lourd|fourm*
  machoire ~6 bras|poitrine|transpir*
  poitrine ~2 serre*|mal|oppress*|brule|douleur*
  mal|douleurs?|fourm*|engourdi ~2 bras gauche
  coeur ~2 lache|bat|arrete|emballe|tient plus|pas|fort|vite
  coeur lache|emballe|arrete
  plus de pouls
  pouls faible|filant|absent
  avc
  attaque cerebrale|cardiaque
  {kin} ~2 attaque $
  bouche ~2 travers|tordue?|deformee?|pend|tombe|bizarre
  visage|figure|sourire|joue ~2 paralyse*|tombe|tordu|travers|deforme*|affaisse|pend
  {person}|{kin} paralyse*
  moitie|cote|gauche|droite|bras ~2 paralyse*
  bras|jambe|jambes|main|pieds|cote ~2 bouge|bougent|repond|repondent|sent|sens plus
  sent|sens|senti plus|pas ~1 jambes?|bras|pieds?|mains?|doigts|cote
  arrive|peut|peux|sait plus|pas ~1 lever|bouger|soulever ~1 bras|jambe|tete|main
  lever ~1 bras
  voit|vois plus|pas rien|oeil
  parle|parler|articule ~ bizarre*|travers|charabia|mal|peine
  arrive|peut|sait ~1 plus|pas ~1 parler|articuler
  parle presque|quasiment plus|pas
  il|elle|{kin} parle|parlent ~1 plus|pas
  delire ~6 fievre|froid|chaud|tombe|glacee?|grelotte
  fievre ~3 delire|convuls*|raide|inconscien*
  nuque raide
  not|isnt|cant|cannot|stopped|stop|hardly|barely|trouble|difficulty|struggling|wont|aint|struggles ~2 breath*|breathe
  cant|cannot ~2 get|catch breath|air
  no pulse|breathing|breath
  short|out of breath
  gasping
  wheez* ~3 bad|badly|breath*|cant|inhaler|blue
  breathing ~2 funny|weird|strange*|shallow|fast|laboured|heavy|hard|badly|slow
  hard ~1 breathe
  cant|cannot|not ~1 get|catch ~1 breath|air
  fight(s|ing)? ~2 breath|breathe|air
  choking|chokes|choked
  suffocat*
  turned|turning|gone|going|is|looks|lips|face|baby blue
  unconsc*
  unconch*
  unresponsiv*
  barely|hardly|scarcely|isnt|not moving|awake|conscious|responding|responsive|talking|alive|stirring
  {kin}|{person} ~2 wont|cant|isnt|not ~1 stir|stirring|rouse
  cant|cannot|unable|couldnt|impossible ~2 rouse|wake
  out cold
  in|into coma
  making ~1 no sense
  talking ~1 gibberish|nonsense
  not making sense
  doesnt|not know|recogni(s|z)e ~2 where|who|me|us
  gone ~1 limp|grey|gray|floppy
  {kin}|{person} ~3 grey|gray|clammy|lifeless|limp
  clammy
  eyes ~2 rolled|rolling
  unresponcive
  not|isnt|wont|cant|doesnt|cannot ~2 wake|waking|moving
  cant wake {person}|{kin}
  passed|pass|blacked|knocked out
  fainted|faints|fainting
  collapsed|collapse|collapses|collapsing ~2 {person}|{kin}
  {person}|{kin} ~6 collapsed|colapsed|collapsing
  and|just|has|have collapsed
  ^ collapsed
  seizures?|siezure|seizing|convuls*|fitting
  having|had|has ~1 fits?|stroke|attack
  heart attack|stopped|racing|pounding|failing
  cardiac arrest
  chest ~3 pains?|tight|tightness|hurts?|hurting|pressure|crushing|heavy|squeez*
  elephant ~2 chest
  arm ~2 numb|tingl* ~6 chest|jaw|sweat*|face|speech
  left arm ~2 numb|pain*|hurt*|heavy|tingl*
  chest ~6 arm ~1 numb
  pains? ~3 chest|left arm
  tight|pressure|crushing ~3 chest
  stroke ~3 speak|face|arm|now|think|droop*
  had|having|has|think|maybe ~2 stroke
  face|mouth|smile|side ~2 droop*|drooping|fallen|dropped|twisted
  slurr*
  cant speak|talk|move arm|legs?|side
  speech ~1 slurred|gone|funny
  one|left|right side ~2 numb|weak|paraly*|gone
  asthma ~3 attack|breath*|inhaler
  stopped breathing|moving
`;
