import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { startDaemon } from "../support/daemon.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";

const ROUX = 0x0d00_0001;
const FERRAND = 0x0d00_0002;

describe("a talk with the built program", () => {
  it("keeps an emergency's answers with it, and a need's correction with the need", async () => {
    await using radio = await openScriptedRadio();
    await using hub = await startDaemon({ args: ["--radio", radio.address] });
    await radio.ready();
    let id = 0;
    const hear = (from: number, text: string): void => {
      id += 1;
      radio.hear({ from, id, text });
    };
    const say = async (from: number, text: string): Promise<string> => {
      const before = radio.sent.filter(({ to }) => to === from).length;
      hear(from, text);
      await radio.untilSent((sent) => sent.filter(({ to }) => to === from).length > before);
      const answer = radio.sent.filter(({ to }) => to === from)[before];
      expect(utf8Bytes(answer?.text ?? "")).toBeLessThanOrEqual(200);
      return answer?.text ?? "";
    };

    expect(await say(ROUX, "SOS papi est par terre il répond plus")).toMatch(/^SOS REÇU .*n°1\./);
    expect(await say(FERRAND, "we need water")).toMatch(/^Received by hub, no\.2: need water/);
    // The answer to what follows so soon waits a while; the case does not.
    hear(FERRAND, "FIX 2 6 people");
    expect(await say(ROUX, "12 rue du port, on est 2")).toMatch(
      /^SOS n°1 : ajouté, 12 rue du port/,
    );
    expect(await hub.json("/api/cases/2")).toMatchObject({ people: 6, state: "open" });
    hear(FERRAND, "cancel 2");
    expect(await say(ROUX, "fausse alerte, il va bien")).toMatch(/^SOS n°1 : vous dites/);
    expect(await hub.json("/api/cases/2")).toMatchObject({ state: "cancelled" });

    expect(await hub.json("/api/now")).toMatchObject({
      alarms: [{ number: 1, people: 2, place: "12 rue du port", alarm: "sos" }],
    });
  });
});
