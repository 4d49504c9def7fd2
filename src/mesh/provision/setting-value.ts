/**
 * The value of one setting in the form that a settings file writes it in, read from a section and laid over one.
 *
 * Numbers and booleans stand as they are; choices by name; bytes as `base64:…`; 64-bit numbers as text; lists as lists of these.
 */

import { clone, type Message, toJsonString } from "@bufbuild/protobuf";
import {
  isReflectList,
  isReflectMessage,
  reflect,
  type ReflectMessage,
} from "@bufbuild/protobuf/reflect";
import { base64Decode, base64Encode } from "@bufbuild/protobuf/wire";

import type { SettingField, SettingSection } from "./shape.ts";

type Single = boolean | number | string;
export type SettingValue = Single | readonly Single[];

/** How bytes are marked in a settings file. */
export const BYTES_MARK = "base64:";

/** What `field` is in a section; its default where the radio leaves it out. */
export function settingOf(
  section: SettingSection,
  message: Message,
  field: SettingField,
): SettingValue {
  let holder = reflect(section.schema, message);
  for (const step of field.within) holder = holder.get(step);
  const value: unknown = holder.get(field.leaf);
  if (isReflectList(value)) return Array.from(value, (item) => plain(field, item));
  return plain(field, value);
}

/** A copy of a section with other values laid over it. What our definitions do not know in it stays as it is. */
export function overlaid(
  section: SettingSection,
  message: Message,
  values: Iterable<readonly [SettingField, SettingValue]>,
): Message {
  const copy = clone(section.schema, message);
  for (const [field, value] of values) put(reflect(section.schema, copy), field, value);
  return copy;
}

function put(holder: ReflectMessage, field: SettingField, value: SettingValue, depth = 0): void {
  const step = field.within[depth];
  if (step !== undefined) {
    const inner = holder.get(step);
    put(inner, field, value, depth + 1);
    holder.set(step, inner);
  } else if (field.leaf.fieldKind === "list") {
    const list = holder.get(field.leaf);
    list.clear();
    for (const item of typeof value === "object" ? value : [value]) list.add(typed(field, item));
  } else {
    holder.set(field.leaf, typed(field, value));
  }
}

function plain({ choices }: SettingField, value: unknown): Single {
  if (choices !== undefined) return choices.value[Number(value)]?.name ?? Number(value);
  if (value instanceof Uint8Array) return BYTES_MARK + base64Encode(value);
  if (typeof value === "boolean" || typeof value === "number") return value;
  return isReflectMessage(value) ? toJsonString(value.desc, value.message) : String(value);
}

/** What the message holds for a plain value that fits the field. */
function typed({ type, choices }: SettingField, value: SettingValue): unknown {
  if (type === "choice")
    return choices?.values.find(({ name }) => name === value)?.number ?? Number(value);
  if (type === "bytes") return base64Decode(String(value).slice(BYTES_MARK.length));
  return type === "wide" ? BigInt(String(value)) : value;
}
