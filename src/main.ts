#!/usr/bin/env node
/**
 * `veillee`: `run` starts a node, `code` gives its operator a new code; everything else is a client of the node that runs.
 */

import process from "node:process";
import { setFlagsFromString } from "node:v8";

const [command, ...rest] = process.argv.slice(2);

/** What a node says may go unread, when a pipe or a terminal is closed: that is no reason to leave a village alone. */
const goOn = (): void => undefined;
/** A client whose reader has gone (`veillee journal | head`) has nothing left to do, and ends quietly. */
const end = (): never => process.exit();
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", command === "run" ? goOn : end);
}

if (command === "run" || command === "code") {
  // A small heap from the first byte on: what a roomy one lets pile up is not given back whole.
  setFlagsFromString("--optimize-for-size");
  const { runCommand, codeCommand } = await import("./node/commands.ts");
  process.exitCode = await (command === "run" ? runCommand(rest) : codeCommand(rest));
} else {
  const { runCli } = await import("./cli/main.ts");
  process.exitCode = await runCli(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    stdoutIsTty: process.stdout.isTTY,
    columns: process.stdout.columns,
    stdinIsTty: process.stdin.isTTY,
    hidden: async (question) => (await import("./node/hidden-line.ts")).hiddenLine(question),
    interruption: () => {
      const interrupted = new AbortController();
      // A second time ends it, whatever is left half done.
      process.once("SIGINT", () => interrupted.abort());
      return interrupted.signal;
    },
    // Read when it is needed: most commands only call the daemon.
    here: {
      radios: async (folder) => (await import("./node/here.ts")).radiosHere(folder),
      openWorkshop: async (options) =>
        (await import("./node/open-workshop.ts")).openWorkshop(options),
      lastingAddress: async (address) =>
        (await import("./node/open-workshop.ts")).lastingAddress(address),
      backUp: async ({ folder, wish, ...so }) =>
        (await import("./node/backup-here.ts")).backUpHere(folder, wish, so),
      aboutBackup: async (file) => (await import("./node/backup-here.ts")).aboutBackup(file),
      laterBackup: async (file) => (await import("./node/backup-here.ts")).laterBackup(file),
      lastBackups: async (place) => (await import("./node/backup-here.ts")).lastBackups(place),
      restore: async ({ folder, ...wish }) =>
        (await import("./node/backup-here.ts")).restoreHere(folder, wish),
      grammar: async (folder) => (await import("./node/read-grammar.ts")).readGrammar(folder),
      verify: async ({ folder }) => (await import("./node/verify-here.ts")).verifyHere(folder),
      mend: async ({ folder, ...wish }) =>
        (await import("./node/mend-here.ts")).mendHere(folder, wish),
      examine: async (options) => (await import("./node/here.ts")).examineHere(options),
      rebuild: async (options) => (await import("./node/rebuild.ts")).rebuildHere(options),
      rollBack: async (options) => (await import("./node/here.ts")).rollBackHere(options),
    },
  });
}
