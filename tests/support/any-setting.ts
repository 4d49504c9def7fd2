import { base64Encode } from "@bufbuild/protobuf/wire";
import fc from "fast-check";

import type { SettingValue } from "../../src/mesh/provision/setting-value.ts";
import { type SettingField, sections } from "../../src/mesh/provision/shape.ts";

/** Any setting with any value that fits it. */
export const anySetting = fc
  .constantFrom(...sections.flatMap(({ fields }) => fields).filter(({ type }) => type !== "record"))
  .chain((field) => {
    const one = valueOf(field);
    const value: fc.Arbitrary<SettingValue> = field.list ? fc.array(one, { maxLength: 4 }) : one;
    return fc.tuple(fc.constant(field), value);
  });

function valueOf({ type, choices }: SettingField): fc.Arbitrary<boolean | number | string> {
  switch (type) {
    case "flag":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: -0x80000000, max: 0x7fffffff });
    case "natural":
      return fc.integer({ min: 0, max: 0xffffffff });
    case "float":
      return fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case "wide":
      return fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
    case "text":
      return fc.string({ unit: "grapheme" });
    case "bytes":
      return fc.uint8Array({ maxLength: 40 }).map((bytes) => `base64:${base64Encode(bytes)}`);
    case "choice":
      return fc.constantFrom(...(choices?.values.map(({ name }) => name) ?? []));
    case "record":
      throw new Error("a record is not set by a profile");
    default:
      return type satisfies never;
  }
}
