/** Words on the village's channel that are for one household: its radio's short name stands before them. */

import { clip, visible } from "../base/text.ts";
import { NAME_ROOM } from "../outbox/other-ways.ts";

/** What `Pour … : ` takes beside the name, in bytes. */
const AROUND = 8;

/** `Pour MAR : Reçu, n°12.`; without a name the words stand alone. At most {@link NAME_ROOM} bytes longer than `text`. */
export function addressed(text: string, name: string | undefined): string {
  const shown = name === undefined ? "" : clip(visible(name).trim(), NAME_ROOM - AROUND);
  return shown === "" ? text : `Pour ${shown} : ${text}`;
}
