/** What every component of the desk may use: the state, the words, and the ways to act. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Lang } from "../../base/lang.ts";
import type { DeskState, DeskStore } from "./desk-state.ts";
import type { Live } from "./live.ts";
import type { Give } from "./orders.ts";
import type { Sound } from "./sound.ts";
import type { DeskWords } from "./words/french.ts";

export interface Desk {
  readonly store: DeskStore;
  readonly state: DeskState;
  readonly lang: Lang;
  readonly words: DeskWords;
  readonly live: Live;
  readonly sound: Sound;
  readonly give: Give;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("a component of the desk is drawn outside of it");
  return desk;
}
