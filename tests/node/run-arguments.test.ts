import { describe, expect, it } from "vitest";

import { readArguments } from "../../src/node/run-arguments.ts";

/** What comes of settings on a disk that answers every reading with the system's error `code`. */
function onDisk(code: string, ...more: readonly string[]): () => unknown {
  const refuse = (file: string): string => {
    throw Object.assign(new Error(`${code}: open '${file}'`), { code });
  };
  return () => readArguments(["--data", "/data", ...more], {}, refuse);
}

describe("the settings file", () => {
  it.each(["EACCES", "EPERM"])("that may not be opened (%s) is a matter of rights", (code) => {
    expect(onDisk(code)).toThrow(
      expect.objectContaining({
        code: "config/forbidden",
        message: expect.stringContaining("rights"),
      }),
    );
  });

  it("need not be there, but where it was asked for", () => {
    expect(onDisk("ENOENT")()).toMatchObject({ kind: "settings" });
    expect(onDisk("ENOENT", "--config", "/etc/veillee.json")).toThrow(
      expect.objectContaining({ code: "config/unreadable" }),
    );
  });
});
