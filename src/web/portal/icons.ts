/** Shapes that go with words, never instead of them: drawn in the colour of the text, on a grid of 24. */

import { Html } from "../../base/html.ts";
import type { Category } from "../../journal/vocabulary.ts";

/** What a household asks for or offers; the operator knows more categories than these. */
export type PortalCategory = Exclude<
  Category,
  "cooling" | "evacuation" | "rescue" | "fire" | "flood" | "safety" | "road" | "weather"
>;

const shapes = {
  water: "M12 3s6 6.5 6 11a6 6 0 0 1-12 0c0-4.5 6-11 6-11z",
  food: "M3 11h18a9 9 0 0 1-18 0zM8 7c0-2 2-2 2-4M13 7c0-2 2-2 2-4",
  medicine: "M10.5 20.5a5 5 0 0 1-7-7l10-10a5 5 0 0 1 7 7zM8.5 8.5l7 7",
  medical: "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z",
  power: "M13 2 4 14h7l-1 8 9-12h-7z",
  light:
    "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2.1h5c0-.9.4-1.6 1-2.1A6 6 0 0 0 12 3z",
  warmth:
    "M3 11l9-8 9 8v10H3zM12 18.5A2.5 2.5 0 0 1 9.5 16c0-2 2.5-4 2.5-4s2.5 2 2.5 4a2.5 2.5 0 0 1-2.5 2.5z",
  fuel: "M5 8l4-4h6l4 4v13H5zM9 4v4M9 12l6 6M15 12l-6 6",
  shelter: "M3 20V7M3 16h18v4M21 16v-3a3 3 0 0 0-3-3H9v6M5 12h1",
  transport: "M3 17v-5l3-6h12l3 6v5zM3 12h18M6 17v2M18 17v2M7 14.5h1M16 14.5h1",
  care: "M12 20S3 15 3 9.5A4.5 4.5 0 0 1 12 8a4.5 4.5 0 0 1 9 1.5C21 15 12 20 12 20z",
  hygiene: "M6 21v-9l3-3h6l3 3v9zM12 9V5M9 5h6M12 13v4M10 15h4",
  comms: "M12 12v9M8 21h8M9.5 9.5a3.5 3.5 0 1 1 5 0M6.5 12.5a8 8 0 1 1 11 0",
  tools: "M20 7l-3 3-3-3 3-3a5 5 0 0 0-6.5 6.5L3 18l3 3 7.5-7.5A5 5 0 0 0 20 7z",
  work: "M4 21l9-9M9 7l5-5 8 8-5 5z",
  animals:
    "M12 12c-3 0-5 3-5 5.5S9 21 12 20c3 1 5 0 5-2.5S15 12 12 12zM5 9v2M9.5 5v2M14.5 5v2M19 9v2",
  other: "M5 12h1M11.5 12h1M18 12h1",
  ok: "M4 12l5 6L20 6",
  need: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5.6 5.6l4 4M14.4 14.4l4 4M18.4 5.6l-4 4M9.6 14.4l-4 4",
  follow: "M9 4 7 20M17 4l-2 16M4 9h16M4 15h16",
  infos: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5",
  seek: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21",
  fire: "M12 21a6 6 0 0 1-6-6c0-5 5-6 5-12 4 2 7 7 7 12a6 6 0 0 1-6 6zM12 21a2.5 2.5 0 0 1-2.5-2.5c0-2 2.5-3.5 2.5-3.5s2.5 1.5 2.5 3.5A2.5 2.5 0 0 1 12 21z",
} as const satisfies Readonly<Record<PortalCategory, string>> & Readonly<Record<string, string>>;
export type IconName = keyof typeof shapes;

export function icon(name: IconName): Html {
  return new Html(`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${shapes[name]}"/></svg>`);
}
