/**
 * Words for a danger around people: fire, rising water, being trapped, gas, violence. Patterns as `pattern-notation.ts` has them.
 *
 * Anyone may add a line: a line too many rings once too often, a line missing may cost a life.
 */

export const fire = `
  feu|incendie ~1 pas eteint|maitrise|circonscrit
  fire ~1 not|isnt ~1 out|under
  incendie
  incendies
  au feu $
  au feu ~ vite|secours|venez|aide
  ^ au feu
  feu ~2 {building}|cheminee|conduit|chaudiere|foret|broussailles|champ|colline|garrigue|voisin|voisins|voisine|dessus|compteur|tableau|prise|immeuble|poubelles|haie
  feu ~1 partout|propage|gagne|approche|arrive|progresse|avance|grandit|pris
  feu chez
  depart ~1 feu|incendie
  feu ~3 arrive|approche|derriere|descend|vient|menace|saute|encercle* ~4 {house}|maisons|nous|village|hameau|{waterbody}
  feu derriere|autour
  huile|friteuse|poele|four|couette|rideaux|matelas|multiprise|guirlande ~2 feu|flambe|brule|enflamm*
  enflamm*
  ca|cela brule ~2 {house}|partout|fort
  en feu
  pris|prend|prends|prennent|mis feu
  {building} ~2 brule|brulent|flambe|flammes|crame
  brule chez|dans ~2 {building}
  ca|tout brule|crame|flambe
  flammes?
  fumees? ~3 {building}|noire|partout|epaisse|plein|envahi*|sort|respir*
  plein|beaucoup|envahi* ~1 fumee
  {building} ~2 fumee
  sent|odeur ~1 brule|cram*|fumee ~3 {house}|prise|tableau|cable|electrique|compteur
  court circuit ~3 feu|flammes|fumee
  explosion
  explose* ~2 {house}|bouteille|gaz|chaudiere|batterie
  {house}|bouteille|gaz|transfo|chaudiere ~2 explose*
  barn|house|home|roof|kitchen|flat|car|shed|chimney|room|building|van|stove|forest|field|it|place|neighbou?rs? ~2 on fire
  on fire
  caught|catching|catches fire
  fire ~2 {house}|spreading|everywhere|forest|field|next|inside|neighbou?rs|started|coming|woods|now|big
  {house}|chip|wild|bush|forest|grass fire
  wildfire
  {building} ~4 train de brul(er|e)
  train ~1 bruler|flamber|cramer
  brul(er|e|ent) ~3 {building}|ferme|eglise|ecole|mairie|foret
  {building}|ferme|eglise|ecole|mairie|foret|usine|garage ~5 brul(er|e|ent)
  smoke ~4 door|roof|window|chimney|attic|loft|neighbou?rs?|house|garage|basement|socket|engine
  fumee ~4 porte|toit|fenetres?|voisin|voisins|voisine|garage|grenier|prise|moteur|sous
  fire fire
  {house}|pan|oil|tumble|dryer|cooker|toaster|heater|candle|mattress ~2 caught|catching|catch fire|alight
  alight
  wildfires?|bushfire
  fire ~3 coming|towards|heading|approaching|close|behind|near|hill|house
  ^ fire $
  {house} ~2 burning|burns|ablaze|flames|burn
  burning ~1 {house}|down
  flames
  ablaze
  smoke ~3 {house}|everywhere|black|thick|coming|filling|inside|breathe|pouring|full
  full|lots|filling|filled ~1 smoke
  {house} ~2 smoke
  smell ~1 burning ~3 {house}|socket|wiring|plug
  exploded|explosion
`;

