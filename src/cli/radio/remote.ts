/** The radios of a running daemon: what is asked of them goes through its local API. */

import { type Millis, MINUTE } from "../../base/time.ts";
import type { ApplyProgress } from "../../mesh/workshop.ts";
import { type Api, Refused } from "../api.ts";
import {
  applyLine,
  channelSecret,
  channelViews,
  keptSettings,
  nodeViews,
  profileViews,
  radioCheck,
  settingChanges,
  traceView,
} from "./answers.ts";
import type { Shop } from "./shop.ts";

/** A radio's settings are read from it message by message, and it may be waking up. */
const READING: Millis = MINUTE;
/** A way there and back may take a minute by itself. */
const TRACING: Millis = 2 * MINUTE;

export interface RemoteDaemon {
  readonly api: Api;
  readonly exercise: boolean;
}

/** `radio` is the one meant, by its address or id; the daemon's only one if none is named. */
export function remoteShop({ api, exercise }: RemoteDaemon, radio: string | undefined): Shop {
  const which = radio === undefined ? {} : { radio };
  const get = <T>(what: string, schema: Parameters<typeof api.get<T>>[1], more = {}): Promise<T> =>
    api.get(
      `/api/radio/${what}?${new URLSearchParams({ ...which, ...more }).toString()}`,
      schema,
      READING,
    );
  return {
    exercise,
    profiles: async () => await api.get("/api/radio/profiles", profileViews),
    check: async (profile) =>
      await get("check", radioCheck, profile === undefined ? {} : { profile }),
    plan: async (wish) =>
      await api.post("/api/radio/plan", { ...which, wish }, settingChanges, READING),
    apply: async function* (wish, signal) {
      const body = { ...which, wish };
      const told = api.stream("/api/radio/apply", applyLine, { follow: true, body, signal });
      try {
        for await (const line of told) {
          if (line.kind === "fault") throw new Refused(line.code, line.words);
          yield line satisfies ApplyProgress;
        }
      } catch (error) {
        throw signal.aborted ? stopped() : error;
      }
    },
    settings: async () => (await get("settings", keptSettings)).yaml,
    channels: async () => await get("channels", channelViews),
    channelSecret: async () =>
      await api.post("/api/radio/channel-secret", which, channelSecret, READING),
    nodes: async () => await get("nodes", nodeViews),
    trace: async (node) =>
      await api.post("/api/radio/trace", { ...which, node }, traceView, TRACING),
    [Symbol.asyncDispose]: async () => undefined,
  };
}

/** The daemon goes on to where the radio can be left. */
function stopped(): Refused {
  return new Refused("interrupted", {
    fr: "Arrêté à votre demande. Veillée finit ce qui ne peut rester à moitié fait ; « veillee radio check » dit où la radio en est.",
    en: "Stopped as you asked. Veillée finishes what cannot be left half done; “veillee radio check” tells how the radio is.",
  });
}
