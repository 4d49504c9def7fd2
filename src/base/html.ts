/**
 * HTML as a value: text put into a template is escaped, always; only what a template made is not escaped again.
 *
 * Text from the mesh goes through `visible` first, so that nothing in it hides or turns the direction of what stands beside it.
 */

/** A piece of a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: false and undefined leave nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** A piece of a page from a template; every text in it is escaped for content and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.map((literal, i) => literal + (i < parts.length ? render(parts[i]) : "")).join(""),
  );
}

function render(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(render).join("");
  return escape(String(part));
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities.get(sign) ?? "");
}
