import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDrawable, recognisePicture } from './recognise-picture.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );
const big = (value: number, length: number) =>
  Array.from({ length }, (_, at) => (value >>> ((length - 1 - at) * 8)) & 0xff);
const little = (value: number, length: number) => big(value, length).reverse();

const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4));
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 8, 8],
    [...big(height, 2), ...big(width, 2)],
  );
const webp = (part: string, ...rest: number[][]) =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', part, [0, 0, 0, 0], ...rest);
const plain = (width: number, height: number) =>
  webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a], little(width, 2), little(height, 2));
const lossless = (width: number, height: number) =>
  webp('VP8L', [0x2f], little((width - 1) | ((height - 1) << 14), 4));
const extended = (width: number, height: number) =>
  webp('VP8X', [0, 0, 0, 0], little(width - 1, 3), little(height - 1, 3));

test('each kind tells its size, whatever it is', () => {
  const side = fc.integer({ min: 1, max: 8000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      expect(recognisePicture(png(width, height))).toEqual({ mediaType: 'image/png', width, height });
      expect(recognisePicture(jpeg(width, height))).toEqual({ mediaType: 'image/jpeg', width, height });
      for (const written of [plain, lossless, extended])
        expect(recognisePicture(written(width, height))).toEqual({ mediaType: 'image/webp', width, height });
    }),
  );
});

test('what is cut off, empty or something else is none, and never breaks anything', () => {
  for (const whole of [png(3, 4), jpeg(3, 4), plain(3, 4), lossless(3, 4), extended(3, 4)])
    for (let length = 0; length < whole.length; length += 1)
      expect(recognisePicture(whole.subarray(0, length))).toBeNull();
  expect(recognisePicture(png(0, 4))).toBeNull();
  expect(recognisePicture(bytes('<svg onload="alert(1)"/>'.padEnd(40)))).toBeNull();
  expect(recognisePicture(webp('ANIM', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
      const jpegs = new Uint8Array([0xff, 0xd8, ...noise]);
      expect(() => [recognisePicture(noise), recognisePicture(jpegs)]).not.toThrow();
    }),
  );
});

test('a picture of so many points that it would take the memory of a browser is told', () => {
  expect(isDrawable(recognisePicture(png(8000, 5000))!)).toBe(true);
  expect(isDrawable(recognisePicture(png(50_000, 50_000))!)).toBe(false);
});
