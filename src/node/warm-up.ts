/**
 * Understanding is compiled with its first messages, which no household should wait for.
 */

import type { Grammar } from "../language/grammar.ts";
import { understand } from "../language/understand.ts";

const PRACTICE = [
  "plus d'eau au robinet, nous sommes quatre dont un bébé, 8 rue du stade",
  "tout va bien chez nous, merci pour le pain",
  "we have no heating and my husband is on oxygen, battery for 3 hours",
  "SOS mon père ne respire plus, venez vite",
  "je peux prêter une tronçonneuse, qui a besoin de bois ?",
  "annule 12",
];
const ROUNDS = 20;

/** Reads a few messages that nobody wrote, one in each turn, so that whatever really comes goes between them. */
export function warmUp(grammar: Grammar): void {
  let read = 0;
  const next = (): void => {
    understand(grammar, PRACTICE[read % PRACTICE.length] ?? "");
    read += 1;
    if (read < ROUNDS * PRACTICE.length) setImmediate(next);
  };
  setImmediate(next);
}
