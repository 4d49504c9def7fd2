import { readFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { openLevel } from "../../src/store/database.ts";
import { runKey, tables, vaultKey } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { boxKeysOf, openSealed, sealTo, unwrap, wrap } from "../../src/store/vault-crypto.ts";
import { spaced } from "../support/bytes.ts";
import { rawRows } from "./raw.ts";
import { filesUnder, holders, optionsFor, scratchFolder } from "./scratch.ts";

const code = "K7QM-2FXR";
const recovery = "VKEY-7QM2F-XR4NB-22222-33333-44444";

async function keysOf(options: StoreOptions): Promise<readonly string[]> {
  const rows = [
    ...(await rawRows(options, tables.vault)),
    ...(await rawRows(options, tables.runs)),
  ];
  return rows.map(([key]) => hex(key));
}

/** Writes what fails its check. */
async function damage(options: StoreOptions, key: Uint8Array): Promise<void> {
  const level = await openLevel(path.join(options.folder, "journal"), { createIfMissing: false });
  await level.write([{ type: "put", key, value: Uint8Array.of(1, 2, 3) }]);
  await level.close();
}

describe("a vault", () => {
  it("is unprotected until it is given a code, locked after a restart, and opened by the code", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      expect(store.vault.state).toBe("unprotected");
      expect(await store.vault.unlock(code)).toBe(false);
      await store.vault.protect({ code, recovery });
      expect(store.vault.state).toBe("unlocked");
    }
    await using store = await openStore(options);
    let told = 0;
    const quiet = store.vault.onUnlock(() => (told += 1));
    expect(store.vault.state).toBe("locked");
    expect(await store.vault.unlock("K7QM-2FXQ")).toBe(false);
    expect([store.vault.state, told]).toEqual(["locked", 0]);
    expect(await store.vault.unlock(" k7qm 2fxr\n")).toBe(true);
    expect([store.vault.state, told]).toEqual(["unlocked", 1]);
    quiet();
    expect(await store.vault.unlock(code)).toBe(true);
    expect(told).toBe(1);
  });

  it("is opened by the recovery key, and then takes another code", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.vault.protect({ code, recovery });
    }
    {
      await using store = await openStore(options);
      await expect(store.vault.protect({ code: "2222-2222" })).rejects.toThrow(
        expect.objectContaining({ code: "vault/locked" }),
      );
      expect(await store.vault.unlock(recovery.replace("VKEY", ""))).toBe(true);
      await store.vault.protect({ code: "2222-2222" });
    }
    await using store = await openStore(options);
    expect(await store.vault.unlock(code)).toBe(false);
    expect(await store.vault.unlock("2222-2222")).toBe(true);
    expect(await store.vault.unlock(recovery)).toBe(true);
  });

  it("leaves nothing in any file that an earlier code opened", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    await store.vault.protect({ code, recovery });
    const row = await rowIn(options);
    await store.vault.protect({ code: "2222-2222" });
    expect(await holders(options.folder, row)).toEqual([]);
  });

  it("that is damaged lets the node run, and says why no code opens it", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.vault.protect({ code, recovery });
    }
    await damage(options, vaultKey(1, "c"));
    {
      await using store = await openStore(options);
      expect(store.vault.state).toBe("locked");
      expect(store.health().quarantined).toBe(1);
      await expect(store.vault.unlock(code)).rejects.toThrow(
        expect.objectContaining({ code: "vault/damaged" }),
      );
      expect(await store.vault.unlock(recovery)).toBe(true);
      expect(store.vault.lost).toBe(false);
    }
    await damage(options, vaultKey(1, "r"));
    await using store = await openStore(options);
    expect(store.vault).toMatchObject({ state: "unprotected", lost: true });
    for (const secret of [code, recovery]) {
      await expect(store.vault.unlock(secret)).rejects.toThrow(
        expect.objectContaining({ code: "vault/damaged" }),
      );
    }
    await store.vault.protect({ code });
    await store[Symbol.asyncDispose]();
    // What is damaged is left where it lies, beside what takes its place.
    expect(await keysOf(options)).toEqual(["780163", "780172", "780263"]);
  });
});

