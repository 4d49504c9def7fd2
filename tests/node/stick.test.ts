import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { findStick } from "../../src/node/stick.ts";

/** A system's own files, as far as a stick shows in them. */
async function system(mounts: string, label?: string): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "veillee-system-"));
  onTestFinished(async () => rm(root, { recursive: true, force: true }));
  await mkdir(path.join(root, "dev/disk/by-label"), { recursive: true });
  await mkdir(path.join(root, "proc"));
  await writeFile(path.join(root, "dev/sda1"), "");
  await writeFile(path.join(root, "proc/mounts"), mounts);
  if (label !== undefined) await symlink("../../sda1", path.join(root, "dev/disk/by-label", label));
  return root;
}

const ROOT = "/dev/mmcblk0p2 / ext4 rw,noatime 0 0\nproc /proc proc rw 0 0\n";

it("finds where a stick labelled VEILLEE is mounted, blanks and all", async () => {
  const mounts = `${ROOT}/dev/sda1 /media/Mme\\040Roux vfat rw,nosuid,nodev 0 0\n`;
  expect(await findStick(await system(mounts, "VEILLEE"))).toEqual({
    device: "/dev/sda1",
    folder: "/media/Mme Roux",
  });
});

it("names one that is plugged in and not mounted", async () => {
  expect(await findStick(await system(ROOT, "VEILLEE"))).toEqual({ device: "/dev/sda1" });
});

it("sees none that bears another label, or is not there", async () => {
  const mounted = `${ROOT}/dev/sda1 /media/cle vfat rw 0 0\n`;
  expect(await findStick(await system(mounted, "PHOTOS"))).toBeUndefined();
  expect(await findStick(await system(mounted))).toBeUndefined();
});
