import { expect, it } from "vitest";

import { port } from "../../src/mesh/packet.ts";
import { emptyRoute, routeOf } from "../../src/mesh/route.ts";
import { simulated, TestClient } from "./simulated.ts";

it("writes down the way to a node and back, relay by relay", () => {
  // Three radios in a row: the first does not hear the third.
  const { radios, timers } = simulated([0, 1000, 2000]);
  const [first, second, third] = radios;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three");
  const client = new TestClient(first, timers).configure();
  const out = { to: third.number, port: port.traceroute, payload: emptyRoute, wantResponse: true };
  const id = client.send("", out);
  timers.run(60_000);
  const routes = client.heard.flatMap(({ message }) => {
    if (message.kind !== "packet" || message.packet.from !== third.number) return [];
    const { content } = message.packet;
    if (content.kind !== "data" || content.port !== port.traceroute) return [];
    expect(content.requestId).toBe(id);
    return routeOf(content.payload, { to: third.number, own: first.number });
  });
  expect(routes).toMatchObject([
    {
      towards: [{ node: second.number }, { node: third.number }],
      back: [{ node: second.number }, { node: first.number }],
    },
  ]);
  const hops = routes.flatMap((route) => route?.towards.concat(route.back) ?? []);
  expect(hops.every(({ snrDb }) => snrDb !== undefined)).toBe(true);
});
