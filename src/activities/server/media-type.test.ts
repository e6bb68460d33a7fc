import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type.ts';
import { onePixel } from './testing/uploads.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const gb18030 = Uint8Array.from([0xd0, 0xe8, 0xc7, 0xf3, 0x0d, 0x0a]);
const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]);
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each([
  ['a picture under another name', onePixel, '合同.pdf', 'image/png'],
  ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'a', 'image/jpeg'],
  ['a GIF', bytes('GIF89a…'), 'a.gif', 'image/gif'],
  ['a WebP', bytes('RIFF0000WEBPVP8 '), 'a.webp', 'image/webp'],
  ['a photo of a phone', bytes('0000ftypheic'), 'a.heic', 'image/heic'],
  ['a PDF', bytes('%PDF-1.7'), 'a.png', 'application/pdf'],
  ['a video', bytes('0000ftypisom'), 'a.mp4', 'video/mp4'],
  [
    'a Word document',
    zip,
    '合同.DOCX',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['a box that calls itself a page', zip, 'a.html', 'application/zip'],
  ['an old spreadsheet', ole, 'a.xls', 'application/vnd.ms-excel'],
  ['a text', bytes('第一行\n'), 'a.txt', 'text/plain'],
  ['a text of an older program', gb18030, 'a.txt', 'text/plain'],
  ['a web page', bytes('<!doctype html><script>1</script>'), 'a.png', 'text/plain'],
  ['a drawing with a script', bytes('<svg onload="x()"/>'), 'a.svg', 'text/plain'],
  ['anything else', Uint8Array.from([1, 2, 3]), 'a.txt', 'application/octet-stream'],
])('%s is known by its content', (_, head, name, mediaType) => {
  expect(mediaTypeOf(head, name)).toBe(mediaType);
});

test('a text whose beginning ends in the middle of a character is a text', () => {
  expect(mediaTypeOf(bytes('需求').subarray(0, 4), 'a.txt')).toBe('text/plain');
});
