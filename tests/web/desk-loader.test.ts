import { expect, it } from "vitest";

import { createLoader } from "../../src/web/desk/loader.ts";

it("reads once more after it was asked while reading, and never twice at once", async () => {
  let reading = 0;
  let most = 0;
  const reads: (() => void)[] = [];
  const load = createLoader(async () => {
    reading += 1;
    most = Math.max(most, reading);
    await new Promise<void>((resolve) => reads.push(resolve));
    reading -= 1;
  });

  load();
  load();
  load();
  expect(reads).toHaveLength(1);
  reads[0]?.();
  await expect.poll(() => reads.length).toBe(2);
  reads[1]?.();
  await expect.poll(() => reading).toBe(0);
  expect(reads).toHaveLength(2);
  expect(most).toBe(1);

  load();
  expect(reads).toHaveLength(3);
});
