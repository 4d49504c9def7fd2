/** Whether two readings of a radio say the same. */

import { toBinary } from "@bufbuild/protobuf";
import { Channel } from "@meshtastic/protobufs";

import { equal, toUtf8 } from "../../base/bytes.ts";
import type { RadioParts, RadioSettings } from "./settings.ts";
import { sectionNamed } from "./shape.ts";

export function sameSettings(one: RadioSettings, other: RadioSettings): boolean {
  const [here, there] = [partsOf(one.reveal()), partsOf(other.reveal())];
  if (here.size !== there.size) return false;
  return [...here].every(([name, bytes]) => {
    const counterpart = there.get(name);
    return counterpart !== undefined && equal(bytes, counterpart);
  });
}

/** All that settings are made of, as bytes, by name. Of who it is, only what can be set: the rest is told in two ways. */
function partsOf({ number, user, firmware, hardware, sections, channels }: RadioParts) {
  const { longName, shortName, isLicensed } = user;
  const self = JSON.stringify({ number, longName, shortName, isLicensed, firmware, hardware });
  const parts = new Map([["self", toUtf8(self)]]);
  for (const [name, message] of sections) {
    const section = sectionNamed(name);
    if (section !== undefined) parts.set(name, toBinary(section.schema, message));
  }
  for (const [index, channel] of channels)
    parts.set(`channel ${index}`, toBinary(Channel.ChannelSchema, channel));
  return parts;
}
