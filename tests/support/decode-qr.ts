/** Reads a QR code as a telephone does: from a picture, by a reader that is not ours. */

import jsqr from "jsqr";

/** Bright picture elements, row by row, to be read as one picture; undefined if nothing in it reads. */
export function decodeQr(bright: readonly (readonly boolean[])[], scale = 4): string | undefined {
  const width = (bright[0]?.length ?? 0) * scale;
  const height = bright.length * scale;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = bright[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      pixels.fill(light ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return readPicture(pixels, width, height);
}

/** Reads dark on light alone, as the strictest readers do. */
export function readPicture(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
): string | undefined {
  const read = jsqr.default ?? jsqr;
  return read(pixels, width, height, { inversionAttempts: "dontInvert" })?.data;
}
