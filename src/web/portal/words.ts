/** The portal's words. Short, plain, and the same on every page for the same thing. */

import type { Lang, Words } from "../../base/lang.ts";
import { isAge } from "../../base/time.ts";
import type { CheckinStatus, Urgency } from "../../journal/vocabulary.ts";
import type { PortalCategory } from "./icons.ts";

export const words = {
  tagline: { fr: "On veille les uns sur les autres.", en: "We look after one another." },
  exercise: {
    fr: "Ceci est un entraînement. Vraie urgence : appelez le 112, et dites-le à l'opérateur.",
    en: "This is a drill. A real emergency: call 112, and tell the operator.",
  },
  home: { fr: "Accueil", en: "First page" },
  otherLang: { fr: "English", en: "Français" },
  desk: { fr: "Poste de l'opérateur", en: "Operator's desk" },
  danger: { fr: "Vie en danger ? Demandez ici", en: "Life in danger? Ask here" },
  ok: { fr: "Je vais bien", en: "I am well" },
  need: { fr: "J'ai besoin", en: "I need" },
  offer: { fr: "Je propose", en: "I offer" },
  follow: { fr: "Suivre n°", en: "Follow no." },
  infos: { fr: "Infos", en: "Information" },
  seek: { fr: "Je cherche quelqu'un", en: "I look for someone" },
  send: { fr: "Envoyer", en: "Send" },
  show: { fr: "Voir où ça en est", en: "See where it stands" },
  optional: { fr: "facultatif", en: "optional" },
  name: { fr: "Votre nom", en: "Your name" },
  people: { fr: "Combien de personnes", en: "How many people" },
  place: { fr: "Où", en: "Where" },
  placeHint: { fr: "rue et numéro, lieu-dit", en: "street and number, or a place name" },
  okIntro: {
    fr: "Dites-le au village : on saura que tout va, sans avoir à passer vous voir.",
    en: "Tell the village: we will know you are fine without having to come and see.",
  },
  okText: { fr: "Autre chose à dire", en: "Anything else" },
  status: { fr: "Comment allez-vous ?", en: "How are you?" },
  needIntro: {
    fr: "Personne ne reste seul avec un besoin. Un opérateur lira ce que vous écrivez.",
    en: "Nobody is left alone with a need. An operator will read what you write.",
  },
  urgency: { fr: "Est-ce que ça presse ?", en: "How pressing is it?" },
  callToo: {
    fr: "Appelez aussi le 15 ou le 112 si un téléphone passe.",
    en: "Call 112 too if any phone works.",
  },
  needCategory: { fr: "De quoi avez-vous besoin ?", en: "What do you need?" },
  needText: { fr: "Dites-le avec vos mots", en: "Say it in your words" },
  needTextHint: {
    fr: "par exemple : plus d'eau depuis hier, un bébé de 4 mois",
    en: "for instance: no water since yesterday, a baby of 4 months",
  },
  offerIntro: {
    fr: "Tout le monde a quelque chose à donner. Vous pouvez dire non ensuite, sans raison à donner.",
    en: "Everyone has something to give. You may say no later, without giving a reason.",
  },
  offerCategory: { fr: "Que pouvez-vous donner ou faire ?", en: "What can you give or do?" },
  offerText: { fr: "Dites-en plus", en: "Tell us more" },
  offerTextHint: {
    fr: "par exemple : poêle à bois, place pour trois, dès ce soir",
    en: "for instance: wood stove, room for three, from tonight",
  },
  seekIntro: {
    fr: "Nous regardons qui a donné signe de vie. Nous ne donnons d'adresse à personne.",
    en: "We check who has been in touch. We give nobody's address.",
  },
  who: { fr: "Qui cherchez-vous ?", en: "Who are you looking for?" },
  whoHint: { fr: "nom, âge, où la personne habite", en: "name, age, where they live" },
  seekText: { fr: "Ce qui aide à la retrouver", en: "What helps to find them" },
  followIntro: {
    fr: "Le numéro et le mot sont ceux qui vous ont été donnés à l'envoi.",
    en: "The number and the word are those you were given when you sent it.",
  },
  number: { fr: "Numéro", en: "Number" },
  word: { fr: "Mot secret", en: "Secret word" },
  yourNumber: { fr: "Votre numéro", en: "Your number" },
  yourWord: { fr: "Votre mot secret", en: "Your secret word" },
  keep: {
    fr: "Notez le numéro et le mot : ils servent à suivre votre demande. Le mot n'est montré qu'ici.",
    en: "Write the number and the word down: with them you follow your request. The word is shown only here.",
  },
  kept: { fr: "C'est enregistré.", en: "It is stored." },
  needNow: { fr: "Il vous faut quelque chose ?", en: "Do you need something?" },
  gone: {
    fr: "Cette confirmation n'est plus affichée. Avec votre numéro et votre mot, vous pouvez suivre votre demande.",
    en: "This confirmation is no longer shown. With your number and your word you can follow your request.",
  },
  check: {
    fr: "Quelque chose est à revoir. Voyez plus bas.",
    en: "Something needs another look. See below.",
  },
  notKept: {
    fr: "Votre message n'est PAS enregistré. Ne fermez pas cette page : réessayez, ou montrez-la à l'opérateur.",
    en: "Your message is NOT stored. Do not close this page: try again, or show it to the operator.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What is wrong with a field. */
export const fieldErrors = {
  people: {
    fr: "Écrivez un nombre de personnes, de 1 à 999, ou laissez vide.",
    en: "Write a number of people, 1 to 999, or leave it empty.",
  },
  something: {
    fr: "Choisissez une case ci-dessus, ou écrivez quelques mots ici.",
    en: "Choose one of the boxes above, or write a few words here.",
  },
  who: { fr: "Dites qui vous cherchez.", en: "Say who you are looking for." },
  long: {
    fr: "C'est trop long. Raccourcissez un peu.",
    en: "This is too long. Shorten it a little.",
  },
  number: { fr: "Écrivez le numéro, par exemple 12.", en: "Write the number, for instance 12." },
  noMatch: {
    fr: "Ce numéro et ce mot ne vont pas ensemble. Vérifiez-les, ou demandez à l'opérateur.",
    en: "This number and this word do not go together. Check them, or ask the operator.",
  },
} as const satisfies Readonly<Record<string, Words>>;
export type FieldError = keyof typeof fieldErrors;

/** Shape, letter and word together: no one of them is needed to tell urgencies apart. */
export const urgencyChoices: Readonly<
  Record<Urgency, { readonly mark: string; readonly name: Words; readonly rule: Words }>
> = {
  critical: {
    mark: "▲ S",
    name: { fr: "URGENCE VITALE", en: "LIFE IN DANGER" },
    rule: {
      fr: "Une vie est en danger maintenant.",
      en: "A life is in danger now.",
    },
  },
  high: {
    mark: "◆ U",
    name: { fr: "URGENT", en: "URGENT" },
    rule: {
      fr: "Dans l'heure : malade, bébé, appareil médical, plus rien à boire.",
      en: "Within the hour: illness, a baby, a medical device, nothing to drink.",
    },
  },
  normal: {
    mark: "● N",
    name: { fr: "NORMAL", en: "NORMAL" },
    rule: { fr: "Dans la journée.", en: "Within the day." },
  },
  low: {
    mark: "○ P",
    name: { fr: "PLUS TARD", en: "LATER" },
    rule: { fr: "Quand quelqu'un aura le temps.", en: "When someone has time." },
  },
};

export const statusChoices: Readonly<Record<CheckinStatus, Words>> = {
  ok: { fr: "Tout va bien", en: "All is well" },
  coping: { fr: "Ça tient, pour l'instant", en: "Coping, for now" },
  help: { fr: "J'aurai besoin d'aide", en: "I will need help" },
  hurt: { fr: "Quelqu'un est blessé ou malade", en: "Someone is hurt or ill" },
  moved: { fr: "Je suis parti ailleurs", en: "I have moved elsewhere" },
};

export const categoryChoices: Readonly<Record<PortalCategory, Words>> = {
  water: { fr: "Eau", en: "Water" },
  food: { fr: "Nourriture", en: "Food" },
  medicine: { fr: "Médicaments, oxygène", en: "Medicine, oxygen" },
  medical: { fr: "Soins", en: "Medical care" },
  power: { fr: "Courant, recharge", en: "Power, charging" },
  light: { fr: "Lumière", en: "Light" },
  warmth: { fr: "Chauffage", en: "Warmth" },
  fuel: { fr: "Gaz, essence", en: "Gas, petrol" },
  shelter: { fr: "Dormir à l'abri", en: "A place to sleep" },
  transport: { fr: "Trajet", en: "A lift" },
  care: { fr: "Visite, présence", en: "A visit, company" },
  hygiene: { fr: "Hygiène, couches", en: "Hygiene, nappies" },
  comms: { fr: "Prévenir un proche", en: "Reach a relative" },
  tools: { fr: "Outils, bâche", en: "Tools, tarpaulin" },
  work: { fr: "Coup de main", en: "A hand" },
  animals: { fr: "Animaux", en: "Animals" },
  other: { fr: "Autre", en: "Other" },
};

/** "il y a 12 min". @param millis Time gone by. */
export function ago(millis: number, lang: Lang): string {
  if (!isAge(millis)) return lang === "fr" ? "heure non réglée" : "time not set";
  const minutes = Math.max(0, Math.round(millis / 60_000));
  if (minutes < 1) return lang === "fr" ? "à l'instant" : "just now";
  const hours = Math.floor(minutes / 60);
  const amount = hours < 1 ? `${minutes} min` : hours < 48 ? `${hours} h` : days(hours, lang);
  return lang === "fr" ? `il y a ${amount}` : `${amount} ago`;
}

function days(hours: number, lang: Lang): string {
  return `${Math.floor(hours / 24)} ${lang === "fr" ? "jours" : "days"}`;
}
