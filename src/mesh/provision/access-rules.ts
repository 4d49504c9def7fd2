/**
 * The rules about who can read, write or take over: channel keys, keys of the radio, Wi-Fi, Bluetooth.
 */

import { Secret } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import type { Finding } from "../workshop.ts";
import { applyProfile, bad, doubtful, good, type Rule } from "./finding.ts";
import { BYTES_MARK } from "./setting-value.ts";
import type { ChannelSettings } from "./settings.ts";

/** Different bytes that any key drawn by chance has, of 16 or 32: one with fewer comes up once in 10¹⁷ draws. */
const DISTINCT_MIN = 6;

/** The PIN that every new radio has. */
const STOCK_PIN = 123_456;

const NEW_CHANNEL = {
  fr: "Créez le canal du village : veillee radio channel new NOM. S'il existe déjà, rejoignez-le : veillee radio channel join ADRESSE.",
  en: "Make the village's channel: veillee radio channel new NAME. If there is one already, join it: veillee radio channel join ADDRESS.",
};

const channels: Rule = (radio) =>
  radio.channels.some(({ role }) => role === "primary")
    ? radio.channels.map(keyFinding)
    : bad(
        "channel/none",
        {
          fr: "La radio n'a pas de canal principal : elle n'entend personne.",
          en: "The radio has no primary channel: it hears nobody.",
        },
        NEW_CHANNEL,
      );

function keyFinding(channel: ChannelSettings): Finding {
  const { role, keyLength } = channel;
  const named = called(channel);
  const drawn = new Set(channel.key.reveal()).size >= DISTINCT_MIN;
  if (channel.private && drawn)
    return {
      code: "channel/private-key",
      level: "good",
      words: {
        fr: `${named.fr} a une clé à lui, que seules les radios du village connaissent.`,
        en: `${named.en} has a key of its own, which only the village's radios know.`,
      },
    };
  const level = role === "primary" ? "bad" : "doubtful";
  const remedy = role === "primary" ? NEW_CHANNEL : REMOVE;
  if (channel.private)
    return {
      code: "channel/weak-key",
      level,
      words: {
        fr: `${named.fr} a une clé trop simple, que l'on peut deviner : elle n'a pas été tirée au hasard.`,
        en: `${named.en} has a key that is too simple and can be guessed: it was not drawn at random.`,
      },
      remedy,
    };
  return keyLength === 0
    ? {
        code: "channel/no-key",
        level,
        words: {
          fr: `${named.fr} n'a pas de clé : tout le monde peut y lire et y écrire, sous n'importe quel nom.`,
          en: `${named.en} has no key: anyone can read and write there, under any name.`,
        },
        remedy,
      }
    : {
        code: "channel/default-key",
        level,
        words: {
          fr: `${named.fr} a une clé que tout le monde connaît : n'importe quelle radio peut y lire et y écrire, sous n'importe quel nom.`,
          en: `${named.en} has a key that everyone knows: any radio can read and write there, under any name.`,
        },
        remedy,
      };
}

const REMOVE = {
  fr: "N'y dites rien de privé, ou supprimez ce canal dans l'application Meshtastic.",
  en: "Say nothing private there, or remove this channel in the Meshtastic app.",
};

/** How a channel is spoken of; its name is the radio's word, made safe to show. */
function called({ role, name, index }: ChannelSettings): { fr: string; en: string } {
  const shown = visible(name);
  if (shown !== "") return { fr: `Le canal « ${shown} »`, en: `The channel “${shown}”` };
  return role === "primary"
    ? { fr: "Le canal principal", en: "The primary channel" }
    : { fr: `Le canal ${index}`, en: `Channel ${index}` };
}

const channelMqtt: Rule = (radio) => {
  const code = "channel/mqtt";
  const open = radio.channels.filter(({ uplink, downlink }) => uplink || downlink);
  if (open.length === 0)
    return good(code, {
      fr: "Aucun canal n'est ouvert vers Internet.",
      en: "No channel is open to the Internet.",
    });
  return open.flatMap((channel) => {
    const named = called(channel);
    return bad(
      code,
      {
        fr: `${named.fr} est ouvert vers Internet (par MQTT) : ses messages peuvent en sortir, ou y entrer.`,
        en: `${named.en} is open to the Internet (by MQTT): its messages can get out, or others in.`,
      },
      {
        fr: "Dans l'application Meshtastic, coupez « uplink » et « downlink » de ce canal.",
        en: "In the Meshtastic app, turn off “uplink” and “downlink” for this channel.",
      },
    );
  });
};

