/**
 * The settings of a stock radio in EU_868, as the firmware tells them: sections decoded from its own bytes, in its order, and
 * what stands between and after them.
 *
 * Source: firmware 2.7.26, recorded in `tests/captures` a2; the MQTT section without its published account.
 */

import { fromBinary, type MessageShape } from "@bufbuild/protobuf";
import { type Config, Mesh, type ModuleConfig } from "@meshtastic/protobufs";

import { unhex } from "../base/bytes.ts";

export type ConfigMessage = MessageShape<typeof Config.ConfigSchema>;
export type ModuleMessage = MessageShape<typeof ModuleConfig.ModuleConfigSchema>;

/** The sections of the radio's own settings; a section's place is its number in AdminMessage.ConfigType. */
export function stockConfig(): ConfigMessage[] {
  return [
    "2a050a0338b054",
    "2a13121108901c1001287838ab06506458ac026802",
    "2a0f1a0d203c30ffffffff0f38ac02400a",
    "2a1b22192a176d6573687461737469632e706f6f6c2e6e74702e6f7267",
    "2a052a0308d804",
    "2a1b3219080118fa01200b2805380340034801501b6801c00601d00602",
    "2a0a3a080801100118c0c407",
    "2a0442022801",
    "2a024a00",
    "2a025200",
  ].flatMap((told) => {
    const { payloadVariant } = fromBinary(Mesh.FromRadioSchema, bytes(told));
    return payloadVariant.case === "config" ? [payloadVariant.value] : [];
  });
}

/** The sections of its modules' settings, from MQTT on; a section's place is its number in AdminMessage.ModuleConfigType. */
export function stockModules(): ModuleMessage[] {
  return [
    "4a020a00",
    "4a021200",
    "4a021a00",
    "4a022200",
    "4a022a00",
    "4a08320608ffffffff07",
    "4a023a00",
    "4a024200",
    "4a024a00",
    "4a025200",
    "4a0c5a0a100a18b20120c3012801",
    "4a066204102d3801",
    "4a026a00",
  ].flatMap((told) => {
    const { payloadVariant } = fromBinary(Mesh.FromRadioSchema, bytes(told));
    return payloadVariant.case === "moduleConfig" ? [payloadVariant.value] : [];
  });
}

/** FromRadio payloads that no setting changes. */
export const stock = {
  deviceUi: bytes("8a0105109901181e"),
  /** Three sections of modules newer than our definitions. */
  newerModules: ["4a00", "4a00", "4a00"].map(bytes),
  /** device, nodes, channels, config, module, transmit_history, all under /prefs. */
  files: [
    "7a170a132f70726566732f6465766963652e70726f746f105e",
    "7a170a122f70726566732f6e6f6465732e70726f746f10d503",
    "7a190a152f70726566732f6368616e6e656c732e70726f746f1039",
    "7a180a132f70726566732f636f6e6669672e70726f746f10b601",
    "7a170a132f70726566732f6d6f64756c652e70726f746f1068",
    "7a1f0a1b2f70726566732f7472616e736d69745f686973746f72792e646174100d",
  ].map(bytes),
} as const;

function bytes(hex: string): Uint8Array {
  return unhex(hex) ?? new Uint8Array();
}
