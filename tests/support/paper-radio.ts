/**
 * A radio on paper: its settings, and what admin messages make of them as firmware 2.7.26 does. No link and no time.
 */

import { create, type Message } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import {
  type AdminMessage,
  configWith,
  decodeAdmin,
  encodeAdmin,
  moduleConfigWith,
  numberOf,
} from "../../src/mesh/provision/admin.ts";
import { overlaid, type SettingValue } from "../../src/mesh/provision/setting-value.ts";
import { type RadioParts, RadioSettings } from "../../src/mesh/provision/settings.ts";
import {
  fieldAt,
  type SectionKind,
  sectionNamed,
  sections,
} from "../../src/mesh/provision/shape.ts";

const FRESH_KEY = `base64:${"Wlpa".repeat(10)}Wlo=`;

/** What firmware sets anew with any new role. */
const ROLE_DEFAULTS: Readonly<Record<string, SettingValue>> = {
  "device.nodeInfoBroadcastSecs": 10_800,
  "position.positionBroadcastSecs": 3600,
  "telemetry.deviceUpdateInterval": 1800,
};

export class PaperRadio {
  /** What it was told, by the kind of message: `setConfig lora`. */
  readonly log: string[] = [];
  #parts: RadioParts;
  /** What its flash holds: what a restart in the midst of a transaction would bring back. */
  #stored: RadioParts;

  constructor(settings: RadioSettings) {
    this.#parts = settings.reveal();
    this.#stored = this.#parts;
  }

  get stored(): RadioSettings {
    return new RadioSettings(this.#stored);
  }

  /** Takes an admin payload from its client; its answer, if it has one. */
  take(payload: Uint8Array): Uint8Array | undefined {
    const variant = decodeAdmin(payload)?.payloadVariant;
    const inner = variant?.value;
    const section =
      typeof inner === "object" && "payloadVariant" in inner
        ? inner.payloadVariant.case
        : undefined;
    this.log.push([variant?.case, section].filter((word) => word !== undefined).join(" "));
    return variant && this.#order(variant);
  }

  #order(variant: AdminMessage["payloadVariant"]): Uint8Array | undefined {
    if (variant.case === "setOwner") {
      const { longName, shortName, isLicensed } = variant.value;
      this.#become({ user: { ...this.#parts.user, longName, shortName, isLicensed } });
    }
    if (variant.case === "setChannel") {
      const channels = new Map(this.#parts.channels).set(variant.value.index, variant.value);
      this.#become({ channels });
    }
    if (variant.case === "setConfig" || variant.case === "setModuleConfig") {
      const { case: name, value } = variant.value.payloadVariant;
      if (name !== undefined) this.#set(name, value);
    }
    if (variant.case === "commitEditSettings") this.#stored = this.#parts;
    return this.#answer(variant);
  }

  #answer(variant: AdminMessage["payloadVariant"]): Uint8Array | undefined {
    const { user, channels, firmware } = this.#parts;
    if (variant.case === "getOwnerRequest")
      return encodeAdmin({ case: "getOwnerResponse", value: user });
    if (variant.case === "getDeviceMetadataRequest") {
      const value = create(Mesh.DeviceMetadataSchema, { firmwareVersion: firmware, hwModel: 37 });
      return encodeAdmin({ case: "getDeviceMetadataResponse", value });
    }
    if (variant.case === "getChannelRequest") {
      const value = channels.get(variant.value - 1);
      return value && encodeAdmin({ case: "getChannelResponse", value });
    }
    if (variant.case === "getConfigRequest") return this.#tell("config", variant.value);
    if (variant.case === "getModuleConfigRequest") return this.#tell("module", variant.value);
    return undefined;
  }

  #tell(kind: SectionKind, number: number): Uint8Array | undefined {
    const section = sections.find((one) => one.kind === kind && numberOf(one) === number);
    const message = section && this.#parts.sections.get(section.name);
    if (!section || !message) return undefined;
    return kind === "config"
      ? encodeAdmin({ case: "getConfigResponse", value: configWith(section, message) })
      : encodeAdmin({ case: "getModuleConfigResponse", value: moduleConfigWith(section, message) });
  }

  /** Stores a section, and what firmware changes with it: defaults of a new role, keys with the first region. */
  #set(name: string, message: Message): void {
    const before = new RadioSettings(this.#parts);
    this.#become({ sections: new Map(this.#parts.sections).set(name, message) });
    const after = new RadioSettings(this.#parts);
    const changes = (path: string): boolean => before.value(path) !== after.value(path);
    if (changes("device.role")) {
      for (const [path, value] of Object.entries(ROLE_DEFAULTS)) this.#put(path, value);
      if (after.value("device.role") === "ROUTER")
        this.#put("device.rebroadcastMode", "CORE_PORTNUMS_ONLY");
    }
    if (changes("lora.region") && before.value("lora.region") === "UNSET") {
      this.#put("security.publicKey", FRESH_KEY);
      this.#put("security.privateKey", FRESH_KEY);
    }
  }

  #put(path: string, value: SettingValue): void {
    const field = fieldAt(path);
    const section = field && sectionNamed(field.section);
    const message = section && this.#parts.sections.get(section.name);
    if (!field || !section || !message) throw new Error(`no setting is called ${path}`);
    const changed = overlaid(section, message, [[field, value]]);
    this.#become({ sections: new Map(this.#parts.sections).set(section.name, changed) });
  }

  #become(change: Partial<RadioParts>): void {
    this.#parts = { ...this.#parts, ...change };
  }
}
