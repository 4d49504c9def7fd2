import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import type { ParcelAction } from "../../src/sync/parcel-events.ts";
import { ACQUAINTED, calm, relayed, rough, World } from "./world.ts";

const kinds = ["transmit", "deliver", "stored", "save", "wake"] as const;

describe("a node that is killed and started again", () => {
  it.each(
    kinds.flatMap((kind) =>
      [0, 1, 2].flatMap((nth) => [0, 1].map((who) => [kind, nth, who] as const)),
    ),
  )("before %s number %i of node %i loses nothing and stores nothing twice", (kind, nth, who) => {
    const world = new World(2, nth, calm);
    world.run(ACQUAINTED);
    let left = nth;
    let killed = false;
    world.onAction = (node, action: ParcelAction) => {
      if (node !== world.node(who) || action.kind !== kind || left-- !== 0) return;
      killed = true;
      world.kill(node);
      world.plan(20 * SECOND, () => world.start(node));
    };
    const said = ["un", "deux", "trois"].flatMap((text) => [`${text} là-bas`, `${text} ici`]);
    for (const [i, text] of said.entries()) {
      world.plan(i * 10 * SECOND, () => {
        world.say(world.node(i % 2), world.node(1 - (i % 2)).number, text);
      });
    }
    world.run(2 * MINUTE);
    world.run(6 * HOUR, () => world.settled);
    expect(killed).toBe(true);
    expect(world.settled).toBe(true);
    expect(world.broken).toEqual([]);
    const written = world.nodes.flatMap(({ disk }) => disk.written);
    expect(written.toSorted()).toEqual(said.toSorted());
  });

  it("at any moment, again and again, on any air", () => {
    fc.assert(
      fc.property(
        fc.commands(commands, { maxCommands: 40, size: "max" }),
        fc.nat(0xffff),
        fc.boolean(),
        (list, seed, bad) => {
          const world = new World(3, seed, bad ? rough : calm);
          world.run(ACQUAINTED);
          fc.modelRun(() => ({ model: { said: [] }, real: world }), list);
          for (const node of world.nodes) world.start(node);
          world.weather = calm;
          world.run(11 * HOUR, () => world.settled);
          expect(world.broken).toEqual([]);
          expect(world.settled).toBe(true);
          const said = world.nodes.flatMap(({ disk }) =>
            Array.from(disk.outbox.values(), ({ text }) => text),
          );
          const written = world.nodes.flatMap(({ disk }) => disk.written);
          expect(written.toSorted()).toEqual(said.toSorted());
          expect(relayed(world)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

interface Model {
  readonly said: string[];
}

class Say implements fc.Command<Model, World> {
  readonly #from: number;
  readonly #to: number;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  check(): boolean {
    return this.#from !== this.#to;
  }

  run(model: Model, world: World): void {
    const text = `parole ${model.said.length}`;
    model.said.push(text);
    world.say(world.node(this.#from), world.node(this.#to).number, text);
  }

  toString(): string {
    return `say ${this.#from} ${this.#to}`;
  }
}

class Kill implements fc.Command<Model, World> {
  readonly #who: number;

  constructor(who: number) {
    this.#who = who;
  }

  check(): boolean {
    return true;
  }

  run(_: Model, world: World): void {
    world.kill(world.node(this.#who));
  }

  toString(): string {
    return `kill ${this.#who}`;
  }
}

class Start implements fc.Command<Model, World> {
  readonly #who: number;

  constructor(who: number) {
    this.#who = who;
  }

  check(): boolean {
    return true;
  }

  run(_: Model, world: World): void {
    world.start(world.node(this.#who));
  }

  toString(): string {
    return `start ${this.#who}`;
  }
}

class Live implements fc.Command<Model, World> {
  readonly #span: number;

  constructor(span: number) {
    this.#span = span;
  }

  check(): boolean {
    return true;
  }

  run(_: Model, world: World): void {
    world.run(this.#span);
  }

  toString(): string {
    return `live ${this.#span}`;
  }
}

const who = fc.nat(2);
const commands = [
  fc.tuple(who, who).map(([from, to]) => new Say(from, to)),
  who.map((node) => new Kill(node)),
  who.map((node) => new Start(node)),
  fc.integer({ min: 10, max: 2 * MINUTE }).map((span) => new Live(span)),
];
