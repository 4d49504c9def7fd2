/**
 * What can go wrong at the node's edges, and what the operator may do about it.
 *
 * The key is the stable code: tests, logs and the page's help refer to it. The text is shown as it stands, so it names
 * the remedy.
 */

import type { Lang, Words } from "./lang.ts";

export const faults = {
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
  "store/locked": {
    fr: "Un autre Veillée tient ce dossier de données. Arrêtez-le, ou choisissez un autre dossier avec --data.",
    en: "Another Veillée holds this data folder. Stop it, or choose another folder with --data.",
  },
  "store/missing": {
    fr: "Ce dossier devrait contenir un journal, mais il n'y est plus. Remettez-le d'une sauvegarde, ou choisissez un autre dossier avec --data.",
    en: "This folder should hold a journal, but it is gone. Restore it from a backup, or choose another folder with --data.",
  },
  "store/changed": {
    fr: "Un autre programme a écrit dans le journal pendant que le disque refusait tout. Ce qui est arrivé depuis n'est pas enregistré : notez-le sur papier, puis redémarrez Veillée.",
    en: "Another program wrote in the journal while the disk refused everything. What came since is not stored: note it on paper, then restart Veillée.",
  },
  "store/forbidden": {
    fr: "Le dossier de données ne peut pas être créé ou écrit. Vérifiez ses droits, ou choisissez un autre dossier avec --data.",
    en: "The data folder cannot be made or written. Check its rights, or choose another folder with --data.",
  },
  "store/full": {
    fr: "Le disque est plein : rien de nouveau n'est enregistré. Libérez de la place ; Veillée reprend d'elle-même.",
    en: "The disk is full: nothing new is stored. Free some space; Veillée resumes by itself.",
  },
  "store/failed": {
    fr: "Le journal ne s'écrit plus. Vérifiez la carte SD, puis redémarrez.",
    en: "The journal can no longer be written. Check the SD card, then restart.",
  },
  "store/readonly": {
    fr: "Carte en lecture seule : rien n'est enregistré, et ce qui arrive est perdu à la prochaine coupure. Notez l'essentiel sur papier, puis redémarrez la machine ; si cela revient, changez la carte.",
    en: "Card in read-only mode: nothing is stored, and what arrives is lost at the next power cut. Note what matters on paper, then restart the machine; if it comes back, change the card.",
  },
  "store/busy": {
    fr: "Le disque ne se lit pas à cet instant. Recommencez dans une minute.",
    en: "The disk cannot be read at this moment. Try again in a minute.",
  },
  "store/corrupt": {
    fr: "Le journal est abîmé à un endroit. Ce qui est lisible est montré ; gardez une copie du dossier.",
    en: "The journal is damaged in one place. What is readable is shown; keep a copy of the folder.",
  },
  "store/exercise": {
    fr: "Ce dossier de données sert à l'exercice, ou ne doit pas y servir. Choisissez-en un autre avec --data : un exercice et une vraie alerte ne partagent rien.",
    en: "This data folder is for exercises, or must not be used for one. Choose another with --data: an exercise and a real alert share nothing.",
  },
  "store/newer": {
    fr: "Ce dossier de données vient d'un Veillée plus récent. Remettez la version récente ; pour revenir à celle-ci, lancez d'abord avec la récente : veillee journal rollback.",
    en: "This data folder was made by a newer Veillée. Install the newer version again; to go back to this one, first run with the newer: veillee journal rollback.",
  },
  "store/upgrade-room": {
    fr: "Le disque n'a pas la place de mettre le journal à niveau ; il est resté comme il était. Libérez de la place, ou remettez la version précédente de Veillée.",
    en: "The disk has no room to upgrade the journal, which is as it was. Free some space, or install the previous version of Veillée again.",
  },
  "store/upgrade-failed": {
    fr: "Le journal n'a pas pu être mis à niveau ; il est resté comme il était. Vérifiez la carte SD, puis recommencez, ou remettez la version précédente de Veillée.",
    en: "The journal could not be upgraded, and is as it was. Check the SD card, then try again, or install the previous version of Veillée again.",
  },
  "store/no-former": {
    fr: "Il n'y a pas d'ancien journal auquel revenir : il est effacé sept jours après une mise à niveau. Gardez cette version de Veillée, ou remettez une sauvegarde avec l'ancienne.",
    en: "There is no former journal to go back to: it is removed seven days after an upgrade. Keep this version of Veillée, or restore a backup with the former one.",
  },
  "store/shown": {
    fr: "L'opérateur est alerté et voit votre appel, mais le disque ne l'enregistre pas encore. Prévenez aussi quelqu'un de vive voix.",
    en: "The operator is alerted and sees your call, but the disk does not record it yet. Tell someone in person as well.",
  },
  "store/held": {
    fr: "L'opérateur voit votre demande, mais la machine ne peut pas l'enregistrer : une coupure l'effacerait. Prévenez aussi quelqu'un de vive voix.",
    en: "The operator sees your request, but the machine cannot store it: a power cut would erase it. Tell someone in person as well.",
  },
  "store/closed": {
    fr: "Veillée s'arrête : cette demande arrive trop tard. Recommencez après le redémarrage.",
    en: "Veillée is stopping: this request comes too late. Try again after the restart.",
  },
  "vault/locked": {
    fr: "Les données protégées sont verrouillées. Ouvrez-les avec le code de l'opérateur ou la clé de secours, puis recommencez.",
    en: "The protected data is locked. Open it with the operator's code or the recovery key, then try again.",
  },
  "vault/secret": {
    fr: "Ce n'est ni l'ancien code de l'opérateur ni la clé de secours : rien n'a changé. Recommencez, ou ne donnez rien : le nouveau code ouvrira le bureau, et ce qui est privé restera fermé.",
    en: "This is neither the operator's former code nor the recovery key: nothing has changed. Try again, or give nothing: the new code will open the desk, and what is private will stay closed.",
  },
  "vault/damaged": {
    fr: "La clé des données protégées est abîmée : même un code juste peut ne rien ouvrir. Essayez la clé de secours ; sinon, remettez une sauvegarde. « veillee code » donne un nouveau code pour le bureau.",
    en: "The key of the protected data is damaged: even a right code may open nothing. Try the recovery key; failing that, restore a backup. “veillee code” gives a new code for the desk.",
  },
  "backup/where": {
    fr: "Veillée ne sait pas où mettre la sauvegarde. Branchez une clé nommée VEILLEE, ou donnez un dossier : veillee backup DOSSIER.",
    en: "Veillée does not know where to put the backup. Plug in a stick labelled VEILLEE, or give a folder: veillee backup FOLDER.",
  },
  "backup/target": {
    fr: "Ce dossier de sauvegarde n'est pas là, ou ne se laisse pas écrire. Branchez la clé ou vérifiez ses droits, puis recommencez.",
    en: "This backup folder is not there, or cannot be written. Plug the stick in or check its rights, then try again.",
  },
  "backup/full": {
    fr: "Il n'y a plus de place là où va la sauvegarde. Libérez de la place ou prenez une autre clé ; ce qui était commencé a été retiré.",
    en: "There is no room left where the backup goes. Free some space or take another stick; what was begun has been removed.",
  },
  "backup/failed": {
    fr: "La clé ou le disque de la sauvegarde ne répond plus. Rebranchez-le et recommencez ; si cela dure, prenez-en un autre.",
    en: "The backup's stick or disk does not answer any more. Plug it in again and try again; if it goes on, take another.",
  },
  "backup/not-kept": {
    fr: "Ce support n'a pas gardé ce qu'on vient d'y écrire. Ne vous y fiez plus : prenez une autre clé, puis recommencez.",
    en: "This medium did not keep what was just written to it. Do not trust it: take another stick, then try again.",
  },
  "backup/stopped": {
    fr: "La sauvegarde a été interrompue. Relancez-la : elle reprend où elle en était.",
    en: "The backup was broken off. Start it again: it goes on where it was.",
  },
  "backup/busy": {
    fr: "Une sauvegarde est déjà en cours. Attendez qu'elle finisse, puis recommencez.",
    en: "A backup is being made already. Wait until it ends, then try again.",
  },
  "backup/unprotected": {
    fr: "Aucun code ne protège encore ce journal, donc aucun n'ouvrirait la sauvegarde. Ouvrez une fois le bureau avec le code de l'opérateur, ou donnez une phrase secrète avec --passphrase.",
    en: "No code protects this journal yet, so none would open the backup. Sign in to the desk once with the operator's code, or give a passphrase with --passphrase.",
  },
  "backup/plain": {
    fr: "Une sauvegarde sans chiffrement ne quitte pas cette machine. Choisissez un dossier du même disque, ou retirez --plain.",
    en: "A backup that is not encrypted does not leave this machine. Choose a folder on the same disk, or leave out --plain.",
  },
  "backup/none": {
    fr: "Il n'y a pas de fichier de ce nom. Les sauvegardes finissent par .veillee ; cherchez-les sur la clé.",
    en: "There is no file of that name. Backups end in .veillee; look for them on the stick.",
  },
  "backup/foreign": {
    fr: "Ce n'est pas une sauvegarde de Veillée. Choisissez un fichier qui finit par .veillee.",
    en: "This is not a backup of Veillée's. Choose a file that ends in .veillee.",
  },
  "backup/newer": {
    fr: "Cette sauvegarde vient d'un Veillée plus récent. Installez la version récente, puis recommencez.",
    en: "This backup was made by a newer Veillée. Install the newer version, then try again.",
  },
  "backup/short": {
    fr: "Cette sauvegarde n'est pas entière : sa copie a été coupée. Recopiez-la, ou prenez-en une autre, même plus ancienne.",
    en: "This backup is not whole: its copying was cut short. Copy it again, or take another one, even if it is older.",
  },
  "backup/altered": {
    fr: "Cette sauvegarde est abîmée ou a été modifiée. Rien n'en a été pris. Recopiez-la, ou prenez-en une autre, même plus ancienne.",
    en: "This backup is damaged or has been altered. Nothing was taken from it. Copy it again, or take another one, even if it is older.",
  },
  "backup/forged": {
    fr: "Dans cette sauvegarde, des entrées ne sont pas celles que le poste avait signées. Rien n'en a été pris. Prenez-en une autre, même plus ancienne.",
    en: "In this backup, entries are not those that the hub had signed. Nothing was taken from it. Take another one, even if it is older.",
  },
  "backup/secret": {
    fr: "Ce n'est pas ce qui ouvre cette sauvegarde. Il faut le code de l'opérateur du jour où elle fut faite, la clé de secours, ou sa phrase secrète.",
    en: "This does not open this backup. It takes the operator's code of the day it was made, the recovery key, or its passphrase.",
  },
  "restore/occupied": {
    fr: "Ce dossier de données contient déjà un journal, et il n'est jamais remplacé. Donnez un dossier neuf avec --data, ou renommez d'abord l'ancien.",
    en: "This data folder holds a journal already, and it is never replaced. Give a new folder with --data, or rename the old one first.",
  },
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

export type FaultCode = keyof typeof faults;

/** A failure the program expects and can name. Anything else that is thrown is a bug. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;
  /** What to tell a person, when more is known than the code says. */
  readonly #words: Words;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    code: FaultCode,
    {
      cause,
      words = faults[code],
      ...detail
    }: {
      readonly cause?: unknown;
      /** In the place of the code's own. */
      readonly words?: Words;
      readonly [key: string]: unknown;
    } = {},
  ) {
    super(words.en, { cause });
    this.code = code;
    this.#words = words;
    this.detail = detail;
  }

  /** What to tell a person, in their language. */
  words(lang: Lang): string {
    return this.#words[lang];
  }

  /** The first fault in `error` or in the chain of its causes, with `code` if one is given. */
  static in(error: unknown, code?: FaultCode): Fault | undefined {
    for (let e = error; e instanceof Error; e = e.cause) {
      if (e instanceof Fault && (code === undefined || e.code === code)) return e;
    }
    return undefined;
  }
}
