/** Filling in the portal's forms as a browser without script or cookies does. */

import type { TestWeb } from "./web.ts";

/** Opens a form's page, then sends it filled in, as a browser without cookies would. */
export async function fill(
  { ask }: TestWeb,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const token = tokenIn(await (await ask(path, { headers })).text());
  return ask(path, { form: { token, ...fields }, headers });
}

/** The token hidden in a form. */
export const tokenIn = (text: string): string =>
  /name="token"\s+value="([0-9a-f]{32})"/.exec(text)?.[1] ?? "";
/** The number and the word on a confirmation. */
export const numberIn = (text: string): number => Number(/<dd>(\d+)<\/dd>/.exec(text)?.[1]);
export const wordIn = (text: string): string =>
  /<dd class="word">([A-Z]{6})<\/dd>/.exec(text)?.[1] ?? "";

/** Where a form led to. */
export async function landing({ ask }: TestWeb, sent: Response): Promise<string> {
  if (sent.status !== 303) throw new Error(`the form was not taken: ${sent.status}`);
  return (await ask(sent.headers.get("location") ?? "")).text();
}
