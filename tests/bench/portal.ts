/** What a phone must fetch for the household's page: the page and every asset it names, as they go over the wire. */

import { request } from "node:http";

import { startDaemon } from "../support/daemon.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";
import type { Bench } from "./figure.ts";

export const portal: Bench = async () => {
  await using radio = await openScriptedRadio();
  await using hub = await startDaemon({ args: ["--radio", radio.address] });
  const page = await fetch(hub.address);
  const html = await page.text();
  const assets = Array.from(
    html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g),
    ([, at = ""]) => at,
  );
  const sizes = await Promise.all(
    ["/", ...new Set(assets)].map((at) => wireBytes(hub.address + at)),
  );
  return [
    {
      what: "portal page, all assets, over the wire",
      value: sizes.reduce((sum, size) => sum + size, 0) / 1000,
      unit: "kB",
      goal: 30,
      better: "less",
      how: `GET / and ${sizes.length - 1} assets with Accept-Encoding: gzip; headers and body`,
    },
  ];
};

/** Bytes of the answer as it came, headers included. */
function wireBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const { socket } = response;
      response.resume().on("end", () => resolve(socket.bytesRead));
    })
      .on("error", reject)
      .end();
  });
}