/** The bytes of chance and the ciphertext of the code's row, as they lie in the log of a running store. */
async function rowIn({ folder }: StoreOptions): Promise<Buffer> {
  const [key] = [Buffer.from(vaultKey(1, "c"))];
  for (const file of await filesUnder(folder)) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const at = bytes.indexOf(key);
    if (at >= 0 && !/MANIFEST/.test(file)) return bytes.subarray(at + 50, at + 110);
  }
  throw new Error("no row of the vault");
}

describe("a sealed key", () => {
  const keys = boxKeysOf(new Uint8Array(32).fill(7));
  const place = runKey(5);
  const secret = new Uint8Array(32).fill(9);
  const sealed = sealTo(keys.publicKey, secret, {
    place,
    random: (n) => new Uint8Array(n).fill(3),
  });

  it("has the same bytes for years", () => {
    expect(spaced(sealed)).toBe(
      "5d fe dd 3b 6b d4 7f 6f a2 8e e1 5d 96 9d 5b b0 ea 53 77 4d 48 8b da f9 df 1c 6e 01 24 b3 ef 22 5b 32 3b b2 7c ac 37 12 3d 70 f7 0f b5 5e 81 43 f0 1b 20 b5 16 cd bf 74 5c 3c 98 b3 8c 3f 92 2d 4d 5a 8c 76 93 f7 13 fd 7b 2f 7a 82 d1 a4 9f 09",
    );
  });

  it("opens with the private key, in its place, and in no other way", () => {
    expect(openSealed(keys, sealed, place)).toEqual(Buffer.from(secret));
    expect(openSealed(keys, sealed, runKey(6))).toBeUndefined();
    expect(openSealed(boxKeysOf(new Uint8Array(32).fill(8)), sealed, place)).toBeUndefined();
    for (let i = 0; i < sealed.length; i++) {
      const flipped = sealed.map((byte, at) => (at === i ? byte ^ 1 : byte));
      expect(openSealed(keys, flipped, place), `byte ${i}`).toBeUndefined();
    }
  });
});

/** Quick, and good for nothing else. */
const derive = async (secret: string) => Promise.resolve(Buffer.alloc(32, secret));

it("a wrapped key opens with its secret, in its place, and with no byte changed", async () => {
  const keys = boxKeysOf(new Uint8Array(32).fill(7));
  const place = vaultKey(1, "c");
  const wrapped = await wrap(keys, "a", {
    derive,
    place,
    random: (n) => new Uint8Array(n).fill(3),
  });
  expect(spaced(wrapped)).toBe(
    "01 13 be 4f ea ea f2 04 c7 fd 33 58 fc 9c 00 72 18 81 d1 74 27 81 28 22 7e c6 74 f3 7f 7f e9 7b 6d 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 4c d2 b4 c2 71 cd 64 64 ee 4d f2 ad fa 45 d5 77 60 3c c8 a7 e8 7a 73 25 c9 ba 93 16 80 66 95 ba ec ff 48 8d 46 e5 4a bb c9 44 38 89 b8 02 c5 62",
  );
  expect((await unwrap(wrapped, "a", { derive, place }))?.seed).toEqual(Buffer.from(keys.seed));
  expect(await unwrap(wrapped, "b", { derive, place })).toBeUndefined();
  expect(await unwrap(wrapped, "a", { derive, place: vaultKey(2, "c") })).toBeUndefined();
  for (const i of [0, 1, 32, 61, wrapped.length - 1]) {
    const flipped = wrapped.map((byte, at) => (at === i ? byte ^ 1 : byte));
    expect(await unwrap(flipped, "a", { derive, place }), `byte ${i}`).toBeUndefined();
  }
});
