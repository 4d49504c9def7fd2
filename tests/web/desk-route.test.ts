import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { caseTypes } from "../../src/journal/vocabulary.ts";
import {
  boardFilters,
  filterOf,
  parseRoute,
  type Route,
  routeHash,
} from "../../src/web/desk/route.ts";

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ page: "now" }, { page: "inbox" }, { page: "households" }),
  fc.record({ page: fc.constant("board"), filter: fc.constantFrom(...boardFilters) }),
  fc.record(
    {
      page: fc.constant("case"),
      number: fc.integer({ min: 1, max: 999_999_999 }),
      focus: fc.constantFrom("assign", "reply", "close"),
    },
    { requiredKeys: ["page", "number"] },
  ),
);

describe("the page's address", () => {
  it("leads back to where it was written from", () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(routeHash(route))).toEqual(route);
      }),
    );
  });

  it("leads somewhere whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        const route = parseRoute(hash);
        expect(parseRoute(routeHash(route))).toEqual(route);
      }),
    );
    expect(parseRoute("#/cas/0")).toEqual({ page: "now" });
    expect(parseRoute("")).toEqual({ page: "now" });
  });

  it("has a place on the board for every type of case", () => {
    for (const type of caseTypes) expect(boardFilters).toContain(filterOf(type));
  });
});
