import { afterEach, describe, expect, it } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import type { ApplyProgress, RadioWish, Workshop } from "../../src/mesh/workshop.ts";
import { openWorkshop } from "../../src/node/open-workshop.ts";
import { openPty } from "../support/pty.ts";
import { type TableRadios, tableRadios } from "../support/table-radio.ts";

const closing: AsyncDisposable[] = [];

afterEach(async () => {
  for (const each of closing.splice(0).toReversed()) await each[Symbol.asyncDispose]();
});

/** A workshop over the first of two simulated radios. */
async function bench(radios: TableRadios = tableRadios()) {
  const port = await servePort(radios.radio);
  closing.push(port);
  const workshop = await openWorkshop({ address: port.address, log: silentLog });
  closing.push(workshop);
  return { ...radios, workshop, address: port.address };
}

async function fulfil(workshop: Workshop, wish: RadioWish): Promise<readonly ApplyProgress[]> {
  const told: ApplyProgress[] = [];
  for await (const progress of workshop.apply(wish, {})) told.push(progress);
  return told;
}

/** A primary channel as the radio has it stored. */
function primaryOf({ radio }: Pick<TableRadios, "radio">) {
  const { name, psk } = radio.settings.channels[0] ?? {};
  return { name, bytes: psk?.length };
}

