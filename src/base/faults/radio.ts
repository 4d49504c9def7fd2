/** What can go wrong with a radio, its settings and its channels. */

import type { Words } from "../lang.ts";

export const radioFaults = {
  "frame/too-long": {
    fr: "Ce message est trop long pour la radio. Raccourcissez-le.",
    en: "This message is too long for the radio. Shorten it.",
  },
  "radio/address": {
    fr: "Adresse de radio inconnue. Écrivez /dev/serial/by-id/…, tcp://hôte:4403 ou recorded:FICHIER.",
    en: "Unknown radio address. Write /dev/serial/by-id/…, tcp://host:4403 or recorded:FILE.",
  },
  "radio/missing": {
    fr: "La radio n'est pas branchée à cette adresse. Vérifiez le câble (ls /dev/serial/by-id) ; Veillée continue d'essayer.",
    en: "No radio is plugged in at this address. Check the cable (ls /dev/serial/by-id); Veillée keeps trying.",
  },
  "radio/busy": {
    fr: "Un autre programme tient la radio (application ou commande Meshtastic). Fermez-le ; Veillée continue d'essayer.",
    en: "Another program holds the radio (a Meshtastic app or command). Close it; Veillée keeps trying.",
  },
  "radio/forbidden": {
    fr: "Le port de la radio n'est pas permis à cet utilisateur. Ajoutez-le au groupe dialout, puis reconnectez-vous.",
    en: "This user may not open the radio's port. Add it to the group dialout, then log in again.",
  },
  "radio/unreachable": {
    fr: "La radio ne répond pas à cette adresse. Vérifiez qu'elle est allumée et sur le réseau ; Veillée continue d'essayer.",
    en: "The radio does not answer at this address. Check that it is on and on the network; Veillée keeps trying.",
  },
  "radio/lost": {
    fr: "La liaison avec la radio est coupée. Vérifiez le câble ; Veillée se reconnecte d'elle-même.",
    en: "The link with the radio is down. Check the cable; Veillée reconnects by itself.",
  },
  "radio/silent": {
    fr: "La radio est branchée mais ne répond pas. Débranchez-la et rebranchez-la ; Veillée continue d'essayer.",
    en: "The radio is plugged in but does not answer. Unplug it and plug it in again; Veillée keeps trying.",
  },
  "radio/shared": {
    fr: "Un autre appareil prend sans cesse la radio (une application Meshtastic sur le Wi-Fi ?). Fermez-la ; Veillée continue d'essayer.",
    en: "Another device keeps taking the radio (a Meshtastic app on the Wi-Fi?). Close it; Veillée keeps trying.",
  },
  "radio/recording": {
    fr: "Cet enregistrement ne se lit pas. Il faut un fichier JSON Lines avec dir et hex à chaque ligne.",
    en: "This recording cannot be read. It must be a JSON Lines file with dir and hex on each line.",
  },
  "radio/none": {
    fr: "Aucune radio de ce nom n'est ici. « veillee status » montre celles qu'il y a ; pour une autre, écrivez --radio et son adresse.",
    en: "No radio of that name is here. “veillee status” shows those there are; for another one, write --radio and its address.",
  },
  "radio/choose": {
    fr: "Il y a ici plusieurs radios. Dites laquelle avec --radio, par son adresse ou son identifiant.",
    en: "There are several radios here. Say which one with --radio, by its address or its id.",
  },
  "radio/at-work": {
    fr: "Cette radio est en train d'être réglée. Attendez la fin, une à quelques minutes, puis recommencez.",
    en: "This radio is just being set. Wait for the end, a few minutes at most, then try again.",
  },
  "radio/unread": {
    fr: "La radio n'a pas dit tous ses réglages. Débranchez-la et rebranchez-la, puis recommencez.",
    en: "The radio did not tell all its settings. Unplug it and plug it in again, then try again.",
  },
  "radio/no-node": {
    fr: "La radio ne connaît pas ce nœud. « veillee radio nodes » montre ceux qu'elle connaît ; écrivez l'identifiant, par exemple !a1b2c302.",
    en: "The radio does not know this node. “veillee radio nodes” shows those it knows; write the id, for instance !a1b2c302.",
  },
  "radio/no-trace": {
    fr: "Le chemin vers ce nœud n'a pas répondu. Il est peut-être éteint ou trop loin ; recommencez dans une minute.",
    en: "The way to this node did not answer. It may be off or too far away; try again in a minute.",
  },
  "radio/too-soon": {
    fr: "Une radio ne cherche un chemin qu'une fois par demi-minute, et l'air est à tous. Attendez un peu, puis recommencez.",
    en: "A radio traces a way once in half a minute, and the air is everyone's. Wait a little, then try again.",
  },
  "profile/unknown": {
    fr: "Aucun profil ne porte ce nom. Ceux qu'il y a sont dans le dossier firmware-config, par exemple hub.long-fast.",
    en: "There is no profile of that name. Those there are stand in the folder firmware-config, for instance hub.long-fast.",
  },
  "profile/invalid": {
    fr: "Ce profil contient une erreur. Corrigez-le à l'endroit nommé, dans le dossier firmware-config.",
    en: "This profile has a mistake in it. Mend it at the place named, in the folder firmware-config.",
  },
  "channel/address": {
    fr: "Cette adresse de canal ne se lit pas. Recopiez-la en entier, ou relisez le code QR.",
    en: "This channel address cannot be read. Copy all of it again, or scan the QR code again.",
  },
  "channel/name": {
    fr: "Ce nom ne convient pas à un canal : 11 lettres sans accent au plus.",
    en: "This name does not suit a channel: 11 plain letters at most.",
  },
  "channel/unfit": {
    fr: "Cette adresse de canal ne convient pas à cette radio.",
    en: "This channel address does not suit this radio.",
  },
} as const satisfies Record<string, Words>;
