import { unhex } from "../../src/base/bytes.ts";

/** Bytes of a hexadecimal line; the test is wrong if it is not one. */
export function bytesOf(line: string): Uint8Array {
  const bytes = unhex(line);
  if (bytes === undefined) throw new Error(`not hexadecimal: ${line}`);
  return bytes;
}

/** Hexadecimal with a blank between bytes, for comparing by eye. */
export function spaced(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
