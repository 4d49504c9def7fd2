/**
 * What a simulated radio is set to: every section, channel and name that a client may read and write, in memory and as saved.
 *
 * What is changed counts at once, and is lost with the power unless it was saved. Which values the firmware takes, and what else
 * it changes with them, is in `firmware-rules.ts`.
 */

import { clone, create, type MessageShape } from "@bufbuild/protobuf";
import { Channel, Config, ModuleConfig } from "@meshtastic/protobufs";

import type { NodeNumber } from "../mesh/heard.ts";
import {
  CHANNELS_MAX,
  type ChannelSetting,
  defaultChannel,
  type Identity,
} from "./radio-settings.ts";
import {
  type ConfigMessage,
  type ModuleMessage,
  stockConfig,
  stockModules,
} from "./stock-settings.ts";

export type ChannelMessage = MessageShape<typeof Channel.ChannelSchema>;

type ConfigName = NonNullable<ConfigMessage["payloadVariant"]["case"]>;
type ModuleName = NonNullable<ModuleMessage["payloadVariant"]["case"]>;

/** Values of a section's fields, by their names in the definitions. */
type Fields = Readonly<Record<string, unknown>>;

/** How a radio differs from a stock one in EU_868. */
export interface SettingsInit {
  readonly config?: { readonly [N in ConfigName]?: Fields };
  readonly modules?: { readonly [N in ModuleName]?: Fields };
  /** As the radio tells it. */
  readonly firmware?: string;
}

/** The firmware whose behaviour the simulation has. */
const FIRMWARE = "2.7.26.54e0d8d";
const { PRIMARY, SECONDARY, DISABLED } = Channel.Channel_Role;
const { RegionCode, ModemPreset } = {
  RegionCode: Config.Config_LoRaConfig_RegionCode,
  ModemPreset: Config.Config_LoRaConfig_ModemPreset,
};

interface Owner {
  readonly longName: string;
  readonly shortName: string;
  readonly unmessagable: boolean;
}

interface Values {
  readonly owner: Owner;
  readonly config: readonly ConfigMessage[];
  readonly modules: readonly ModuleMessage[];
  readonly channels: readonly ChannelMessage[];
}

export class Settings {
  readonly number: NodeNumber;
  readonly firmware: string;
  #now: Values;
  #saved: Values;

