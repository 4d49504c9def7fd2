/**
 * Words that stand for one another in patterns, French and English together: `{kin}` in a pattern is any of them.
 *
 * Written as patterns write a word: `freres?` is frere and freres.
 */

const classes = {
  /** Who a sentence is about, when it is a person. */
  person: `il elle ils elles on nous je me moi lui quelquun personne he she they him her them we i me us someone somebody
    everyone homme femme dame monsieur gens man men woman people guy lady boy girl garcon fille types? vieux vieille
    victimes? enfants? kids? child children bebes? nourrissons? baby babies newborn infants? toddler petite? gamins? gosses?
    ados? voisins? voisine neighbou?rs? amie? amis copine copain friends? conducteur driver pompier blesse
    patiente? locataire randonneur promeneur monsieur madame mme mr mrs papy mamie ancien ancienne dames hommes vieillard retraite lass lad lads oap teenager ouvrier bucheron cycliste motard pieton farmer hiker walker cyclist biker`,
  kin: `mari epoux femme epouse pere mere papa maman parents? fils fille freres? soeurs? oncle tante cousine? mamie mami
    mamy meme papi papy pepe grandpere grandmere beaupere bellemere conjointe? compagne compagnon copine copain bebes? enfants?
    gamine? gosses? petite? neveu niece husband wife dad daddy father mum mom mummy mam mother son daughter brother sister
    uncle aunt auntie cousin nan nana nanna gran granny grandma grandmother grandad grandpa granddad grandfather partner
    boyfriend girlfriend baby kids? child children toddler voisine? voisins neighbou?rs? hubby`,
  baby: `bebes? nourrissons? baby babies newborn infants? toddlers? jumeaux twins nouveau`,
  vulnerable: `bebes? nourrissons? baby babies newborn infants? toddlers? enceinte pregnant mamie mami mamy papi papy pepe
    meme agee? agees? ages? handicapee? handicap fauteuil aveugle sourde? elderly wheelchair blind deaf disabled nan nana nanna gran
    granny grandma grandad grandpa granddad malade ill sick diabetique diabetic asthmatique asthmatic dialyse dialysis chimio chemo
    epileptique epileptic parkinson alzheimer dementia asthma vieux vieille paralyse cancer oxygene oxygen frail fragile nouveau
    jumeaux twins centenaire`,
  body: `tete bras jambes? main pied doigts? dos ventre poitrine cou gorge oeil yeux visage hanche genou cheville poignet epaule
    cheveux nez bouche cuisse mollet col crane head arm arms legs? hand foot feet finger fingers back stomach belly
    chest neck throat eyes? face hip knee ankle wrist shoulder nose mouth thigh skull thumb pouce`,
  house: `maison maisons chez appart appartement immeuble chambre cuisine salon sejour etage rez toit grenier cave garage
    escalier couloir fenetre porte salle bain house home flat apartment room kitchen bedroom lounge upstairs downstairs
    floor roof attic loft cellar basement stairs hallway door window ferme grange hangar etable ecole mairie eglise hotel gite
    camping caravane barn farm school church hall shed stable building block caravan garage immeubles bungalow cabane chalet
    chaudiere cheminee conduit poele four gaziniere boiler chimney stove oven toiture charpente voiture car camion truck van
    lit canape bed sofa couch rideaux curtains`,
  building: `maison maisons appart appartement immeuble chambre cuisine salon sejour etage toit grenier cave garage escalier grange
    hangar etable ferme cabane chalet voiture camion lit canape rideaux charpente batiment ecole mairie eglise atelier caravane
    chez voisin voisins voisine house home flat apartment room kitchen bedroom lounge upstairs downstairs roof attic loft cellar
    basement stairs barn shed building block caravan car van lorry sofa curtains bed chimney forest woods`,
  living: `maison chez appart appartement chambre chambres cuisine salon sejour etage rez escalier couloir lit lits house home flat room
    kitchen bedroom lounge upstairs downstairs stairs hallway bungalow caravane caravan hall bed`,
  /** What keeps a body from doing what it must. */
  nomore: `plus pas not isnt wont cant cannot doesnt didnt hardly barely never stopped unable impossible jamais presque peine arrive
    arrives struggling trouble difficulty couldnt without sans`,
  /** What tells that a body is failing, though each may be slight by itself. */
  symptom: `nausee nausees vomir vomit vomi vertige vertiges malaise maux somnolent somnolente somnole endormi endormie sleepy drowsy dizzy
    headache headaches sick nausea nauseous faint woozy confused confus confuse vomiting vaseux groggy`,
  /** What burns, and smothers where it burns indoors. */
  burner: `barbecue bbq brasero groupe generator generateur poele chaudiere rechaud heater stove boiler genny cheminee chauffage gaz gas
    braises charbon charcoal insert motopompe exhaust engine moteur camping`,
  /** What is made to hurt, or can be. */
  weapon: `couteau couteaux hache fusil carabine pistolet batte marteau machette cutter knife axe gun rifle hammer bat crowbar machete
    shotgun revolver sabre tesson matraque tournevis`,
  /** Where one falls to one's death. */
  abyss: `glace ice quarry carriere falaise cliff ravin crevasse puits gorge silo embankment fosse pit shaft precipice ledge slurry
    barrage weir`,
  waterbody: `riviere fleuve ruisseau etang lac mer canal puits piscine crue eau vague river stream lake sea pond well pool
    flood water wave current torrent ravin ditch fosse`,
  device: `respirateur respirateurs ventilator concentrateur concentrator oxygene oxygen respiratoire breathing ppc cpap bipap
    dialyseur aspirateur extracteur`,
  drug: `insuline insulin ventoline inhaler medicaments? medicines? meds traitement cachets? comprimes? pills? tablets?
    oxygene oxygen doses? ordonnance prescription piqures? anticoagulant levothyrox epipen morphine keppra depakine
    kardegic warfarin metformine? lovenox digoxine? antibiotiques? antibiotics? pilule cortisone`,
  /** Services whose failure concerns everyone. */
  service: `eau courant electricite jus lumiere edf reseau telephone internet gaz chauffage mobile power electricity electric
    lecky water signal network phone phones internet gas wifi landline 4g coverage`,
  /** What a household is brought. */
  goods: `eau bois pain nourriture repas colis medicaments? couvertures? bougies? gaz essence livraison commande soupe lait couches
    granules piles buches bouteilles? packs? water wood food bread meds medicine blankets? candles? gas delivery parcel logs batteries
    heater generator milk nappies soup groceries coal shopping bottles insulin insuline`,
  hazard: `route rue pont chemin arbre arbres cable cables fil fils poteau ligne road street bridge lane tree trees wire wires
    pole line pylon pylone verglas neige crue inondation`,
  where: `quartier bourg village rue route pres derriere devant cote secteur hameau avenue place centre nord sud est ouest bas haut
    partout gare ecole mairie eglise station near village street town road everywhere area by behind opposite centre north south east
    west bottom top`,
  time: `heures? h minutes? min jours? semaines? mois ans? hours? hrs? hr mins? minutes? days? weeks? months? years? nuits?
    nights?`,
  animal: `chiens? chats? vaches? cheval chevaux anes? moutons? brebis chevres? poules? lapins? oiseau animaux animal betes? troupeau
    dogs? cats? cows? horses? sheep goats? hens? chickens? rabbits? pony ponies cattle pets? animals? puppy chiot chaton
    kitten veaux? calf calves cochons? pigs?`,
  joke: `lol mdr ptdr xd jk rofl lmao haha hahaha ahah ahahah hihi hehe rigole rigolais blague blagues joking joke kidding deconne
    deconnais plaisante plaisantais humour 😂 🤣 😆 😜 😅 😝 😉`,
} as const;

