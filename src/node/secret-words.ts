/** What a node says of itself once it serves, and of the secrets it gives out: each is shown once. */

import type { Words } from "../base/lang.ts";
import type { Ready } from "./run.ts";
import type { Renewed } from "./secrets.ts";
import type { Settings } from "./settings.ts";

export const formerQuestion: Words = {
  fr: "Ancien code de l'opérateur, ou clé de secours (Entrée si vous n'avez ni l'un ni l'autre) :",
  en: "The operator's former code, or the recovery key (Enter if you have neither):",
};

export function renewedLine({ code, recovery, opens }: Renewed): string {
  return `${JSON.stringify({ code, recovery: recovery ?? null, opens })}\n`;
}

export function renewedWords(
  { code, recovery, opens }: Renewed,
  { lang }: Pick<Settings, "lang">,
): string {
  const fr = lang === "fr";
  const lines = [fr ? `Nouveau code de l'opérateur : ${code}` : `New operator's code: ${code}`];
  if (recovery !== undefined) {
    lines.push(
      fr ? `Nouvelle clé de secours : ${recovery}` : `New recovery key: ${recovery}`,
      fr
        ? "Notez la clé sur papier et mettez-la en lieu sûr : l'ancienne n'ouvre plus rien."
        : "Write the key on paper and put it in a safe place: the former one opens nothing any more.",
    );
  }
  if (!opens) {
    lines.push(
      fr
        ? "Noms et messages d'avant restent fermés : ce code ouvre le bureau, pas eux. « veillee unlock --recovery » les ouvre avec la clé de secours, ou avec l'ancien code."
        : "Earlier names and messages stay closed: this code opens the desk, not them. “veillee unlock --recovery” opens them with the recovery key, or with the former code.",
    );
  }
  return `${lines.join("\n")}\n`;
}

export function readyLine({ address, code, recovery }: Ready): string {
  const drawn = { code: code ?? null, recovery: recovery ?? null };
  return `${JSON.stringify({ event: "ready", address, ...drawn })}\n`;
}

export function readyWords(
  { address, code, recovery }: Ready,
  { exercise, lang, village }: Settings,
): string {
  const words = {
    fr: {
      title: exercise ? `EXERCICE : ${village}, un village simulé` : `Veillée : ${village}`,
      address: "Adresse",
      code: "Code de l'opérateur",
      known: "donné au premier démarrage ; perdu ? veillee code",
      recovery: "Clé de secours",
      paper:
        "Notez la clé sur papier, en lieu sûr : elle seule ouvre ce qui est privé si le code se perd.",
      hint: "Les foyers ouvrent cette adresse ; l'opérateur y ajoute /desk. Arrêter : Ctrl+C",
    },
    en: {
      title: exercise ? `EXERCICE: ${village}, a simulated village` : `Veillée: ${village}`,
      address: "Address",
      code: "Operator's code",
      known: "given at the first start; lost? veillee code",
      recovery: "Recovery key",
      paper:
        "Write the key on paper, in a safe place: it alone opens what is private if the code is lost.",
      hint: "Households open this address; the operator adds /desk to it. Stop: Ctrl+C",
    },
  }[lang];
  const width = Math.max(words.address.length, words.code.length, words.recovery.length);
  const line = (name: string, value: string): string => `  ${name.padEnd(width)}  ${value}\n`;
  const secrets = [
    line(words.code, code ?? words.known),
    ...(recovery === undefined ? [] : [line(words.recovery, recovery), `\n${words.paper}\n`]),
  ];
  return `\n${words.title}\n\n${line(words.address, address)}${secrets.join("")}\n${words.hint}\n\n`;
}
