import { expect, test } from 'vitest';
import { readLeadText } from '../../../model/capture/read-text/read-lead-text.ts';
import { changed, confirmable, confirmedValues, piecesOfText, withField } from './draft.ts';

const text = '我是恒力科技的王建国，电话13800138000';

test('what was read is confirmed field by field, and what a person changed stays when the text is read again', () => {
  const read = confirmable(readLeadText(text), []);
  expect(confirmedValues(read)).toMatchObject({ name: '王建国', mobile: '13800138000' });
  const renamed = changed(changed(read, 'name', { value: '王总' }), 'mobile', { isUsed: false });
  expect(confirmedValues(renamed)).not.toHaveProperty('mobile');
  const again = confirmable(readLeadText(`${text} 微信 wang_88`), withField(renamed, 'title'));
  expect(confirmedValues(again)).toMatchObject({ name: '王总', wechat: 'wang_88' });
  expect(again.map(({ field }) => field)).toContain('title');
});

test('the text is cut where the used values stand, and nothing of it is lost', () => {
  const read = confirmable(readLeadText(text), []);
  const pieces = piecesOfText(text, read);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.find(({ fields }) => fields.includes('mobile'))?.text).toBe('13800138000');
  const unused = piecesOfText(text, changed(read, 'mobile', { isUsed: false }));
  expect(unused.some(({ fields }) => fields.includes('mobile'))).toBe(false);
});
