import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from './line-diff.ts';

test('a changed line is one taken out and one put in; the rest stays', () => {
  expect(diffLines('您好\n报价见附件\n谢谢', '您好\n报价见链接\n谢谢')).toEqual([
    { kind: 'same', text: '您好' },
    { kind: 'removed', text: '报价见附件' },
    { kind: 'added', text: '报价见链接' },
    { kind: 'same', text: '谢谢' },
  ]);
});

test('both versions can be read out of the difference', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '丙', ''), { minLength: 1, maxLength: 12 })
    .map((some) => some.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const read = (without: string) =>
        lines.flatMap((line) => (line.kind === without ? [] : [line.text])).join('\n');
      expect(read('added')).toBe(before);
      expect(read('removed')).toBe(after);
      if (before === after) expect(lines.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
