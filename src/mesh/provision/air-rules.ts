/**
 * The rules about firmware, region, modem and role: whether a radio reaches the others, and carries what the village sends.
 */

import { visible } from "../../base/text.ts";
import { fits } from "./band.ts";
import { applyProfile, bad, doubtful, good, type Rule } from "./finding.ts";

/** Below this, anyone nearby can pass a message on the channel off as a private one. Source: CVE-2025-53627. */
const FIRMWARE_MIN: readonly number[] = [2, 7, 15];
const FIRMWARE_NAME = FIRMWARE_MIN.join(".");

/** Hops that carry across any village; each one more repeats every message once more everywhere. */
const HOPS_ENOUGH = 3;

/** How a radio chooses what it repeats, when that leaves out messages of the village. */
const CHOOSY = new Set(["CORE_PORTNUMS_ONLY", "KNOWN_ONLY", "NONE"]);

/** Roles that keep the radio on the air for others, and put an ESP32 to sleep between two messages. */
const ROUTERS = new Set(["ROUTER", "ROUTER_LATE", "ROUTER_CLIENT", "REPEATER"]);
const ABANDONED = new Set(["ROUTER_CLIENT", "REPEATER"]);
/** Roles for a radio that a node listens through. */
const FOR_HUB = new Set(["CLIENT", "CLIENT_BASE"]);
/** Roles that serve a village anywhere. */
const FOR_VILLAGE = new Set([...FOR_HUB, "CLIENT_MUTE", "ROUTER", "ROUTER_LATE"]);

const UPDATE = {
  fr: "Mettez-le à jour depuis https://flasher.meshtastic.org, avec un ordinateur relié à Internet, puis appliquez de nouveau le profil.",
  en: "Update it from https://flasher.meshtastic.org, with a computer on the Internet, then apply the profile again.",
};

const firmware: Rule = (radio) => {
  const code = "firmware/version";
  const shown = visible(radio.firmware);
  const numbers = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?!\d)/
    .exec(radio.firmware)
    ?.slice(1)
    .map(Number);
  if (numbers === undefined)
    return doubtful(
      code,
      {
        fr: "La radio ne dit pas la version de son firmware, le programme qui la fait marcher.",
        en: "The radio does not tell the version of its firmware, the program that runs it.",
      },
      UPDATE,
    );
  if (!isOlder(numbers, FIRMWARE_MIN))
    return good(code, {
      fr: `Le firmware, le programme de la radio, est assez récent : ${shown}.`,
      en: `The firmware, the radio's program, is recent enough: ${shown}.`,
    });
  return bad(
    code,
    {
      fr: `Le firmware, le programme de la radio, est trop vieux : ${shown}. Avant ${FIRMWARE_NAME}, des messages peuvent être contrefaits et la radio bloquée à distance.`,
      en: `The firmware, the radio's program, is too old: ${shown}. Before ${FIRMWARE_NAME}, messages can be forged and the radio stopped from afar.`,
    },
    UPDATE,
  );
};

/** Part by part, as numbers: 2.10 is newer than 2.7. */
function isOlder(one: readonly number[], other: readonly number[]): boolean {
  const at = other.findIndex((part, i) => part !== one[i]);
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}

const region: Rule = (radio, around) => {
  const code = "lora/region";
  const set = String(radio.value("lora.region"));
  if (set !== "UNSET")
    return good(code, { fr: `La région est réglée : ${set}.`, en: `The region is set: ${set}.` });
  return bad(
    code,
    {
      fr: "La région n'est pas réglée : la radio n'émet rien tant qu'elle ne sait pas quelle loi suivre.",
      en: "The region is not set: the radio sends nothing until it knows which law to follow.",
    },
    applyProfile(radio, around),
  );
};

const modem: Rule = (radio, around) => {
  const code = "lora/preset";
  const preset = String(radio.value("lora.modemPreset"));
  const set = String(radio.value("lora.region"));
  const remedy = applyProfile(radio, around);
  if (radio.value("lora.usePreset") === false)
    return doubtful(
      code,
      {
        fr: "Le débit est réglé à la main : seules les radios réglées de même s'entendent.",
        en: "The speed is set by hand: only radios set the same way hear each other.",
      },
      remedy,
    );
  if (!fits(preset, set))
    return bad(
      code,
      {
        fr: `Le préréglage ${preset} est trop large pour la bande permise en ${set} : la radio en prend un autre sans le dire, et n'entend pas ses voisines.`,
        en: `The preset ${preset} is too wide for the band allowed in ${set}: the radio uses another one without saying so, and does not hear its neighbours.`,
      },
      remedy,
    );
  if (Number(radio.value("lora.overrideFrequency")) !== 0)
    return doubtful(
      code,
      {
        fr: "La fréquence est imposée à la main : seules les radios réglées de même s'entendent, et la loi peut l'interdire.",
        en: "The frequency is set by hand: only radios set the same way hear each other, and the law may forbid it.",
      },
      remedy,
    );
  return good(code, {
    fr: `Le préréglage, qui fait le débit et la portée, est ${preset} : toutes les radios du village doivent avoir le même.`,
    en: `The preset, which makes the speed and the reach, is ${preset}: all radios of the village must have the same.`,
  });
};

