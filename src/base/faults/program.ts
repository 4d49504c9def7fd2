/** What can go wrong around the program: its port, its settings file, its commands. */

import type { Words } from "../lang.ts";

export const programFaults = {
  "web/port-in-use": {
    fr: "Ce port est déjà pris. Choisissez-en un autre avec --listen HÔTE:PORT.",
    en: "This port is already in use. Choose another with --listen HOST:PORT.",
  },
  "web/port-forbidden": {
    fr: "Ce port n'est pas permis à cet utilisateur. Choisissez-en un au-dessus de 1023 avec --listen HÔTE:PORT.",
    en: "This user may not listen on this port. Choose one above 1023 with --listen HOST:PORT.",
  },
  "web/address": {
    fr: "Cette machine n'a pas cette adresse. Écrivez --listen 0.0.0.0:8080 ou une adresse de la machine.",
    en: "This machine does not have that address. Write --listen 0.0.0.0:8080 or an address of the machine.",
  },
  "config/unreadable": {
    fr: "Le fichier de réglages ne se lit pas. Vérifiez que c'est du JSON valable.",
    en: "The settings file cannot be read. Check that it is valid JSON.",
  },
  "config/forbidden": {
    fr: "Le fichier de réglages, ou le dossier où il est, ne se laisse pas ouvrir par cet utilisateur. Vérifiez leurs droits.",
    en: "This user may not open the settings file, or the folder it is in. Check their rights.",
  },
  "config/invalid": {
    fr: "Un réglage n'est pas valable.",
    en: "A setting is not valid.",
  },
  "cli/usage": {
    fr: "Commande mal écrite. « veillee --help » montre comment faire.",
    en: "The command is not well written. “veillee --help” shows how.",
  },
  "cli/no-daemon": {
    fr: "Aucun Veillée ne répond sur ce dossier de données. Lancez « veillee run », ou donnez le bon dossier avec --data ; s'il démarre tout juste, attendez.",
    en: "No Veillée answers on this data folder. Start “veillee run”, or give the right folder with --data; if it is only just starting, wait.",
  },
  "cli/no-answer": {
    fr: "Veillée ne répond pas à temps. Recommencez dans une minute ; si cela dure, redémarrez-le.",
    en: "Veillée does not answer in time. Try again in a minute; if it goes on, restart it.",
  },
  "cli/refused": {
    fr: "Veillée a refusé cette demande.",
    en: "Veillée refused this request.",
  },
  "cli/answer": {
    fr: "La réponse reçue ne vient pas de ce Veillée, ou d'une autre version. Redémarrez-le, puis recommencez.",
    en: "The answer received is not from this Veillée, or from another version. Restart it, then try again.",
  },
  "cli/line": {
    fr: 'Une ligne reçue ne se lit pas. Écrivez un message par ligne, en texte ou en JSON avec "text".',
    en: 'A line cannot be read. Write one message a line, as plain text or as JSON with "text".',
  },
} as const satisfies Record<string, Words>;
