/** What a key means: a pure machine, since `g` waits for the next one. */

export type Shortcut =
  | { readonly kind: "move"; readonly by: 1 | -1 }
  | { readonly kind: "acknowledge" | "assign" | "reply" | "close" | "search" | "help" | "leave" }
  | { readonly kind: "go"; readonly page: "now" | "board" | "inbox" | "households" }
  | { readonly kind: "file"; readonly at: number };

export interface Keys {
  /** `g` was pressed, and the next key says where to go. */
  readonly going: boolean;
}

export const noKeys: Keys = { going: false };

const pages: ReadonlyMap<string, "now" | "board" | "inbox" | "households"> = new Map([
  ["n", "now"],
  ["t", "board"],
  ["b", "inbox"],
  ["f", "households"],
]);
const single: ReadonlyMap<string, Shortcut> = new Map<string, Shortcut>([
  ["j", { kind: "move", by: 1 }],
  ["k", { kind: "move", by: -1 }],
  ["a", { kind: "acknowledge" }],
  ["t", { kind: "assign" }],
  ["r", { kind: "reply" }],
  ["c", { kind: "close" }],
  ["/", { kind: "search" }],
  ["?", { kind: "help" }],
  ["Escape", { kind: "leave" }],
  ...["1", "2", "3", "4", "5"].map((key): [string, Shortcut] => [
    key,
    { kind: "file", at: Number(key) },
  ]),
]);

export function press(
  keys: Keys,
  key: string,
): { readonly keys: Keys; readonly shortcut: Shortcut | undefined } {
  if (keys.going) {
    const page = pages.get(key);
    return { keys: noKeys, shortcut: page === undefined ? undefined : { kind: "go", page } };
  }
  if (key === "g") return { keys: { going: true }, shortcut: undefined };
  return { keys: noKeys, shortcut: single.get(key) };
}
