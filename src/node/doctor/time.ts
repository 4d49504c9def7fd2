/** The machine's clock: what it is worth, and whether it survives a power cut. */

import type { Millis, Wall } from "../../base/time.ts";
import type { Finding } from "../../mesh/workshop.ts";
import { bad, doubtful, good } from "./finding.ts";
import type { SystemFiles } from "./system-files.ts";

/** No machine that runs this was switched on before. */
const EARLIEST: Millis = Date.UTC(2026, 0, 1);
/** Nor will one be after. */
const LATEST: Millis = Date.UTC(2100, 0, 1);

/** `now` as the running node has it, from a radio if need be; as the system has it, when no node runs. */
export async function time(files: SystemFiles, now: Wall): Promise<readonly Finding[]> {
  return [await worth(files, now), await survival(files)];
}

async function worth(files: SystemFiles, { millis: now, quality }: Wall): Promise<Finding> {
  const shown = localTime(now);
  if (quality === "gps" || quality === "radio") {
    const by = { gps: "du GPS de la radio", radio: "de la radio" }[quality];
    const from = { gps: "the radio's GPS", radio: "the radio" }[quality];
    return good("clock/trusted", {
      fr: `L'heure vient ${by} : ${shown}.`,
      en: `The time is from ${from}: ${shown}.`,
    });
  }
  if (quality === "operator") {
    return good("clock/trusted", {
      fr: `L'heure a été réglée par un opérateur : ${shown}. Une coupure de courant la perd.`,
      en: `The time was set by an operator: ${shown}. A power cut loses it.`,
    });
  }
  if (now < EARLIEST || now > LATEST) {
    return bad(
      "clock/wrong",
      { fr: `L'heure est fausse : ${shown}.`, en: `The time is wrong: ${shown}.` },
      {
        fr: "Réglez-la : veillee clock set 2026-11-21T20:00, ou au bureau ; ou reliez le poste à Internet un instant. Veillée marche sans, mais date mal.",
        en: "Set it: veillee clock set 2026-11-21T20:00, or at the desk; or connect the hub to the Internet for a moment. Veillée works without, but dates badly.",
      },
    );
  }
  if (await files.has("/run/systemd/timesync/synchronized")) {
    return good("clock/trusted", {
      fr: `L'heure est sûre : ${shown}, réglée par le réseau depuis le démarrage.`,
      en: `The time is sure: ${shown}, set by the network since the start.`,
    });
  }
  return doubtful(
    "clock/trusted",
    {
      fr: `L'heure n'a pas été réglée par le réseau depuis le démarrage : ${shown}.`,
      en: `The time was not set by the network since the start: ${shown}.`,
    },
    {
      fr: "Comparez-la à une montre. Reliez le poste à Internet un instant, systemd-timesyncd installé, ou réglez-la : veillee clock set, ou au bureau.",
      en: "Compare it with a watch. Connect the hub to the Internet for a moment, with systemd-timesyncd installed, or set it: veillee clock set, or at the desk.",
    },
  );
}

/** As this machine would write it down: year first, for both languages. */
function localTime(now: Millis): string {
  const date = new Date(now);
  const parts = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
  const [month, day, hour, minute] = parts.map((part) => String(part).padStart(2, "0"));
  return `${date.getFullYear()}-${month}-${day} ${hour}:${minute}`;
}

async function survival(files: SystemFiles): Promise<Finding> {
  const clocks = await files.names("/sys/class/rtc");
  if (clocks.length > 0) {
    return good("clock/battery", {
      fr: "Une horloge sur pile garde l'heure sans courant.",
      en: "A clock with a battery keeps the time without power.",
    });
  }
  return doubtful(
    "clock/battery",
    {
      fr: "Pas d'horloge sur pile : l'heure se perd à chaque coupure de courant.",
      en: "No clock with a battery: the time is lost at each power cut.",
    },
    {
      fr: "Ajoutez un module RTC (DS3231), ou la pile du Pi 5 ; sinon, vérifiez l'heure après chaque coupure.",
      en: "Add an RTC module (DS3231), or the Pi 5's battery; else check the time after each cut.",
    },
  );
}
