/** What the doctor found, in the making. */

import { Fault } from "../../base/fault.ts";
import type { Lang, Words } from "../../base/lang.ts";
import type { Finding } from "../../mesh/workshop.ts";

export function good(code: string, words: Words): Finding {
  return { code, level: "good", words };
}

export function doubtful(code: string, words: Words, remedy: Words): Finding {
  return { code, level: "doubtful", words, remedy };
}

export function bad(code: string, words: Words, remedy: Words): Finding {
  return { code, level: "bad", words, remedy };
}

/** A fault as a finding: its first sentence says what is wrong, the others what to do. `where` stands before it. */
export function badFault(fault: Fault, where = ""): Finding {
  const [fr = "", en = ""] = [fault.words("fr"), fault.words("en")].map((text) =>
    text.replace(GOES_ON, ""),
  );
  const before = (lang: Lang): string => {
    if (where === "") return "";
    return lang === "fr" ? `${where} : ` : `${where}: `;
  };
  return bad(
    fault.code,
    { fr: before("fr") + firstSentence(fr), en: before("en") + firstSentence(en) },
    { fr: rest(fr), en: rest(en) },
  );
}

/** What a check finds; a check that cannot be made is itself a doubt, and costs no other. */
export async function looked(
  code: string,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    const fault = Fault.in(error);
    if (fault !== undefined) return [badFault(fault)];
    const why = error instanceof Error ? error.message : String(error);
    return [
      doubtful(
        code,
        { fr: `Impossible à vérifier : ${why}`, en: `Could not be looked at: ${why}` },
        {
          fr: "Relancez « veillee doctor » avec les droits du compte qui fait tourner Veillée.",
          en: "Run “veillee doctor” again with the rights of the account that runs Veillée.",
        },
      ),
    ];
  }
}

/** What Veillée does by itself is no remedy. */
const GOES_ON = / ?; (?:Veillée|it) [^.;]*(?=\.$)/;
const SENTENCE = /(?<=[.!?]) (?=\p{Lu})/u;

function firstSentence(text: string): string {
  return text.split(SENTENCE)[0] ?? text;
}

function rest(text: string): string {
  const [first = "", ...more] = text.split(SENTENCE);
  return more.length === 0 ? first : more.join(" ");
}
