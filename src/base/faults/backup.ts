/** What can go wrong when a backup is made, read or restored. */

import type { Words } from "../lang.ts";

export const backupFaults = {
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
  "backup/empty-folder": {
    fr: "Ce dossier ne contient pas de sauvegarde. Une sauvegarde s'appelle veillee-….veillee (.veillee.part : elle n'est pas finie). Cherchez-la sur la clé, et donnez son dossier.",
    en: "This folder holds no backup. A backup is called veillee-….veillee (.veillee.part: it is not finished). Look for it on the stick, and give its folder.",
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
  "restore/unfinished": {
    fr: "Une restauration dans ce dossier a été interrompue, ou n'est pas finie. Relancez « veillee restore » avec le même --data ; pour commencer plutôt un journal vide, supprimez d'abord le dossier nommé.",
    en: "A restore into this data folder was broken off, or is not finished. Run “veillee restore” again with the same --data; to begin an empty journal instead, first delete the folder named.",
  },
  "restore/occupied": {
    fr: "Ce dossier de données contient déjà un journal, et il n'est jamais remplacé. Donnez un dossier neuf avec --data, ou renommez d'abord l'ancien.",
    en: "This data folder holds a journal already, and it is never replaced. Give a new folder with --data, or rename the old one first.",
  },
} as const satisfies Record<string, Words>;
