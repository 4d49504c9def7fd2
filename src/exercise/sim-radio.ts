/**
 * One simulated radio: it behaves towards its client and towards the mesh as firmware 2.7.26 does.
 *
 * It is put together from its {@link Router} (the mesh), its {@link ClientApi} (the client), and its {@link NodeDb} (what it
 * knows); what is left here is what the radio does to itself: its clock, its settings, restarts and power cuts.
 */

import { create } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { Chance } from "../base/chance.ts";
import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import { BROADCAST, nodeId, type NodeNumber } from "../mesh/heard.ts";
import { port } from "../mesh/packet.ts";
import type { PacketOut } from "../mesh/to-radio.ts";
import { AdminDesk } from "./admin-desk.ts";
import type { Air, Place } from "./air.ts";
import { ClientApi, TO_PHONE_MAX, type Wire } from "./client-api.ts";
import { type Client, type ClientSession, IDLE_MAX } from "./client-session.ts";
import { handshake } from "./handshake.ts";
import type { ToPhone } from "./local-packet.ts";
import { metricsPayload } from "./metrics.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import { Mischief } from "./mischief.ts";
import { type KnownNode, NodeDb } from "./node-db.ts";
import type { ChannelSetting, Identity } from "./radio-settings.ts";
import { Router } from "./router.ts";
import { Settings, type SettingsInit } from "./settings.ts";
import type { Cancel, Timers } from "./timers.ts";
import type { Trick } from "./tricks.ts";

/** How long a radio takes to start; until then it resets whoever connects. */
export const BOOT: Millis = 8 * SECOND;
/** Its client gets the radio's own metrics so often. */
const METRICS_EVERY: Millis = MINUTE;

const { NONE } = Mesh.Routing_Error;
const RES_DUTY_CYCLE: number = Mesh.Routing_Error.DUTY_CYCLE_LIMIT;
/** QueueStatus.res while the radio may not send: the firmware's ERRNO_DISABLED. */
const RES_DISABLED = 34;

export interface SimRadioOptions {
  readonly identity: Identity;
  readonly place: Place;
  readonly air: Air;
  readonly timers: Timers;
  readonly chance: Chance;
  /** The primary channel first. */
  readonly channels?: readonly ChannelSetting[];
  /** What is set otherwise than on a stock radio in EU_868. */
  readonly settings?: SettingsInit;
  /** Nodes it knows from earlier days. */
  readonly nodes?: readonly KnownNode[];
  readonly idleAfter?: Millis;
  /** Packets it keeps for a client that is away: {@link TO_PHONE_MAX}, unless said otherwise. */
  readonly keeps?: number;
  /** How its client is connected: by TCP, unless said otherwise. */
  readonly wire?: Wire;
  readonly misbehaviour?: Misbehaviour;
  /** 0 to 100; above 100 it is fed from a wall. */
  readonly batteryPercent?: number;
}

export class SimRadio {
  readonly router: Router;
  readonly settings: Settings;
  readonly #options: SimRadioOptions;
  readonly #nodes: NodeDb;
  readonly #api: ClientApi;
  readonly #admin: AdminDesk;
  readonly #mischief: Mischief;
  readonly #timers: Timers;
  #mode: "off" | "booting" | "on" = "off";
  #clockAhead: Millis | undefined;
  #bootedAt: Millis = 0;
  /** What is still to come, taken back by a power cut: the next metrics, a restart or two. */
  readonly #plans = new Set<Cancel>();
  #restart: Cancel | undefined;

