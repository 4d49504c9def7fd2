/** `veillee unlock`: opens what was closed at the restart, by the operator's code or the recovery key. */

import * as v from "valibot";

import type { Words } from "../base/lang.ts";
import type { Api } from "./api.ts";
import type { Command, Desk } from "./command.ts";

const unlocked = v.object({ state: v.picklist(["opened", "needs-code", "other-secret"]) });
type State = v.InferOutput<typeof unlocked>["state"];

export const unlock: Command = {
  name: "unlock",
  operands: [],
  options: [
    {
      name: "recovery",
      words: {
        fr: "avec la clé de secours, ou l'ancien code ; le code actuel est demandé ensuite",
        en: "with the recovery key, or the former code; the present code is asked for next",
      },
    },
  ],
  summary: {
    fr: "ouvrir les noms et les messages d'avant le redémarrage",
    en: "open the names and messages from before the restart",
  },
  about: {
    fr: `Après un redémarrage, ce qui fut écrit avant est fermé jusqu'à ce qu'un opérateur donne son code, ici ou en entrant au bureau. Les urgences,
les réponses et le relais marchent entre-temps. Le code est demandé sans s'afficher, ou lu sur l'entrée : une ligne, et avec --recovery
une seconde, le code actuel, pour qu'il suffise la prochaine fois.`,
    en: `After a restart what was written before is closed until an operator gives the code, here or by signing in at the desk. Emergencies, answers
and relaying go on meanwhile. The code is asked for without being shown, or read from standard input: one line, and with --recovery
a second one, the present code, so that it is enough the next time.`,
  },
  examples: ["veillee unlock", "veillee unlock --recovery"],
  run: async (given, desk) => {
    const api = await desk.api();
    const recovery = given.flag("recovery");
    const first = await tryOne(
      api,
      await desk.secret(recovery ? questions.recovery : questions.code),
    );
    const state = first === "needs-code" ? await giveCode(api, desk) : first;
    if (desk.json) await desk.print.json({ state });
    else await desk.print.line(desk.say(outcomes[state]));
    return state === "other-secret" ? 1 : 0;
  },
};

/** The code opens it from now on, if whoever opened it has that at hand. */
async function giveCode(api: Api, desk: Desk): Promise<State> {
  const code = await desk.secret(questions.present);
  return code === "" ? "needs-code" : tryOne(api, code);
}

async function tryOne(api: Api, secret: string): Promise<State> {
  return (await api.post("/api/vault", { secret }, unlocked)).state;
}

const questions = {
  code: { fr: "Code de l'opérateur :", en: "Operator's code:" },
  recovery: { fr: "Clé de secours, ou ancien code :", en: "Recovery key, or former code:" },
  present: {
    fr: "Code actuel de l'opérateur (Entrée : plus tard) :",
    en: "The operator's present code (Enter: later):",
  },
} as const satisfies Record<string, Words>;

const outcomes: Readonly<Record<State, Words>> = {
  opened: {
    fr: "Noms et messages d'avant sont ouverts.",
    en: "Earlier names and messages are open.",
  },
  "needs-code": {
    fr: "Ouverts jusqu'au prochain arrêt. Le code actuel ne les ouvrira qu'après avoir été donné une fois, ici ou au bureau.",
    en: "Open until the next stop. The present code will open them only once it has been given, here or at the desk.",
  },
  "other-secret": {
    fr: "Ce code est le bon pour le bureau, mais ce qui est fermé l'a été avec un autre : « veillee unlock --recovery », avec la clé de secours ou l'ancien code.",
    en: "This code is right for the desk, but what is closed was closed with another: “veillee unlock --recovery”, with the recovery key or the former code.",
  },
};
