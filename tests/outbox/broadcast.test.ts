import { expect, it } from "vitest";

import { BROADCAST } from "../../src/mesh/heard.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";

const message: Outgoing = {
  id: "00000000000000aa",
  to: BROADCAST,
  text: "POINTAGE 19:00.",
  lane: "urgent",
  onChannel: true,
  queuedAt: 0,
  state: "queued",
  tries: 0,
  dueAt: 0,
  changedAt: 0,
};

it("sends words to everyone on the village's own channel, by a radio that is in it, once they are repeated", () => {
  const outbox = new Outbox([], 0, () => 7);
  outbox.step({ kind: "radio-ready", radio: "open", at: 0 });
  expect(outbox.step({ kind: "queued", message, at: 0 })).not.toContainEqual(
    expect.objectContaining({ kind: "send" }),
  );
  const actions = outbox.step({ kind: "radio-ready", radio: "own", privateChannel: 2, at: 5000 });
  expect(actions).toContainEqual(
    expect.objectContaining({ kind: "send", radio: "own", channel: 2, text: message.text }),
  );
  outbox.step({
    kind: "outcome",
    handle: message.id,
    outcome: { kind: "sent", packetId: 7 },
    at: 6000,
  });
  outbox.step({ kind: "outcome", handle: message.id, outcome: { kind: "relayed" }, at: 7000 });
  expect(outbox.deliveryOf(message.id)?.state).toBe("relayed");
});