export const flood = `
  eau ~2 monte|montent|grimpe|envahi*|rentre|entre ~3 {living}|vite|nous|genoux|taille|chevilles|rez|marches?|lit
  eau ~2 passe|entre|rentre|coule|arrive|monte|infiltre ~1 sous|par|jusque|dans ~2 porte|portes|fenetres?|seuil|{living}|balcon|toit
  eau ~2 balcon|premier etage|plafond|capot|essieux|vitres?|lits?
  riviere ~2 dans|entre|entree ~2 {living}
  eau ~1 arrive|monte ~2 genoux|taille|chevilles|porte|fenetres?|marches?
  eau ~2 rentree|montee|entree|entre|rentre|monte ~1 partout
  coince*|bloque* ~2 etage ~6 eau
  eau ~3 genoux|taille|hanches|poitrine|cou|fenetres?|toit|ceinture|cuisses|mollets
  genoux|taille|chevilles|cuisses ~2 eau
  9 cm|m|metres?|centimetres ~1 eau ~2 {living}
  eau dans maison|salon|chambre|cuisine|chambres|sejour
  {living} ~2 inondee?s?|sous eau|innondee?|submergee?
  inonde*|innonde* chez nous|moi|elle|lui
  on est|nous inonde*|innonde*|submerge*|encercle*
  encercle*|cerne*|isole*|entoure* ~1 par ~1 eaux?|flots|crue
  barrage ~1 cede|rompu|lache|craque
  digue ~1 cede|rompu|lache|rompue
  vague ~2 arrive|submersion
  water ~2 rising|rises|risen ~3 {living}|fast|quick*|us|knees?|still|stairs|rapidly|higher|and
  water is|keeps? ~1 rising
  water rising
  water ~2 coming|came|comes|pouring|getting|rushing|flooding|leaking|seeping in|into|inside|through|under|up|over ~2 {living}|door|doors|doorstep|floorboards|windows?
  water ~2 up to|past|above|over
  eau ~2 jusque|jusqu|dessus
  attic|loft|grenier|toit ~6 eau|water
  eau|water ~10 attic|loft|grenier|toit|upstairs|etage
  water ~6 rising ~1 fast|quick*|rapidly
  water ~2 at|to|reached|over ~1 door|doorstep|windows?|stairs|bed|step|ceiling|roof|bonnet
  river ~3 in|into|inside|entered ~1 {living}|house
  water coming in
  water ~3 knees?|waist|chest|neck|windows?|ankles?|thighs?|ceiling
  knee|waist|chest|ankle deep
  {living} ~2 flooded|flooding|underwater|under water
  flooded|flooding ~1 in|inside|house|home|us|out
  we are ~1 flooded|flooding|surrounded
  surrounded ~1 by water
  cut off ~2 by|water|flood
  dam|dyke|levee ~2 broke|burst|broken|gone|failing|bursting|breached
`;

