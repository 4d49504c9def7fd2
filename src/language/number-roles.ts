/**
 * What each number of a message is: only a free one may count people or things. Hours, ages, addresses, sizes, phone
 * and road numbers are told apart first, for "on est au 12" is not twelve people.
 */

import type { Grammar } from "./grammar.ts";
import type { Word } from "./words.ts";

export type NumberRole =
  | "free"
  | "case"
  | "clock"
  | "duration"
  | "age"
  | "house"
  | "road"
  | "size"
  | "heat"
  | "phone"
  | "date"
  | "day"
  | "money"
  | "rate"
  | "code";

const wayAfter =
  /^(rue|avenue|av|bd|boulevard|place|chemin|impasse|allee|allees|route|lotissement|residence|quai|square|bis|ter|street|st|road|rd|lane|close|ave|drive|court|way|crescent|terrace|hameau|cours|passage|esplanade|ruelle|sentier)$/;
const placeBefore =
  /^(appt|apt|appartement|flat|bat|batiment|salle|canal|channel|ch|secteur|zone|porte|etage|floor|hall|room|villa|lot|case|unit|km|pk|numero|quai|camping|emplacement|secteur|room|node)$/;
const roadBefore = /^(d|rd|rn|n|a|m|e|departementale|nationale|autoroute|route|b)$/;
const duration =
  /^(h|hr|hrs|heure|heures|hour|hours|min|mins|minute|minutes|mn|s|sec|secondes|seconds|j|jour|jours|day|days|semaine|semaines|week|weeks|mois|month|months|nuit|nuits|night|nights)$/;
const clockBefore =
  /^(a|vers|at|by|until|till|avant|apres|des|before|after|from|since|around|depuis|jusque|entre|des)$/;
const month =
  /^(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)$/;
const weekday =
  /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** The role of each word that is a number; undefined for the others. */
export function numberRoles(
  words: readonly Word[],
  grammar: Grammar,
): readonly (NumberRole | undefined)[] {
  const kin = grammar.words("kin");
  const phone = phoneNumbers(words);
  return words.map((word, i) =>
    word.value === undefined ? undefined : phone.has(i) ? "phone" : roleOf(words, i, kin),
  );
}

function roleOf(words: readonly Word[], i: number, kin: ReadonlySet<string>): NumberRole {
  const word = words[i];
  if (word === undefined) return "free";
  const value = word.value ?? 0;
  const before = words[i - 1]?.text ?? "";
  const before2 = words[i - 2]?.text ?? "";
  const next = words[i + 1];
  const after = next !== undefined && next.before < 2 ? next.text : "";
  const after2 = words[i + 2]?.text ?? "";
  if (word.marked === true) {
    return /^(numero|number|no|n)$/.test(before) && /^(from|at|au|in)$/.test(before2)
      ? "house"
      : "case";
  }
  if (after === "h" || /^(am|pm|heures?|oclock)$/.test(after)) {
    return isDuration(words, i) ? "duration" : "clock";
  }
  if (before === "h" && word.glued) return "clock";
  if (duration.test(after) && !(after === "s" || after === "j") && !isAge(words, i))
    return "duration";
  if ((after === "j" || after === "s") && next?.glued === true) return "duration";
  if (isAge(words, i)) return "age";
  if (kin.has(before) && value >= 13 && words[i]?.before === 0) return "age";
  if (/^(ans|an)$/.test(after) || /^(aged|age|agee)$/.test(before)) return "age";
  if (
    /^(degres?|degrees?|celsius)$/.test(after) ||
    /^(fievre|temperature|tension|glycemie)$/.test(before)
  )
    return "heat";
  if (/^(fievreux|fievreuse|fever|temp)$/.test(before) && value >= 36 && value <= 43) return "heat";
  if (/^(fievre)$/.test(after2) && value >= 36 && value <= 43) return "heat";
  if (
    wayAfter.test(after) ||
    (wayAfter.test(after2) && next?.value === undefined && !isUnitLike(after))
  )
    return "house";
  if (placeBefore.test(before)) return "house";
  if (/^(etage|etages|eme|e|er|ere|nd|rd|th|st)$/.test(after) && next?.glued !== false)
    return "house";
  if (/^(au|at)$/.test(before) && !/^(moins|least)$/.test(after) && word.digits === true) {
    return /^(sommes|est|habite|habitons|live|lives|are|is|suis)$/.test(before2) ||
      wayAfter.test(after2)
      ? "house"
      : "clock";
  }
  if (roadBefore.test(before) && word.glued && word.digits === true && before !== "a")
    return "road";
  if (/^(taille|size|pointure|lr|aa|ref|cr|type|age|niveau|level)$/.test(before)) return "size";
  if (/^(cm|mm|ah|mah|v|w|kw|watts?|volts?|kva)$/.test(after)) return "size";
  if ((after === "m" || after === "metres") && words[i + 2]?.glued === true) return "size";
  if (/^(euros?|pounds?|quid|e)$/.test(after)) return "money";
  if (month.test(after) || weekday.test(before)) return "date";
  if (before === "le" && word.digits === true) return "day";
  if (/^(du|until|till|before|jusque)$/.test(before2) && /^(au|the)$/.test(before)) return "date";
  if (word.digits === true && value >= 1900 && value <= 2100 && Number.isInteger(value))
    return "date";
  if (/^(sur|out|over)$/.test(after) || /^(sur|slash)$/.test(before)) return "rate";
  if (/^(percent|pourcent|pourcents|pct)$/.test(after)) return "rate";
  if (word.digits === true && (value > 9999 || !inRange(value))) return "code";
  if (clockBefore.test(before) && /^\d$/.test("")) return "clock";
  return "free";
}

