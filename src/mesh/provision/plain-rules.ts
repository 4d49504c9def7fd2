/**
 * The rules that one setting breaks by itself.
 *
 * Source: meshtastic.org documentation of each setting; firmware 2.7.26, where the two disagree.
 */

import type { Words } from "../../base/lang.ts";
import type { FindingLevel } from "../workshop.ts";
import { applyProfile, type Rule, type Surroundings } from "./finding.ts";

interface PlainRule {
  readonly code: string;
  readonly path: string;
  /** The value that breaks it. */
  readonly wrong: boolean;
  readonly level: Exclude<FindingLevel, "good">;
  readonly holds: Words;
  readonly broken: Words;
  /** Where it is a rule at all; everywhere if absent. */
  readonly where?: (around: Surroundings) => boolean;
  /** What to do; a profile sets it right if absent. */
  readonly remedy?: Words;
}

const onHub = ({ hub }: Surroundings): boolean => hub;

const table: readonly PlainRule[] = [
  {
    code: "lora/transmitter",
    path: "lora.txEnabled",
    wrong: false,
    level: "bad",
    holds: { fr: "L'émetteur est en marche.", en: "The transmitter is on." },
    broken: {
      fr: "L'émetteur est coupé : cette radio entend, mais rien ne peut en partir.",
      en: "The transmitter is off: this radio hears, but nothing can leave it.",
    },
  },
  {
    code: "lora/duty-cycle",
    path: "lora.overrideDutyCycle",
    wrong: true,
    level: "bad",
    holds: {
      fr: "Le temps d'émission permis par la loi est respecté.",
      en: "The transmitting time that the law allows is kept.",
    },
    broken: {
      fr: "La limite légale du temps d'émission est levée. En Europe c'est une infraction, et une radio bavarde fait taire toutes les autres.",
      en: "The legal limit on transmitting time is lifted. In Europe that is an offence, and one talkative radio silences all others.",
    },
  },
  {
    code: "lora/ignore-mqtt",
    path: "lora.ignoreMqtt",
    wrong: false,
    level: "doubtful",
    holds: {
      fr: "Ce qui arrive par Internet n'est pas relayé.",
      en: "What comes in from the Internet is not relayed.",
    },
    broken: {
      fr: "Cette radio relaie aussi des messages venus d'Internet (par MQTT), qui peuvent remplir les ondes.",
      en: "This radio also relays messages that came from the Internet (by MQTT), which can fill the air.",
    },
  },
  {
    code: "lora/ok-to-mqtt",
    path: "lora.configOkToMqtt",
    wrong: true,
    level: "doubtful",
    holds: {
      fr: "Cette radio n'autorise personne à publier ses messages sur Internet.",
      en: "This radio lets nobody publish its messages on the Internet.",
    },
    broken: {
      fr: "Cette radio autorise les autres à publier ses messages sur Internet (par MQTT).",
      en: "This radio lets others publish its messages on the Internet (by MQTT).",
    },
  },
  {
    code: "mqtt/enabled",
    path: "mqtt.enabled",
    wrong: true,
    level: "bad",
    holds: {
      fr: "La liaison de la radio avec Internet (MQTT) est coupée.",
      en: "The radio's link to the Internet (MQTT) is off.",
    },
    broken: {
      fr: "La radio est reliée à Internet (par MQTT) : des messages du village peuvent sortir, et d'autres entrer et remplir les ondes.",
      en: "The radio is linked to the Internet (by MQTT): messages of the village can get out, and others come in and fill the air.",
    },
  },
  {
    code: "security/managed",
    path: "security.isManaged",
    wrong: true,
    level: "bad",
    holds: {
      fr: "Cette radio accepte d'être réglée par le câble.",
      en: "This radio lets itself be set over its cable.",
    },
    broken: {
      fr: "Cette radio est verrouillée (isManaged) : elle refuse tout réglage par le câble, même le vôtre.",
      en: "This radio is locked (isManaged): it refuses every setting over its cable, even yours.",
    },
    remedy: {
      fr: "Demandez à qui l'administre à distance de lever ce verrou. Sinon, réinstallez le firmware depuis https://flasher.meshtastic.org en effaçant tout, puis appliquez le profil.",
      en: "Ask whoever administers it from afar to lift the lock. Otherwise install the firmware anew from https://flasher.meshtastic.org, erasing everything, then apply the profile.",
    },
  },
  {
    code: "security/serial",
    path: "security.serialEnabled",
    wrong: false,
    level: "bad",
    holds: { fr: "La radio répond sur son port USB.", en: "The radio answers on its USB port." },
    broken: {
      fr: "La radio ne répondra plus sur son port USB après son prochain démarrage : Veillée ne pourra plus l'entendre.",
      en: "The radio will no longer answer on its USB port after its next start: Veillée will not hear it any more.",
    },
  },
  {
    code: "security/debug-log",
    path: "security.debugLogApiEnabled",
    wrong: true,
    level: "doubtful",
    where: onHub,
    holds: {
      fr: "La radio ne mêle pas son journal technique aux messages.",
      en: "The radio does not mix its technical log with the messages.",
    },
    broken: {
      fr: "La radio envoie son journal technique parmi les messages, et y écrit ce que le village se dit.",
      en: "The radio sends its technical log among the messages, and writes in it what the village says.",
    },
  },
  {
    code: "security/admin-channel",
    path: "security.adminChannelEnabled",
    wrong: true,
    level: "bad",
    holds: {
      fr: "Personne ne peut régler cette radio par un canal.",
      en: "Nobody can set this radio over a channel.",
    },
    broken: {
      fr: "Qui connaît la clé du canal « admin » peut régler cette radio à distance.",
      en: "Whoever knows the key of the channel “admin” can set this radio from afar.",
    },
  },
  {
    code: "power/saving",
    path: "power.isPowerSaving",
    wrong: true,
    level: "bad",
    where: onHub,
    holds: {
      fr: "La radio ne s'endort pas.",
      en: "The radio does not go to sleep.",
    },
    broken: {
      fr: "La radio économise l'énergie : elle s'endort, et son port USB s'arrête avec elle.",
      en: "The radio saves power: it goes to sleep, and its USB port stops with it.",
    },
  },
  {
    code: "telemetry/over-air",
    path: "telemetry.deviceTelemetryEnabled",
    wrong: true,
    level: "doubtful",
    holds: {
      fr: "La radio ne diffuse pas l'état de sa batterie sur les ondes.",
      en: "The radio does not send its battery's state over the air.",
    },
    broken: {
      fr: "La radio diffuse régulièrement l'état de sa batterie (télémétrie) : cela prend du temps d'antenne aux messages.",
      en: "The radio keeps sending its battery's state (telemetry): that takes air time from the messages.",
    },
  },
  {
    code: "neighbour-info/over-air",
    path: "neighborInfo.enabled",
    wrong: true,
    level: "doubtful",
    holds: {
      fr: "La radio ne diffuse pas la liste de ses voisines.",
      en: "The radio does not send a list of its neighbours.",
    },
    broken: {
      fr: "La radio diffuse la liste de ses voisines : cela prend du temps d'antenne aux messages.",
      en: "The radio sends a list of its neighbours: that takes air time from the messages.",
    },
  },
  {
    code: "range-test/enabled",
    path: "rangeTest.enabled",
    wrong: true,
    level: "doubtful",
    holds: { fr: "L'essai de portée est arrêté.", en: "The range test is off." },
    broken: {
      fr: "L'essai de portée est en marche : il remplit les ondes de messages d'essai.",
      en: "The range test is on: it fills the air with test messages.",
    },
  },
  {
    code: "remote-hardware/enabled",
    path: "remoteHardware.enabled",
    wrong: true,
    level: "doubtful",
    holds: {
      fr: "Personne ne peut commander les broches de la radio à distance.",
      en: "Nobody can drive the radio's pins from afar.",
    },
    broken: {
      fr: "D'autres peuvent commander à distance ce qui est branché sur les broches de la radio.",
      en: "Others can drive from afar what is wired to the radio's pins.",
    },
  },
  {
    code: "serial-module/enabled",
    path: "serial.enabled",
    wrong: true,
    level: "doubtful",
    where: onHub,
    holds: {
      fr: "Le port de la radio sert à Veillée seule.",
      en: "The radio's port serves Veillée alone.",
    },
    broken: {
      fr: "Le module « serial » est en marche : il peut prendre le port par lequel Veillée parle à la radio.",
      en: "The module “serial” is on: it can take the port by which Veillée talks to the radio.",
    },
  },
];

export const plainRules: readonly Rule[] = table.map((rule) => (radio, around) => {
  if (rule.where?.(around) === false) return [];
  const { code, level, holds, broken, remedy = applyProfile(radio, around) } = rule;
  // A radio without the section has none of what it would set.
  const holding = (radio.value(rule.path) ?? !rule.wrong) !== rule.wrong;
  return [holding ? { code, level: "good", words: holds } : { code, level, words: broken, remedy }];
});