export const rescue = `
  am|are|is going under
  toit|mur|plafond|roof|wall|ceiling ~2 effondr*|ecroul*|collaps* ~3 {person}|{kin}|inside|dedans
  swept|washed ~1 away|off|out
  {person}|{kin}|voiture ~1 emporte*
  emporte*|emmene*|entraine* ~2 par|dans ~1 {waterbody}|courant|flots|eaux
  coince*|bloque*|piege*|enferme*|prisonnier* ~3 ascenseur|toit|decombres|gravats|sous|grenier|dedans|incendie|fumee|ravin|crevasse|falaise|grotte|puits|epave|flammes
  {person}|{kin} ~3 coince*|bloque*|piege*|prisonnier* ~3 voiture|cave|camion|tracteur|vehicule|eau|etage|crue|inondation|arbre
  ^ coince*|bloque*|piege* ~3 voiture|cave|camion|vehicule|eau|etage|crue
  {person}|{kin} ~2 coince*|piege*|enseveli*
  blesses? ~1 coince*
  coince*|piege* ~2 blesse*
  enseveli*
  sous decombres|gravats|avalanche|arbre|tracteur|poutre|eboulement|voiture|coulee
  decombres
  avalanche
  sommes|suis|sont|est|reste*|monte* sur toit
  refugi* ~2 toit|etage|arbre|grenier|hauteur
  noye*|noie|noyade|noient|noyer
  {person}|{kin} ~3 tombe* ~3 {waterbody}|glace
  ^ tombe* ~3 {waterbody}
  tombe*|glisse* ~3 dans ~1 {waterbody}|puits|trou|crevasse|ravin|silo|fosse
  disparu* ~3 sous|dans ~1 eau|{waterbody}|vagues
  a eau $
  sous glace
  boy|girl|child|man|woman|he|she|they|someone ~3 fell|fallen|in|went ~2 river|lake|pond|water|sea|well|canal|weir|ice|slurry
  under ~1 tractor|car|tree|rubble|wall|quad|digger|trailer|ice|beam|it $
  sous ~1 tracteur|voiture|arbre|quad|remorque|poutre|mur|decombres|glace
  dessous $
  monde|gens|personnes?|quelquun ~2 dessous|decombres|dedans
  {person}|{kin} ~2 under ~1 it|rubble|tractor|beam|tree|wall|roof
  roof|ceiling|wall|house ~2 came|fell|caved ~1 down|in ~2 on|us|{person}|{kin}
  coule ~1 bateau|barque
  bateau|barque ~2 coule|chavire|renverse|retourne
  {house}|mur|plafond|plancher ~2 effondr*|ecroul* ~3 sur|dessus|nous|gens
  effondr*|ecroul* ~1 sur ~2 {person}|{kin}|nous|lui|elle
  cable*|ligne|fil|fils|poteau|pylone ~6 voiture|car|caravane|camion|toit ~4 dedans|dessous|inside|coince*|bloque*
  wires?|lines?|cables?|pole|pylon ~6 car|van|caravan|roof ~4 inside|stuck|trapped|in
  high voltage|tension ~4 tombe*|sur|fallen|fell|on ~2 voiture|car|{person}|{kin}|maison|house
  haute tension ~4 voiture|maison|dessus|{kin}
  maison|immeuble|plafond|plancher|batiment|grange ~2 effondr*|ecroul*
  arbre|poteau|mur|pylone|tuile|branche ~2 sur {person}|{kin}|nous|lui|elle
  voiture ~2 ravin|fosse|riviere|eau|fossee|canal|retournee|tonneau
  voiture retournee
  {person}|{kin}|voiture|car ~4 dedans|inside ~2 bouge*|bougent|moving|coince*|trapped|repond*|brule*|burn*
  glissement ~2 terrain ~3 {house}|chez|emport*
  coulee|torrent boue ~3 {house}|chez|emport*
  tombe*|glisse*|passe*|chute*|fell|fallen|slipped|slid|gone|went|through|skidded|falling|down|off|travers|over ~4 {abyss}
  {abyss} ~6 {kin}|{person} ~3 tombe*|fell|stuck|bloque*
  travers glace
  voiture|car|van|camion|camionnette|tracteur|moto|bike|truck ~5 dans|into|in ~2 {waterbody}
  mudslide|landslide|landslip|eboulement|avalanche|coulee|tornade|tornado|tremblement|earthquake|tsunami ~6 {person}|missing|buried|trapped|maison|maisons|house|houses|campsite|camping|dessous|disparus?
  people|personnes?|gens ~2 missing|disparue?s?|manquants? ~6 mudslide|landslide|avalanche|coulee|eboulement|flood|crue|fire|incendie|effondr*|collapse
  missing|lost ~6 hill|mountain|moor|fell|fells|snow|fog|forest|woods|dark|river|sea|beach|cliff
  perdue?s?|egaree?s?|disparue?s? ~4 montagne|neige|brouillard|foret|falaise|riviere|mer|crete|lande|marais ~12 nuit|froid|secours|aide|noir|depuis|appelle*
  trapped
  traped
  stuck ~3 lift|elevator|roof|attic|car|rubble|under|loft|water|flood|ditch|river|cellar|basement|upstairs
  pinned
  buried ~2 under|alive|snow|rubble|mud|avalanche
  under ~1 rubble|avalanche|tree|tractor|landslide
  rubble
  are|is|am|were|climbed on|onto roof
  stranded
  drowning|drowned|drown
  fell|fallen|fall|went ~3 river|lake|pond|well|water|sea|canal|ice|pool|weir
  car ~2 ditch|river|water|overturned|upside|flipped|rolled
  boat ~2 sinking|capsized|overturned|sank
  house|ceiling|building|flat|barn|floor ~2 collaps*|caved
  tree|pole|wall|roof|branch ~2 on|onto {person}|{kin}|us|him|her
  sinking
`;