const hops: Rule = (radio, around) => {
  const code = "lora/hop-limit";
  const count = Number(radio.value("lora.hopLimit"));
  const remedy = applyProfile(radio, around);
  if (count === 0)
    return bad(
      code,
      {
        fr: "Le nombre de relais permis est zéro : les messages n'atteignent que les radios voisines.",
        en: "The number of relays allowed is zero: messages reach neighbouring radios only.",
      },
      remedy,
    );
  if (count > HOPS_ENOUGH)
    return doubtful(
      code,
      {
        fr: `Le nombre de relais permis est ${count} : chaque message est répété trop souvent et remplit les ondes. ${HOPS_ENOUGH} suffisent, sauf tout au bord du réseau.`,
        en: `The number of relays allowed is ${count}: each message is repeated too often and fills the air. ${HOPS_ENOUGH} are enough, except at the very edge of the network.`,
      },
      remedy,
    );
  return good(code, {
    fr: `Le nombre de relais permis est ${count}.`,
    en: `The number of relays allowed is ${count}.`,
  });
};

const rebroadcast: Rule = (radio, around) => {
  const code = "device/rebroadcast";
  const mode = String(radio.value("device.rebroadcastMode"));
  if (!CHOOSY.has(mode))
    return good(code, {
      fr: "Cette radio relaie tous les messages du village.",
      en: "This radio relays every message of the village.",
    });
  const remedy = applyProfile(radio, around);
  return mode === "CORE_PORTNUMS_ONLY"
    ? bad(
        code,
        {
          fr: "Cette radio ne relaie que les messages courants (CORE_PORTNUMS_ONLY) : elle jette ce que les postes Veillée s'envoient.",
          en: "This radio relays everyday messages only (CORE_PORTNUMS_ONLY): it throws away what Veillée nodes send each other.",
        },
        remedy,
      )
    : bad(
        code,
        {
          fr: `Cette radio choisit ce qu'elle relaie (${mode}) : les messages d'un foyer qu'elle ne connaît pas encore s'arrêtent chez elle.`,
          en: `This radio chooses what it relays (${mode}): messages of a household that it does not know yet end with it.`,
        },
        remedy,
      );
};

const role: Rule = (radio, around) => {
  const set = String(radio.value("device.role"));
  const code = around.hub && ROUTERS.has(set) ? "device/router-on-usb" : "device/role";
  const remedy = applyProfile(radio, around);
  if (code === "device/router-on-usb")
    return bad(
      code,
      {
        fr: `La radio du poste a le rôle de relais (${set}) : bien des cartes s'endorment alors entre deux messages, et leur port USB s'arrête.`,
        en: `The hub's radio has the role of a relay (${set}): many boards then sleep between two messages, and their USB port stops.`,
      },
      remedy,
    );
  if (ABANDONED.has(set))
    return bad(
      code,
      {
        fr: `Le rôle ${set} est abandonné : les firmwares récents n'en tiennent plus compte.`,
        en: `The role ${set} has been given up: recent firmware no longer heeds it.`,
      },
      remedy,
    );
  if ((around.hub ? FOR_HUB : FOR_VILLAGE).has(set))
    return good(code, {
      fr: `Le rôle de la radio est ${set}.`,
      en: `The radio's role is ${set}.`,
    });
  return doubtful(
    code,
    {
      fr: `Le rôle ${set} n'est pas fait pour ${around.hub ? "la radio du poste" : "une radio du village"} : elle relaie moins, ou parle sans qu'on le lui demande.`,
      en: `The role ${set} is not made for ${around.hub ? "the hub's radio" : "a radio of the village"}: it relays less, or talks unasked.`,
    },
    remedy,
  );
};

const storeForward: Rule = (radio, around) => {
  const code = "store-forward/server";
  const server =
    radio.value("storeForward.enabled") === true && radio.value("storeForward.isServer") === true;
  if (!server)
    return good(code, {
      fr: "La radio ne garde pas les messages des autres pour les redire plus tard.",
      en: "The radio does not keep others' messages to say them again later.",
    });
  const words = {
    fr: "La radio garde les messages et les redit plus tard (Store & Forward) : elle retient des textes que Veillée devrait recevoir aussitôt, et en répète d'anciens.",
    en: "The radio keeps messages and says them again later (Store & Forward): it holds back texts that Veillée should get at once, and repeats old ones.",
  };
  const remedy = applyProfile(radio, around);
  return around.hub ? bad(code, words, remedy) : doubtful(code, words, remedy);
};

const ignored: Rule = (radio, around) => {
  const list = radio.value("lora.ignoreIncoming");
  const count = Array.isArray(list) ? list.length : 0;
  if (count === 0) return [];
  return doubtful(
    "lora/ignored-radios",
    {
      fr: `Cette radio fait la sourde oreille à ${count === 1 ? "une autre radio" : `${count} autres radios`}.`,
      en: `This radio turns a deaf ear to ${count === 1 ? "one other radio" : `${count} other radios`}.`,
    },
    applyProfile(radio, around),
  );
};

export const airRules: readonly Rule[] = [
  firmware,
  region,
  modem,
  hops,
  ignored,
  role,
  rebroadcast,
  storeForward,
];
