/**
 * Words for blood, wounds, burns, falls and shocks. Patterns as `pattern-notation.ts` has them.
 *
 * Anyone may add a line: a line too many rings once too often, a line missing may cost a life.
 */

export const wounds = `
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
  {person}|{kin} ~2 renverse*|fauche*|percute*
  accident|collision|carambolage|crash ~8 coince*|bloque*|bougent|bouge|dedans|inside|trapped|unconscious|moving
  pisse|pissent|gicle|ruisselle|coule ~1 sang
  chien|chiens|dog|dogs ~4 mordu*|attaque*|bitten|bit|mauled|attacked ~4 {kin}|{person}|visage|face|gorge|main|arm|hand|leg
  mordu*|bitten|mauled|attaque* ~3 chien|dog|sanglier|vache|taureau|bull
  flaque|mare ~1 sang
  couvert|couverte|covered ~1 sang|blood|in
  ecrase* ~3 par|sous|tracteur|voiture|arbre
  {person}|{kin} ~2 ecrase*
  tracteur ~2 retourne*|renverse*|couche
  brule* ~3 visage|gravement|grave|corps|degre|main|mains|huile|jambes?|bras|vive|eau
  brulures? ~3 graves?|visage|degre|etendue*|corps|bras|jambes?|mains?
  ebouillant*
  plante*|enfonce*|rentre*|fiche* ~3 {body}|oeil|yeux
  transperc*|empal*|impaled|skewered
  clou|pieu|tige|barre|verre|branche|fer|couteau|lame|fourche|hamecon ~4 dans ~2 {body}|oeil
  nail|spike|rod|glass|branch|fork|knife|blade|metal|stake|hook ~4 in|into|through ~2 {body}|eye|leg
  through ~2 leg|hand|foot|arm|neck|chest|stomach|eye|skull|cheek|thigh
  peau|chair ~3 arrach*|brule*|decolle*
  sens|sent plus ~3 jambes?|pieds?|bras|mains?|corps|bas
  cant|not ~1 feel ~3 legs?|feet|arms?|hands?|toes
  electrocut*
  foudre ~3 tombe* ~3 {kin}|{person}|dessus
  decharge electrique
  pris ~2 jus|courant|decharge ~6 bouge|tombe*|inconscien*|raide|repond|respire|main|parle|malaise
  {person}|{kin} ~2 pris ~1 courant|jus|decharge
  got|had ~2 shock ~8 collapsed|unconscious|moving|breathing|down|burn*|fell|fallen
  shock ~3 cable|wire|socket|generator|mains|plug|line
  foudroy*
  mordu ~2 vipere|serpent|gorge|visage
  vipere|serpent ~2 mordu|mord|morsure
  {person}|{kin} ~1 bleeding|bleeds
  bleeding ~3 lot|heavily|badly|bad|out|everywhere|wont|stop|profusely|head|{body}|much
  is|am|are bleeding
  cant|wont|not ~2 stop ~1 bleeding|blood
  blood everywhere|pouring|gushing|spurting|all
  covered in blood
  bleeding|bleed ~2 out
  full speed|head on ~3 crash|collision|car
  crash|accident|pileup ~4 trapped|people|badly|hurt|dead
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
