/**
 * Which page stands after the `#`, and back: `#/maintenant`, `#/tableau/offer`, `#/cas/12/repondre`, `#/boite`, `#/foyers`,
 * `#/mots`.
 */

import type { CaseType } from "../../journal/vocabulary.ts";

/** What the board can be asked to show. Requests for erasure stand with the questions. */
export const boardFilters = ["need", "offer", "report", "seek", "question"] as const;
export type BoardFilter = (typeof boardFilters)[number];

/** What is to be at hand when a case opens. */
export type CaseFocus = "assign" | "reply" | "close";

export type Route =
  | { readonly page: "now" | "inbox" | "households" | "lexicon" }
  | { readonly page: "board"; readonly filter: BoardFilter }
  | { readonly page: "case"; readonly number: number; readonly focus?: CaseFocus };

const focusWords: Readonly<Record<CaseFocus, string>> = {
  assign: "attribuer",
  reply: "repondre",
  close: "clore",
};

export function parseRoute(hash: string): Route {
  const [page = "", argument = "", more = ""] = hash.replace(/^#?\/?/, "").split("/");
  if (page === "boite") return { page: "inbox" };
  if (page === "foyers") return { page: "households" };
  if (page === "mots") return { page: "lexicon" };
  if (page === "tableau") {
    return { page: "board", filter: boardFilters.find((filter) => filter === argument) ?? "need" };
  }
  if (page === "cas" && /^[1-9]\d{0,8}$/.test(argument)) {
    const number = Number(argument);
    const focus = caseFocuses.find((one) => focusWords[one] === more);
    return focus === undefined ? { page: "case", number } : { page: "case", number, focus };
  }
  return { page: "now" };
}

const caseFocuses = ["assign", "reply", "close"] as const;

export function routeHash(route: Route): string {
  switch (route.page) {
    case "now":
      return "#/maintenant";
    case "inbox":
      return "#/boite";
    case "households":
      return "#/foyers";
    case "lexicon":
      return "#/mots";
    case "board":
      return route.filter === "need" ? "#/tableau" : `#/tableau/${route.filter}`;
    case "case":
      break;
  }
  const { number, focus } = route;
  return `#/cas/${number}${focus === undefined ? "" : `/${focusWords[focus]}`}`;
}

/** The filter under which a case of `type` stands on the board. */
export function filterOf(type: CaseType): BoardFilter {
  return type === "erase" ? "question" : type;
}
