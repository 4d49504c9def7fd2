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
  plus de souffle
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
  coma
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
  bave ~2 tremble|convuls*|yeux
  crise cardiaque
  infarctus
  mal|douleurs?|serre|poids|oppression|pression|brulure|etau|pince ~2 poitrine|thorax|thoracique|coeur|sternum
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
  bras|jambe|main ~2 bouge|repond|sent plus
  parle|parler|articule ~ bizarre*|travers|charabia|mal|peine
  arrive|peut|sait ~1 plus|pas parler
  delire ~6 fievre|froid|chaud|tombe|glacee?|grelotte
  fievre ~3 delire|convuls*|raide|inconscien*
  nuque raide
  not|isnt|cant|cannot|stopped|stop|hardly|barely|trouble|difficulty|struggling|wont|aint|struggles ~2 breath*|breathe
  cant|cannot ~2 get|catch breath|air
  no pulse|breathing|breath
  short|out of breath
  gasping
  choking|chokes|choked
  suffocat*
  turned|turning|gone|going|is|looks|lips|face|baby blue
  unconsc*
  unconch*
  unresponsiv*
  unresponcive
  not|isnt|wont|cant|doesnt|cannot ~2 wake|waking|moving
  cant wake {person}|{kin}
  passed|pass|blacked|knocked out
  fainted|faints|fainting
  collapsed|collapse|collapses|collapsing ~2 {person}|{kin}
  {person}|{kin} ~2 collapsed|colapsed|collapsing
  ^ collapsed
  seizures?|siezure|seizing|convuls*|fitting
  having|had|has ~1 fits?|stroke|attack
  heart attack|stopped|racing|pounding|failing
  cardiac arrest
  chest ~2 pains?|tight|hurts?|hurting|pressure|crushing|heavy
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
