/**
 * The radios within reach, to be checked, set and asked: what the command line and the local API may do with them.
 *
 * Keys pass through here on their way to a radio or to whoever asked for them; none is kept, and none is logged.
 */

import { Fault } from "../base/fault.ts";
import type { Words } from "../base/lang.ts";
import type { Log } from "../base/log.ts";
import { visible } from "../base/text.ts";
import type { Millis } from "../base/time.ts";
import { nodeId, type NodeNumber, type Peer } from "../mesh/heard.ts";
import type { Plan } from "../mesh/provision/apply-events.ts";
import {
  addressFlaws,
  type ChannelAddress,
  decodeAddress,
  encodeAddress,
} from "../mesh/provision/channel-address.ts";
import { differences } from "../mesh/provision/differences.ts";
import { examine } from "../mesh/provision/examine.ts";
import { exportProfile } from "../mesh/provision/export.ts";
import type { Surroundings } from "../mesh/provision/finding.ts";
import { joining } from "../mesh/provision/joining.ts";
import { planOf } from "../mesh/provision/plan.ts";
import { readProfile } from "../mesh/provision/profile.ts";
import type { RadioSettings } from "../mesh/provision/settings.ts";
import { villageAddress } from "../mesh/provision/sharing.ts";
import {
  KEY_BYTES,
  nameFlaw,
  newChannel,
  type Wanted,
  withPrimary,
} from "../mesh/provision/wanted.ts";
import type { ProfileFlaw } from "../mesh/provision/yaml-tree.ts";
import type { ChannelSecret, ChannelView, RadioWish, Workshop } from "../mesh/workshop.ts";
import { nodeViews, traceView } from "./node-view.ts";
import type { Profiles } from "./profiles.ts";
import type { Workbench } from "./workbench.ts";

export interface WorkshopOptions {
  /** One for each radio there is. */
  readonly benches: readonly Workbench[];
  readonly profiles: Profiles;
  /** A node listens through these radios: they are not on a table, to be put up elsewhere. */
  readonly hub: boolean;
  readonly clock: () => Millis;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly log: Log;
}

type Which = { readonly radio?: string };

export function createWorkshop(options: WorkshopOptions): Workshop {
  const { profiles, clock, hub, log } = options;
  const bench = ({ radio }: Which): Workbench => chosen(options.benches, radio);
  return {
    profiles: () => profiles.views(),
    check: async ({ profile, ...which }) => {
      const found = bench(which);
      const wanted = profile === undefined ? undefined : profiles.named(profile);
      const settings = await found.read();
      return {
        address: found.driver.status().address,
        id: nodeId(settings.number),
        name: visible(settings.longName),
        firmware: visible(settings.firmware),
        profile: profile ?? null,
        findings: examine(settings, around(found, hub, profile)),
        changes: wanted === undefined ? [] : differences(settings, wanted),
      };
    },
    plan: async (wish, which) => {
      const fulfil = fulfilling(wish, options);
      const settings = await bench(which).read();
      const { changes, refused } = fulfil(settings);
      if (refused !== undefined) throw new Fault("channel/unfit", { words: refused });
      return changes;
    },
    apply: async function* (wish, { signal, ...which }) {
      const fulfil = fulfilling(wish, options);
      log.info("radio-wish", {
        wish: wish.kind,
        ...("profile" in wish && { profile: wish.profile }),
      });
      yield* bench(which).apply(fulfil, signal);
    },
    settings: async (which) => exportProfile(await bench(which).read()),
    channels: async (which) => {
      const { channels } = await bench(which).read();
      return channels.map(({ index, role, name, keyLength, private: own }): ChannelView => ({
        index,
        role,
        name: visible(name),
        private: own,
        keyLength,
      }));
    },
    channelSecret: async (which) => {
      const settings = await bench(which).read();
      return secretOf(settings);
    },
    nodes: async (which) => {
      const found = bench(which);
      await found.ready();
      return nodeViews(found.driver.nodes(), found.driver.status().number);
    },
    trace: async (node, which) => {
      const found = bench(which);
      await found.ready();
      const to = nodeNamed(node, found);
      const begun = clock();
      const route = await found.trace(to);
      return traceView(to, route, Math.round(clock() - begun));
    },
  };
}

