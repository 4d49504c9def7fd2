/** A radio's serial port: whether it is there, may be opened, and who holds it. */

import { access, constants, realpath } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../../base/fault.ts";
import { visible } from "../../base/text.ts";
import type { Finding } from "../../mesh/workshop.ts";
import { bad, badFault, doubtful, good } from "./finding.ts";
import type { SystemFiles } from "./system-files.ts";

/** Where the system lists serial ports by what is plugged into them. */
export const BY_ID = "/dev/serial/by-id";

export interface Port {
  /** As the operator wrote it: `/dev/…`. */
  readonly address: string;
  /** The process that may hold it: our own. */
  readonly own: number;
}

/** Ends with a bad finding if it is no use to open it. */
export async function portFindings(port: Port, files: SystemFiles): Promise<readonly Finding[]> {
  const { address } = port;
  const device = await realpath(address).catch(() => undefined);
  if (device === undefined) return [await missing(address, files)];
  const forbidden = await access(address, constants.R_OK | constants.W_OK).then(
    () => false,
    () => true,
  );
  if (forbidden) return [badFault(new Fault("radio/forbidden"), address)];
  const holder = await holderOf(device, port, files);
  if (holder !== undefined) return [heldBy(holder, address)];
  return [...(await steadyName(address, device, files)), ...(await meddlers(files))];
}

async function missing(address: string, files: SystemFiles): Promise<Finding> {
  const there = await files.names(BY_ID);
  const finding = badFault(new Fault("radio/missing"), address);
  if (there.length === 0) return finding;
  const list = there.map((name) => `${BY_ID}/${visible(name)}`).join(", ");
  return {
    ...finding,
    remedy: {
      fr: `Vérifiez le câble. Branché ici : ${list}`,
      en: `Check the cable. Plugged in here: ${list}`,
    },
  };
}

interface Holder {
  readonly pid: number;
  /** What it is called, safe to show. */
  readonly name: string;
}

function heldBy({ pid, name }: Holder, address: string): Finding {
  return bad(
    "radio/busy",
    {
      fr: `Un autre programme tient ${address} : ${name} (n° ${pid}).`,
      en: `Another program holds ${address}: ${name} (no. ${pid}).`,
    },
    {
      fr: `Fermez-le, ou arrêtez-le : kill ${pid}. Une radio n'a qu'un client à la fois.`,
      en: `Close it, or stop it: kill ${pid}. A radio has one client at a time.`,
    },
  );
}

/** Who has `device` open, as far as this account may see. */
async function holderOf(
  device: string,
  { own }: Port,
  files: SystemFiles,
): Promise<Holder | undefined> {
  const processes = (await files.names("/proc")).filter((name) => /^\d+$/.test(name));
  for (const process of processes) {
    if (Number(process) === own) continue;
    for (const descriptor of await files.names(`/proc/${process}/fd`)) {
      if ((await files.link(`/proc/${process}/fd/${descriptor}`)) !== device) continue;
      return { pid: Number(process), name: await nameOf(process, files) };
    }
  }
  return undefined;
}

/** A program by its file, an interpreter's by its script's: arguments may hold what is not to be shown. */
async function nameOf(process: string, files: SystemFiles): Promise<string> {
  const line = (await files.text(`/proc/${process}/cmdline`)) ?? "";
  const [program = "", script = ""] = line.split("\0");
  const name = path.basename(program);
  const shown = /^(?:node|python|perl|ruby|sh|bash)[\d.]*$/.test(name)
    ? `${name} ${path.basename(script)}`
    : name;
  return visible(
    shown.trim() === "" ? ((await files.text(`/proc/${process}/comm`)) ?? "?") : shown.trim(),
  );
}

/** A name that the system deals out anew at each plugging in. */
async function steadyName(
  address: string,
  device: string,
  files: SystemFiles,
): Promise<readonly Finding[]> {
  if (!/^\/dev\/tty(?:ACM|USB)\d+$/.test(address)) {
    return [
      good("radio/port", { fr: `Le port s'ouvre : ${address}`, en: `The port opens: ${address}` }),
    ];
  }
  const names: string[] = [];
  for (const name of await files.names(BY_ID))
    if ((await realpath(`${BY_ID}/${name}`).catch(() => undefined)) === device) names.push(name);
  const better = names[0] === undefined ? `${BY_ID}/…` : `${BY_ID}/${visible(names[0])}`;
  return [
    doubtful(
      "radio/port-name",
      {
        fr: `${address} peut changer de nom quand le câble bouge.`,
        en: `${address} may change its name when the cable is moved.`,
      },
      { fr: `Écrivez plutôt --radio ${better}`, en: `Rather write --radio ${better}` },
    ),
  ];
}

/** Programs that open every serial port they see, and write into it. */
const MEDDLERS: ReadonlySet<string> = new Set(["ModemManager", "brltty"]);

async function meddlers(files: SystemFiles): Promise<readonly Finding[]> {
  const found = new Set<string>();
  for (const process of await files.names("/proc")) {
    if (!/^\d+$/.test(process)) continue;
    const name = await files.text(`/proc/${process}/comm`);
    if (name !== undefined && MEDDLERS.has(name)) found.add(name);
  }
  return [...found].map((name) =>
    doubtful(
      "radio/meddler",
      {
        fr: `${name} tourne : il ouvre les ports série qu'il voit, et y écrit.`,
        en: `${name} is running: it opens the serial ports it sees, and writes into them.`,
      },
      {
        fr: `S'il ne sert à rien d'autre ici : sudo apt remove ${name.toLowerCase()}`,
        en: `If it serves nothing else here: sudo apt remove ${name.toLowerCase()}`,
      },
    ),
  );
}
