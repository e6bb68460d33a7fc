import { expect, test } from 'vitest';
import { addressOfContent, sizeWords } from './file-words.ts';
import { textOf } from './text-of.ts';

test('a size reads in the unit that fits', () => {
  expect([1, 1023, 1024, 48_640, 1_048_576, 52_428_800].map(sizeWords)).toEqual([
    '1 B',
    '1023 B',
    '1 KB',
    '48 KB',
    '1.0 MB',
    '50.0 MB',
  ]);
});

test('a content has an address for saving and one for showing', () => {
  const content = { fileId: '0190', version: { number: 2 } };
  expect(addressOfContent(content)).toBe('/api/v1/files/0190/content?version=2');
  expect(addressOfContent(content, true)).toBe('/api/v1/files/0190/content?version=2&show=true');
});

test('a text is read as it was written, in UTF-8 with or without a mark, or in GB 18030', () => {
  const utf8 = new TextEncoder().encode('\ufeff需求').buffer;
  const gb18030 = Uint8Array.from([0xd0, 0xe8, 0xc7, 0xf3]).buffer;
  expect([textOf(utf8), textOf(gb18030)]).toEqual(['需求', '需求']);
});