const ownKey: Rule = (radio) => {
  const code = "security/own-key";
  if (radio.value("security.publicKey") !== BYTES_MARK)
    return good(code, {
      fr: "La radio a sa propre clé, pour les messages d'une personne à une autre.",
      en: "The radio has its own key, for messages from one person to another.",
    });
  return bad(
    code,
    {
      fr: "La radio n'a pas encore de clé à elle : aucun message d'une personne à une autre ne peut partir ni arriver.",
      en: "The radio has no key of its own yet: no message from one person to another can leave or arrive.",
    },
    {
      fr: "Appliquez un profil, qui règle la région : la radio fait alors sa clé elle-même. Si elle reste sans clé, mettez son firmware à jour.",
      en: "Apply a profile, which sets the region: the radio then makes its key by itself. If it stays without one, update its firmware.",
    },
  );
};

const adminKeys: Rule = (radio) => {
  const code = "security/admin-keys";
  const keys = radio.value("security.adminKey");
  const count = Array.isArray(keys) ? keys.filter((key) => key !== BYTES_MARK).length : 0;
  if (count === 0)
    return good(code, {
      fr: "Aucune autre radio ne peut régler celle-ci à distance.",
      en: "No other radio can set this one from afar.",
    });
  return doubtful(
    code,
    {
      fr: `${count === 1 ? "Une autre radio peut" : `${count} autres radios peuvent`} régler celle-ci à distance.`,
      en: `${count === 1 ? "One other radio" : `${count} other radios`} can set this one from afar.`,
    },
    {
      fr: "Si vous ne savez pas qui c'est, retirez ces clés dans l'application Meshtastic (Sécurité, clés d'administration).",
      en: "If you do not know whose they are, remove these keys in the Meshtastic app (Security, admin keys).",
    },
  );
};

const network: Rule = (radio, { link }) => {
  const code = "network/open-port";
  const wifi = radio.value("network.wifiEnabled") === true;
  if (!wifi && radio.value("network.ethEnabled") !== true)
    return good(code, {
      fr: "La radio n'est sur aucun réseau : on ne la commande que par son câble.",
      en: "The radio is on no network: it is commanded over its cable only.",
    });
  const words = {
    fr: `La radio est sur le ${wifi ? "Wi-Fi" : "réseau par câble"} : qui est sur ce réseau la commande sans mot de passe (port 4403) et peut lire toutes ses clés.`,
    en: `The radio is on the ${wifi ? "Wi-Fi" : "wired network"}: whoever is on that network commands it without a password (port 4403) and can read all its keys.`,
  };
  if (link === "tcp")
    return doubtful(code, words, {
      fr: "Donnez à la radio et à Veillée un réseau à elles deux, fermé à tous les autres ; ou reliez-les par un câble USB et coupez le réseau de la radio.",
      en: "Give the radio and Veillée a network of their own, closed to everyone else; or connect them by a USB cable and turn the radio's network off.",
    });
  return bad(code, words, {
    fr: "Coupez-le : veillee radio apply, avec le profil de cette radio, le coupe aussi.",
    en: "Turn it off: veillee radio apply, with this radio's profile, does so too.",
  });
};

const bluetooth: Rule = (radio, around) => {
  const code = "bluetooth/open";
  if (radio.value("bluetooth.enabled") !== true)
    return good(code, {
      fr: "Le Bluetooth est coupé : aucun téléphone ne peut commander cette radio.",
      en: "Bluetooth is off: no phone can command this radio.",
    });
  const mode = radio.value("bluetooth.mode");
  const pin = radio.value("bluetooth.fixedPin");
  const stock = mode === "FIXED_PIN" && pin instanceof Secret && pin.reveal() === STOCK_PIN;
  if (mode === "NO_PIN" || stock)
    return bad(
      code,
      {
        fr: "N'importe quel téléphone proche peut commander cette radio par Bluetooth : il n'y a pas de code, ou c'est celui de toutes les radios neuves.",
        en: "Any phone nearby can command this radio over Bluetooth: there is no code, or it is the one of every new radio.",
      },
      {
        fr: "Dans l'application Meshtastic, choisissez un autre code Bluetooth, ou coupez le Bluetooth si personne ne s'en sert.",
        en: "In the Meshtastic app, choose another Bluetooth code, or turn Bluetooth off if nobody uses it.",
      },
    );
  if (!around.hub)
    return good(code, {
      fr: "Le Bluetooth demande un code : un téléphone qui le connaît peut s'y relier.",
      en: "Bluetooth asks for a code: a phone that knows it can connect.",
    });
  return doubtful(
    code,
    {
      fr: "Le Bluetooth de la radio du poste est en marche : un téléphone qui connaît le code prend la radio à Veillée.",
      en: "The hub radio's Bluetooth is on: a phone that knows the code takes the radio from Veillée.",
    },
    applyProfile(radio, around),
  );
};

export const accessRules: readonly Rule[] = [
  channels,
  channelMqtt,
  ownKey,
  adminKeys,
  network,
  bluetooth,
];
