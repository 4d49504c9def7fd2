import { describe, expect, it } from "vitest";

import { by, folded, HUB, moved, opened, operator, OTHER, ref, Scribe } from "./journal-of.ts";

const home = "!000000a1";
const heard = (intent: string, inbox: boolean) =>
  by(
    "household",
    home,
    1,
    { kind: "message.heard", household: home, channel: "radio-private", lang: "en", intent, inbox },
    "xyz?",
  );
const checkin = (status: "ok" | "help" | "hurt", trust: 0 | 2) =>
  by("household", home, trust, {
    kind: "checkin.made",
    household: home,
    channel: "radio-direct",
    lang: "fr",
    status,
  });

const name = (source: "radio" | "said" | "operator") =>
  operator({ kind: "household.named", household: home, name: source, source });
const told = (place: string, trust: 0 | 2) =>
  by("household", home, trust, { kind: "household.told", household: home, place });
const key = (kind: "key.pinned" | "key.changed", digits: string) =>
  by("node", HUB, 3, { kind, radio: 0xa1, key: digits });

describe("the village", () => {
  it("numbers on from the highest of its own, whatever another hub numbers", () => {
    const scribe = new Scribe();
    expect(scribe.village().nextNumber()).toBe(1);
    scribe.write(opened(4));
    scribe.write(opened(9), { node: OTHER });
    expect(scribe.village().nextNumber()).toBe(5);
    expect(scribe.village().caseOf(ref(9, OTHER))?.ref).toEqual(ref(9, OTHER));
    expect(scribe.village().case(9)).toBeUndefined();
  });

  it("keeps what comes before its case until the case comes", () => {
    const scribe = new Scribe();
    const opening = scribe.write(opened(1));
    const move = scribe.write(operator(moved(1, "matched")));
    const village = folded([move]);
    expect(village.cases()).toEqual([]);
    village.apply(opening);
    expect(village.case(1)?.state).toBe("matched");
  });

  it("counts an entry that comes twice once", () => {
    const scribe = new Scribe();
    const entry = scribe.write(opened(1));
    const village = folded([entry, entry]);
    expect(village.count()).toBe(1);
    expect(village.lastOrder()).toEqual(entry.order);
  });

  it("tells a case's story by the entries that speak of it", () => {
    const scribe = new Scribe();
    scribe.write(opened(1));
    scribe.write(operator(moved(1, "acknowledged")));
    scribe.write(heard("unknown", true));
    scribe.write(
      by("household", home, 1, { kind: "case.added", case: ref(1), household: home }, "et vite"),
    );
    expect(scribe.village().story(ref(1))).toEqual([ref(1), ref(2), ref(4)]);
  });

  it("knows live cases from those that ended, as they change", () => {
    const scribe = new Scribe();
    const village = scribe.village();
    village.apply(scribe.write(opened(1)));
    village.apply(scribe.write(opened(2)));
    expect(village.live().map(({ ref: { number } }) => number)).toEqual([1, 2]);
    village.apply(scribe.write(operator(moved(1, "fulfilled"))));
    expect(village.live().map(({ ref: { number } }) => number)).toEqual([2]);
    village.apply(scribe.write(operator(moved(1, "open"))));
    expect(village.live().map(({ ref: { number } }) => number)).toEqual([1, 2]);
  });
});

describe("the inbox", () => {
  it("holds what waits for a person until an operator files it", () => {
    const scribe = new Scribe();
    scribe.write(heard("noise", false));
    const waits = scribe.write(heard("unknown", true));
    expect(scribe.village().inbox()).toMatchObject([{ intent: "unknown", raw: "xyz?" }]);
    const message = { node: HUB, number: waits.number };
    scribe.write(by("household", home, 2, { kind: "message.filed", message, as: "noise" }));
    expect(scribe.village().inbox()).toHaveLength(1);
    scribe.write(operator({ kind: "message.filed", message, as: "noise" }));
    expect(scribe.village().inbox()).toEqual([]);
    expect(scribe.village().inboxMessage(message)).toBeUndefined();
  });
});

