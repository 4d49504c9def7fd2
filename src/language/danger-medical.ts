/**
 * Words for a body in danger, as patterns (`pattern.ts`). Anyone may add a line; a line too many rings once too often,
 * a line missing may cost a life.
 */

/** Breathing, consciousness, heart, brain. */
const vital = `
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
  {person}|{kin} effondr*|ecroul*
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
  delire ~3 fievre|froid|chaud|tombe
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
  collapsed
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

/** Blood, wounds, burns, falls, shocks. */
const wounds = `
  {person}|{kin} ~2 saigne|saignent
  saigne|saignent|saignement|sang|seigne ~3 beaucoup|abondamment|partout|enormement|arrete*|fort|abondant|flots?|tete|litres?|gicle*
  beaucoup|perd|perdu|pisse|plein|mare|gicle|crache|vomit|tousse sang
  saigne ~2 tete|crane|cou|gorge|ventre|yeux|oreilles?|jambe|cuisse|bras
  {person}|{kin}|ca saigne
  ^ saigne
  {body} saigne
  saignements? ~2 {body}|arrete|plus|fort
  hemorr?agi*
  emoragi*
  ouvert|ouverte|coupe|tranche|tranchee|entaille|sectionne ~3 veines|artere|gorge|profond*
  veines ouvert*|coupe*|taillad*
  artere
  amput*
  doigts?|main|bras|jambe|pied arrache*|sectionn*|broye*|ecras*|coupe*|tranche*
  bras|jambe|main|pied ~2 coince|prise? ~3 machine|presse|broyeur|tracteur
  tronconneuse ~3 {body}|coupe*|blesse*|accident
  fracture ouverte|crane|bassin
  os ~2 sort|visible|depasse
  fracture|casse*|cass* ~3 hanche|femur|col|crane|bassin|colonne|jambe|dos|vertebre
  hanche|femur|jambe|crane|dos|colonne casse*|fracture*|brise*
  {person}|{kin} ~3 tombe* ~3 echelle|toit|escaliers?|etage|fenetre|falaise|arbre|balcon|hauteur|grange|haut|puits|ravin|trou
  ^ tombe* ~3 echelle|toit|escaliers?|etage|fenetre|falaise|balcon|hauteur|puits|ravin
  chute ~3 echelle|toit|escaliers?|etage|fenetre|falaise|balcon|hauteur|puits|ravin
  tombe*|chute|terre|sol ~4 relever|releve|lever|bouge|bouger plus|pas
  tombe*|chute|terre|sol ~4 plus|pas ~2 relever|releve|lever|bouge|bouger|marcher
  tombe*|chute ~4 inconscien*|sang|saigne|tete|hanche|repond|sonne*
  plus|pas se|me relever|lever ~ tombe*|chute
  retrouve*|trouve* ~2 {kin}|{person} ~3 terre|sol|sang
  inanime*
  {person}|{kin} ~2 allonge*|gisant|couche* ~2 sol|terre
  traumatisme
  gravement|grievement|serieusement|mortellement blesse*|brule*|touche*|atteint*
  blesses? grave*
  grands? brules?
  blesse* ~3 grave|gravement|serieux|tete|saigne*|vite|coince*|bouge|sang|critique
  9 blesses?
  plusieurs|des blesses
  accident ~6 bless*|grave|coince*|mort|morts|sang|victimes?
  renverse* ~2 par voiture|camion|tracteur|velo|moto
  {kin} renverse*
  percute* ~2 {person}|{kin}|pieton|cycliste
  pieton renverse*|fauche*|percute*
  ecrase* ~3 par|sous|tracteur|voiture|arbre
  {person}|{kin} ~2 ecrase*
  tracteur ~2 retourne*|renverse*|couche
  brule* ~3 visage|gravement|grave|corps|degre|main|mains|huile|jambes?|bras|vive|eau
  brulures? ~3 graves?|visage|degre|etendue*|corps|bras|jambes?|mains?
  ebouillant*
  electrocut*
  decharge electrique
  pris ~1 jus|decharge ~ bouge|tombe|inconscien*
  foudroy*
  mordu ~2 vipere|serpent|gorge|visage
  vipere|serpent ~2 mordu|mord|morsure
  {person}|{kin} ~1 bleeding|bleeds
  bleeding ~3 lot|heavily|badly|bad|out|everywhere|wont|stop|profusely|head|{body}|much
  is|am|are bleeding
  cant|wont|not ~2 stop ~1 bleeding|blood
  blood everywhere|pouring|gushing|spurting
  lots?|losing|lost|pool|coughing|vomiting|throwing blood
  cut|sliced|chopped|severed ~3 artery|vein|wrists?|deep|bad|badly|off|open|throat|fingers?|hand|leg|arm
  severed|amputated
  chainsaw ~3 {body}|cut|accident|slipped
  bone ~2 sticking|showing|out|through
  broken|broke|fractured|broke ~2 hip|leg|skull|back|neck|pelvis|femur|spine
  hip|leg|neck|skull|back ~1 broken|broke|fractured
  fallen|fell|fall|falls ~1 off|from|down|out|through|over ~2 ladder|roof|stairs|window|cliff|tree|height|well|balcony|loft|building
  fallen|fell|fall|floor|down|ground ~4 cant|not|unable ~1 get|getting|move|moving|stand
  fallen|fell|fall ~4 unconscious|head|hip|blood|bleeding|cracked
  found ~3 on floor|ground|collapsed|unconscious
  lying ~2 floor|ground|road|street
  head injury|wound|trauma
  hit|banged|smashed|cracked ~1 head
  badly|seriously|severely|critically hurt|injured|burn(ed|t)|wounded|hit|ill
  9 injured|wounded|casualties|hurt
  casualties
  injured ~3 badly|bad|trapped|serious*|help|people|quick*|pinned
  hit ~1 by car|truck|van|lorry|tractor|train|tree
  run|ran|knocked over|down ~2 by|car
  crushed
  tractor ~2 overturned|rolled|flipped|turned
  car crash|accident ~5 injured|hurt|trapped|blood|bad|people
  bad|badly|severe|severely|serious|scalded|third burn*
  burn(t|ed|s) ~3 badly|face|hands?|body|severe|oil|arms?|legs?
  scalded
  electrocuted|electrocution
  struck ~2 lightning
  bitten ~2 snake|adder|viper
  snake bite|bit
