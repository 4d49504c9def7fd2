import { describe, expect, it } from "vitest";

import { Framer } from "../../../src/frames/frames.ts";
import { port } from "../../../src/mesh/packet.ts";
import {
  askFor,
  beginEdit,
  commitEdit,
  decodeAdmin,
  reboot,
  setChannel,
  setOwner,
  setSection,
} from "../../../src/mesh/provision/admin.ts";
import { sectionNamed } from "../../../src/mesh/provision/shape.ts";
import { decodeToRadio } from "../../../src/mesh/to-radio.ts";
import { spaced } from "../../support/bytes.ts";
import { capture } from "../../support/capture.ts";
import { channelOf, recordedSettings } from "../../support/radio-settings.ts";

/** Admin payloads that the recorded client sent its radio. */
function recordedOrders(name: string): readonly Uint8Array[] {
  const framer = new Framer();
  return capture(name)
    .filter(({ from }) => from === "client")
    .flatMap(({ bytes }) => framer.push(bytes, 0))
    .flatMap((piece) => (piece.kind === "frame" ? [decodeToRadio(piece.payload)] : []))
    .flatMap((said) =>
      said.kind === "packet" && said.packet.port === port.admin ? [said.packet.payload] : [],
    );
}

describe("an admin message", () => {
  it.each([
    ["that begins a transaction", beginEdit(), "80 04 01"],
    ["that ends one", commitEdit(), "88 04 01"],
    ["that restarts in five seconds", reboot(5), "88 06 05"],
    ["that asks for the names", askFor({ kind: "owner" }), "18 01"],
    ["that asks for the firmware", askFor({ kind: "metadata" }), "60 01"],
    ["that asks for the first section", askFor({ kind: "section", name: "device" }), "28 00"],
    ["that asks for the LoRa section", askFor({ kind: "section", name: "lora" }), "28 05"],
    [
      "that asks for a module's section",
      askFor({ kind: "section", name: "storeForward" }),
      "38 03",
    ],
    ["that asks for the primary channel", askFor({ kind: "channel", index: 0 }), "08 01"],
    ["that asks for the last channel", askFor({ kind: "channel", index: 7 }), "08 08"],
    [
      "that sets a channel",
      setChannel(channelOf(0, { name: "Valbonne", psk: new Uint8Array([1]) })),
      "8a 02 11 12 0d 12 01 01 1a 08 56 61 6c 62 6f 6e 6e 65 18 01",
    ],
  ])("%s", (_, payload, bytes) => {
    expect(spaced(payload)).toBe(bytes);
  });

  it("that sets a section is byte for byte what the recorded client sent, and what the radio took", () => {
    const sent = recordedOrders("f1-setconfig-region-reboot");
    expect(sent.length).toBeGreaterThan(0);
    for (const payload of sent) {
      const variant = decodeAdmin(payload)?.payloadVariant;
      if (variant?.case !== "setConfig") throw new Error(`recorded ${variant?.case}`);
      const { case: name = "", value } = variant.value.payloadVariant;
      const section = sectionNamed(name);
      if (!section || !value) throw new Error(`no section is called ${name}`);
      expect(spaced(setSection(section, value))).toBe(spaced(payload));
    }
  });

  it("that sets the names keeps what else a radio says of itself", () => {
    const { user } = recordedSettings().reveal();
    expect(decodeAdmin(setOwner({ ...user, longName: "Mairie" }))?.payloadVariant).toEqual({
      case: "setOwner",
      value: { ...user, longName: "Mairie" },
    });
  });

  it("that cannot be read is none", () => {
    expect(decodeAdmin(new Uint8Array([0x92, 0x02, 0x7f]))).toBeUndefined();
  });
});