/** What a check needs to know beside the settings. */
function around({ driver }: Workbench, hub: boolean, profile: string | undefined): Surroundings {
  const { address } = driver.status();
  const wired = address.startsWith("/dev/") ? "serial" : "other";
  return {
    hub: hub || profile?.startsWith("hub.") === true,
    link: address.startsWith("tcp://") ? "tcp" : wired,
    ...(profile !== undefined && { profile }),
  };
}

/** What a wish makes of a radio, whatever that radio holds. @throws Fault when nobody could fulfil it. */
function fulfilling(
  wish: RadioWish,
  { profiles, randomBytes }: WorkshopOptions,
): (settings: RadioSettings) => Plan {
  switch (wish.kind) {
    case "profile": {
      const wanted = profiles.named(wish.profile);
      return (settings) => planned(wanted, settings);
    }
    case "settings": {
      const read = readProfile(wish.yaml);
      if (read.kind === "flawed") {
        const [flaw] = read.flaws;
        throw new Fault("profile/invalid", {
          ...(flaw && { line: flaw.line, words: withLine(flaw) }),
        });
      }
      return (settings) => planned(read.profile.wanted, settings);
    }
    case "new-channel": {
      const words = nameFlaw(wish.name);
      if (words !== undefined) throw new Fault("channel/name", { words });
      const wanted = withPrimary(newChannel(wish.name, randomBytes(KEY_BYTES)));
      return (settings) => planned(wanted, settings);
    }
    case "join": {
      const address = addressOf(wish.url);
      return (settings) => {
        const joined = joining(address, settings);
        if (joined.kind === "wanted") return planned(joined.wanted, settings);
        return { changes: [], messages: [], refused: joined.words };
      };
    }
    default:
      return wish satisfies never;
  }
}

/** A flaw in a file that the reader has before them. */
function withLine({ line, words }: ProfileFlaw): Words {
  return { fr: `Ligne ${line} : ${words.fr}`, en: `Line ${line}: ${words.en}` };
}

function planned(wanted: Wanted, settings: RadioSettings): Plan {
  const steps = planOf(wanted, settings);
  return {
    changes: differences(settings, wanted),
    // Its first and last open and close the transaction, which whoever writes does.
    messages: steps.slice(1, -1).map((payload) => payload.reveal()),
  };
}

function addressOf(url: string): ChannelAddress {
  const read = decodeAddress(url);
  if (read.kind === "address") return read.address;
  throw new Fault("channel/address", { words: addressFlaws[read.flaw] });
}

/** The bench of the radio called `radio`, by its address or id; the only one if none is named. */
function chosen(benches: readonly Workbench[], radio: string | undefined): Workbench {
  const named = benches.map((bench) => {
    const { address, number } = bench.driver.status();
    return { bench, address, id: number === undefined ? undefined : nodeId(number) };
  });
  const found = named.filter(
    ({ address, id }) => radio === undefined || radio === address || radio === id,
  );
  const [only] = found;
  if (only === undefined) throw new Fault("radio/none", { radio });
  if (found.length > 1)
    throw new Fault("radio/choose", { radios: named.map(({ address }) => address).join(", ") });
  return only.bench;
}

/** The primary channel's address, with how the modem must be set to hear it. */
function secretOf(settings: RadioSettings): ChannelSecret {
  const address = villageAddress(settings);
  const [channel] = address?.channels ?? [];
  if (address === undefined || channel === undefined) throw new Fault("radio/unread");
  return { name: visible(channel.name), url: encodeAddress(address).reveal() };
}

/** A node by its id, or by a name that only one node has. @throws Fault "radio/no-node". */
function nodeNamed(node: string, { driver }: Workbench): NodeNumber {
  const [, digits] = /^!([0-9a-f]{8})$/i.exec(node.trim()) ?? [];
  const number = digits === undefined ? undefined : Number.parseInt(digits, 16);
  const own = driver.status().number;
  const named = (peer: Peer): boolean =>
    peer.number === number || [peer.longName, peer.shortName].includes(node.trim());
  const found = driver.nodes().filter((peer) => peer.number !== own && named(peer));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Fault("radio/no-node", { node: visible(node) });
  return only.number;
}
