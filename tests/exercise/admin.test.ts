import { create, fromBinary, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { Admin, Channel, Config, Mesh } from "@meshtastic/protobufs";
import { describe, expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import { badSettings } from "../../src/exercise/bad-settings.ts";
import { rebroadcast } from "../../src/exercise/firmware-rules.ts";
import type { Settings } from "../../src/exercise/settings.ts";
import { BOOT } from "../../src/exercise/sim-radio.ts";
import { port } from "../../src/mesh/packet.ts";
import { near, pair, type Simulated, TestClient } from "./simulated.ts";

type Order = NonNullable<MessageInitShape<typeof Admin.AdminMessageSchema>["payloadVariant"]>;

const { Config_DeviceConfig_Role: Role, Config_LoRaConfig_RegionCode: Region } = Config;

/** Gives the near radio an order of its own client's; returns the packet's id. */
function order({ one, radios }: Bench, payloadVariant: Order, wantResponse = false): number {
  const message = create(Admin.AdminMessageSchema, { payloadVariant });
  const payload = toBinary(Admin.AdminMessageSchema, message);
  return one.send("", { to: near(radios).number, port: port.admin, payload, wantResponse });
}

/** What the radio answered to packet `id` on the admin port. */
function answers({ payloads }: TestClient, id: number) {
  return payloads.flatMap((bytes) => {
    const { payloadVariant: said } = fromBinary(Mesh.FromRadioSchema, bytes);
    if (said.case !== "packet" || said.value.payloadVariant.case !== "decoded") return [];
    const { portnum, payload, requestId } = said.value.payloadVariant.value;
    if (portnum !== port.admin || requestId !== id) return [];
    return [fromBinary(Admin.AdminMessageSchema, payload)];
  });
}

type Bench = Simulated & { readonly one: TestClient };

/** Has a section written with `fields` changed and the rest as it is. */
function write(bench: Bench, name: "device" | "lora" | "security", fields: object): number {
  const settings = near(bench.radios).settings;
  const value = create(Config.ConfigSchema, {
    payloadVariant: sectionOf(settings, name, fields),
  });
  return order(bench, { case: "setConfig", value });
}

function sectionOf({ device, lora, security }: Settings, name: string, fields: object) {
  if (name === "device") return { case: "device" as const, value: { ...device, ...fields } };
  if (name === "lora") return { case: "lora" as const, value: { ...lora, ...fields } };
  return { case: "security" as const, value: { ...security, ...fields } };
}

function errors({ one }: Bench, id: number): readonly number[] {
  return one.routing(id).map(({ error }) => error);
}

describe("a radio asked for its settings by its own client", () => {
  it("gives each section of its own, and a passkey of 8 bytes, and no acknowledgement besides", () => {
    const bench = pair();
    const asked = Array.from({ length: 10 }, (_, value) =>
      order(bench, { case: "getConfigRequest", value }, true),
    );
    bench.timers.run(SECOND);
    const told = asked.flatMap((id) => answers(bench.one, id));
    expect(told.map(({ sessionPasskey }) => sessionPasskey.length)).toEqual(asked.map(() => 8));
    const names = told.map(({ payloadVariant }) =>
      payloadVariant.case === "getConfigResponse" ? payloadVariant.value.payloadVariant.case : "",
    );
    expect(names).toEqual(
      "device position power network display lora bluetooth security sessionkey deviceUi".split(
        " ",
      ),
    );
    expect(asked.flatMap((id) => errors(bench, id))).toEqual([]);
  });

  it("gives its modules' sections, its channels from 1 on, its owner and what it is", () => {
    const bench = pair();
    const module = order(bench, { case: "getModuleConfigRequest", value: 3 }, true);
    const channel = order(bench, { case: "getChannelRequest", value: 1 }, true);
    const owner = order(bench, { case: "getOwnerRequest", value: true }, true);
    const metadata = order(bench, { case: "getDeviceMetadataRequest", value: true }, true);
    bench.timers.run(SECOND);
    const [one, two, three, four] = [module, channel, owner, metadata].map(
      (id) => answers(bench.one, id)[0]?.payloadVariant,
    );
    expect(one).toMatchObject({ value: { payloadVariant: { case: "storeForward" } } });
    expect(two).toMatchObject({ value: { index: 0, role: Channel.Channel_Role.PRIMARY } });
    expect(three).toMatchObject({ value: { longName: "Sim 1", shortName: "S1" } });
    expect(four).toMatchObject({ value: { firmwareVersion: "2.7.26.54e0d8d" } });
  });

  it.each([
    ["a section", { case: "getConfigRequest", value: 40 }],
    ["a module", { case: "getModuleConfigRequest", value: 40 }],
    ["a channel", { case: "getChannelRequest", value: 9 }],
    ["a channel before the first", { case: "getChannelRequest", value: 0 }],
  ] as const)("refuses %s it has not", (_, asked) => {
    const bench = pair();
    const id = order(bench, asked, true);
    bench.timers.run(SECOND);
    expect(errors(bench, id)).toEqual([Mesh.Routing_Error.BAD_REQUEST]);
  });
});

describe("a radio whose settings its client writes", () => {
  it("acknowledges, restarts 7 s later, and has kept them", () => {
    const bench = pair();
    const id = write(bench, "lora", { modemPreset: 3 });
    bench.timers.run(7 * SECOND - 1);
    expect(errors(bench, id)).toEqual([0]);
    expect(bench.one.closed).toBe(false);
    bench.timers.run(1);
    expect(bench.one.closed).toBe(true);
    bench.timers.run(BOOT);
    expect(near(bench.radios).settings.preset).toBe("MEDIUM_SLOW");
    expect(hello(bench)).toMatchObject({ preset: "MEDIUM_SLOW" });
  });

  it("does not restart for a hop limit, and goes by it at once", () => {
    const bench = pair();
    write(bench, "lora", { hopLimit: 5 });
    bench.timers.run(MINUTE);
    expect(bench.one.closed).toBe(false);
    expect(near(bench.radios).settings.hopLimit).toBe(5);
  });

  it("saves and restarts once at the end of a transaction, not before", () => {
    const bench = pair();
    order(bench, { case: "beginEditSettings", value: true });
    write(bench, "lora", { modemPreset: 3 });
    write(bench, "device", { role: Role.CLIENT_BASE });
    order(bench, { case: "setOwner", value: create(Mesh.UserSchema, { longName: "Mairie" }) });
    bench.timers.run(MINUTE);
    expect(bench.one.closed).toBe(false);
    order(bench, { case: "commitEditSettings", value: true });
    bench.timers.run(7 * SECOND);
    expect(bench.one.closed).toBe(true);
    bench.timers.run(BOOT);
    const { settings } = near(bench.radios);
    expect([settings.preset, settings.device.role, settings.owner.longName]).toEqual([
      "MEDIUM_SLOW",
      Role.CLIENT_BASE,
      "Mairie",
    ]);
    expect(hello(bench)).toMatchObject({ closed: false });
  });

  it("loses what was not committed when the power goes", () => {
    const bench = pair();
    order(bench, { case: "beginEditSettings", value: true });
    write(bench, "lora", { modemPreset: 3 });
    bench.timers.run(SECOND);
    expect(near(bench.radios).settings.preset).toBe("MEDIUM_SLOW");
    near(bench.radios).reboot();
    bench.timers.run(BOOT);
    expect(near(bench.radios).settings.preset).toBe("LONG_FAST");
    expect(hello(bench)).toMatchObject({ preset: "LONG_FAST" });
  });

  it("runs a new role's defaults over what was written with it, and takes it the second time", () => {
    const bench = pair();
    const wanted = { role: Role.ROUTER, rebroadcastMode: rebroadcast.all };
    write(bench, "device", wanted);
    expect(near(bench.radios).settings.device.rebroadcastMode).toBe(rebroadcast.corePortsOnly);
    write(bench, "device", wanted);
    expect(near(bench.radios).settings.device.rebroadcastMode).toBe(rebroadcast.all);
    expect(near(bench.radios).settings.owner.unmessagable).toBe(true);
  });

  it("holds NodeInfo to once an hour, and turns deprecated roles into CLIENT", () => {
    const bench = pair();
    write(bench, "device", { role: Role.REPEATER, nodeInfoBroadcastSecs: 60 });
    const { device } = near(bench.radios).settings;
    expect([device.role, device.nodeInfoBroadcastSecs]).toEqual([Role.CLIENT, 3600]);
  });

  it("makes its keys and turns its transmitter on when it first has a region", () => {
    const bench = pair({
      settings: {
        config: {
          lora: { region: 0, txEnabled: false, ignoreMqtt: false },
          security: { publicKey: new Uint8Array(), privateKey: new Uint8Array() },
        },
      },
    });
    const { settings } = near(bench.radios);
    expect(settings.identity.publicKey).toHaveLength(0);
    write(bench, "lora", { region: Region.EU_868 });
    expect(settings.identity.publicKey).toHaveLength(32);
    expect(settings.lora).toMatchObject({ txEnabled: true, ignoreMqtt: true });
  });

  it("draws new keys when its security is written without them", () => {
    const bench = pair();
    const { settings } = near(bench.radios);
    const before = settings.identity.publicKey;
    write(bench, "security", { isManaged: false });
    expect(settings.identity.publicKey).toEqual(before);
    write(bench, "security", { privateKey: new Uint8Array() });
    expect(settings.identity.publicKey).toHaveLength(32);
    expect(settings.identity.publicKey).not.toEqual(before);
  });

  it("refuses everything once it is managed, and is not managed without an administrator's key", () => {
    const bench = pair();
    write(bench, "security", { isManaged: true });
    expect(near(bench.radios).settings.security.isManaged).toBe(false);
    write(bench, "security", { isManaged: true, adminKey: [new Uint8Array(32).fill(9)] });
    const written = write(bench, "lora", { hopLimit: 7 });
    const asked = order(bench, { case: "getOwnerRequest", value: true }, true);
    bench.timers.run(SECOND);
    expect([errors(bench, written), errors(bench, asked)]).toEqual([[33], [33]]);
    expect(near(bench.radios).settings.hopLimit).toBe(3);
  });

  it("is in a new channel at once, without a restart, and has one primary channel", () => {
    const bench = pair();
    const settings = { name: "Veillee", psk: new Uint8Array(32).fill(7) };
    const role = Channel.Channel_Role.PRIMARY;
    const value = create(Channel.ChannelSchema, { index: 1, role, settings });
    order(bench, { case: "setChannel", value });
    bench.timers.run(MINUTE);
    const { channelTable, channels } = near(bench.radios).settings;
    expect(channelTable.slice(0, 3).map((each) => each.role)).toEqual([2, 1, 0]);
    expect(channels.slice(0, 3)).toEqual([
      { name: "", psk: Uint8Array.of(1) },
      settings,
      undefined,
    ]);
    expect(bench.one.closed).toBe(false);
  });

  it.each([
    ["a channel it has no row for", { case: "setChannel", value: { index: 8 } }],
    ["a name of blanks", { case: "setOwner", value: { longName: "  " } }],
    ["a module it has not", { case: "setModuleConfig", value: {} }],
  ] as const)("refuses %s", (_, asked) => {
    const bench = pair();
    const id = order(bench, asked);
    bench.timers.run(SECOND);
    expect(errors(bench, id)).toEqual([Mesh.Routing_Error.BAD_REQUEST]);
  });
});

describe("what a radio is set to", () => {
  it("governs whom it hears: two presets are noise to each other", () => {
    const bench = pair();
    near(bench.radios).settings.lora.modemPreset = Config.Config_LoRaConfig_ModemPreset.MEDIUM_SLOW;
    bench.one.send("one");
    bench.timers.run(MINUTE);
    expect(bench.two.texts).toEqual([]);
  });

  it("governs whether a router hands over and relays our port", () => {
    const bench = pair({
      settings: {
        config: { device: { role: Role.ROUTER, rebroadcastMode: rebroadcast.corePortsOnly } },
      },
    });
    const dropped = bench.one.send("private", { port: port.private });
    bench.timers.run(MINUTE);
    const told = bench.one.send("text");
    bench.timers.run(MINUTE);
    expect([errors(bench, dropped), errors(bench, told)]).toEqual([[5], [0]]);
    const kinds = bench.two.heard.map(({ message }) =>
      message.kind === "packet" ? message.packet.content.kind : "",
    );
    expect(kinds).not.toContain("data");
    expect(bench.two.texts).toEqual(["text"]);
  });

  it("governs whether it repeats at all", () => {
    const bench = pair({ settings: { config: { device: { role: Role.CLIENT_MUTE } } } });
    const id = bench.one.send("anyone?");
    bench.timers.run(MINUTE);
    expect(errors(bench, id)).toEqual([5]);
  });
});

describe("a badly set radio", () => {
  it("tells each of its faults in its handshake, sends nothing, and takes no orders", () => {
    const bench = pair({ settings: badSettings });
    const { settings } = near(bench.radios);
    expect(bench.one.heard.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        { kind: "metadata", firmware: "2.5.20.4c97351" },
        {
          kind: "lora",
          lora: expect.objectContaining({ region: "UNSET", preset: "LONG_FAST", hopLimit: 7 }),
        },
        { kind: "channel", index: 0, channel: { index: 0, name: "", private: false } },
      ]),
    );
    const enabled = settings.modules.flatMap(({ payloadVariant: { case: name, value } }) =>
      value !== undefined && "enabled" in value && value.enabled === true ? [name] : [],
    );
    expect(enabled).toEqual(["mqtt", "storeForward"]);
    const sent = bench.one.send("help");
    const written = write(bench, "lora", { region: Region.EU_868 });
    bench.timers.run(SECOND);
    expect(bench.one.statuses[0]).toEqual([sent, 34, 16]);
    expect(errors(bench, written)).toEqual([33]);
  });
});

/** What a new client is told once the radio has started. */
function hello({ radios, timers }: Bench) {
  const client = new TestClient(near(radios), timers).configure();
  const lora = client.heard.flatMap(({ message }) => (message.kind === "lora" ? message.lora : []));
  return { closed: client.closed, preset: lora[0]?.preset };
}
