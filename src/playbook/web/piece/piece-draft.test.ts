import { expect, test } from 'vitest';
import { audienceOf, draftOf, drawnPiece, isWebLink, tagsIn, withVariable } from './piece-draft.ts';

test('tags are typed with whatever separates words', () => {
  expect(tagsIn('价格，异议 价格,#电话、')).toEqual(['价格', '异议', '电话']);
  expect(tagsIn('  ')).toEqual([]);
});

test('a drawn piece is sent without what nobody typed', () => {
  const drawn = { ...drawnPiece(null, 's1'), title: ' 开场 ', link: ' ', tags: 'a b' };
  expect(draftOf(drawn)).toEqual({
    family: 'script',
    title: '开场',
    body: '',
    link: null,
    tags: ['a', 'b'],
    stageIds: ['s1'],
  });
  expect(audienceOf('t1')).toEqual({ scope: 'team', teamId: 't1' });
  expect(audienceOf('personal')).toEqual({ scope: 'personal', teamId: null });
});

test('only addresses of the web are links', () => {
  expect(['', 'https://a.cn/b', 'javascript:alert(1)', 'a.cn'].map(isWebLink)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a variable is put where the caret stands', () => {
  expect(withVariable('您好，', 3, '客户名称')).toBe('您好，{{ 客户名称 }}');
  expect(withVariable('ab', 1, 'x')).toBe('a{{ x }}b');
  expect(withVariable('ab', 99, 'x')).toBe('ab{{ x }}');
});