describe("a radio on the table", () => {
  it("tells its channels, without their keys", async () => {
    const { workshop } = await bench();
    expect(await workshop.channels({})).toEqual([
      { index: 0, role: "primary", name: "", private: false, keyLength: 1 },
    ]);
  });

  it("is given the village's own channel, and tells its address to the next radio", async () => {
    const first = await bench();
    const told = await fulfil(first.workshop, { kind: "new-channel", name: "Kerfontaine" });
    expect(told.at(-1)).toMatchObject({ kind: "done" });
    expect(JSON.stringify(told)).toContain('"(secret)"');
    expect(primaryOf(first)).toEqual({ name: "Kerfontaine", bytes: 32 });

    const secret = await first.workshop.channelSecret({});
    expect(secret.name).toBe("Kerfontaine");
    const second = await bench();
    const joined = await fulfil(second.workshop, { kind: "join", url: secret.url });
    expect(joined.at(-1)).toMatchObject({ kind: "done" });
    expect(second.radio.settings.channels[0]).toEqual(first.radio.settings.channels[0]);
    // Once joined there is nothing left to do.
    expect(await second.workshop.plan({ kind: "join", url: secret.url }, {})).toEqual([]);
  });

  it("is checked by the safety rules, and says who it is", async () => {
    const { workshop, address } = await bench();
    const check = await workshop.check({});
    expect(check).toMatchObject({ address, id: "!a1b2c301", name: "Table 1", profile: null });
    expect(check.changes).toEqual([]);
    const bad = check.findings.filter(({ level }) => level === "bad").map(({ code }) => code);
    expect(bad).toContain("channel/default-key");
  });

  it("is checked though it takes no orders", async () => {
    const { workshop } = await bench(tableRadios({ config: { security: { isManaged: true } } }));
    const { findings } = await workshop.check({});
    expect(findings.filter(({ code }) => /managed/.test(code))).toMatchObject([{ level: "bad" }]);
    const told = await fulfil(workshop, { kind: "new-channel", name: "Non" });
    expect(told.at(-1)).toMatchObject({ kind: "failed" });
  });

  it("shows a plan without touching the radio", async () => {
    const found = await bench();
    const changes = await found.workshop.plan({ kind: "new-channel", name: "Kerfontaine" }, {});
    expect(changes).toContainEqual({ path: "channels.0.name", have: null, want: "Kerfontaine" });
    expect(primaryOf(found)).toEqual({ name: "", bytes: 1 });
  });

  it("does not begin when it has been stopped already", async () => {
    const found = await bench();
    const told: ApplyProgress[] = [];
    const wish = { kind: "new-channel", name: "Kerfontaine" } as const;
    for await (const each of found.workshop.apply(wish, { signal: AbortSignal.abort() }))
      told.push(each);
    expect(told.at(-1)).toMatchObject({ kind: "failed" });
    expect(primaryOf(found)).toEqual({ name: "", bytes: 1 });
  });

  it("is brought to the end though nobody reads on", async () => {
    const found = await bench();
    for await (const each of found.workshop.apply({ kind: "new-channel", name: "Loin" }, {})) {
      if (each.kind === "writing" && each.written > 0) break;
    }
    await expect(found.workshop.channels({})).rejects.toThrow(Fault);
    await closing.pop()?.[Symbol.asyncDispose]();
    expect(primaryOf(found)).toEqual({ name: "Loin", bytes: 32 });
  });

  it("is set though it restarts in the midst of it", async () => {
    const found = await bench();
    const told: ApplyProgress[] = [];
    for await (const each of found.workshop.apply({ kind: "new-channel", name: "Loin" }, {})) {
      const first = told.every(({ kind }) => kind !== "restarting");
      if (each.kind === "writing" && each.written === 1 && first) found.radio.reboot();
      told.push(each);
    }
    expect(told.at(-1)).toMatchObject({ kind: "done" });
    expect(primaryOf(found)).toEqual({ name: "Loin", bytes: 32 });
  });

  it("refuses another order while it is being set", async () => {
    const { workshop } = await bench();
    const first = fulfil(workshop, { kind: "new-channel", name: "Un" });
    await expect(fulfil(workshop, { kind: "new-channel", name: "Deux" })).rejects.toThrow(
      new Fault("radio/at-work").message,
    );
    expect((await first).at(-1)).toMatchObject({ kind: "done" });
  });

  it.each([
    [{ kind: "new-channel", name: "un nom bien trop long" }, "channel/name"],
    [{ kind: "join", url: "https://example.org/" }, "channel/address"],
    [{ kind: "profile", profile: "nothing" }, "profile/unknown"],
  ] as const)("takes no wish that nobody could fulfil: %j", async (wish, code) => {
    const { workshop } = await bench();
    const failed = await workshop.plan(wish, {}).catch((error: unknown) => Fault.in(error));
    expect(failed).toMatchObject({ code });
    const refused = await fulfil(workshop, wish).catch((error: unknown) => Fault.in(error));
    expect(refused).toMatchObject({ code });
  });

  it("knows the nodes it hears, itself first", async () => {
    const { workshop } = await bench();
    const nodes = await workshop.nodes({});
    expect(nodes[0]).toMatchObject({ id: "!a1b2c301", own: true, hops: 0 });
  });

  it("traces the way to a node by its id or its name, once in half a minute", async () => {
    const { workshop } = await bench();
    const trace = await workshop.trace("!A1B2C302", {});
    expect(trace).toMatchObject({
      to: "!a1b2c302",
      towards: [{ id: "!a1b2c302" }],
      back: [{ id: "!a1b2c301" }],
    });
    const again = await workshop.trace("Voisine", {}).catch((error: unknown) => Fault.in(error));
    expect(again).toMatchObject({ code: "radio/too-soon" });
  });

  it("traces no node it does not know", async () => {
    const { workshop } = await bench();
    const failed = await workshop.trace("!deadbeef", {}).catch((error: unknown) => Fault.in(error));
    expect(failed).toMatchObject({ code: "radio/no-node" });
  });

  it("is not another one", async () => {
    const { workshop, address } = await bench();
    const failed = await workshop
      .channels({ radio: "!deadbeef" })
      .catch((error: unknown) => Fault.in(error));
    expect(failed).toMatchObject({ code: "radio/none" });
    expect(await workshop.channels({ radio: address })).toHaveLength(1);
    expect(await workshop.channels({ radio: "!a1b2c301" })).toHaveLength(1);
  });
});

describe("a radio that is not there", () => {
  it("is told at once", async () => {
    const port = await servePort(tableRadios().radio);
    await port[Symbol.asyncDispose]();
    const failed = await openWorkshop({ address: port.address }).catch((error: unknown) =>
      Fault.in(error),
    );
    expect(failed).toMatchObject({ code: "radio/unreachable" });
  });
});

it("sets a radio over a serial line, through its restart and its log", async () => {
  const { radio } = tableRadios({}, { wire: "serial" });
  let session: ReturnType<typeof radio.connect>;
  const pty = await openPty((chunk, say) => {
    session ??= radio.connect({ receive: say, closed: () => undefined });
    session?.send(chunk);
  });
  const workshop = await openWorkshop({ address: pty.path, log: silentLog });
  closing.push({ [Symbol.asyncDispose]: pty.unplug }, workshop);
  const told = await fulfil(workshop, { kind: "new-channel", name: "Filaire" });
  expect(told.at(-1)).toMatchObject({ kind: "done" });
  expect(primaryOf({ radio })).toEqual({ name: "Filaire", bytes: 32 });
});
