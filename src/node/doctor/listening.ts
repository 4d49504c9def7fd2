/** Where the pages are served: whether the port is free or ours, and who can reach it. */

import { createServer } from "node:http";

import { Fault } from "../../base/fault.ts";
import type { Finding } from "../../mesh/workshop.ts";
import { openPort } from "../../web/serve.ts";
import { ownHosts } from "../addresses.ts";
import { badFault, doubtful, good } from "./finding.ts";

export interface Listening {
  readonly host: string;
  readonly port: number;
}

export async function listening(at: Listening, running: boolean): Promise<readonly Finding[]> {
  const fault = running ? undefined : await whyNot(at);
  const where = `${at.host}:${at.port}`;
  if (fault !== undefined) return [badFault(fault, where)];
  return [
    good(
      "web/port",
      running
        ? { fr: `Les pages sont servies : ${where}.`, en: `The pages are served: ${where}.` }
        : {
            fr: `Le port des pages est libre : ${where}.`,
            en: `The pages' port is free: ${where}.`,
          },
    ),
    reach(at),
  ];
}

/** Opens the port for a moment. */
async function whyNot(at: Listening): Promise<Fault | undefined> {
  const server = createServer();
  try {
    await openPort(server, at);
    server.close();
    return undefined;
  } catch (error) {
    const fault = Fault.in(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

function reach(at: Listening): Finding {
  const outside = ownHosts({ ...at, hosts: [] }).find((host) =>
    /^(?!127\.)\d+\.\d+\.|^\[(?!::1\])/.test(host),
  );
  if (outside !== undefined) {
    return good("web/reach", {
      fr: `Les téléphones l'ouvrent par http://${outside}`,
      en: `Phones open it by http://${outside}`,
    });
  }
  const local = /^(127\.|localhost$|::1$)/.test(at.host);
  return doubtful(
    "web/reach",
    local
      ? {
          fr: "Seul ce poste peut ouvrir les pages.",
          en: "This machine alone can open the pages.",
        }
      : {
          fr: "Le poste n'est sur aucun réseau : les téléphones ne l'atteignent pas.",
          en: "The hub is on no network: phones do not reach it.",
        },
    local
      ? {
          fr: "Pour le village : --listen 0.0.0.0:8080",
          en: "For the village: --listen 0.0.0.0:8080",
        }
      : {
          fr: "Allumez le point d'accès Wi-Fi du poste (nmcli), ou branchez-le à la box.",
          en: "Turn the hub's Wi-Fi access point on (nmcli), or plug it into the router.",
        },
  );
}
