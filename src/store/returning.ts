/**
 * Goes back to a journal whose disk took nothing for a while, and which was read aside or closed meanwhile.
 *
 * What waits is numbered behind what was read then. So it must be the same journal still, untouched: another card may lie in the slot, or nothing but the
 * empty folder that the card was mounted on, and another program may have written. Then nothing is written, and the store goes on waiting.
 */

import { fromUtf8 } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { NodeName } from "../journal/entry.ts";
import { listingOf } from "./aside.ts";
import type { Database, OpenDatabase } from "./database.ts";
import { unseal } from "./envelope.ts";
import { identityKey, markKey } from "./keys.ts";
import { decodeMark } from "./marks.ts";
import { openStanding, type Place } from "./open-standing.ts";
import { parseStoreId, readStoreId } from "./store-id.ts";

export class Returning {
  readonly #place: Place;
  readonly #node: NodeName;
  /** Of the list of files when it was read aside, or when we touched it last. */
  #listing: string;
  /** Of the node's last entry then. */
  readonly #number: number;

  constructor(
    place: Place,
    {
      node,
      listing,
      database,
    }: { readonly node: NodeName; readonly listing: string; readonly database: Database },
  ) {
    this.#place = place;
    this.#node = node;
    this.#listing = listing;
    this.#number = numberIn(database, node);
  }

  /** @throws Fault "store/missing" while another journal or none lies there; "store/changed" once somebody else wrote; what opening it throws. */
  async open(): Promise<Database> {
    const { folder, journal } = this.#place;
    const found = await readStoreId(folder);
    const stands = found.kind === "stands" && found.id.swap === undefined;
    if (!stands || found.id.node !== this.#node) throw new Fault("store/missing", { folder });
    if ((await listingOf(journal)) !== this.#listing) throw new Fault("store/changed", { folder });
    let opened = false;
    const openDatabase: OpenDatabase = async (...given) => {
      const database = await this.#place.openDatabase(...given);
      opened = true;
      return database;
    };
    try {
      const { database } = await openStanding({ ...this.#place, openDatabase });
      if (await holds(database, () => numberIn(database, this.#node) === this.#number)) {
        return database;
      }
    } catch (error) {
      // The list that this try made anew is no one else's doing.
      if (opened) this.#listing = await listingOf(journal);
      throw error;
    }
    throw new Fault("store/changed", { folder });
  }
}

/** Hands on an opened database if it is the node's; else closes it. @throws Fault "store/missing". */
export async function sameNode(database: Database, node: NodeName): Promise<Database> {
  if (await holds(database, () => [undefined, node].includes(nameIn(database)))) return database;
  throw new Fault("store/missing");
}

/** Whether `check` holds of a database; where it does not, or the disk does not tell, it is closed: nobody else would. */
async function holds(database: Database, check: () => boolean): Promise<boolean> {
  let held = false;
  try {
    held = check();
    return held;
  } finally {
    if (!held) await database.close();
  }
}

/** The node whose it is; undefined where that is damaged. */
function nameIn(database: Database): NodeName | undefined {
  const value = database.get(identityKey);
  const payload = value && unseal(identityKey, value);
  return payload && parseStoreId(fromUtf8(payload))?.node;
}

function numberIn(database: Database, node: NodeName): number {
  const key = markKey(node);
  const value = database.get(key);
  const payload = value && unseal(key, value);
  return (payload && decodeMark(payload))?.number ?? 0;
}
