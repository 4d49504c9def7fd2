/** Radios in memory, for commands and pages: they take every wish that names something they have, and keep what they were asked. */

import { Fault, type FaultCode } from "../../src/base/fault.ts";
import type {
  ApplyProgress,
  ChannelView,
  Finding,
  NodeView,
  ProfileView,
  RadioCheck,
  RadioWish,
  SettingChange,
  Workshop,
} from "../../src/mesh/workshop.ts";

/** Made for tests: no channel anywhere has this key. */
export const SAMPLE_URL = `https://meshtastic.org/e/#${Buffer.from(
  Array.from({ length: 74 }, (_, i) => (i * 37 + 11) & 0xff),
).toString("base64url")}`;

export const sampleFindings: readonly Finding[] = [
  {
    code: "radio/answers",
    level: "good",
    words: { fr: "La radio répond.", en: "The radio answers." },
  },
  {
    code: "firmware/old",
    level: "doubtful",
    words: {
      fr: "Son firmware 2.7.9 est plus ancien que 2.7.15.",
      en: "Its firmware 2.7.9 is older than 2.7.15.",
    },
    remedy: {
      fr: "Mettez-le à jour avec flasher.meshtastic.org, un jour où le village n'en a pas besoin.",
      en: "Update it with flasher.meshtastic.org, on a day when the village does not need it.",
    },
  },
  {
    code: "channel/default-key",
    level: "bad",
    words: {
      fr: "Le canal principal a la clé que toutes les radios ont à leur sortie d'usine : n'importe qui peut y lire et y écrire.",
      en: "The primary channel has the key that every radio has out of the factory: anyone can read it and write on it.",
    },
    remedy: {
      fr: "veillee radio channel new NOM, puis faites rejoindre ce canal aux radios du village.",
      en: "veillee radio channel new NAME, then have the village's radios join that channel.",
    },
  },
];

export const sampleChanges: readonly SettingChange[] = [
  { path: "lora.modemPreset", have: "MEDIUM_SLOW", want: "LONG_FAST" },
  { path: "mqtt.enabled", have: "true", want: "false" },
  { path: "position.positionBroadcastSecs", have: null, want: "43200" },
];

const channels: readonly ChannelView[] = [
  { index: 0, role: "primary", name: "Kerfontaine", private: true, keyLength: 32 },
  { index: 1, role: "secondary", name: "", private: false, keyLength: 1 },
];

const node = (id: string, more: Partial<NodeView>): NodeView => ({
  id,
  name: null,
  shortName: null,
  role: "CLIENT",
  hops: 0,
  snrDb: 6.25,
  batteryPercent: 101,
  lastHeard: "2026-11-21T18:58:00.000Z",
  keyKnown: true,
  own: false,
  ...more,
});

const sampleNodes: readonly NodeView[] = [
  node("!a1b2c302", {
    name: "Soizic",
    shortName: "SOIZ",
    hops: 2,
    snrDb: -7.5,
    batteryPercent: 64,
  }),
  node("!0a0b0c01", { name: "Poste de Kerfontaine", shortName: "HUB", own: true }),
  node("!a1b2c303", {
    name: "Relais du clocher",
    shortName: "CLOC",
    role: "ROUTER",
    keyKnown: false,
  }),
  node("!a1b2c304", { name: "Soizic", hops: null, snrDb: null, lastHeard: null }),
];

const sampleProfiles: readonly ProfileView[] = [
  {
    name: "hub.long-fast",
    words: { fr: "le poste, sur l'USB du Pi", en: "the hub, on the Pi's USB" },
  },
  { name: "household.long-fast", words: { fr: "un foyer", en: "a household" } },
];

export const sampleSettings = "# fr: gardés\nconfig:\n  lora:\n    hopLimit: 3\n";

function known(profile: string | undefined): void {
  if (profile !== undefined && !sampleProfiles.some(({ name }) => name === profile))
    throw new Fault("profile/unknown");
}

