import { describe, expect, it } from "vitest";

import { MINUTE } from "../../src/base/time.ts";
import { type KnownNode, NodeDb, NODES_MAX } from "../../src/exercise/node-db.ts";

function node(number: number, more: Partial<KnownNode> = {}): KnownNode {
  return { number, longName: `Node ${number}`, shortName: `${number}`, ...more };
}

describe("the nodes a radio knows", () => {
  it("are kept over a restart when a minute had passed since the last save", () => {
    const nodes = new NodeDb([], 0);
    nodes.learn(node(1), MINUTE);
    nodes.restart(MINUTE + 1);
    expect(nodes.get(1)?.longName).toBe("Node 1");
  });

  it("are lost over a restart when they were learned too soon after it", () => {
    const nodes = new NodeDb([node(1)], 0);
    nodes.learn(node(2), MINUTE - 1);
    nodes.restart(10 * MINUTE);
    expect(nodes.list().map(({ number }) => number)).toEqual([1]);
  });

  it("never change their key", () => {
    const first = new Uint8Array(32).fill(1);
    const nodes = new NodeDb([node(1, { publicKey: first })], 0);
    nodes.learn(node(1, { longName: "Renamed", publicKey: new Uint8Array(32).fill(2) }), 1);
    expect(nodes.get(1)).toEqual(node(1, { longName: "Renamed", publicKey: first }));
  });

  it("gain a key they lacked", () => {
    const publicKey = new Uint8Array(32).fill(1);
    const nodes = new NodeDb([node(1)], 0);
    nodes.learn(node(1, { publicKey }), 1);
    expect(nodes.get(1)?.publicKey).toEqual(publicKey);
  });

  it("make room for a new one by the one not heard for longest", () => {
    const nodes = new NodeDb([], 0);
    for (let i = 1; i <= NODES_MAX; i++) nodes.learn(node(i, { lastHeard: 1000 + i }), i);
    nodes.heard(1, { lastHeard: 5000 });
    nodes.learn(node(9999), MINUTE);
    expect(nodes.list()).toHaveLength(NODES_MAX);
    expect([1, 2, 9999].map((number) => nodes.get(number) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("are not invented by what is merely heard", () => {
    const nodes = new NodeDb([], 0);
    nodes.heard(7, { lastHeard: 1 });
    expect(nodes.list()).toEqual([]);
  });
});
