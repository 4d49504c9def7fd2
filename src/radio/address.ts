/**
 * A radio's address as the operator writes it, and the link it stands for.
 */

import { Fault } from "../base/fault.ts";
import type { Link } from "../base/link.ts";
import { recordedLink } from "./recorded.ts";
import { serialLink } from "./serial.ts";
import { tcpLink } from "./tcp.ts";

/** Where the firmware listens for its client. */
const CLIENT_PORT = 4403;

/**
 * The link for `/dev/…`, `tcp://host`, `tcp://host:port` or `recorded:FILE`. Nothing is opened yet.
 *
 * @throws Fault "radio/address" for anything else.
 */
export function radioLink(address: string): Link {
  if (address.startsWith("/dev/") && !address.includes("\0")) return serialLink(address);
  const [, file] = /^recorded:(.+)$/s.exec(address) ?? [];
  if (file !== undefined) return recordedLink(file);
  const [, bracketed, plain, digits] =
    /^tcp:\/\/(?:\[([0-9a-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?\/?$/i.exec(address) ?? [];
  const host = bracketed ?? plain;
  const port = digits === undefined ? CLIENT_PORT : Number(digits);
  if (host === undefined || port < 1 || port > 65_535)
    throw new Fault("radio/address", { address });
  return tcpLink(address, { host, port });
}