export const safety = `
  monoxyde
  ^ alarme|alarmes|detecteur|detecteurs|avertisseur co|carbone|gaz|monoxyde|fumee $
  detecteur|alarme|detecteurs|avertisseur ~6 sonne|sonnent|bipe|bipent|hurle|siffle|declenche*|allume*
  detecteur|alarme ~2 sonne|bipe|hurle
  co sonne|alarme|intoxication
  intox* ~1 co|gaz|fumee*
  mal|maux|migraine ~1 tete|crane ~6 poele|chauffage|gaz|groupe|brasero|barbecue|bbq|tous|cheminee|petrole|chaudiere|generateur|rechaud
  poele|chauffage|gaz|groupe|brasero|barbecue|bbq|chaudiere|petrole|rechaud ~6 mal|maux ~1 tete|crane|coeur
  tete ~2 tourne ~6 tous|tout|poele|chauffage|gaz|groupe|chaudiere|brasero|barbecue
  tous|toute|everyone|everybody|all ~3 mal|envie|sick|dizzy|headaches?|sleepy|vomi*|drowsy|faint ~6 vomir|tete|crane|heater|stove|generator|headaches?|sick|dizzy|fumes|fire
  vertiges?|nausees?|vomi*|vomir|endormi*|tourne|endort ~6 poele|chauffage|gaz|groupe|brasero|barbecue|bbq|chaudiere|petrole
  poele|chauffage|gaz|groupe|brasero|barbecue|bbq|chaudiere|petrole ~6 vertiges?|nausees?|vomi*|endormi*|malaise|tourne
  tous ~2 mal tete
  fuites? gaz
  gaz ~2 fuit|fuite|echappe
  sent|odeur|pue|odeurs|puent ~2 gaz
  gaz sent
  sent|sens gaz
  {burner} ~12 {symptom}|nausees?|endort|dorment
  {symptom} ~12 {burner}
  {burner} ~4 inside|indoors|dedans|interieur|garage|tente|tent|cuisine|kitchen|chambre|bedroom|van|caravan|caravane ~10 {symptom}|mal|tete|headache
  tous|everyone|everybody ~5 {symptom}
  tout monde ~4 {symptom}
  toute famille ~4 {symptom}
  {symptom} ~3 tous|everyone|everybody|all
  carbon monoxide|monoxyde
  monoxide
  alarm|detector|thing|sensor ~3 going|went|beeping|ringing|screaming|sounding ~1 off|gas|co|monoxide
  co|gas|smoke|fire|monoxide ~2 alarm|detector|sensor|thing ~2 going|gone|went|beeping|ringing|screaming|sounding|wont|on|off|red
  co alarm|detector|poisoning|alarms
  gas alarm|detector|leak*|escaping
  smoke|fire alarm going|ringing|on|off|beeping
  headaches? ~6 stove|heater|generator|gas|bbq|barbecue|boiler|fumes|genny|all
  heater|stove|generator|gas|bbq|barbecue|boiler|genny ~6 headaches?|dizzy|sick|nausea|drowsy|faint|sleepy|vomiting
  dizzy ~6 stove|heater|generator|gas|bbq|barbecue|boiler
  smell*|stinks?|stench|reeks ~2 gas
  gas smell
  me|nous|lui frappe|tape|bat|tabasse|menace|viole|etrangle|poignarde|agresse|cogne|sequestre|frappent|menacent
  frappe|bat|tabasse|etrangle|poignarde|violente ~1 {kin}|enfants|femme
  il|elle|mari|conjoint|ex|pere|fils|ils ~2 frappe*|tape|battu|tabasse|cogne|menace|viole*|etrangl*|poignard*
  ete frappe*|agresse*|viole*|poignarde*|attaque*|tabasse*|battue?
  agress*
  violences? ~ maison|conjug*|mari|chez|conjoint|domestique
  viol
  violee?
  il|type|homme|quelquun|mari|conjoint|fils|voisin|gars|mec|ex|individu|elle ~4 couteaux?|fusil|arme|armee?|pistolet|hache|machette|revolver
  couteaux?|fusil|arme ~3 menace*|gorge|main
  coups? couteau
  on|il|ils|quelquun tire|tirent ~1 sur|dessus
  tirs
  coups? feu
  fusillade
  {person}|{kin}|ex|mari|ils|they ~4 a|avec|tient|brandit|arrive|has|with|holding|got|waving ~2 {weapon}
  devant|porte|dehors|outside|door|garden|jardin ~8 {weapon}
  {weapon} ~8 porte|dehors|outside|door|menace*|threat*
  going to|gonna|will ~1 hurt|harm|kill|beat us|me|her|him|them|kids
  va|vont|veut ~1 nous|me|la|lui faire ~1 mal
  been|a|was shooting|stabbing|murder
  shooting|stabbing ~3 pub|street|school|square|village|road|house|town|shop
  {person}|{kin} ~2 shot|stabbed|poignarde*|abattue?
  empeche|laisse ~3 sortir|partir ~3 peur|frappe|enferme*|mari
  wont let me|us|her|him ~1 leave|out|go
  locked ~1 me|us|her|him ~2 in
  me|nous suis|sommes enferme*|cache*|barricade* ~6 peur|mari|frappe|homme|porte|dehors|salle|chambre|il
  hiding ~6 him|husband|man|someone|bathroom|wardrobe|cupboard|they
  mari|ex|conjoint|voisin|fils|pere|compagnon|il ~3 violente?|fou|casse tout|rage|menacant|cogne|hurle
  husband|ex|partner|boyfriend|son|neighbou?r|he ~4 violent|smashing|raging|threatening|going mad
  veut|va|vont|menace|voulait|essaie|essaye ~1 me|nous|la|le tuer|frapper|violer|egorger
  va|veut tuer ~1 {kin}|tout
  sequestr*
  kidnapp*
  enlev* ~2 fille|fils|enfant|petite|bebe
  intrus
  quelquun|type|homme|gens|gars|mec|inconnu|individu|ils|voleurs? ~3 entre|rentre|force|defonce|essaie|essaye|tente|casse ~3 porte|maison|chez|fenetre|entrer|rentrer|serrure|volet
  {person}|inconnus|rodeurs|cambrioleurs? ~3 entre*|rentre*|rentrer|entrer|force* ~4 chez|maison|porte|fenetre|volet
  break(ing)? ~3 door|window ~2 down|in
  trying|tries ~2 break|get|kick|force|smash ~3 in|door|window|down
  quelquun|type|homme|inconnu|individu|voleurs?|rodeur dans maison|jardin|cour|grange|garage|cave|appartement
  essaie|essaye|tente|tentent ~1 entrer|rentrer ~ chez|maison
  forc*|defonc* ~1 porte
  fait|font|train cambrioler|braquer|voler
  hit|hits|hitting|beat|beats|beating|attacking|attacked|threatening|threatened|strangling|strangled|raped|raping|choked|choking me|us|her|him|mum|my|kids
  being attacked|beaten|threatened|followed|robbed|raped|held
  beating ~1 {kin}
  husband|partner|boyfriend|dad|he|ex|man|guy|someone ~2 hit|hits|hitting|beating|violent|attacked|attacking|threatening
  stabb(ed|ing)
  shot|shooting|shots ~2 {person}|{kin}|fired|at|us
  gunshots?|gunfire
  raped|rapist
  assault(ed)?
  he|she|man|guy|someone|husband|ex|son|neighbou?r|they|boyfriend|burglars? ~4 knife|gun|axe|machete|weapons?|rifle
  knife|gun ~3 threat*|throat|hand
  armed
  going|wants|trying|will|threatening|gonna ~1 kill me|us|him|her|my|them
  someone|man|people|guy|they|stranger|burglars?|intruder ~3 breaking|broken|broke|trying|forcing|smashing|inside ~3 in|house|door|window|enter|get
  breaking in
  burglars?|intruders?|burgled
  kidnapp?ed|abducted
  domestic violence|abuse
  homme|type mena*
`;
