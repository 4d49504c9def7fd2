/**
 * Real words that stand close to a word we act on, and must not be taken for it misspelt: later is not water, plage
 * not plaie, table not tablet.
 *
 * Found by correcting common words of both languages and keeping those that changed their meaning.
 */

const french = `appel appels appele appelee agent agents augmentation ample amples boule boules bouches brute brutes cache cacher
  cachee campagne campagnes chine cible cibles claude charlotte changer change changee changent coche cocher corse cours
  courants courtes couts croise croisee concernes configure comprise critique critiques denis deplacee decrire derive divers
  donnees donnee evenement evenements evaluation faille failles forcee forets forme formes formee formule garre generales genie
  halte hauts hautes impossible impossibles interne internes inverser joues langue langues latin liens lignes macon manager
  montre montres montree plage plages plaine plaines plans plate plates pointe pointes pouces premiere premieres proche proches
  projection propos rangee remarque remarques remarquez repere reperes repos role roles separe separer signer signe signee
  situation situations situer solitaire souligner telle telles teinte terme termes terres texte textes traiter transfert
  traverse traversee trousseau utile utiles valeur valeurs veritable video videos visio tables chaque chose choses marcher
  marie maries pierre pierres poste postes pente vente ventes rente lente lentes plante plantes rampe crampe crampes doute
  touche toucher louche souche chasse caisse caisses laisse laissez baisse brasse tasse masse foule moule moules veste vestes
  geste gestes toile voile voiles moelle fraise fraises braise sable fable marbre beige lents loupe troupe guerre verre verres
  couleur couleurs chaleur valable nourrir courir couture coiffure tonne tonnes sonne bonne bonnes raison raisons saison
  saisons raisin raisins bassin sergent enfin fameux visages inspire respect energie papiers papier secoue femmes femme
  occident royale mince pince pinces signes annee annees rester reste pays paris poils gants chante vendre vendu tendre rendre
  bruit bruits droite droit neuve voiles volet volets vitres piste pistes poids point points plombs billet billets balle balles
  salles selle selles train trains fleurs fleur facteur lettre lettres metre mettre maitre pauvre pauvres libre livre propre
  sauce tarte tartes tarder tarde carte cartes perte pertes verte vertes forte fortes sorte sortes bords borne bornes cornes
  soigne saigner matins matin malin malins moulin moulins manche manches marche marches marchent tranche branches planche
  planer blague blagues vague vagues bague bagues chaise chaises chanter chance chances avance ecoute ecouter entree entrer
  entier entiere ecole ecoles etude etudes etoile etoiles epaule retour detour autour velours parler parlez parole paroles
  pauses pause cause causes fausse fausses tousse tousser pousse pousser mousse rousse source sources bourse course ourse
  chargee forger berger verger manger ranger danger bouger ronger plonger songer ligne vigne vignes digne peigne regle regles`;

const english = `apply applies attach attached alter barrow blank blanks breaks broker bytes cases chain chained chains change
  changed changes changing chance coast codes color comma compress conductor configure contract conversions costs events
  expansion express files fixes form forms frame frames gaming garbage george grouped header headers impossible joined land
  later layer layers leaves least less lightness links lists lower loops machine machines machinery marshall means mechanism
  media medial meter monkey noon norse pager paint paints pairs parser partners paste paths phony placed plain plains plane
  planes plate plates plumb ports prime print prints product products production projection proposed quarter ratio reads relax
  relaxation remaining render riding rides roots router scaled scream setter shade shared sharing sheet sheets shell ships
  showed shows single slower smack sockets spell splitting stack starting started state states stats stick sticks stone stones
  stops store stores stray streams strip switches table tables task tasks titles token tower towers tracks transform transfer
  traps tries trunk urgency venture views wares where there their these those three broad dread right night might fight sight
  tight eight handle handles candy waiter wafer basket baskets hearer heard beard earth hearth chess cheat worse horse mouse hours
  purse curse sound sounds round found bound breed sheep steep sweep smelter bladder space share stare square liver rover floor
  floors blood bridge fridge spoke stoke blame hires story stories thicken kitchen battle kettle settle rattle bottom button
  watches catches patches better letter letters matter litter batter parrot bears beards rocks locks boats goats vowel pipes
  roars stock stocks tripped wrapped dropped cooking booking looking asleep along about after again diner dinner drunk drank
  diver strike strikes double harbour turning during morning bringing cancer purple place places pleased plead mixing kissing
  passing needle needles bequest stage stages stares scare scared scares doctrine grand brand bland sister mister master faster
  pastor poster postal pastel waste taste tastes paste haste other others bother brothers mothers fathers weather whether leather
  feather heather winter printer painter pointer waited wasted wanted warned walked talked called pulled filled killed rolled
  stalled started stayed played prayed placed planed planned plants plant slants giants grants wander wonder wonders under
  thunder sender render tender fender lender leader reader header loader trade grade grades brave grave graves gravel travel
  trail trails train trains brain brains drain drains grain grains strain plain spain again gains coins joins points prints`;

export const guard: ReadonlySet<string> = new Set([
  ...french.split(/\s+/),
  ...english.split(/\s+/),
]);