`;

/** Birth, poison, allergy, diabetes, heat and cold, and the wish to die. */
const others = `
  accouche*|acouche*
  en train|va|sur point accoucher
  travail ~4 bebe|enceinte|contractions
  femme|enceinte ~5 en travail
  perdu|perte|perd|rupture|perdre eaux
  poche ~2 eaux
  contractions
  bebe [va] arrive|arriver|sort|sortir|nait|naitre
  bebe vient $
  tete ~2 sort|bebe ~1 sort|visible
  enceinte ~4 saigne*|mal|contractions|sang|perd|tombe*|travail|ventre
  fausse couche
  in|going|gone|having ~1 labou?r
  waters? broke|broken|gone|breaking
  baby ~1 coming|crowning|born|arriving
  baby is on way
  giving birth
  contractions
  miscarr*
  pregnant ~4 bleeding|pain|contractions|blood|labou?r|fell|waters
  allerg* ~4 gonfl*|respir*|gorge|grave|piqu*|choc|crise|reaction|epipen|visage|etouff*
  reaction allergique
  choc|anaphyl* anaphyl*|allergique|septique
  anaphyl*
  gorge|langue|visage|levres|cou|yeux|figure|tete ~2 gonfl*|enfl*
  gonfl*|enfle* ~3 gorge|langue|visage|levres|respir*
  gorge ~1 serre|ferme
  guepes?|abeilles?|frelons? ~4 gonfl*|allerg*|respir*|malaise|gorge|etouff*
  epipen
  allerg* ~4 swell*|swollen|breath*|reaction|throat|severe|bad|epipen|sting|stung|shock|face
  allergic reaction
  throat|tongue|face|lips|neck ~2 swell*|swollen|closing|closed|puff*|swelling
  swelling|swollen ~3 throat|tongue|face|lips
  stung ~4 swell*|swollen|breath*|allerg*|throat|react*
  overdos*|surdos*
  od ed
  avale|avalee|bu|pris|prise|ingere|mange|gobe ~4 javel|produit|poison|medicaments|cachets|comprimes|boite|plaquette|pile|detergent|destop|antigel|mort|champignons|somniferes|essence|desherbant|boites
  empoisonn*
  intoxiqu*|intoxication
  swallowed|drank|drunk|taken|took|ate|eaten|swallow ~4 bleach|poison|pills|tablets|battery|antifreeze|detergent|bottle|many|mushrooms|weedkiller|petrol|paracetamol
  too many pills|tablets|meds
  poison(ed|ing)
  suicid*|suiside
  suissid*
  [en] finir avec vie|tout|ca
  veux|vais|veut|envie|va|voulait|voudrais|pense ~1 en finir
  peux|peut|pouvoir|peu plus ~6 finir|mourir|vivre|disparaitre|crever
  envie|veux|veut|voudrais|prefere|veu|vais|va ~2 mourir|crever|disparaitre
  mettre fin ~1 jours|vie
  fin ~1 jours
  plus envie|force|raison|gout|la vivre|vie|rien
  veux|veut plus vivre
  vaut ~2 vivre|vecue
  quoi bon vivre|continuer
  me|se|te tuer|pendre|foutre|flinguer|noyer|ouvrir|tailler|buter|supprimer|jeter
  me|se|est|va pendu*|pendre
  {kin}|{person} ~2 pendue?
  trouve* ~3 pendue?|morte?|inanime*
  sauter ~2 pont|fenetre|toit
  me faire mal ~ envie|vais|veux
  kill(ing)? myself|himself|herself|themselves
  end it|life|everything ~1 all|now|tonight
  end(ing)? my|it|own|his|her|all life
  take|taking|took my|own|his|her life
  want|wants|wanna|going|gonna|wish ~2 die|dead|disappear
  dont|doesnt|not ~1 want|wants|wish ~2 live|alive|here|go on|living|exist
  no reason|point|will ~1 live|living|go on
  better off dead|without me
  cant go on
  hurt|harm|cut|cutting|hang|shoot|harming myself|himself|herself
  hanged himself|herself|myself
  jump ~2 bridge|off|roof
  hypothermi*|hypothermique
  coup|coups chaleur
  heat ?stroke
  heatstroke
  hypogly*|hypoglicemi*
  hypo ~4 diabet*|sucre|inconscien*|malaise|insulin*
  diabet* ~6 malaise|sueurs?|transpir*|confus*|vomit*|somnol*|bizarre|delire|coma|tremble*|inconscien*|evanou*|hypo|reagit|tombe*
  insuline|sucre|glycemie ~6 malaise|sueurs?|transpir*|confus*|vomit*|somnol*|delire|coma|tremble*|inconscien*
  glycemie ~2 basse|chute|effondr*
  diabet* ~6 shak(ing|y)|confused|sweat*|vomit*|unconscious|fainted|drowsy|collapsed|hypo|faint|passed|sick
  insulin|sugar|glucose ~6 shak(ing|y)|confused|sweat*|vomit*|unconscious|drowsy|faint*|throwing|collapsed
  blood sugar ~2 low|dropping|crashing
  confused|confus ~3 sweat*|transpir*
  {baby} ~3 mou|molle|froid|froide|glace|glacee|gele|gelee|somnolent*|apathique|reagit|repond|blue|limp|floppy|cold|lifeless|freezing|drowsy
  {baby} ~3 convuls*|seizure|fievre 40|41
  {baby} ~6 40|41|42 ~1 fievre
  fievre ~2 41|42
  {baby} ~3 deshydrat*|dehydrated
  deshydrat* ~3 grave|severe|inconscien*
  limp|lifeless|floppy {baby}|{kin}|{person}
  {kin}|{person} ~1 limp|lifeless|dying|agonise
  grelotte plus
  stopped shivering
  {kin}|{person} ~2 mort|morte|morts|decede|decedee|dead|died
  va|vont|vais|allons|en train mourir|crever
  {kin}|{person} ~1 meurt|meurent|agonise*
  entre vie mort
  dying
  going to die
  gonna die
  nous mourons
  pronostic vital
