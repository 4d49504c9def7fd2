/** What can go wrong with the journal, the disk it lies on, and what protects it. */

import type { Words } from "../lang.ts";

export const storeFaults = {
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
} as const satisfies Record<string, Words>;
