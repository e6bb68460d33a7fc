import { expect, test } from 'vitest';
import { hasThumbnail, previewOf } from './file-preview.ts';

const mb = 1_048_576;

test.each([
  ['image/png', 9 * mb, 'image'],
  ['image/webp', 1, 'image'],
  ['image/heic', 1, null],
  ['image/svg+xml', 1, null],
  ['text/html', 1, null],
  ['application/pdf', 49 * mb, 'pdf'],
  ['text/plain', mb, 'text'],
  ['text/plain', mb + 1, null],
  ['application/zip', 1, null],
])('%s of %d bytes is shown as %s', (mediaType, size, preview) => {
  expect(previewOf({ mediaType, size })).toBe(preview);
});

test('only pictures of at most 3 MB stand small beside their name', () => {
  expect(hasThumbnail({ mediaType: 'image/jpeg', size: 3 * mb })).toBe(true);
  expect(hasThumbnail({ mediaType: 'image/jpeg', size: 3 * mb + 1 })).toBe(false);
  expect(hasThumbnail({ mediaType: 'application/pdf', size: 1 })).toBe(false);
});