  /** The radio is on and ready at once. */
  constructor(options: SimRadioOptions) {
    const { identity, timers, chance, nodes = [] } = options;
    const { idleAfter = IDLE_MAX, wire = "tcp", settings: init = {} } = options;
    // A serial line carries the radio's log too.
    const misbehaviour = { ...(wire === "serial" && { logBetween: 0.5 }), ...options.misbehaviour };
    this.#options = options;
    this.#timers = timers;
    const settings = new Settings(identity, {
      init,
      ...(options.channels !== undefined && { channels: options.channels }),
    });
    this.settings = settings;
    this.#nodes = new NodeDb(nodes, timers.now());
    this.#mischief = new Mischief(misbehaviour.script ?? [], {
      number: identity.number,
      timers,
      chance: new Chance(identity.number),
      nodes: this.#nodes,
      api: () => this.#api,
      router: () => this.router,
      restart: () => {
        this.reboot();
      },
      powerCut: (lasting) => {
        this.powerCut();
        timers.at(lasting, () => {
          this.powerOn();
        });
      },
    });
    this.#api = new ClientApi({
      timers,
      keeps: options.keeps ?? TO_PHONE_MAX,
      wire,
      tricks: this.#mischief.tricks,
      logsInFrames: () => settings.security.debugLogApiEnabled,
      chance: chance.fork(),
      misbehaviour,
      idleAfter,
      handshake: (nonce) => handshake({ settings, nodes: this.#nodes.list() }, nonce),
      send: (packet) => this.#send(packet),
      free: () => this.router.transmitter.free,
      introduce: () => {
        this.router.introduce(BROADCAST);
      },
    });
    this.router = new Router({
      ...options,
      chance: chance.fork(),
      nodes: this.#nodes,
      settings,
      toPhone: (packet) => {
        for (const each of this.#mischief.around(packet)) this.#api.packet(this.#stamped(each));
      },
      roomAgain: () => {
        this.#api.status();
      },
    });
    this.#admin = new AdminDesk({
      settings,
      chance: chance.fork(),
      toPhone: (packet) => {
        this.#api.packet(packet);
      },
      setClock: (wall) => {
        this.#clockAhead = wall - timers.now();
      },
      restart: (delay) => {
        this.#restartIn(delay);
      },
    });
    this.#start();
  }

  get number(): NodeNumber {
    return this.settings.number;
  }

  get id(): string {
    return nodeId(this.number);
  }

  get wire(): Wire {
    return this.#api.wire;
  }

  /** Whether a client can connect: a serial line is there even while the radio is off. */
  get reachable(): boolean {
    return this.#mode === "on" || this.wire === "serial";
  }

  /** Whether a client is connected. */
  get attended(): boolean {
    return this.#api.attached;
  }

  /** Connects a client; undefined while the radio is off or starting, when a TCP connection is reset. */
  connect(client: Client): ClientSession | undefined {
    return this.reachable ? this.#api.attach(client) : undefined;
  }

  /** Has it do a misdeed now, or with the next thing it can spoil. */
  play(trick: Trick): void {
    this.#mischief.tricks.play(trick);
  }

  /** Restarts: the client is hung up on, what was waiting is lost, and so is what the node table had not saved. */
  reboot(): void {
    this.powerCut();
    this.powerOn();
  }

  /** Takes the power away; {@link powerOn} gives it back. */
  powerCut(): void {
    for (const cancel of this.#plans) cancel();
    this.#plans.clear();
    if (this.#mode === "on") this.#options.air.leave(this.router);
    this.#mode = "off";
    this.#clockAhead = undefined;
    this.#restart = undefined;
    this.router.reset();
    this.#api.reset();
    this.#admin.reset();
    this.settings.restart();
  }

  powerOn(): void {
    if (this.#mode !== "off") return;
    this.#mode = "booting";
    this.#plan(BOOT, () => {
      this.#nodes.restart(this.#timers.now());
      this.#start();
      this.router.introduce(BROADCAST);
    });
  }

  #start(): void {
    this.#mode = "on";
    this.#bootedAt = this.#timers.now();
    this.#options.air.join(this.router);
    this.#measure();
    this.#api.start();
    this.#mischief.tricks.happened("started");
  }

  #plan(delay: Millis, run: () => void): Cancel {
    const cancel = this.#timers.at(delay, () => {
      this.#plans.delete(cancel);
      run();
    });
    this.#plans.add(cancel);
    return cancel;
  }

  #restartIn(delay: Millis): void {
    this.#restart?.();
    if (delay < 0) return;
    this.#restart = this.#plan(delay, () => {
      this.reboot();
    });
  }

  #send(packet: PacketOut): number {
    if (packet.to === this.number) {
      this.#admin.take(packet);
      return NONE;
    }
    if (!this.settings.maySend) return RES_DISABLED;
    const spoiled = this.#mischief.spoil(packet);
    if (spoiled !== undefined) return spoiled;
    const res = this.router.send(packet);
    if (res === RES_DUTY_CYCLE) {
      const minutes = this.router.transmitter.silentMinutes;
      this.#api.notify(
        `Duty cycle limit exceeded. You can send again in ${minutes} mins`,
        packet.id,
      );
    }
    return res;
  }

  /** A packet with the time it came, if the radio knows the time. */
  #stamped(packet: ToPhone): ToPhone {
    if (this.#clockAhead === undefined || packet.from === this.number) return packet;
    return { ...packet, rxTime: Math.floor((this.#timers.now() + this.#clockAhead) / SECOND) };
  }

  /** Tells the client how the radio does, and again every {@link METRICS_EVERY}. */
  #measure(): void {
    this.#plan(METRICS_EVERY, () => {
      if (this.#api.attached) this.#api.packet(this.#metrics());
      this.#measure();
    });
  }

  #metrics(): ToPhone {
    const { batteryPercent = 101, air, chance } = this.#options;
    const { hopLimit } = this.settings;
    const payload = metricsPayload({
      batteryPercent,
      channelUtilization: air.utilizationPercent(this.router),
      airUtilTx: this.router.transmitter.airUtilTxPercent,
      upFor: this.#timers.now() - this.#bootedAt,
    });
    return {
      from: this.number,
      to: BROADCAST,
      id: chance.u32(),
      hopLimit,
      priority: Mesh.MeshPacket_Priority.BACKGROUND,
      payloadVariant: {
        case: "decoded",
        value: create(Mesh.DataSchema, { portnum: port.telemetry, payload }),
      },
    };
  }
}
