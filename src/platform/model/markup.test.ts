import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkup, linesOfText, markup } from './markup.ts';

test('a text put into markup stays a text', () => {
  expect(markup`<p title="${'"><script>'}">${"<b> & 'x'"}</p>`.html).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;x&#39;</p>',
  );
});

test('markup in markup is not escaped again, lists are joined, nothing leaves nothing', () => {
  const rows = ['甲', '乙'].map((name) => markup`<td>${name}</td>`);
  expect(markup`<tr>${rows}${null}${false}${undefined}</tr>${3}`.html).toBe(
    '<tr><td>甲</td><td>乙</td></tr>3',
  );
});

test('lines of a text become lines of the page', () => {
  expect(linesOfText('一 < 二\n三').html).toBe('一 &lt; 二<br>三');
});

test('no text escapes from an attribute or a tag', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeMarkup(text)).not.toMatch(/[<>"']/);
    }),
  );
});
