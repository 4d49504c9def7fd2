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
import { servePty } from "../src/exercise/pty-port.ts";
import { servePort } from "../src/exercise/tcp-port.ts";
import { wallTimers } from "../src/exercise/timers.ts";

const help = `npm run radio -- [options] : une radio simulée pour essayer / a simulated radio to try things on

  --bad           mal réglée : clé publiée, ROUTER, MQTT, région absente, vieux micrologiciel / badly set
  --serial        sur un port série au lieu de TCP / on a serial port instead of TCP
  --port N        port TCP (4403)
  --mischief N    se conduit mal, 0 à 3 / misbehaves, 0 to 3 (0)
  --seed N        le même nombre rejoue les mêmes méfaits / the same number, the same misdeeds (1)
`;

const CLIENT_PORT = "4403";

const { values } = parseArgs({
  options: {
    help: { type: "boolean", short: "h", default: false },
    bad: { type: "boolean", default: false },
    serial: { type: "boolean", default: false },
    port: { type: "string", default: CLIENT_PORT },
    mischief: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
  },
});
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}

const radio = loneRadio({
  timers: wallTimers(1),
  wire: values.serial ? "serial" : "tcp",
  bad: values.bad,
  mischief: Number(values.mischief),
  seed: Number(values.seed),
});
const served = await (values.serial ? servePty(radio) : servePort(radio, Number(values.port)));
process.stdout.write(`${radio.id} : ${served.address}
  node dist/main.js radio check --radio ${served.address}
Ctrl+C : fin / end
`);
const end = (): void => {
  void served[Symbol.asyncDispose]().then(() => process.exit(0));
};
process.once("SIGINT", end);
process.once("SIGTERM", end);
