/**
 * A byte stream read as lines: ended by a line feed alone, for U+2028 is a letter like another in JSON.
 */

export type Line =
  | { readonly kind: "line"; readonly text: string }
  /** Longer than allowed; read past, and its words not kept. */
  | { readonly kind: "too-long" };

/** The lines of `chunks`, cut anywhere, without their ends; the last one counts without an end too. */
export async function* lines(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  maxLength: number,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let held = "";
  let tooLong = false;
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const [rest = "", ...ended] = text.split("\n").toReversed();
    for (const piece of ended.toReversed()) {
      yield tooLong ? { kind: "too-long" } : line(held + piece, maxLength);
      held = "";
      tooLong = false;
    }
    tooLong ||= held.length + rest.length > maxLength;
    held = tooLong ? "" : held + rest;
  }
  held += decoder.decode();
  if (tooLong) yield { kind: "too-long" };
  else if (held !== "") yield line(held, maxLength);
}

function line(text: string, maxLength: number): Line {
  const bare = text.endsWith("\r") ? text.slice(0, -1) : text;
  return bare.length > maxLength ? { kind: "too-long" } : { kind: "line", text: bare };
}
