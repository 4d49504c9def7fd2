/**
 * Which presets a region's band has room for.
 *
 * Source: firmware RadioInterface.cpp, the table of regions; MeshRadio.h, the bandwidths of presets.
 */

/** Presets of 500 kHz, and the regions whose band is narrower: 250 kHz. In any other region every preset fits. */
const WIDE: ReadonlySet<string> = new Set(["SHORT_TURBO", "LONG_TURBO"]);
const NARROW: ReadonlySet<string> = new Set(["EU_868"]);

/** Whether a radio can use `preset` in `region`; if not, the firmware takes LONG_FAST without a word. */
export function fits(preset: string, region: string): boolean {
  return !(WIDE.has(preset) && NARROW.has(region));
}
