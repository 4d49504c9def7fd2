/** `veillee radio …`: what can be done with the radios themselves. */

import type { Group } from "../command.ts";
import { apply } from "./apply.ts";
import { qr } from "./channel-qr.ts";
import { create, join, show } from "./channel.ts";
import { check } from "./check.ts";
import { exportSettings } from "./export.ts";
import { nodes } from "./nodes.ts";
import { trace } from "./trace.ts";

const channel: Group = {
  name: "radio channel",
  summary: { fr: "le canal du village : clé, QR code", en: "the village's channel: key, QR code" },
  about: {
    fr: "Le canal privé sur lequel le village parle. Qui en a la clé lit tout et peut écrire : elle ne passe que par le QR code, ou l'adresse qui la contient.",
    en: "The private channel on which the village speaks. Whoever has its key reads all and may write: it is handed on by the QR code alone, or the address that holds it.",
  },
  members: [show, create, qr, join],
};

export const radio: Group = {
  name: "radio",
  summary: { fr: "régler et examiner les radios", en: "set and examine the radios" },
  about: {
    fr: `Ces commandes passent par le Veillée qui tourne, s'il tient la radio ; sinon, avec --radio ADRESSE, elles l'ouvrent elles-mêmes le temps qu'il
faut. Rien n'est écrit dans une radio sans avoir été montré avant. Les profils sont dans firmware-config.`,
    en: `These commands go through the running Veillée if it holds the radio; else, with --radio ADDRESS, they open it themselves for as long as it
takes. Nothing is written to a radio that was not shown before. The profiles are in firmware-config.`,
  },
  members: [check, apply, exportSettings, channel, nodes, trace],
};
