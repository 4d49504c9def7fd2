/** The machine: its Node, its memory, its power. */

import type { Finding } from "../../mesh/workshop.ts";
import { bad, doubtful, good } from "./finding.ts";
import type { SystemFiles } from "./system-files.ts";

/** As package.json says. */
const NODE_LEAST = [20, 19] as const;

/** MiB. A node takes some 140 of its own when it starts; with less than a third of that left, the system soon ends someone. */
const MEMORY_LEAST = 48;
const MEMORY_ENOUGH = 160;

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [least, leastMinor] = NODE_LEAST;
  const enough = major > least || (major === least && minor >= leastMinor);
  if (enough) return good("node/version", { fr: `Node ${version}.`, en: `Node ${version}.` });
  return bad(
    "node/version",
    { fr: `Node ${version} est trop ancien.`, en: `Node ${version} is too old.` },
    {
      fr: "Installez Node 20.19 ou plus récent : Debian 13 et le Raspberry Pi OS de 2025 l'ont (apt install nodejs).",
      en: "Install Node 20.19 or later: Debian 13 and the Raspberry Pi OS of 2025 have it (apt install nodejs).",
    },
  );
}

/** Nothing on a system that does not tell. `running` counts Veillée's own need as met. */
export async function memory(files: SystemFiles, running: boolean): Promise<readonly Finding[]> {
  const text = (await files.text("/proc/meminfo")) ?? "";
  const kibibytes = /^MemAvailable:\s+(\d+) kB$/m.exec(text)?.[1];
  if (kibibytes === undefined) return [];
  const free = Math.floor(Number(kibibytes) / 1024);
  const words = { fr: `Mémoire libre : ${free} Mio.`, en: `Free memory: ${free} MiB.` };
  const remedy = {
    fr: "Arrêtez d'autres programmes (un bureau graphique, un navigateur) ou prenez une machine d'un Go.",
    en: "Stop other programs (a graphical desktop, a browser), or take a machine with one GB.",
  };
  if (free < MEMORY_LEAST) return [bad("memory/free", words, remedy)];
  if (!running && free < MEMORY_ENOUGH) return [doubtful("memory/free", words, remedy)];
  return [good("memory/free", words)];
}

/** Bits of the Pi's own account. Source: the firmware's get_throttled. */
const UNDER_VOLTAGE_NOW = 0x1;
const UNDER_VOLTAGE_SINCE_BOOT = 0x1_0000;

const supply = {
  fr: "Prenez l'alimentation d'origine et un câble court ; ôtez ce qui est branché de trop, ou mettez un hub USB alimenté.",
  en: "Use the original power supply and a short cable; unplug what is not needed, or use a powered USB hub.",
};

/** Whether a Pi gets the voltage it needs: too little of it ruins cards. Nothing on a machine that does not measure it. */
export async function power(files: SystemFiles): Promise<readonly Finding[]> {
  const alarms: (string | undefined)[] = [];
  for (const sensor of await files.names("/sys/class/hwmon"))
    alarms.push(await files.text(`/sys/class/hwmon/${sensor}/in0_lcrit_alarm`));
  const told = await files.text("/sys/devices/platform/soc/soc:firmware/get_throttled");
  const bits = told === undefined ? undefined : Number.parseInt(told, 16);
  const now = alarms.includes("1") || ((bits ?? 0) & UNDER_VOLTAGE_NOW) !== 0;
  if (now) {
    const words = { fr: "Le courant est trop faible.", en: "The supply voltage is too low." };
    return [bad("power/under-voltage", words, supply)];
  }
  if (((bits ?? 0) & UNDER_VOLTAGE_SINCE_BOOT) !== 0) {
    const words = {
      fr: "Le courant a été trop faible depuis le démarrage.",
      en: "The supply voltage has been too low since the start.",
    };
    return [doubtful("power/under-voltage", words, supply)];
  }
  if (bits === undefined && !alarms.includes("0")) return [];
  return [
    good("power/under-voltage", { fr: "Le courant suffit.", en: "The supply voltage is enough." }),
  ];
}
