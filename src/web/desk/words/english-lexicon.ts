/** The English words of the village's own lexicon. */

import type { LexiconWords } from "./french-lexicon.ts";

export const englishLexicon: LexiconWords = {
  lexicon: {
    title: "The village's words",
    lead: "What Veillée has learnt here: words, places, nicknames. A danger is still recognised, whatever it is taught.",
    empty: "The village has taught Veillée nothing yet.",
    search: "Find a word",
    remove: "Remove",
    taughtBy: (who) => `taught by ${who}`,
    from: "taken from",
    learn: "Teach a word",
    pick: "Tap the words to teach",
    term: "Words to teach",
    means: "What they mean here",
    as: {
      category: "A thing people need, or give",
      place: "A place",
      person: "A person",
      harmless: "Nothing serious: a way of speaking",
    },
    category: "Which",
    place: "Its other name, if it has one",
    person: "Who it is",
    personHint: "A household, or a name",
    said: {
      place: "place",
      person: "person",
      harmless: "way of speaking",
    },
    preview: "See what it changes",
    own: "This message would be read as",
    ownSame: "This message would be read as before.",
    counted: (changed, read, others) => {
      const other = others ? "other " : "";
      if (read === 0) return others ? "" : "There is no message yet to read again.";
      const found =
        changed === 0
          ? `No ${other}message`
          : `${changed} ${other}message${changed > 1 ? "s" : ""}`;
      return `${found} would be read differently, of ${read} read again.`;
    },
    more: (count) => `… and ${count} more.`,
    before: "Before",
    after: "After",
    confirm: "Teach",
    known: (term) => `“${term}” has a meaning already, which will be replaced.`,
    notRead: "Veillée does not answer. Try again when the link is back.",
    done: {
      taught: (term) => `Learnt: “${term}”.`,
      forgotten: (term) => `Removed: “${term}”.`,
    },
  },
};