function inRange(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function isUnitLike(text: string): boolean {
  return /^(l|kg|g|de|of|pour|for|packs?|bouteilles?|bottles?|personnes?|people|sacs?|bags?|et|and|dans|on|in|a|en|sur|au|aux|chez|par|avec|needs?|the|at|near)$/.test(
    text,
  );
}

/** « 9 mois », "72 ans", "6 months old". */
function isAge(words: readonly Word[], i: number): boolean {
  const after = words[i + 1]?.text ?? "";
  if (/^(ans|an|yo|yrs|yr|years|year)$/.test(after)) {
    return !/^(depuis|for|il|since|in|dans)$/.test(words[i - 1]?.text ?? "");
  }
  if (/^(mois|months?)$/.test(after)) {
    const near = words.slice(Math.max(0, i - 4), i + 4).map(({ text }) => text);
    return near.some((text) =>
      /^(bebes?|nourrisson|baby|old|enceinte|pregnant|fils|fille|petite?|son|daughter|lait)$/.test(
        text,
      ),
    );
  }
  return false;
}

/** A number of hours is a time left or a length, not an hour of the day, when words around say so. */
function isDuration(words: readonly Word[], i: number): boolean {
  const before = words
    .slice(Math.max(0, i - 3), i)
    .map(({ text }) => text)
    .join(" ");
  const after = words
    .slice(i + 2, i + 5)
    .map(({ text }) => text)
    .join(" ");
  return (
    /(autonomie|tient|tiens|tiendra|reste|restent|depuis|pendant|dans|ici|pour|encore|only|for|left|last|lasts|about|another|batterie|battery|que|moins|plus|under|over|in|presque|environ)( de| a| la)?$/.test(
      before,
    ) ||
    /^(max|autonomie|de (batterie|autonomie|oxygene)|left|of|oxygene|batterie|battery|restante?s?)/.test(
      after,
    )
  );
}

/** The places of numbers that are a phone number: four or more pairs of digits, or seven digits and more in one go. */
function phoneNumbers(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 4) for (const at of run) found.add(at);
    run = [];
  };
  for (const [i, word] of words.entries()) {
    const length = word.digits === true ? word.end - word.start : 0;
    if (length >= 7) found.add(i);
    if (length >= 1 && length <= 4 && (word.before < 2 || word.value !== undefined)) {
      if (length === 2 || run.length === 0) run.push(i);
      else {
        close();
        run.push(i);
      }
    } else close();
  }
  close();
  return found;
}
