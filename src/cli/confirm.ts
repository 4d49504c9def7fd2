/** What a person at the terminal answers. Only a yes is a yes. */

import type { Lang, Words } from "../base/lang.ts";
import type { Io, Printer } from "./io.ts";
import { lines } from "./lines.ts";
import { WrongUsage } from "./usage.ts";

/** Characters of an answer: the longest is a channel's address. */
const ANSWER_MAX = 2000;

export interface Answers extends AsyncDisposable {
  /** The next line that is typed; empty at the end. */
  readonly next: () => Promise<string>;
}

/** Lines typed one after the other; nothing is read before the first is asked for. */
export function openAnswers(stdin: Io["stdin"]): Answers {
  const typed = lines(stdin, ANSWER_MAX);
  return {
    next: async () => {
      const { value } = await typed.next();
      return value?.kind === "line" ? value.text.trim() : "";
    },
    [Symbol.asyncDispose]: async () => {
      await typed.return(undefined);
    },
  };
}

/** @throws WrongUsage when nobody sits there to be asked. */
export async function confirm(
  question: Words,
  {
    io,
    print,
    lang,
    answers,
  }: {
    readonly io: Io;
    readonly print: Printer;
    readonly lang: Lang;
    readonly answers: Answers;
  },
): Promise<boolean> {
  if (io.stdinIsTty !== true || io.stdoutIsTty !== true) {
    throw new WrongUsage({
      fr: "Sans terminal où poser la question, ajoutez --yes ; --dry-run montre sans rien changer.",
      en: "With no terminal to ask at, add --yes; --dry-run shows and changes nothing.",
    });
  }
  await print.question(`${question[lang]} ${lang === "fr" ? "[o/N]" : "[y/N]"}`);
  return /^(?:o|oui|y|yes)$/i.test(await answers.next());
}
