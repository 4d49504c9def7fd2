/** Plays a dialogue of `tests/golden/dialogues.jsonl` at a desk: what households write, and what happens besides. */

import { HOUR, type Millis, MINUTE } from "../../src/base/time.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import type { Order } from "../../src/village/order.ts";
import type { Desk } from "./desk.ts";

/** Who stands for what no household does. */
const HUB = "*";

/**
 * One turn: a radio in hex and its words, or `*` and what happens: `restart`, `restart 3 h` (it was off so long), `wait 30 min`, `rollcall start`, `say 1 …`,
 * `ack 1`, `close 1`, `assign 1 Anne`, `delivered 1 Anne`.
 *
 * @returns the answers as `lane: words`; where none has just written, or they are for others, after the radio they are for, or `all`.
 */
export function play(desk: Desk, from: string, said: string): readonly string[] {
  const outgoing = from === HUB ? happen(desk, said) : hear(desk, from, said);
  return outgoing.map(({ to, lane, text }) => {
    const radio = to === BROADCAST ? "all" : to.toString(16);
    return radio === from ? `${lane}: ${text}` : `${radio} ${lane}: ${text}`;
  });
}

type Sent = ReturnType<Desk["hear"]>["outgoing"];

function hear(desk: Desk, from: string, text: string): Sent {
  return desk.hear(text, { from: Number.parseInt(from, 16) }).outgoing;
}

function happen(desk: Desk, what: string): Sent {
  const [verb = "", first = "", ...others] = what.split(" ");
  const rest = others.join(" ");
  switch (verb) {
    case "restart":
      desk.restart(first === "" ? 0 : spanOf(first, rest));
      return [];
    case "wait":
      return desk.remind(spanOf(first, rest));
    default:
      return obeyed(desk, orderOf(verb, first, rest));
  }
}

function spanOf(count: string, unit: string): Millis {
  return Number(count) * (unit === "h" ? HOUR : MINUTE);
}

function orderOf(verb: string, first: string, rest: string): Order {
  const number = Number(first);
  switch (verb) {
    case "rollcall":
      return { kind: "rollcall", as: first === "start" ? "start" : "end" };
    case "say":
      return { kind: "say", number, text: rest };
    case "ack":
      return { kind: "acknowledge", number };
    case "close":
      return { kind: "close", number, as: "fulfilled" };
    case "assign":
    case "delivered":
      return { kind: verb, number, helper: rest };
    default:
      throw new Error(`nothing that happens: ${verb}`);
  }
}

function obeyed(desk: Desk, order: Order): Sent {
  const judged = desk.order(order);
  if (judged.kind === "refused") throw new Error(`refused: ${judged.why}`);
  return judged.taken.outgoing;
}
