import { describe, expect, it } from "vitest";

import type { Peer } from "../../src/mesh/heard.ts";
import { NodeTable } from "../../src/mesh/node-table.ts";
import { RadioFacts } from "../../src/mesh/radio-facts.ts";

const key = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(9);
const names = { longName: "Le Goff", shortName: "LG" } as const;
const bare: Peer = { number: 0xa1, ...names };
const keyed: Peer = { ...bare, publicKey: key };

describe("a node's key", () => {
  it("is the radio's word, and fills a gap from the air", () => {
    const table = new NodeTable();
    expect(table.fromAir(0xa1, { ...names, publicKey: key })).toMatchObject({
      peer: keyed,
      conflict: false,
    });
    expect(table.fromRadio({ ...keyed, publicKey: other })).toMatchObject({ publicKey: other });
  });

  it("stays when another is claimed on the air; the claim is told once", () => {
    const table = new NodeTable();
    table.fromRadio(keyed);
    const claim = table.fromAir(0xa1, { longName: "Forged", shortName: "F", publicKey: other });
    expect(claim).toEqual({ peer: { ...keyed, otherKey: other }, conflict: true });
    const again = table.fromAir(0xa1, { longName: "Forged", shortName: "F", publicKey: other });
    expect(again).toEqual({ peer: undefined, conflict: true });
    expect(table.get(0xa1)).toMatchObject(names);
  });

  it("stays, and is said to be gone, when the node says that it has none", () => {
    const table = new NodeTable();
    expect(table.fromAir(0xa1, names).peer).toEqual(bare);
    table.fromRadio(keyed);
    expect(table.fromAir(0xa1, names).peer).toEqual({ ...keyed, keyless: true });
    expect(table.fromAir(0xa1, names).peer).toBeUndefined();
  });

  it("is gone when the radio that told it knows the name alone, and has not restarted since", () => {
    const table = new NodeTable();
    table.fromRadio(keyed);
    expect(table.fromRadio(bare)).toEqual({ ...keyed, keyless: true });
  });

  it("is not gone when a radio has restarted, or has forgotten the node, name and all", () => {
    const forgot = new NodeTable();
    forgot.fromRadio(keyed);
    expect(forgot.fromRadio({ number: 0xa1, longName: "", shortName: "" })).toBeUndefined();
    const facts = new RadioFacts();
    facts.take({ kind: "my-info", number: 1, rebootCount: 4, nodeCount: 2 });
    facts.take({ kind: "node", peer: keyed });
    facts.take({ kind: "my-info", number: 1, rebootCount: 5, nodeCount: 2 });
    expect(facts.take({ kind: "node", peer: bare })).toBeUndefined();
    expect(facts.take({ kind: "node", peer: bare })).toBeUndefined();
    facts.take({ kind: "node", peer: keyed });
    expect(facts.take({ kind: "node", peer: bare })).toMatchObject({ keyless: true });
  });
});
