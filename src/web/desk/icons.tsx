/** A shape for every category, drawn in strokes so that it reads in black and white, and without any font. */

import type { Category } from "../../journal/vocabulary.ts";

/** SVG paths in a box of 24 by 24. */
const paths: Readonly<Record<Category, string>> = {
  water: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",
  food: "M3 11h18a9 9 0 0 1-18 0zM8 7c0-2 2-2 2-4M14 7c0-2 2-2 2-4M8 21h8",
  medicine: "M8 21a5 5 0 0 1-4-8l8-8a5 5 0 0 1 7 7l-8 8a5 5 0 0 1-3 1zM8 9l7 7",
  medical: "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z",
  power: "M13 2 5 14h6l-1 8 8-12h-6z",
  light: "M9 18h6M10 21h4M8 15a6 6 0 1 1 8 0c-1 1-1 2-1 3H9c0-1 0-2-1-3z",
  warmth:
    "M3 12 12 4l9 8M6 10v11h12V10M12 12c2 2 3 3 3 5a3 3 0 0 1-6 0c0-1 1-2 1-2s1 1 2 0-1-2 0-3z",
  cooling: "M12 2v20M4 7l16 10M20 7 4 17M9 3l3 3 3-3M9 21l3-3 3 3",
  fuel: "M5 21V7l4-4h8l2 2v16zM9 3v4h6V3M8 11l8 7M16 11l-8 7",
  shelter: "M3 19V6M3 15h18v4M21 15v-2a4 4 0 0 0-4-4h-6v6M7 10.500a1.500 1.500 0 1 0 .1 0z",
  transport: "M4 16v-4l2-6h12l2 6v4zM4 12h16M6 16v3M18 16v3M7 14h1M16 14h1",
  evacuation: "M4 3h9v4M4 3v18h9v-4M9 12h12M17 8l4 4-4 4",
  rescue: "M12 3a9 9 0 1 0 .1 0zM12 8a4 4 0 1 0 .1 0zM6 6l3 3M18 6l-3 3M6 18l3-3M18 18l-3-3",
  fire: "M12 2c1 4 6 6 6 12a6 6 0 0 1-12 0c0-3 2-4 2-7 2 1 3 2 3 4 1-2 2-5 1-9z",
  flood:
    "M2 9c3-3 5 3 8 0s5 3 8 0 3 1 4 0M2 15c3-3 5 3 8 0s5 3 8 0 3 1 4 0M2 21c3-3 5 3 8 0s5 3 8 0 3 1 4 0",
  safety: "M12 3l8 3c0 8-2 12-8 15C6 18 4 14 4 6zM12 8v5M12 16v1",
  comms: "M12 10v11M8 21h8M12 7a1.500 1.500 0 1 0 .1 0zM7 13a7 7 0 0 1 0-9M17 13a7 7 0 0 0 0-9",
  care: "M12 20C6 16 3 12 3 9a4 4 0 0 1 9-2 4 4 0 0 1 9 2c0 3-3 7-9 11z",
  hygiene: "M6 21h12V11H6zM9 11V8h6v3M12 8V4h5M9 15h6",
  tools: "M20 5l-4 4-2-2 4-4a6 6 0 0 0-8 7L3 17a2.800 2.800 0 0 0 4 4l7-7a6 6 0 0 0 6-9z",
  work: "M4 8l5-5 6 6-3 3zM10 10l-7 8 3 3 8-7",
  animals: "M12 12c3 0 6 3 6 6s-3 3-6 2c-3 1-6 1-6-2s3-6 6-6zM5 9v2M9 4v3M15 4v3M19 9v2",
  road: "M3 9h18v5H3zM6 14v7M18 14v7M8 9l-3 5M14 9l-3 5M20 9l-3 5",
  weather: "M7 18a5 5 0 0 1 0-10 6 6 0 0 1 11 2 4 4 0 0 1 0 8z",
  other: "M12 10a2 2 0 1 0 .1 0z",
};

export function CategoryIcon({ category }: { readonly category: Category | null }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={paths[category ?? "other"]} />
    </svg>
  );
}