`;

/** A machine that keeps someone alive has stopped. */
const machine = `
  oxygene|oxygen|respirateur|concentrateur|concentrator|ventilator|respiratoire|bipap|dialyseur ~4 arrete*|arretee|panne|coupe|coupee|eteint|stoppe|lache|lachee|morte?|stopped|off|dead|died|failing|failed|alarm|alarme|sonne|bipe|bip|beeping|dying|mort
`;

/** No oxygen left. */
const oxygen = `
  plus oxygene
  oxygene|oxygen|o2 ~1 vide|finie?|epuisee?|empty|gone|out|zero
  oxygen ~1 ran|run|running|runs out
  no|out oxygen
  out of oxygen
  manque oxygene
  no more oxygen
`;

/** What may be grave and is often not: rings softly, and stands on top. */
const doubtful = `
  blesse*
  {person}|{kin} ~2 injured|hurt|wounded
  injured|wounded
  {person}|{kin} ~2 tombe*|chute|fell|fallen
  casse*|fracture|broken|broke ~2 bras|poignet|cheville|pied|arm|wrist|ankle|foot|nez|cote|cotes|ribs?|epaule|shoulder|doigt
  coupe*|entaille ~2 {body}
  fievre ~2 39|40
  {baby} ~4 fievre|vomit*|fever|vomiting|diarrhee
  vomit ~1 sang
  mal|maux|douleur ~1 ventre ~3 fort*|horrible|atroce|insupportable|terrible
  douleurs? ~2 insupportables?|atroces?|horribles?|terribles?
  unbearable|terrible|severe|awful|agony ~1 pain
  palpitations
  vertiges ~4 mal|vomi*|tete
  dizzy ~3 faint|sick|headache|vomit*
  confus|confuse|desoriente*|confused|disoriented
  brule*|brulure ~2 {body}
  burned|burnt ~2 {body}
  deshydrat*|dehydrated
  piqu(e|ee) ~2 guepes?|frelons?|abeilles?
  saigne*|bleeding
  detresse
  craque|craquer
  peux plus $
  cant cope
  cant take ~2 anymore|more
  desespere*|desperate
  va|vont tres mal
  very|really ill|sick|poorly|unwell
`;

export const medicalDanger = { vital, wounds, others, machine, oxygen, doubtful } as const;
