/** Each radio: its port, whether it answers, and what its own settings look like. */

import { Fault } from "../../base/fault.ts";
import { type Millis, SECOND } from "../../base/time.ts";
import type { RadioStatus } from "../../mesh/radio-status.ts";
import type { Finding, RadioCheck } from "../../mesh/workshop.ts";
import { within } from "../within.ts";
import { badFault, doubtful, good, looked } from "./finding.ts";
import { portFindings } from "./port.ts";
import type { SystemFiles } from "./system-files.ts";

/** A radio whose session is ready answers in a few seconds, and whoever asked waits for all the rest too. */
const ANSWERS_WITHIN: Millis = 20 * SECOND;

export interface RadioProbe {
  /** As the operator wrote them. */
  readonly addresses: readonly string[];
  /** How the running node's own sessions with them are. */
  readonly statuses?: readonly Pick<RadioStatus, "address" | "phase" | "reason">[];
  /** Reads a radio's settings and judges them; absent when no radio is to be opened. @throws Fault "radio/…". */
  readonly check?: (address: string) => Promise<RadioCheck>;
}

export async function radios(
  { addresses, ...probe }: RadioProbe,
  files: SystemFiles,
): Promise<readonly Finding[]> {
  if (addresses.length === 0) {
    return [
      doubtful(
        "radio/none",
        { fr: "Aucune radio n'est réglée.", en: "No radio is set up." },
        {
          fr: "Branchez-la, puis --radio /dev/serial/by-id/… (ls /dev/serial/by-id), ou « radio » dans veillee.json. Sans radio, Veillée ouvre un exercice.",
          en: "Plug it in, then --radio /dev/serial/by-id/… (ls /dev/serial/by-id), or “radio” in veillee.json. Without a radio Veillée opens an exercise.",
        },
      ),
    ];
  }
  // One that hangs keeps no other waiting.
  const each = await Promise.all(addresses.map((address) => radio(address, probe, files)));
  return each.flat();
}

async function radio(
  address: string,
  { statuses, check }: Omit<RadioProbe, "addresses">,
  files: SystemFiles,
): Promise<readonly Finding[]> {
  const port = address.startsWith("/dev/")
    ? await looked("radio/port", () => portFindings({ address, own: process.pid }, files))
    : [];
  if (port.some(({ level }) => level === "bad")) return port;
  const status = statuses?.find((one) => one.address === address);
  if (status !== undefined && status.phase !== "ready") return [...port, notReady(status)];
  if (check === undefined) return status === undefined ? port : [...port, ready(address)];
  const asked =
    status === undefined
      ? check
      : () => within(check(address), ANSWERS_WITHIN, () => new Fault("radio/silent", { address }));
  return [...port, ...(await looked("radio/settings", () => answers(address, asked)))];
}

/** What is good in a radio's settings is one line here: `veillee radio check` shows each. */
function summed(findings: readonly Finding[]): readonly Finding[] {
  const wrong = findings.filter(({ level }) => level !== "good");
  const right = findings.length - wrong.length;
  if (right === 0) return wrong;
  return [
    ...wrong,
    good("radio/settings", {
      fr: `Ses réglages : ${right} ${right > 1 ? "points bons" : "point bon"} (veillee radio check les montre).`,
      en: `Its settings: ${right} good (veillee radio check shows them).`,
    }),
  ];
}

function ready(address: string): Finding {
  return good("radio/answers", {
    fr: `La radio répond (${address}).`,
    en: `The radio answers (${address}).`,
  });
}

function notReady({ address, reason }: Pick<RadioStatus, "address" | "reason">): Finding {
  if (reason !== undefined) return badFault(new Fault(reason), address);
  return doubtful(
    "radio/starting",
    { fr: `La radio démarre (${address}).`, en: `The radio is starting (${address}).` },
    { fr: "Relancez dans une minute.", en: "Ask again in a minute." },
  );
}

async function answers(
  address: string,
  check: (address: string) => Promise<RadioCheck>,
): Promise<readonly Finding[]> {
  try {
    const { name, id, firmware, findings } = await check(address);
    const said = good("radio/answers", {
      fr: `La radio répond : ${name} ${id}, firmware ${firmware} (${address}).`,
      en: `The radio answers: ${name} ${id}, firmware ${firmware} (${address}).`,
    });
    return [said, ...summed(findings)];
  } catch (error) {
    const fault = Fault.in(error);
    if (fault === undefined) throw error;
    return [badFault(fault, address)];
  }
}
