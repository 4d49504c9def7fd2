import { describe, expect, it } from "vitest";

import type { Answer, Question } from "../../../src/mesh/ask.ts";
import { SettingsReading } from "../../../src/mesh/provision/reading.ts";
import { PaperRadio } from "../../support/paper-radio.ts";
import { framesOf, recordedSettings, settingsWith } from "../../support/radio-settings.ts";

const told = framesOf("a2-handshake-configured-3-nodes");
const { number } = recordedSettings();

/** Reads a radio whose answers are what `answer` makes of each question; tells how many there were of each sort. */
function read(answer: (question: Question, count: number) => Answer) {
  const reading = new SettingsReading();
  const asked = { settings: 0, get: 0 };
  let whole = true;
  for (let next = reading.next(); next !== undefined && whole; next = reading.next()) {
    if (next.kind === "settings" || next.kind === "get") asked[next.kind] += 1;
    whole = reading.take(answer(next, asked.settings));
  }
  return { settings: reading.settings(), asked, whole };
}

const everything: Answer = { kind: "settings", told: { number, payloads: told } };

describe("the settings of a radio", () => {
  it("are taken once they were told twice the same", () => {
    const { settings, asked } = read(() => everything);
    expect(settings?.value("lora.region")).toBe("EU_868");
    expect(asked).toEqual({ settings: 2, get: 0 });
  });

  it("are not taken from a damaged frame that still reads", () => {
    const damaged = settingsWith({ "device.tzdef": "CET-1C\u0094\u00c3" });
    const radios = [new PaperRadio(damaged), new PaperRadio(settingsWith({}))];
    const { settings, asked } = read((question, count) => {
      if (question.kind !== "get") return { kind: "settings", told: { number, payloads: [] } };
      const payload = radios[count === 1 ? 0 : 1]?.take(question.payload);
      return payload === undefined ? { kind: "refused", code: 8 } : { kind: "got", payload };
    });
    expect(settings?.value("device.tzdef")).toBe(settingsWith({}).value("device.tzdef"));
    expect(asked.settings).toBe(3);
  });

  it("are not known of a radio that never says the same twice", () => {
    const { settings, asked } = read((question, count) => {
      if (question.kind !== "get") return { kind: "settings", told: { number, payloads: [] } };
      const radio = new PaperRadio(settingsWith({ "device.tzdef": `${count}` }));
      const payload = radio.take(question.payload);
      return payload === undefined ? { kind: "refused", code: 8 } : { kind: "got", payload };
    });
    expect(settings).toBeUndefined();
    expect(asked.settings).toBe(5);
  });

  it("are asked for no further when three questions in a row bring nothing", () => {
    const { whole, asked } = read((question) =>
      question.kind === "get"
        ? { kind: "silent" }
        : { kind: "settings", told: { number, payloads: [] } },
    );
    expect({ whole, asked }).toEqual({ whole: false, asked: { settings: 1, get: 3 } });
  });

  it("are asked for part by part where a frame was lost, and are not known where the radio has none", () => {
    const { settings, asked } = read((question) =>
      question.kind === "get"
        ? { kind: "refused", code: 32 }
        : { kind: "settings", told: { number, payloads: told.slice(0, 8) } },
    );
    expect(settings).toBeUndefined();
    expect(asked.settings).toBe(1);
    expect(asked.get).toBeGreaterThan(5);
  });
});
