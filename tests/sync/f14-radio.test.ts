import { describe, expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import { near, simulated } from "../exercise/simulated.ts";
import { RadioNode } from "./radio-node.ts";

/** What comes while the host stands still. */
const PACKETS = 40;

describe.each([16, 32])(
  "F14: on simulated radios, of which the host's keeps %i packets",
  (keeps) => {
    it("what came while the host stood still is noticed by its number and filled in by its peers within 10 min", () => {
      const { radios, timers } = simulated([0, 300, 500, 700, 900], {
        keeps,
        seed: keeps,
        channels: [{ name: "Veillee", psk: new Uint8Array(16).fill(7) }],
      });
      const nodes = radios.map((radio, i) => new RadioNode(radio, timers, i + 1));
      const [host, ...others] = nodes;
      if (host === undefined) throw new Error("there is no host");
      timers.run(10 * MINUTE);
      expect(others.every((other) => other.knows(host))).toBe(true);

      // Its program stands still, and so does the cable: the radio keeps what it can.
      host.host.pause();
      near(radios).play({ kind: "hang", lasting: MINUTE });
      for (let i = 0; i < PACKETS; i++) {
        timers.at((i * 55 * SECOND) / PACKETS, () => others[i % 4]?.say(host, `parole ${i}`));
      }
      timers.run(MINUTE);
      host.host.resume();
      timers.run(20 * SECOND);
      const came = host.written.length;
      expect(came).toBeLessThan(PACKETS);

      for (const [i, other] of others.entries()) other.say(host, `et encore ${i}`);
      let span = 0;
      while (host.written.length < PACKETS + others.length && span < 10 * MINUTE) {
        timers.run(SECOND);
        span += SECOND;
      }
      expect(host.written).toHaveLength(PACKETS + others.length);
      expect(new Set(host.written).size).toBe(PACKETS + others.length);
      expect(host.sent).toContain("wants");
    });
  },
);
