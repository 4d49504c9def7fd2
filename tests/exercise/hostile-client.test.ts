import fc from "fast-check";
import { expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { packet } from "../../src/mesh/to-radio.ts";
import { pair } from "./simulated.ts";

/** Mostly somewhere it arrives. */
const address = fc.constantFrom(BROADCAST, BROADCAST, 0xa1b2c302, 0xa1b2c302, 0xa1b2c301, 0, 1);
const channel = fc.constantFrom(0, 0, 0, 0, 0, 1, 9);
const number = fc.oneof(fc.constantFrom(0, 1, BROADCAST), fc.nat());

/** Any packet a client may make up, on any port, with any payload. */
const made = fc
  .record({
    to: address,
    id: number,
    channel,
    hopLimit: fc.nat(200),
    wantAck: fc.boolean(),
    priority: fc.nat(300),
    port: fc.constantFrom(...Object.values(port)),
    payload: fc.uint8Array({ maxLength: 240 }),
    wantResponse: fc.boolean(),
    replyId: number,
  })
  .map(packet);

it("survives whatever a client sends, and serves the next one", () => {
  const anything = fc.oneof({ arbitrary: made, weight: 5 }, fc.uint8Array({ maxLength: 300 }));
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 30 }), (payloads) => {
      const { one, two, radios, timers } = pair();
      for (const payload of payloads) {
        one.write(payload);
        timers.run(SECOND);
      }
      timers.run(2 * MINUTE);
      two.configure();
      timers.run(SECOND);
      expect(two.heard.some(({ message }) => message.kind === "config-complete")).toBe(true);
      const hopsGiven = two.heard.flatMap(({ message }) =>
        message.kind === "packet" ? [message.packet.hops ?? 0] : [],
      );
      expect(Math.max(0, ...hopsGiven)).toBeLessThanOrEqual(7);
      expect(radios).toHaveLength(2);
    }),
    { numRuns: 60 },
  );
});
