import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { firstSecrets, renewSecrets, Secrets } from "../../src/node/secrets.ts";
import { openLevel } from "../../src/store/database.ts";
import { settingKey, vaultKey } from "../../src/store/keys.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { optionsFor, scratchFolder } from "../store/scratch.ts";

/** A store of one folder, opened anew for each part of a life. */
async function life() {
  const options = optionsFor(await scratchFolder());
  const start = async <T>(live: (store: Store, secrets: Secrets) => Promise<T>): Promise<T> => {
    await using store = await openStore(options);
    return await live(store, new Secrets(store, silentLog));
  };
  /** Writes what fails its check. */
  const damage = async (...keys: readonly Uint8Array[]): Promise<void> => {
    const level = await openLevel(`${options.folder}/journal`, { createIfMissing: false });
    await level.write(keys.map((key) => ({ type: "put", key, value: Uint8Array.of(1, 2, 3) })));
    await level.close();
  };
  return Object.assign(start, { damage });
}

const nothing = { secret: "", recovery: false };

describe("the operator's secrets", () => {
  it("are drawn once, and protect what is sensitive from the first start", async () => {
    const start = await life();
    const drawn = await start(async (store) => {
      const first = await firstSecrets(store);
      expect(store.vault.state).toBe("unlocked");
      return first;
    });
    expect(drawn?.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(drawn?.recovery).toMatch(/^VKEY(?:-[2-9A-Z]{5}){5}$/);
    await start(async (store) => {
      expect(await firstSecrets(store)).toBeUndefined();
      expect(store.vault.state).toBe("locked");
    });
  });

  it("are a new code alone where damage took the former's hash: what is sensitive stays closed until its own secret comes", async () => {
    const start = await life();
    const first = await start(firstSecrets);
    await start(async (store) => store.append({ settings: { "operator-code": undefined } }));
    await start(async (store) => {
      const drawn = await firstSecrets(store);
      expect(drawn?.code).not.toBe(first?.code);
      expect(drawn?.recovery).toBeUndefined();
      expect(store.vault.state).toBe("locked");
      expect(await store.vault.unlock(first?.recovery ?? "")).toBe(true);
    });
  });

  it("open the vault with the desk, and only then", async () => {
    const start = await life();
    const { code = "" } = (await start(firstSecrets)) ?? {};
    await start(async ({ vault }, secrets) => {
      expect(await secrets.verify("AAAA-AAAA")).toBe(false);
      expect(vault.state).toBe("locked");
      expect(await secrets.verify(code.toLowerCase())).toBe(true);
      expect(vault.state).toBe("unlocked");
      expect(await secrets.unlock(code)).toBe("opened");
    });
  });

  it("protect by the first sign-in what no code protected", async () => {
    const start = await life();
    // A store that got its code before there was a vault.
    const drawn = await start(async (store) =>
      firstSecrets({
        setting: (name) => store.setting(name),
        append: async (writes) => store.append(writes),
        vault: {
          state: "unprotected",
          lost: false,
          unlock: async () => false,
          protect: async () => {},
          onUnlock: () => () => {},
        },
      }),
    );
    const { code = "" } = drawn ?? {};
    expect(code).not.toBe("");
    await start(async ({ vault }, secrets) => {
      expect(vault.state).toBe("unprotected");
      expect(await secrets.verify(code)).toBe(true);
      expect(vault.state).toBe("unlocked");
    });
    await start(async ({ vault }, secrets) => {
      expect(vault.state).toBe("locked");
      expect(await secrets.unlock(code)).toBe("opened");
    });
  });
});

describe("secrets whose keys are damaged", () => {
  const damaged = { code: "vault/damaged" };

  it("say so, whichever is given, and the code opens the desk", async () => {
    const start = await life();
    const { code = "", recovery = "" } = (await start(firstSecrets)) ?? {};
    await start.damage(vaultKey(1, "c"), vaultKey(1, "r"));
    await start(async (_, secrets) => {
      await expect(secrets.unlock(recovery)).rejects.toMatchObject(damaged);
      await expect(secrets.unlock(code)).rejects.toMatchObject(damaged);
      expect(await secrets.verify(code)).toBe(true);
      expect(await secrets.verify("AAAA-AAAA")).toBe(false);
    });
  });

  it("say so at the desk's door where the code is lost with them, until a new one is given", async () => {
    const start = await life();
    const first = await start(firstSecrets);
    await start.damage(vaultKey(1, "c"), vaultKey(1, "r"), settingKey("operator-code"));
    await start(async (_, secrets) => {
      await expect(secrets.verify(first?.code ?? "")).rejects.toMatchObject(damaged);
    });
    const renewed = await start((store) => renewSecrets(store, nothing));
    await start(async ({ vault }, secrets) => {
      expect(await secrets.verify(renewed.code)).toBe(true);
      expect(vault.state).toBe("unlocked");
    });
  });

  it("say so for a recovery key alone, which the code makes up for", async () => {
    const start = await life();
    const { code = "", recovery = "" } = (await start(firstSecrets)) ?? {};
    await start.damage(vaultKey(1, "r"));
    await start(async (_, secrets) => {
      await expect(secrets.unlock(recovery)).rejects.toMatchObject(damaged);
      expect(await secrets.unlock(code)).toBe("opened");
    });
  });
});

describe("a new code", () => {
  it("opens all that the former did, for whoever gives the former", async () => {
    const start = await life();
    const first = await start(firstSecrets);
    const renewed = await start((store) =>
      renewSecrets(store, { secret: first?.code ?? "", recovery: false }),
    );
    expect(renewed).toEqual({ code: expect.any(String), recovery: undefined, opens: true });
    await start(async ({ vault }, secrets) => {
      expect(await secrets.verify(first?.code ?? "")).toBe(false);
      expect(await secrets.verify(renewed.code)).toBe(true);
      expect(vault.state).toBe("unlocked");
    });
    await start(async (_, secrets) => {
      expect(await secrets.unlock(first?.recovery ?? "")).toBe("needs-code");
    });
  });

  it("changes nothing where the former that was given is not right", async () => {
    const start = await life();
    const first = await start(firstSecrets);
    await start(async (store) => {
      await expect(
        renewSecrets(store, { secret: "AAAA-AAAA", recovery: true }),
      ).rejects.toMatchObject({ code: "vault/secret" });
    });
    await start(async (_, secrets) => {
      expect(await secrets.verify(first?.code ?? "")).toBe(true);
    });
  });

  it("comes with a new recovery key if one is wished, and the former key opens nothing more", async () => {
    const start = await life();
    const first = await start(firstSecrets);
    const renewed = await start((store) =>
      renewSecrets(store, { secret: first?.recovery ?? "", recovery: true }),
    );
    expect(renewed.opens).toBe(true);
    await start(async (_, secrets) => {
      expect(await secrets.unlock(first?.recovery ?? "")).toBe("wrong");
      expect(await secrets.unlock(renewed.recovery ?? "")).toBe("needs-code");
    });
  });

  it("opens the desk alone for whoever has neither, until the recovery key is found", async () => {
    const start = await life();
    const first = await start(firstSecrets);
    const renewed = await start((store) => renewSecrets(store, nothing));
    expect(renewed).toMatchObject({ recovery: undefined, opens: false });
    await start(async ({ vault }, secrets) => {
      expect(await secrets.verify(renewed.code)).toBe(true);
      expect(vault.state).toBe("locked");
      expect(await secrets.unlock(renewed.code)).toBe("other-secret");
      expect(await secrets.unlock(first?.recovery ?? "")).toBe("needs-code");
      expect(vault.state).toBe("unlocked");
      expect(await secrets.unlock(renewed.code)).toBe("opened");
    });
    // From then on the new code is enough.
    await start(async ({ vault }, secrets) => {
      expect(await secrets.verify(renewed.code)).toBe(true);
      expect(vault.state).toBe("unlocked");
    });
  });
});