  /** The primary channel comes first in `channels`. */
  constructor(
    identity: Identity,
    {
      channels = [defaultChannel],
      init = {},
    }: { readonly channels?: readonly ChannelSetting[]; readonly init?: SettingsInit } = {},
  ) {
    const { number, longName, shortName, publicKey } = identity;
    this.number = number;
    this.firmware = init.firmware ?? FIRMWARE;
    this.#now = {
      owner: { longName, shortName, unmessagable: false },
      config: stockConfig(),
      modules: stockModules(),
      channels: Array.from({ length: CHANNELS_MAX }, (_, index) =>
        channelMessage(channels[index], index),
      ),
    };
    Object.assign(this.security, keysOf(publicKey));
    for (const [name, fields] of Object.entries(init.config ?? {})) this.change(name, fields);
    for (const [name, fields] of Object.entries(init.modules ?? {})) this.change(name, fields);
    this.#saved = copied(this.#now);
  }

  /** The sections that the radio itself goes by, to read or to change. */
  get device(): Config.Config_DeviceConfig {
    for (const { payloadVariant: each } of this.#now.config) {
      if (each.case === "device") return each.value;
    }
    throw new Error("no section device");
  }

  get lora(): Config.Config_LoRaConfig {
    for (const { payloadVariant: each } of this.#now.config) {
      if (each.case === "lora") return each.value;
    }
    throw new Error("no section lora");
  }

  get security(): Config.Config_SecurityConfig {
    for (const { payloadVariant: each } of this.#now.config) {
      if (each.case === "security") return each.value;
    }
    throw new Error("no section security");
  }

  /** Changes fields of a section, its own or a module's. */
  change(name: string, fields: Fields): void {
    const sections = [...this.#now.config, ...this.#now.modules];
    const found = sections.find(({ payloadVariant }) => payloadVariant.case === name);
    if (found?.payloadVariant.value === undefined) throw new Error(`no section ${name}`);
    for (const field of Object.keys(fields)) {
      if (!(field in found.payloadVariant.value)) throw new Error(`no field ${name}.${field}`);
    }
    Object.assign(found.payloadVariant.value, fields);
  }

  /** Every section of the radio's own settings; a section's place is its number in AdminMessage.ConfigType. */
  get configs(): readonly ConfigMessage[] {
    return this.#now.config;
  }

  /** Every section of its modules' settings; a section's place is its number in AdminMessage.ModuleConfigType. */
  get modules(): readonly ModuleMessage[] {
    return this.#now.modules;
  }

  /** All eight, by index. */
  get channelTable(): readonly ChannelMessage[] {
    return this.#now.channels;
  }

  get owner(): Owner {
    return this.#now.owner;
  }

  /** Who the radio says it is. Without a public key until a region is set. */
  get identity(): Identity {
    const { longName, shortName } = this.#now.owner;
    const { publicKey } = this.security;
    return { number: this.number, longName, shortName, publicKey };
  }

  /** The channels it is in, by index; undefined at a row that is not used. */
  get channels(): readonly (ChannelSetting | undefined)[] {
    return this.#now.channels.map(({ role, settings }) =>
      role === DISABLED ? undefined : { name: settings?.name ?? "", psk: settings?.psk ?? none },
    );
  }

  get hopLimit(): number {
    return this.lora.hopLimit;
  }

  /** As the firmware names it: `EU_868`. */
  get region(): string {
    const { region } = this.lora;
    return RegionCode[region] ?? `${region}`;
  }

  /** As the firmware names it: `LONG_FAST`. */
  get preset(): string {
    const { usePreset, modemPreset } = this.lora;
    return usePreset ? (ModemPreset[modemPreset] ?? `${modemPreset}`) : "CUSTOM";
  }

  /** Whether it may use its transmitter. */
  get maySend(): boolean {
    const { region, txEnabled } = this.lora;
    return region !== RegionCode.UNSET && txEnabled;
  }

  setOwner(owner: Owner): void {
    this.#now = { ...this.#now, owner };
  }

  /** Puts a section in the place of the one there was; false for a section it has not. */
  setConfig(section: ConfigMessage): boolean {
    const config = replaced(this.#now.config, clone(Config.ConfigSchema, section));
    if (config !== undefined) this.#now = { ...this.#now, config };
    return config !== undefined;
  }

  /** As {@link setConfig}, for its modules. */
  setModule(section: ModuleMessage): boolean {
    const modules = replaced(this.#now.modules, clone(ModuleConfig.ModuleConfigSchema, section));
    if (modules !== undefined) this.#now = { ...this.#now, modules };
    return modules !== undefined;
  }

  /** Puts a channel at its index, 0 to 7. There is one primary channel: a new one makes the old a secondary. */
  setChannel(channel: ChannelMessage): void {
    const channels = this.#now.channels.map((each) => {
      if (each.index === channel.index) return clone(Channel.ChannelSchema, channel);
      const second = channel.role === PRIMARY && each.role === PRIMARY;
      return second ? { ...each, role: SECONDARY } : each;
    });
    this.#now = { ...this.#now, channels };
  }

  /** Writes everything to flash. */
  save(): void {
    this.#saved = copied(this.#now);
  }

  /** Back to what was saved. */
  restart(): void {
    this.#now = copied(this.#saved);
  }
}

const none = new Uint8Array();

function channelMessage(setting: ChannelSetting | undefined, index: number): ChannelMessage {
  if (setting === undefined) return create(Channel.ChannelSchema, { index, settings: {} });
  const { name, psk } = setting;
  const role = index === 0 ? PRIMARY : SECONDARY;
  return create(Channel.ChannelSchema, { index, settings: { name, psk }, role });
}

/** A pair of keys; the private one opens nothing, and only stands where a real one would. */
export function keysOf(publicKey: Uint8Array): {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
} {
  return { publicKey, privateKey: publicOf(publicKey) };
}

/** The other key of a pair: what stands for one is made from the other, both ways. */
export function publicOf(privateKey: Uint8Array): Uint8Array {
  return privateKey.map((byte) => byte ^ 0x5a);
}

function replaced<S extends ConfigMessage | ModuleMessage>(
  sections: readonly S[],
  section: S,
): readonly S[] | undefined {
  const at = sections.findIndex(
    ({ payloadVariant }) => payloadVariant.case === section.payloadVariant.case,
  );
  return at < 0 ? undefined : sections.with(at, section);
}

function copied({ owner, config, modules, channels }: Values): Values {
  return {
    owner,
    config: config.map((each) => clone(Config.ConfigSchema, each)),
    modules: modules.map((each) => clone(ModuleConfig.ModuleConfigSchema, each)),
    channels: channels.map((each) => clone(Channel.ChannelSchema, each)),
  };
}
