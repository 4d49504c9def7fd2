/**
 * Words that call for help without saying what is wrong, silences, and what may be grave and is often not. Patterns as `pattern-notation.ts` has them.
 *
 * Anyone may add a line: a line too many rings once too often, a line missing may cost a life.
 */

/** Plain calls for help. */
export const calls = `
  sos
  mayday
  au secours
  secours
  au|o|a secour
  secour
  help ~2 help
  help ~1 quick*|fast|now|urgent*|asap|dying|emergency|immediately
  a aide
  a aide ~ vite
  aidez|aider nous|moi|vite|svp
  aidez le|la $
  aide nous|moi|vite
  venez|viens|vener|vene|venir ~2 vite|rapidement|urgence|secours|urgent
  vite vite
  vite ~1 aide|secours|venez|medecin|docteur|pompiers|ambulance
  appel(ez|er|le|lez) ~2 pompiers?|samu|ambulance|secours|police|gendarmes?|gendarmerie|15|18|112|17|medecin|urgences
  pompiers?|samu|ambulance|gendarmes|smur ~1 vite|urgent|urgence|svp|maintenant|secours
  besoin|faut|envoyez|envoye|veux|demande|cherche|urgent ~1 pompiers?|samu|ambulance|secours|helicoptere|gendarmes|smur
  besoin|faut|envoyez|urgent ~1 medecin|docteur ~1 urgence|urgent|vite
  envoyez ~2 secours|pompiers|quelquun|medecin|ambulance|docteur|aide
  urgence vitale|absolue|medicale|vital
  danger ~1 mort|vital|vie
  vie ~1 danger|jeu
  question ~1 vie
  en danger
  on va|vont tous ~1 mourir|crever|y passer
  sauvez
  help us|me ~1 now|quick|please|fast|hurry|urgent|trapped|dying
  please help ~1 us|me|him|her|quick|now|hurry
  help {kin}|him|her $
  save us|me|him|her|{kin}
  come|hurry ~1 quick|quickly|fast|now|hurry|urgently
  hurry
  call|calling|ring|phone|get|need|send|want ~2 ambulance|911|999|112|paramedics?|firefighters|police|medic|helicopter|coastguard|ambo
  ambulance ~1 now|please|quick*|asap|urgent*
  need ~1 doctor ~1 now|fast|immediately|asap|quick
  fire brigade ~2 now|please|needed|quick*|urgent*
  ^ fire brigade
  need|call|get|send ~1 fire brigade
  life ~1 threatening|danger|death
  life or death
  in danger
  medical emergency
  this|it is ~1 emergency
  real emergency
  ce est ~1 urgence
  call|get|need|send ~2 fire brigade|service|crew
  emergency ~1 help|now|please
  sosm|sosf|sosp
  aide|aidez|help ~1 vite|quick*|hurry|urgent*
  vite ~2 {kin}
  {kin} ~1 vite
  hurle*|crie*|cris|appel(s|le|lent)? ~2 secours|aide
  scream*|shout*|yell*|call(ing|s)? ~2 help
  faut|faudrait|besoin|urgence ~2 hopital|urgences ~2 vite|urgence|urgent|maintenant|tout de suite
  needs? ~2 hospital|doctor|medic|paramedic|help ~1 now|urgently|asap|quick*|immediately|bad|badly|fast
  needs? hospital
  who|what ~2 emergency services
  il|elle|{kin} va ~1 y rester|passer
  on va|vont ~1 perdre
  losing him|her|{kin}
  est en train de partir
`;

/** A person who gives no answer: here and now it is a body in danger, from afar a person to look for. */
export const silent = `
  il|elle|{kin} ~2 repond|repondent plus|pas
  il|elle|{kin} ~2 repond|reagit a rien
  he|she|{kin} ~2 not|isnt|wont|doesnt|stopped ~1 respond|responding|answering|answer
  not|isnt responding
`;

