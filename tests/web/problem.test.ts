import { expect, it } from "vitest";

import { Fault, type FaultCode } from "../../src/base/fault.ts";
import { answerTo } from "../../src/web/problem.ts";

it.each<readonly [FaultCode, number]>([
  ["backup/where", 409],
  ["backup/busy", 409],
  ["backup/not-kept", 500],
  ["store/full", 507],
])("calls the hub broken only where it is: %s", (code, status) => {
  expect(answerTo(new Fault(code)).status).toBe(status);
});