export interface FakeWorkshop extends Workshop {
  /** What was wished, and of which radio. */
  readonly wishes: readonly { readonly wish: RadioWish; readonly radio: string | undefined }[];
  /** Everything asked from now on fails with this fault, until told `undefined`. */
  readonly failWith: (code: FaultCode | undefined) => void;
  /** What is found from now on. */
  readonly find: (found: Partial<RadioCheck>) => void;
  /** The radio does not take what it is given from now on. */
  readonly refuse: () => void;
  /** Called between two steps of an `apply`, with the signal it was given. */
  onStep: (progress: ApplyProgress, signal: AbortSignal | undefined) => Promise<void> | void;
  /** Disposed of how many times. */
  readonly closed: () => number;
}

export function createFakeWorkshop(): FakeWorkshop & AsyncDisposable {
  const wishes: { wish: RadioWish; radio: string | undefined }[] = [];
  let fault: FaultCode | undefined;
  let found: Partial<RadioCheck> = {};
  let refuses = false;
  let closed = 0;
  const check = (): void => {
    if (fault !== undefined) throw new Fault(fault);
  };
  const changesOf = (wish: RadioWish): readonly SettingChange[] =>
    wish.kind === "profile" || wish.kind === "settings"
      ? (found.changes ?? sampleChanges)
      : [
          {
            path: "channels.0.name",
            have: "",
            want: wish.kind === "join" ? "Ailleurs" : wish.name,
          },
          { path: "channels.0.psk", have: "(secret)", want: "(secret)" },
        ];

  const fake: FakeWorkshop & AsyncDisposable = {
    wishes,
    failWith: (code) => {
      fault = code;
    },
    find: (given) => {
      found = given;
    },
    refuse: () => {
      refuses = true;
    },
    onStep: () => undefined,
    closed: () => closed,
    profiles: () => sampleProfiles,
    check: async ({ profile }) => {
      check();
      known(profile);
      return {
        address: "/dev/ttyACM0",
        id: "!0a0b0c01",
        name: "Poste de Kerfontaine",
        firmware: "2.7.9",
        profile: profile ?? null,
        findings: sampleFindings,
        changes: profile === undefined ? [] : sampleChanges,
        ...found,
      };
    },
    plan: async (wish) => {
      check();
      if (wish.kind === "profile") known(wish.profile);
      return changesOf(wish);
    },
    async *apply(wish, { radio, signal }) {
      wishes.push({ wish, radio });
      const changes = changesOf(wish);
      const steps: ApplyProgress[] = [
        { kind: "reading" },
        { kind: "planned", changes },
        ...[1, 2, 3].map((written) => ({ kind: "writing", written, total: 3 }) as const),
        { kind: "restarting" },
        { kind: "verifying" },
        refuses
          ? {
              kind: "failed",
              left: changes.slice(0, 1),
              words: {
                fr: "Elle garde son ancien préréglage. Éteignez-la, rallumez-la, et recommencez.",
                en: "It keeps its former preset. Turn it off and on, and try again.",
              },
            }
          : { kind: "done", changes },
      ];
      for (const step of steps) {
        await fake.onStep(step, signal);
        check();
        yield step;
      }
    },
    settings: async () => {
      check();
      return sampleSettings;
    },
    channels: async () => {
      check();
      return channels;
    },
    channelSecret: async () => {
      check();
      return { name: "Kerfontaine", url: SAMPLE_URL };
    },
    nodes: async () => {
      check();
      return sampleNodes;
    },
    trace: async (to) => {
      check();
      return {
        to,
        towards: [
          { id: "!a1b2c303", snrDb: 5.75 },
          { id: to, snrDb: -7.5 },
        ],
        back: [
          { id: "!a1b2c303", snrDb: null },
          { id: "!0a0b0c01", snrDb: 6 },
        ],
        tookMillis: 8400,
      };
    },
    [Symbol.asyncDispose]: async () => {
      closed += 1;
    },
  };
  return fake;
}
