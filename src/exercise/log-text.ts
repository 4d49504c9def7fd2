/**
 * What the firmware prints on the same wire as its frames, coloured as it prints it.
 *
 * Source: firmware 2.7.26, as recorded in `tests/captures` g.
 */

import { Mesh } from "@meshtastic/protobufs";

import { encodeFromRadio } from "../mesh/from-radio.ts";

/** A line of its log. */
export const LOG_TEXT =
  "\u001b[32mINFO \u001b[0m| 06:48:12 123 [Router] Received text msg from=0xa1b2c3d4\r\n";

/** What it prints while it starts, before and after it says that it has restarted. */
export const BOOT_TEXT = {
  before:
    "\u001b[34mDEBUG \u001b[0m| ??:??:?? 0 \u001b[34mUpgrade time to quality Device\r\n\u001b[0m",
  after:
    "\u001b[32mINFO  \u001b[0m| ??:??:?? 0 \u001b[32m\r\n\r\n//\\ E S H T /\\ S T / C\r\n\r\n\u001b[0m" +
    "\u001b[34mDEBUG \u001b[0m| ??:??:?? 0 \u001b[34mFilesystem files:\r\n\u001b[0m" +
    "\u001b[32mINFO  \u001b[0m| ??:??:?? 1 \u001b[32mPowerFSM init, USB power=1\r\n\u001b[0m",
} as const;

/** The same line as a frame's payload: how the radio logs once security.debug_log_api_enabled is set. */
export const LOG_RECORD: Uint8Array = encodeFromRadio({
  payloadVariant: {
    case: "logRecord",
    value: {
      message: "Received text msg from=0xa1b2c3d4",
      source: "Router",
      level: Mesh.LogRecord_Level.INFO,
    },
  },
});

/** That the radio has restarted: said on serial lines only. */
export const REBOOTED: Uint8Array = encodeFromRadio({
  payloadVariant: { case: "rebooted", value: true },
});
