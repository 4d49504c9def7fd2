import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { lastingAddress } from "../../src/node/open-workshop.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-by-id-"));
  symlinkSync("/dev/zero", path.join(folder, "usb-RAK_4631-if00"));
  symlinkSync("/dev/null", path.join(folder, "usb-Heltec_V3-if00"));
});

afterEach(() => rmSync(folder, { recursive: true }));

it("is the name by which the device is found wherever it comes back", async () => {
  expect(await lastingAddress("/dev/null", folder)).toBe(path.join(folder, "usb-Heltec_V3-if00"));
});

it.each(["/dev/full", "/dev/nothing", "tcp://127.0.0.1:4403", "recorded:/dev/null"])(
  "is <%s> itself when it has no other",
  async (address) => {
    expect(await lastingAddress(address, folder)).toBe(address);
  },
);

it("is the address itself where the system names no devices so", async () => {
  expect(await lastingAddress("/dev/null", path.join(folder, "nowhere"))).toBe("/dev/null");
});
