/**
 * A radio to work on, wherever it is held: by the running daemon, whose port it has, or by nobody, so that it is opened here.
 */

import { Fault } from "../../base/fault.ts";
import type {
  ApplyProgress,
  ChannelSecret,
  ChannelView,
  NodeView,
  ProfileView,
  RadioCheck,
  RadioWish,
  SettingChange,
  TraceView,
  Workshop,
} from "../../mesh/workshop.ts";
import { statusView } from "../answers.ts";
import type { Api } from "../api.ts";
import type { Here } from "../io.ts";
import { WrongUsage } from "../usage.ts";
import { remoteShop } from "./remote.ts";

/** What {@link Workshop} can do with one radio. */
export interface Shop extends AsyncDisposable {
  /** The radio is an exercise's. */
  readonly exercise: boolean;
  profiles(): Promise<readonly ProfileView[]>;
  check(profile: string | undefined): Promise<RadioCheck>;
  plan(wish: RadioWish): Promise<readonly SettingChange[]>;
  apply(wish: RadioWish, signal: AbortSignal): AsyncIterable<ApplyProgress>;
  settings(): Promise<string>;
  channels(): Promise<readonly ChannelView[]>;
  channelSecret(): Promise<ChannelSecret>;
  nodes(): Promise<readonly NodeView[]>;
  trace(node: string): Promise<TraceView>;
}

export interface Around {
  readonly api: () => Promise<Api>;
  readonly here: Here | undefined;
  readonly folder: string;
}

/**
 * The radio called `radio`: by its address, or for one of the daemon's by its id or name too; the only one if none is named.
 *
 * @throws Fault "cli/no-daemon" when no daemon runs and no radio is here; "radio/…" from the radio; WrongUsage when it cannot be told which is meant.
 */
export async function openShop(radio: string | undefined, around: Around): Promise<Shop> {
  const { here } = around;
  const daemon = await runningDaemon(around.api);
  if (daemon !== undefined) {
    const names = await namesOf(radio, here);
    const held = daemon.radios.find(({ address, id, name }) =>
      [address, id, name].some((each) => each !== null && names.includes(each)),
    );
    if (held !== undefined) return remoteShop(daemon, held.address);
    if (radio === undefined || !isAddress(radio) || here === undefined)
      return remoteShop(daemon, radio);
  }
  const address = radio ?? (await onlyRadio(around));
  if (here === undefined) throw new Fault("cli/no-daemon", { folder: around.folder });
  if (!isAddress(address)) throw needsAddress([]);
  return localShop(await here.openWorkshop({ address }));
}

/** What the daemon may call the radio that is meant: a serial port has a name for today, and one that lasts. */
async function namesOf(radio: string | undefined, here: Here | undefined): Promise<string[]> {
  if (radio === undefined) return [];
  const lasting = isAddress(radio) ? await here?.lastingAddress?.(radio) : undefined;
  return lasting === undefined ? [radio] : [radio, lasting];
}

async function runningDaemon(open: () => Promise<Api>) {
  try {
    const api = await open();
    const { radios, exercise } = await api.get("/api/status", statusView);
    return { api, radios, exercise };
  } catch (error) {
    if (Fault.in(error, "cli/no-daemon") !== undefined) return undefined;
    throw error;
  }
}

/** The radio a daemon would open, when none runs. */
async function onlyRadio({ here, folder }: Around): Promise<string> {
  const found = (await here?.radios(folder)) ?? [];
  const [only] = found;
  if (only === undefined) throw new Fault("cli/no-daemon", { folder });
  if (found.length > 1) throw needsAddress(found);
  return only;
}

function needsAddress(found: readonly string[]): WrongUsage {
  const list = found.length === 0 ? "" : ` (${found.join(", ")})`;
  return new WrongUsage({
    fr: `Dites quelle radio par son adresse : --radio /dev/serial/by-id/… ou --radio tcp://hôte:4403${list}.`,
    en: `Say which radio by its address: --radio /dev/serial/by-id/… or --radio tcp://host:4403${list}.`,
  });
}

function isAddress(radio: string): boolean {
  return /^(?:\/dev\/|tcp:\/\/|recorded:)/.test(radio);
}

/** A workshop on one radio, opened here. */
function localShop(workshop: Workshop & AsyncDisposable): Shop {
  return {
    exercise: false,
    profiles: async () => workshop.profiles(),
    check: async (profile) => await workshop.check({ ...(profile !== undefined && { profile }) }),
    plan: async (wish) => await workshop.plan(wish, {}),
    apply: (wish, signal) => workshop.apply(wish, { signal }),
    settings: async () => await workshop.settings({}),
    channels: async () => await workshop.channels({}),
    channelSecret: async () => await workshop.channelSecret({}),
    nodes: async () => await workshop.nodes({}),
    trace: async (node) => await workshop.trace(node, {}),
    [Symbol.asyncDispose]: async () => workshop[Symbol.asyncDispose](),
  };
}
