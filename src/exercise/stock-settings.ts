/**
 * The settings of a stock radio that no session looks into, as FromRadio payloads in the firmware's own bytes.
 *
 * Source: firmware 2.7.26, recorded in `tests/captures` a2; the MQTT section without its published account.
 */

import { unhex } from "../base/bytes.ts";

export const stock = {
  deviceUi: bytes("8a0105109901181e"),
  /** Device, position, power, network, display. */
  configsBeforeLora: [
    "2a050a0338b054",
    "2a13121108901c1001287838ab06506458ac026802",
    "2a0f1a0d203c30ffffffff0f38ac02400a",
    "2a1b22192a176d6573687461737469632e706f6f6c2e6e74702e6f7267",
    "2a052a0308d804",
  ].map(bytes),
  bluetooth: bytes("2a0a3a080801100118c0c407"),
  /** Session key, device UI. */
  configsAfterSecurity: ["2a024a00", "2a025200"].map(bytes),
  /** MQTT to paxcounter, and three sections newer than our definitions. */
  moduleConfigs: [
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
    "4a00",
    "4a00",
    "4a00",
  ].map(bytes),
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