/** What makes a doubt a danger: how much, how bad, that it goes on, that it is now. */
export const worse = `
  gros|grosse|grave|gravement|graves|beaucoup|bcp|abondant|partout|serieux|serieusement|violent|violente|horrible|atroce|terrible|enorme|affreux|affreuse|massif
  tres fort|mal|pale|blanc|haut|grave
  arrete|arretent|calme pas|plus
  de plus en plus
  vite
  urgent|urgence|urgente
  venez|viens|envoyez
  severe|severely|bad|badly|serious|seriously|awful|terrible|heavily|heavy|lots|loads|everywhere|massive|huge
  wont|not|cant stop|stopping
  worse|worsening
  quick|quickly|hurry|urgent|urgently|fast|asap
  send|come
  9 blesses?|victimes?|injured|hurt|casualties
`;

/** A body that may be in danger: rings softly, and stands on top. */
export const doubtfulBody = `
  blesse*
  {person}|{kin} ~2 injured|hurt|wounded
  injured|wounded
  {person}|{kin} ~2 tombe*|chute|fell|fallen
  mal coeur
  essouffl*
  transpir* ~4 beaucoup|froid|pale|mal
  sueurs? froides?
  tres pale|blanche?
  {kin}|{person} ~2 pale|livide|blafarde?|grelotte*|tremble*|vomit|vomi|delire*|gemit|gemi|rale|glacee?|gelee?
  {kin}|{person} ~3 pale|shivering|trembling|shaking|vomiting|moaning|groaning|delirious|frozen
  {person}|{kin} ~3 par|sur terre|sol
  par terre ~4 {kin}|{person}
  on|in floor|ground|snow ~4 {kin}|{person}
  {kin}|{person} ~4 on|in floor|ground|snow|ditch
  entend* ~3 rale*|gemi*|crier|hurle*|cogner|cris|appeler|pleurer
  hear|heard|hears ~4 moan*|groan*|scream*|crying|calling|banging|shout*|cries|yell*
  drowsy
  somnolente?
  allerg*
  swollen|swelling|gonfl*
  evanou*|faint*
  malaise
  ambulance|samu
  avale*|swallowed
  not|pas ~1 himself|herself|lui meme|elle meme
  {kin}|{person} ~3 bizarre|bizarrement|funny|strange|weird
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

/** A danger that may be one: rings softly, and stands on top. */
export const doubtfulHazard = `
  fumee
  smoke
  feu
  fire
  sent|odeur ~1 brule|cram*
  smell* ~1 burning
  eau ~1 monte|montent|rentre|entre|deborde
  water ~2 rising
  coince*
  {person}|{kin} ~2 bloque*|piege* ~3 9 {time}
  {person}|{kin}|am|are|is ~1 stuck
  aidez
  ^ help
  ^ [a] aide
  help $
  besoin aide $
  need ~1 help $
  braqu*
  etincelles?|sparks|sparking
  menace*
  threatening|threatened|threatens
  accident
  crashed
  emporte*
  arbre|tree|poteau|pylone|pole ~3 sur|on|onto ~1 maison|toit|voiture|house|roof|car
  toit|mur|roof|wall ~2 effondr*|ecroul*|collaps*
  peur ~2 mourir|mari|vie|ex|pere|fils|lui|voisin
  violente?s?|violence
  violent
  afraid|scared|frightened|terrified ~3 him|husband|ex|partner|dad|father|neighbou?r|die|life
  hurle|hurlent|crient
  screaming
  decharge
  shock
  shooting|stabbing|explosion|blast
  egare*|perdue?s? ~2 montagne|foret|brouillard|neige|bois|randonnee|nuit|colline
  lost ~3 mountain|moor|hill|fog|woods|forest|snow|fells
  eau ~2 sous|porte|seuil
  water ~3 door|doorstep|step|stairs
  bizarre ~2 odeur
  odeur ~2 bizarre|chimique|forte
  cable|ligne|fil|fils|cables|poteau|pylone ~4 voiture|toit|maison|caravane
  wire|wires|line|lines|cable|pole|pylon ~4 car|roof|house|van
  plus ~1 envie
  sers|sert plus|a rien
  adieu
  goodbye ~2 everyone|all|world
  no point
  que ca ~1 arrete|cesse|finisse
  want ~2 it ~1 stop|end|over
  corde|noose
  smoke|fumee
  {burner} ~3 inside|indoors|dedans|interieur|garage|tente|tent|caravan|caravane
  quiet ~4 {kin}
  {kin} ~6 quiet
  scared ~3 life|him|die
  tout|toute seul|seule ~3 peur|panique
`;
