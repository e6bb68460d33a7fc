/** What a picture is by its content, and how large; its name and what it is said to be tell nothing. */
import type { pictureTypes } from './picture-contract.ts';

export type PictureKind = { mediaType: (typeof pictureTypes)[number]; width: number; height: number };

/** Points that are drawn without taking a browser's memory: 8,000 by 5,000. */
const mostPoints = 40_000_000;

/** The kind and the size in points of a PNG, JPEG or WebP; null of anything else, and of one whose size is not told. */
export function recognisePicture(content: Uint8Array): PictureKind | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  try {
    const found = sizeOfPng(view) ?? sizeOfWebp(view) ?? sizeOfJpeg(view);
    return found && found.width > 0 && found.height > 0 ? found : null;
  } catch (error) {
    // Its header ends before it says what it is.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** May it be shown: not more points than a page bears? */
export function isDrawable({ width, height }: PictureKind): boolean {
  return width * height <= mostPoints;
}

function says(view: DataView, at: number, name: string): boolean {
  return [...name].every((sign, index) => view.getUint8(at + index) === sign.charCodeAt(0));
}

function sizeOfPng(view: DataView): PictureKind | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || !says(view, 12, 'IHDR'))
    return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Plain, without loss, and with more than one part: each tells its size in a way of its own. */
function sizeOfWebp(view: DataView): PictureKind | null {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return null;
  const sized = (width: number, height: number): PictureKind => ({ mediaType: 'image/webp', width, height });
  if (says(view, 12, 'VP8 '))
    return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (says(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (!says(view, 12, 'VP8X')) return null;
  const threeBytes = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  return sized(threeBytes(24) + 1, threeBytes(27) + 1);
}

/** Segment after segment, until one begins a frame. */
function sizeOfJpeg(view: DataView): PictureKind | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker))
      return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A byte of filling, or a segment with its length.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Frames have the markers C0 to CF, but for those of tables and of arithmetic. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