describe("a household", () => {
  it("is known from its first words, in the language it wrote", () => {
    const scribe = new Scribe();
    const entry = scribe.write(heard("noise", false));
    expect(scribe.village().household(home)).toEqual({
      id: home,
      lang: "en",
      stopped: false,
      heardAt: entry.wall,
      heardOrder: entry.order,
    });
  });

  it("is called what the operator says, rather than what it said, rather than what its radio says", () => {
    const scribe = new Scribe();
    const names = (["operator", "radio", "said"] as const).map((source) => {
      scribe.write(name(source));
      return scribe.village().household(home)?.name;
    });
    expect(names).toEqual(["operator", "operator", "operator"]);
  });

  it("is not renamed, moved or silenced by another", () => {
    const scribe = new Scribe();
    scribe.write(heard("noise", false));
    const before = scribe.village().household(home);
    scribe.write(
      by("household", "!000000b2", 2, {
        kind: "household.told",
        household: home,
        stopped: true,
        people: 9,
      }),
    );
    expect(scribe.village().household(home)).toEqual(before);
  });

  it.each([
    ["a proven call for help", "help", 2, "words that no one proved", "ok", 0, "help"],
    ["a proven call for help", "help", 2, "a proven all clear", "ok", 2, "ok"],
    ["a proven all clear", "ok", 2, "a call that no one proved", "hurt", 0, "hurt"],
    ["a call that no one proved", "help", 0, "words that no one proved", "ok", 0, "ok"],
  ] as const)(
    "after %s (%s, trust %i), and %s (%s, trust %i), stands as %s",
    (_, first, trust, __, second, later, stands) => {
      const scribe = new Scribe();
      scribe.write(checkin(first, trust));
      scribe.write(checkin(second, later));
      expect(scribe.village().household(home)?.status).toBe(stands);
    },
  );

  it("stays where it was proven to be, whatever is said without proof since", () => {
    const scribe = new Scribe();
    const places = (
      [
        ["ici", 0],
        ["au bourg", 2],
        ["ailleurs", 0],
        ["au port", 2],
      ] as const
    ).map(([place, trust]) => {
      scribe.write(told(place, trust));
      return scribe.village().household(home)?.place;
    });
    expect(places).toEqual(["ici", "au bourg", "au bourg", "au port"]);
  });

  it("is not what a neighbour says of someone else", () => {
    const scribe = new Scribe();
    scribe.write(
      by("household", home, 2, {
        kind: "checkin.made",
        household: home,
        channel: "radio-direct",
        lang: "fr",
        status: "hurt",
        about: "Mme Le Goff",
      }),
    );
    expect(scribe.village().household(home)?.status).toBeUndefined();
  });

  it("keeps the first key seen of its radio, and says that another was seen", () => {
    const scribe = new Scribe();
    scribe.write(key("key.pinned", "aa"));
    expect(scribe.village().household(home)).toMatchObject({ key: "aa" });
    expect(scribe.village().household(home)?.doubt).toBeUndefined();
    const { wall } = scribe.write(key("key.changed", "bb"));
    expect(scribe.village().household(home)).toMatchObject({
      key: "aa",
      doubt: { kind: "changed", since: wall, key: "bb", others: [] },
    });
  });

  it("believes an operator about a key, and no one else", () => {
    const said = { kind: "key.accepted", radio: 0xa1, key: "bb" } as const;
    const keys = (["household", "helper", "node", "operator"] as const).map((role) => {
      const scribe = new Scribe();
      scribe.write(key("key.pinned", "aa"));
      scribe.write(key("key.changed", "bb"));
      scribe.write(by(role, home, role === "operator" ? 3 : 2, said));
      return scribe.village().household(home)?.key;
    });
    expect(keys).toEqual(["aa", "aa", "aa", "bb"]);
    const scribe = new Scribe();
    scribe.write(by("household", home, 2, { kind: "key.pinned", radio: 0xa1, key: "aa" }));
    expect(scribe.village().household(home)?.key).toBeUndefined();
  });

  it("asks of the gravest doubt first", () => {
    const scribe = new Scribe();
    const doubts = (
      [
        { kind: "key.pinned", radio: 0xa1, key: "aa" },
        { kind: "key.emptied", radio: 0xa1, key: "aa" },
        { kind: "key.duplicated", radio: 0xb2, other: 0xa1, key: "aa" },
        { kind: "key.changed", radio: 0xa1, key: "cc" },
      ] as const
    ).map((fact) => {
      scribe.write(by("node", HUB, 3, fact));
      return scribe.village().household(home)?.doubt?.kind;
    });
    expect(doubts).toEqual([undefined, "emptied", "duplicated", "changed"]);
  });
});
