/**
 * Who has answered the roll call, who asked for help in it, and who is silent: the last one's, over or not, for whoever writes later is silent no more.
 *
 * Any words of a person are a sign of life, whatever they say; a radio's own beacon is none.
 */

import { compareOrder, type Order } from "../journal/order.ts";
import type { Household } from "./case.ts";
import { isRadio } from "./household-id.ts";
import type { Rollcall } from "./rollcall-fold.ts";
import { asWritten, type Told } from "./told.ts";
import type { RollcallStanding, RollcallView } from "./views.ts";
import type { Village } from "./village.ts";

interface Standing {
  readonly household: Household;
  readonly standing: RollcallStanding;
}

/** Everyone who has written at some time, and how they stand. Of those without a radio, whom no words reach, only who answered. */
export function standings(village: Village, rollcall: Rollcall): readonly Standing[] {
  const asking = new Set(
    village
      .live()
      .filter(({ type, order }) => type === "need" && isSince(order, rollcall))
      .map(({ household, subject }) => subject ?? household),
  );
  return village.households().flatMap((household): readonly Standing[] => {
    const { id, heardOrder, status, statusOrder } = household;
    if (heardOrder === undefined) return [];
    if (!isSince(heardOrder, rollcall))
      return isRadio(id) ? [{ household, standing: "silent" }] : [];
    const calls = (status === "help" || status === "hurt") && isSince(statusOrder, rollcall);
    return [{ household, standing: calls || asking.has(id) ? "help" : "ok" }];
  });
}

/** The last roll call; null if there was none. */
export function rollcallView(village: Village, told: Told = asWritten): RollcallView | null {
  const rollcall = village.rollcalls.read();
  if (rollcall === undefined) return null;
  const { startedAt, ended } = rollcall;
  const all = standings(village, rollcall);
  const count = (wanted: RollcallStanding): number =>
    all.filter(({ standing }) => standing === wanted).length;
  return {
    running: ended === undefined,
    startedAt: told.at(startedAt),
    dated: told.isDated(startedAt),
    endedAt: ended === undefined ? null : told.at(ended.at),
    answered: count("ok") + count("help"),
    help: count("help"),
    silent: count("silent"),
    households: all.map(({ household: { id, name, place, people }, standing }) => ({
      id,
      name: name ?? null,
      place: place ?? null,
      people: people ?? null,
      standing,
    })),
  };
}

function isSince(order: Order | undefined, rollcall: Rollcall): boolean {
  return order !== undefined && compareOrder(order, rollcall.order) > 0;
}