export const wordClasses: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(classes).map(([name, words]) => [
    name,
    words
      .split(/\s+/)
      .flatMap((word) => (word.endsWith("?") || word.includes("?") ? both(word) : [word])),
  ]),
);

/** `freres?` is frere and freres; the letter before each ? may be missing. */
function both(word: string): string[] {
  const at = word.indexOf("?");
  if (at < 0) return [word];
  const rest = both(word.slice(at + 1));
  const start = word.slice(0, at);
  return rest.flatMap((end) => [start + end, start.slice(0, -1) + end]);
}

/** Words a pattern may step over without saying so: articles, possessives, and words that only add force. */
export const light: ReadonlySet<string> = new Set(
  `le la les l un une des du de d au aux mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces
    the a an some any my our your his her its their this that these those of really very so just quite too totally
    tres vraiment trop juste bien completement aussi tellement carrement totalement presque deja tout toute tous encore
    all still been being petit petite gros grosse bonne big small bloody`.split(/\s+/),
);

/** {@link light}, and forms of to be: « il s'est évanoui », "he was bleeding". */
export const lightAndBeing: ReadonlySet<string> = new Set([
  ...light,
  ..."est sont se etait etaient is are was were".split(" "),
]);

/** The members of a class, as a set. */
export function classSet(name: keyof typeof classes): ReadonlySet<string> {
  return new Set(wordClasses.get(name) ?? []);
}
