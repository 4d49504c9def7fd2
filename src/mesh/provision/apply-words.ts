/**
 * Why setting a radio ended without success, and what to do then.
 */

import type { Words } from "../../base/lang.ts";

export const applyWords = {
  stopped: {
    fr: "Arrêté à votre demande, avant de rien écrire.",
    en: "Stopped as you asked, before anything was written.",
  },
  "stopped-between": {
    fr: "Arrêté à votre demande. Une partie des réglages manque encore ; recommencez quand vous voulez.",
    en: "Stopped as you asked. Some settings are still missing; start again whenever you like.",
  },
  managed: {
    fr: "Cette radio n'accepte de réglages que de son administrateur (isManaged). Retirez cette option avec la clé d'administration, ou réinstallez son logiciel.",
    en: "This radio takes settings from its administrator only (isManaged). Lift it with the administrator's key, or install its firmware again.",
  },
  refused: {
    fr: "La radio a refusé un réglage ; elle a dû redémarrer. Mettez à jour son logiciel, puis recommencez.",
    en: "The radio refused a setting; it was made to restart. Update its firmware, then try again.",
  },
  unread: {
    fr: "La radio n'a pas dit tous ses réglages. Débranchez-la, rebranchez-la, puis recommencez.",
    en: "The radio did not tell all its settings. Unplug it, plug it in again, then try again.",
  },
  interrupted: {
    fr: "La liaison avec la radio s'est coupée trop souvent. Ce qui est écrit n'est pas certain : vérifiez le câble, puis recommencez.",
    en: "The link with the radio broke too often. What is written is not certain: check the cable, then try again.",
  },
  "not-back": {
    fr: "La radio n'est pas revenue. Ce qui est écrit n'est pas certain : débranchez-la, rebranchez-la, puis recommencez.",
    en: "The radio did not come back. What is written is not certain: unplug it, plug it in again, then try again.",
  },
  "another-radio": {
    fr: "Une autre radio répond à cette adresse. Rebranchez la première, puis recommencez : rien de plus n'a été écrit.",
    en: "Another radio answers at this address. Plug the first one in again, then try again: nothing more was written.",
  },
  differs: {
    fr: "La radio a tout reçu, mais ne garde pas ces réglages. Mettez à jour son logiciel, puis recommencez.",
    en: "The radio took everything but does not keep these settings. Update its firmware, then try again.",
  },
} as const satisfies Record<string, Words>;

export type ApplyTrouble = keyof typeof applyWords;
