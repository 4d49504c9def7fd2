import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { html, Html } from "../../src/base/html.ts";
import { fill, landing, numberIn, wordIn } from "../support/portal.ts";
import { testWeb } from "../support/web.ts";
import { xssPayloads } from "../support/xss.ts";

describe("a template", () => {
  it("escapes every text put into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { text: content } = html`<p title="${text}">${text}</p>`;
        expect(content).not.toMatch(/<(?!\/?p)|"[^">]*"[^>]/);
        const shown = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(content);
        expect(shown?.[1]).toBe(shown?.[2]);
        expect(unescaped(shown?.[2] ?? "")).toBe(text);
      }),
    );
  });

  it("takes pieces as they are, numbers, lists, and nothing", () => {
    const piece = html`<b>${"&"}</b>`;
    expect(piece).toBeInstanceOf(Html);
    expect(html`${piece} ${[1, piece, false]} ${undefined}`.text).toBe(
      "<b>&amp;</b> 1<b>&amp;</b> ",
    );
  });
});

describe("what a stranger types", () => {
  it.each(xssPayloads)("is shown, never obeyed: %j", async (payload) => {
    const web = testWeb();
    const { ask } = web;
    const form = { name: payload, place: payload, who: payload, people: payload, text: payload };
    const answers = [
      ...["/besoin", "/cherche", "/bien", "/propose"].map((path) => ask(path, { form })),
      ask("/suivre", { form: { number: payload, word: payload } }),
      ask("/suivre", { form: { number: "7", word: payload } }),
      ask(`/suivre?n=${encodeURIComponent(payload)}`),
      ask(`/${encodeURIComponent(payload)}`),
      ask(`/?lang=${encodeURIComponent(payload)}`),
      ask("/desk", { headers: { cookie: `lang=${encodeURIComponent(payload)}` } }),
    ];
    for (const answer of answers) expect(foreignParts(await (await answer).text())).toEqual([]);

    const sent = await landing(web, await fill(web, "/besoin", { ...form, people: "" }));
    const followed = { number: String(numberIn(sent)), word: wordIn(sent) };
    const text = await (await ask("/suivre", { form: followed })).text();
    expect(text).toContain("<blockquote>");
    expect(foreignParts(text)).toEqual([]);
  });

  it("would be found if it were obeyed", () => {
    for (const page of [
      "<p><script>alert(1)</script></p>",
      '<p title="" onclick="alert(1)">',
      '<a href="javascript:alert(1)">',
      "<p>1 < 2</p>",
    ])
      expect(foreignParts(page)).not.toEqual([]);
  });
});

/** What stands on a page besides the elements and attributes we write ourselves. */
function foreignParts(page: string): string[] {
  const tag = /<\/?([a-z!][^\s/>]*)((?:[^>"]|"[^"]*")*)>/gi;
  const found: string[] = [];
  for (const [whole, name = "", attributes = ""] of page.matchAll(tag)) {
    const bare = attributes.replaceAll(/"[^"]*"/g, '""');
    const script = name === "script" && whole !== '<script src="/assets/desk.js" defer>';
    if (!ours.has(name.toLowerCase()) || (script && whole !== "</script>")) found.push(whole);
    else if (/\b(?:on\w+|style|srcdoc)\s*=/i.test(bare)) found.push(whole);
    else if (/(?:href|action|src)="\s*(?:javascript|data|vbscript):/i.test(attributes))
      found.push(whole);
  }
  return [...found, ...(page.replaceAll(tag, "").match(/<.{0,20}/g) ?? [])];
}

const ours = new Set(
  "!doctype html head meta title link body header main footer nav form fieldset legend label input textarea button a p h1 h2 small strong span svg path div dl dt dd b blockquote ol ul li code noscript script".split(
    " ",
  ),
);

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
