/**
 * Every setting a radio has, by name: read from the published definitions, so that none is forgotten and none invented.
 *
 * A setting's path is what the official command line calls it: `lora.modemPreset`, `network.ipv4Config.ip`.
 *
 * Source: meshtastic/protobufs localonly.proto, LocalConfig and LocalModuleConfig.
 */

import { type DescEnum, type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import { LocalOnly } from "@meshtastic/protobufs";

/** The firmware keeps its settings in two families, each written by its own admin message. */
export type SectionKind = "config" | "module";

export interface SettingSection {
  /** `lora`, `storeForward`: no name is in both families. */
  readonly name: string;
  readonly kind: SectionKind;
  readonly schema: DescMessage;
  readonly fields: readonly SettingField[];
}

/** What a field holds. `wide` is a number of 64 bits; `record` is a message within a list. */
export type SettingType =
  | "flag"
  | "integer"
  | "natural"
  | "float"
  | "wide"
  | "text"
  | "bytes"
  | "choice"
  | "record";

export interface SettingField {
  readonly path: string;
  readonly section: string;
  readonly type: SettingType;
  /** Holds any number of them. */
  readonly list: boolean;
  /** What a choice is among. */
  readonly choices: DescEnum | undefined;
  /** The messages one goes through from the section to the field; none for most. */
  readonly within: readonly MessageField[];
  readonly leaf: DescField;
  /** The firmware no longer reads it. */
  readonly deprecated: boolean;
  /** Nobody may see it who was not meant to. */
  readonly secret: boolean;
}

export type MessageField = DescField & { fieldKind: "message" };

/** What a settings file, a report or a log never shows. A channel's key is apart: it is in no section. */
const SECRET: ReadonlySet<string> = new Set([
  "security.privateKey",
  "network.wifiPsk",
  "mqtt.password",
  "bluetooth.fixedPin",
]);

const SCALARS: Readonly<Record<ScalarType, SettingType>> = {
  [ScalarType.BOOL]: "flag",
  [ScalarType.STRING]: "text",
  [ScalarType.BYTES]: "bytes",
  [ScalarType.FLOAT]: "float",
  [ScalarType.DOUBLE]: "float",
  [ScalarType.INT32]: "integer",
  [ScalarType.SINT32]: "integer",
  [ScalarType.SFIXED32]: "integer",
  [ScalarType.UINT32]: "natural",
  [ScalarType.FIXED32]: "natural",
  [ScalarType.INT64]: "wide",
  [ScalarType.SINT64]: "wide",
  [ScalarType.SFIXED64]: "wide",
  [ScalarType.UINT64]: "wide",
  [ScalarType.FIXED64]: "wide",
};

export const sections: readonly SettingSection[] = [
  ...sectionsOf(LocalOnly.LocalConfigSchema, "config"),
  ...sectionsOf(LocalOnly.LocalModuleConfigSchema, "module"),
];

const byName = new Map(sections.map((section) => [section.name, section]));
const byPath = new Map(
  sections.flatMap(({ fields }) => fields).map((field) => [field.path, field]),
);

export function sectionNamed(name: string): SettingSection | undefined {
  return byName.get(name);
}

export function fieldAt(path: string): SettingField | undefined {
  return byPath.get(path);
}

function sectionsOf(schema: DescMessage, kind: SectionKind): SettingSection[] {
  return schema.fields.filter(isMessage).map(({ localName: name, message }) => ({
    name,
    kind,
    schema: message,
    fields: fieldsOf(message, name, name, []),
  }));
}

function fieldsOf(
  schema: DescMessage,
  section: string,
  prefix: string,
  within: readonly MessageField[],
): SettingField[] {
  return schema.fields.flatMap((leaf) => {
    const path = `${prefix}.${leaf.localName}`;
    if (isMessage(leaf)) return fieldsOf(leaf.message, section, path, [...within, leaf]);
    const field = {
      path,
      section,
      type: typeOf(leaf),
      list: leaf.fieldKind === "list",
      choices: leaf.enum,
      within,
      leaf,
      deprecated: leaf.deprecated,
      secret: SECRET.has(path),
    };
    return [field];
  });
}

function isMessage(field: DescField): field is MessageField {
  return field.fieldKind === "message";
}

function typeOf(field: DescField): SettingType {
  if (field.enum !== undefined) return "choice";
  return field.scalar === undefined ? "record" : SCALARS[field.scalar];
}
