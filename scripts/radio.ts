/**
 * Serves one simulated radio, to try `veillee radio check` and the rest of it on without one:
 *
 *     npm run radio                     well set, on TCP
 *     npm run radio -- --bad            as a check should not find it
 *     npm run radio -- --serial         on a serial port
 *     npm run radio -- --mischief 2     misbehaving: 1 now and then, 2 often, 3 hardly bearable
 */

import process from "node:process";
import { parseArgs } from "node:util";

import { loneRadio } from "../src/exercise/lone-radio.ts";
import { MISCHIEF_MAX } from "../src/exercise/misbehave.ts";
import { servePty } from "../src/exercise/pty-port.ts";
import { servePort } from "../src/exercise/tcp-port.ts";
import { wallTimers } from "../src/exercise/timers.ts";

const help = `npm run radio -- [options] : une radio simulée pour essayer / a simulated radio to try things on

  --bad           mal réglée : clé publiée, ROUTER, MQTT, région absente, vieux micrologiciel / badly set
  --serial        sur un port série au lieu de TCP / on a serial port instead of TCP
  --port N        port TCP (4403)
  --mischief N    se conduit mal, 0 à 3 / misbehaves, 0 to 3 (0)
  --seed N        le même nombre, la même radio et les mêmes méfaits / the same number, the same radio and misdeeds (1)
`;

/** Says what is wrong with how it was called, and ends. */
function refuse(problem: string): never {
  process.stderr.write(`${problem}\n\n${help}`);
  process.exit(2);
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  return refuse(`--${name}: 0–${most}`);
}

function read(): ReturnType<typeof parse>["values"] {
  try {
    return parse().values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function parse() {
  return parseArgs({
    options: {
      help: { type: "boolean", short: "h", default: false },
      bad: { type: "boolean", default: false },
      serial: { type: "boolean", default: false },
      port: { type: "string", default: "4403" },
      mischief: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
    },
  });
}

const values = read();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}

const radio = loneRadio({
  timers: wallTimers(1),
  wire: values.serial ? "serial" : "tcp",
  bad: values.bad,
  mischief: whole("mischief", values.mischief, MISCHIEF_MAX),
  seed: whole("seed", values.seed, 0xffff_ffff),
});
const port = whole("port", values.port, 65_535);
const served = await (values.serial ? servePty(radio) : servePort(radio, port)).catch(
  (error: unknown) => refuse(String(error)),
);
process.stdout.write(`${radio.id} : ${served.address}
  veillee radio check --radio ${served.address}
Ctrl+C : fin / end
`);
const end = (): void => {
  void served[Symbol.asyncDispose]().then(() => process.exit(0));
};
process.once("SIGINT", end);
process.once("SIGTERM", end);
