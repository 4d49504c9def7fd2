import { expect, it } from "vitest";

import { firstLink, keyPairOf, leafOf, signHead } from "../../src/journal/chain.ts";
import { formOf } from "../../src/journal/entry-codec.ts";
import { SALT } from "../../src/journal/sensitive.ts";
import type { VerifySource } from "../../src/journal/verify-journal.ts";
import { Verifier } from "../../src/node/verify.ts";
import { needEntry } from "../support/entries.ts";

const node = "0badcafe";
const { key, publicKey } = keyPairOf(new Uint8Array(32).fill(7));
const parting = { salt: () => new Uint8Array(SALT), pseudonym: () => "00000000" };
const [one, other] = [needEntry(1, node), { ...needEntry(1, node), trust: 3 } as const].map(
  (entry) => formOf(entry, parting).bytes,
);

/** A journal of one entry, signed as `signed`, in which `there` stands. */
function source(signed: Uint8Array, there: Uint8Array): VerifySource {
  const before = firstLink(node, publicKey);
  return {
    nodes: new Map([[node, { last: 1, publicKeys: [publicKey] }]]),
    forms: async function* forms() {
      yield [{ node, number: 1, bytes: there, sensitive: "gone" }];
    },
    heads: async function* heads() {
      yield signHead({ node, number: 1, before, leaves: [leafOf(signed)] }, key);
    },
  };
}

it("goes on telling that an entry was altered, until a check finds the journal as it was signed", async () => {
  if (one === undefined || other === undefined) throw new Error("no entries");
  let journal = source(one, other);
  let found = 0;
  const verifier = new Verifier({ verifySource: () => journal }, () => {
    found += 1;
  });
  const { signal } = new AbortController();
  const check = async (): Promise<number> => {
    for await (const _ of verifier.steps(signal)) continue;
    return verifier.tampered;
  };
  expect(verifier.tampered).toBe(0);
  expect(await check()).toBe(1);
  journal = source(one, one);
  expect(await check()).toBe(0);
  expect(found).toBe(2);
});
