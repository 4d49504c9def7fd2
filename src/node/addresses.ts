/**
 * By what names this machine is reached: the one to tell people first. A request for any other name is turned away, so that no page elsewhere can
 * point its own name at us.
 */

import os from "node:os";

export interface Listening {
  /** As given with `--listen`. */
  readonly host: string;
  readonly port: number;
  /** Further names, from the settings. */
  readonly hosts: readonly string[];
}

/** Names and addresses with their port, the one to tell people first. Asked anew each time: addresses come and go. */
export function ownHosts({ host, port, hosts }: Listening): readonly string[] {
  const found = isEverywhere(host) ? everywhere(host) : [bracketed(host), ...loopbackOf(host)];
  const names = hosts.flatMap((name) => (/:\d+$/.test(name) ? [name] : [`${name}:${port}`, name]));
  return [...new Set([...found.map((name) => `${name}:${port}`), ...names])];
}

/** The address to print and to open. */
export function ownAddress(listening: Listening): string {
  return `http://${ownHosts(listening)[0] ?? "localhost"}`;
}

/** Where the local command line calls: loopback when we listen everywhere, else the one address there is. */
export function localAddress({ host, port }: Listening): string {
  return `http://${isEverywhere(host) ? "127.0.0.1" : bracketed(host)}:${port}`;
}

/** Addresses of IPv6 only where we listen on them. One that holds for a link alone is in no URL that a browser takes. */
function everywhere(host: string): readonly string[] {
  const addresses = Object.values(os.networkInterfaces()).flatMap((found) => found ?? []);
  const lan = addresses
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
  const lan6 = addresses
    .filter(({ internal, family, address }) => !internal && family === "IPv6" && !isOfLink(address))
    .map(({ address }) => bracketed(address));
  const name = os.hostname().toLowerCase();
  return [
    ...lan,
    ...(host === "::" ? lan6 : []),
    name,
    `${name}.local`,
    "localhost",
    "127.0.0.1",
    "[::1]",
  ];
}

function isEverywhere(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

function isOfLink(address: string): boolean {
  return address.toLowerCase().startsWith("fe80:");
}

function loopbackOf(host: string): readonly string[] {
  return /^(127\.|localhost$|::1$)/.test(host) ? ["localhost", "127.0.0.1"] : [];
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
