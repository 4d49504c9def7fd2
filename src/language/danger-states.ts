/**
 * Words for birth, poison, allergy, diabetes, heat and cold, the wish to die; for a machine that keeps someone alive. Patterns as `pattern-notation.ts` has them.
 *
 * Anyone may add a line: a line too many rings once too often, a line missing may cost a life.
 */

export const states = `
  accouche*|acouche*
  en train|va|sur point accoucher
  travail ~4 bebe|enceinte|contractions
  femme|enceinte ~5 en travail
  perdu|perte|perd|perds|perdent|rupture|rompu|perdre|fissure* eaux
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
  waters|water ~1 broke|broken|gone $
  baby ~2 on ~1 way|early ~2 now|waters|contractions|hospital
  pushing ~4 baby|pregnant|midwife
  bebe|petit pret ~1 sortir|naitre
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
  avale*|bu|bus|pris|prise|ingere*|mange|gobe* ~5 white|lessive|pastille|bouton|aimant|baies|alcool menager|lampe|cles|plante|mort|produits|menager|raticide|insecticide|liquide|gel|soude|acide|ammoniaque
  swallowed|drank|drunk|ate|eaten|swallow ~5 berries|magnets?|coin|coins|turps|pods?|capsules?|spirit|acid|cleaner|cleaning|pellets|plant|rat|nail|dishwasher|paraffin
  pris|prise|avale*|took|taken|taking|swallowed ~3 tout|toute|tous|toutes|all|whole|entire|entiere ~3 boite|cachets|comprimes|medicaments|plaquette|pills|tablets|meds|box|bottle|packet|doliprane|paracetamol
  swallowed ~5 pills|tablets|meds|medicine
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
  end|ending|finish it|life|everything ~1 all|now|tonight|today
  thinking ~2 ending|suicide|dying|killing
  dont|do ~1 not want ~1 to ~1 live|exist|be
  not ~1 live|living ~1 anymore
  end(ing)? my|it|own|his|her|all life
  take|taking|took my|own|his|her life
  want|wants|wanna|going|gonna|wish ~2 die|dead|disappear
  dont|doesnt|not ~1 want|wants|wish ~2 live|alive|here|go on|living|exist
  no reason|point|will ~1 live|living|go on
  better off dead|without me
  want|wants|wanna ~2 be here|alive anymore|more|no
  not want ~2 wake|live|carry|go
  dont|doesnt want ~2 be here
  dont|doesnt want to ~1 wake|carry|go ~1 up|on
  tablets|pills|rope|gun|razor|bottle ~3 front|hand|ready|beside ~1 me
  cachets|corde|fusil|comprimes|lame ~3 devant|main|charge|prete?s?|sous ~1 moi|yeux|main
  no|not ~2 worth|point ~2 living|life|anymore|going
  veux|veut|voudrais plus ~1 etre la
  faire ~1 betise|connerie ~2 supporte|peux|envie|fini|adieu
  plus envie ~1 d ~1 etre|continuer|rien
  serez|seriez|seraient|serait|sera mieux|tranquilles? sans moi
  self harm*|harming
  dites|tell ~4 que je|i ~2 aime|love ~1 them|fini
  cant go on
  hurt|harm|cut|cutting|hang|shoot|harming myself|himself|herself
  hanged himself|herself|myself
  jump ~2 bridge|off|roof
  took|taken|taking|pris|prise|avale*|swallowed|gobe* ~3 double|trop|tous|toute|toutes|all|many|much|whole|twice|deux ~6 {drug}|pilules|somniferes|sleeping|dose|heart|coeur
  bu|drank|drunk|swallowed|avale*|ingere* ~2 produit|liquide|cleaner|liquid|stuff|detergent|bouteille ~4 lave|vaisselle|menager|dishwasher|toilet|cleaning|wc|vitres|javel|nettoy*
  enceinte|grossesse|pregnant ~12 douleurs?|pains?|cramps?|bleed*|saign*|sang|blood|contractions|malaise|vertiges|gonfl*|vision|bouge|moving|tombee?|fell
  pushing|pousse ~8 midwife|baby|bebe|sage|hopital|hospital|ambulance
  veux|voudrais|want|need|wish ~2 ca|it|everything|tout|pain ~2 arrete|finisse|cesse|stop|end|over ~8 corde|rope|cachets|pills|gun|fusil|pont|bridge|vivre|live
  jai|ai|have|got ~2 corde|rope|noose ~8 dur|fini|hard|anymore|plus|arrete|end|adieu|goodbye
  dur|fini|hard|anymore|plus|arrete|end|adieu|goodbye|mieux ~8 ai|have|got ~2 corde|rope|noose
  hypothermi*|hypothermique
  {kin}|{person} ~6 gelee?|glacee?|frigorifie* ~4 parle|repond|bouge|reagit|conscien*
  {kin}|{person} ~4 stiff|cold ~4 moving|responding|talking|breathing
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
  grelotte ~1 plus
  stopped shivering
  {kin}|{person} ~2 mort|morte|morts|decede|decedee|dead|died
  va|vont|vais|allons|en train mourir|crever
  il|elle|{kin} ~1 meurt|meurent|agonise*
  entre vie mort
  dying
  going to die
  gonna die
  nous mourons
  pronostic vital
  {baby} ~12 tete|gemit|mange|boit|pleure|suce plus|pas|rien
  {baby} ~8 39|40|41|fievre ~8 mange|boit|tete|dort|somnol*|mou|gemit|vomit
  9 semaines|jours ~6 fievre|39|40|38
  {baby} ~6 plus|pas ~1 tete|mange|boit|pleure|reagit
  {baby} ~6 not|wont|stopped ~2 feed|feeding|drinking|crying|eating
  {baby} ~4 rash|spots|taches ~4 fever|fievre|glass|disappear
  meningit*
  septic|sepsis|septicemi*
`;

/** The machine has stopped. */
export const machine = `
  {device}|assistance|appareil|machine|ventilator|cpap|pompe ~6 faible|last|low|clignote*|rouge|red|flashing|critique|beeping|bip|bipe|dernier|derniere|dying ~3 batterie|battery|bar|bars|barre|alarm|voyant|light|legs|charge
  {device}|assistance ~6 batterie|battery ~2 faible|low|dying|vide|empty|dead|morte|critique|flat
  respirateur|concentrateur|concentrator|ventilator|oxygen|oxygene|cpap ~4 9 percent|pourcent|pourcents|pct
  assistance respiratoire ~8 batterie|courant|coupure|panne|faible|arret*
  oxygene|oxygen|respirateur|concentrateur|concentrator|ventilator|respiratoire|bipap|dialyseur ~4 arrete*|arretee|panne|coupe|coupee|eteint|stoppe|lache|lachee|morte?|stopped|off|dead|died|failing|failed|alarm|alarme|sonne|bipe|bip|beeping|dying|mort
`;

/** No oxygen left. */
export const oxygen = `
  plus oxygene
  oxygene|oxygen|o2 ~1 vide|finie?|epuisee?|empty|gone|out|zero
  oxygen ~1 ran|run|running|runs out
  no|out oxygen
  out of oxygen
  manque oxygene
  oxygene|oxygen ~4 vide|empty
  no more oxygen
`;
