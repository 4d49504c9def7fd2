/** A blackout told in French: how neighbours write when they are cold, in a hurry, or have nothing to report. */

import { MINUTE } from "../base/time.ts";
import type { Script } from "./script.ts";

export const french: Script = {
  households: [
    { name: "Foyer Kerdoncuff", people: "4 dont un bébé", place: "2 rue du Lavoir" },
    { name: "Mme Pasquiou", people: "1, j'ai 84 ans", place: "7 impasse du Four" },
    { name: "Famille Lebihannic", people: "5", place: "Kerveur, la maison bleue" },
    { name: "Ferme Tréhorel", people: "3", place: "lieu-dit Roz an Bois" },
    { name: "Yann et Soazig", people: "2", place: "12 rue des Sources" },
    { name: "Gîte Ar Milin", people: "6 dont deux enfants", place: "l'ancien moulin" },
    { name: "M. Jaouennic", people: "1", place: "3 place de l'Église" },
    { name: "Boulangerie Moal", people: "2", place: "place de l'Église" },
    { name: "Famille Diascorn", people: "4", place: "15 route de la Lande" },
    { name: "Maëlle et Théo", people: "3 dont un nourrisson", place: "9 rue du Stade" },
    { name: "Mme Corlosquer", people: "2, mon mari est sous oxygène", place: "4 rue du Lavoir" },
    { name: "Foyer Bozellec", people: "5 dont 3 enfants", place: "Penn ar Hoat" },
    { name: "Garage Quiniou", people: "2", place: "route de la Lande" },
    { name: "Famille Salaünic", people: "4", place: "21 rue des Sources" },
    { name: "Colocation du Bourg", people: "4", place: "1 rue du Stade" },
    { name: "Mme Abiven-Roz", people: "1, en fauteuil", place: "6 impasse du Four" },
  ],
  opening: [
    {
      say: [
        "plus d'eau au robinet chez nous, on est {people}",
        "on a plus d'eau du tout depuis ce matin, {people} à la maison",
      ],
    },
    { say: ["toujours pas d'eau, {place}, la porte verte"], after: 7 * MINUTE },
  ],
  emergency: [
    {
      say: [
        "SOS mon mari est tombé dans l'escalier, il ne répond plus, {place}",
        "au secours ma mère a fait un malaise elle respire mal, {place}",
      ],
    },
  ],
  scenes: [
    [{ say: ["tout va bien ici, {people}", "OK pour nous, on est {people}, on a du bois"] }],
    [
      { say: ["besoin de couvertures svp, {people}, plus de chauffage depuis hier"] },
      { say: ["plus besoin de couvertures, la voisine nous en a prêté"], after: 14 * MINUTE },
    ],
    [{ say: ["mon mari est sous oxygène, la batterie du concentrateur tient encore 3h"] }],
    [{ say: ["bonjour à tous", "test radio 1 2"], aloud: true }],
    [{ say: ["j'ai un poele a bois, on peut acueillir 4 personnes pour la nuit"] }],
    [
      { say: ["il nous faut du lait 1er age pour le bebe, il en reste pour ce soir"] },
      { say: ["bb 3 mois"], after: 5 * MINUTE },
    ],
    [{ say: ["arbre tombé en travers de la route de la Lande, personne passe"] }],
    [{ say: ["avez-vous des nouvelles de ma tante Marivonne, hameau de Kerveur ?"] }],
    [
      { say: ["bjr jai bsoin de pile pour la radio et dune lampe, {people}"] },
      { say: ["où en est ma demande ?"], after: 12 * MINUTE },
    ],
    [{ say: ["on a fait du pain pour 20 personnes, venez le chercher"] }],
    [{ say: ["insuline : il me reste 2 doses, frigo en panne, {people}"] }],
    [
      { say: ["je suis libre avec mon 4x4 pour aider", "je peux livrer, j'ai une remorque"] },
      { say: ["je prends le n°{other}"], after: 4 * MINUTE },
      { say: ["{other} je suis en route"], after: 5 * MINUTE },
      { say: ["{other} c'est fait"], after: 9 * MINUTE },
    ],
    [
      {
        say: ["câble électrique par terre devant le 15 route de la Lande, ça fait des étincelles"],
      },
    ],
    [{ say: ["on est {people}, ça va mais on a plus grand chose à manger pour demain"] }],
    [
      {
        say: [
          "la salle des fêtes est ouverte ce soir ?",
          "où est-ce qu'on peut charger un téléphone ?",
        ],
      },
    ],
    [{ say: ["il fait 11 dans la maison, plus de fioul, {people}"] }],
    [{ say: ["infirmière retraitée, je peux passer voir des gens au bourg"] }],
    [{ say: ["eau 4"] }, { say: ["merci pour l'eau, bien reçue"], after: 16 * MINUTE }],
    [{ say: ["quelqu'un a une tronçonneuse ? pour dégager le chemin du moulin"], aloud: true }],
    [{ say: ["mon fils a 39,5 de fièvre depuis cette nuit, plus de doliprane"] }],
    [{ say: ["ça sent le gaz dans l'escalier, {place}"] }],
    [{ say: ["tt va bien, merci pr le pain hier soir"] }],
    [{ say: ["mon père doit aller en dialyse demain 7h, pas de voiture, {place}"] }],
    [{ say: ["les vaches n'ont plus d'eau, 30 bêtes, il faut un groupe pour la pompe"] }],
    [{ say: ["j'ai deux jerricans de 20 L d'eau potable à donner, {place}"] }],
    [{ say: ["👍"] }],
    [{ say: ["la rivière monte au pont du Lavoir, l'eau est sur la route"] }],
    [{ say: ["seule avec le petit, j'ai peur la nuit, quelqu'un peut passer ?"] }],
    [{ say: ["oubliez, on a trouvé des bougies, plus besoin merci"] }],
  ],
  later: [
    [{ say: ["toujours OK ici, {people}"] }],
    [{ say: ["il nous reste de l'eau pour demain seulement, {people}"] }],
    [{ say: ["besoin de bois pour le poêle, {place}"] }],
    [{ say: ["quand revient le courant ?", "des nouvelles d'Enedis ?"] }],
    [{ say: ["j'ai de la soupe chaude pour 6, {place}"] }],
    [{ say: ["est-ce que quelqu'un peut garder les enfants demain matin ? {people}"] }],
    [{ say: ["je peux faire un tour avec la remorque cet après-midi"] }],
    [{ say: ["merci à tous, bonne nuit"], aloud: true }],
    [{ say: ["il me faudrait mes cachets pour le coeur, pharmacie fermée, {people}"] }],
    [{ say: ["besoin d'un coup de main pour bâcher le toit", "fuite au toit, il faut une bâche"] }],
  ],
  answers: [
    { asked: /SOS REÇU/, say: ["{place}, {people}", "{place}. {people}. faites vite"] },
    { asked: /combien de personnes/i, say: ["{people}", "chez nous : {people}"] },
    { asked: /où êtes-vous/i, say: ["{place}", "{place}, volets bleus"] },
    { asked: /besoin ou une offre|vie en danger \?/i, say: ["1"] },
    { asked: /pointage|tout va bien \?/i, say: ["OK {people}"] },
    { asked: /répondez oui (\d+)/i, say: ["OUI $1", "oui $1 merci"] },
    { asked: /passer voir/i, say: ["OUI"] },
    { asked: /de quoi avez-vous besoin/i, say: ["de l'eau, {people}", "chauffage"] },
  ],
};
