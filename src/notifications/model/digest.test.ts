import { expect, test } from 'vitest';
import { composeDigests, mostOfSection, type DigestRow } from './digest.ts';

const row = (more: Partial<DigestRow>): DigestRow => ({
  userId: 'li',
  section: 'due',
  count: 1,
  text: '回电',
  href: '/tasks',
  ...more,
});

test('what several domains tell of one section is added up, and named in the order of the sections', () => {
  const digests = composeDigests([
    [row({ section: 'leads', text: '张三', href: '/leads/1' }), row({ text: '寄样品', count: 3 })],
    [row({ text: '分拣线', count: 2, href: '/deals/1' }), row({ section: 'overdue', text: '旧事' })],
  ]);
  const { counts, lines } = digests.get('li')!;
  expect(counts).toEqual({ overdue: 1, due: 5, promised: 0, stalled: 0, leads: 1 });
  expect(lines.map(({ text }) => text.zh)).toEqual([
    '逾期：旧事',
    '今天到期：寄样品',
    '今天到期：分拣线',
    '新线索：张三',
  ]);
  expect(lines.map(({ href }) => href)).toEqual(['/tasks', '/tasks', '/deals/1', '/leads/1']);
});

test('people do not see each other’s, and who has nothing to do is left alone', () => {
  const digests = composeDigests([[row({}), row({ userId: 'wang', text: '投标' })], []]);
  expect([...digests.keys()]).toEqual(['li', 'wang']);
  expect(digests.get('wang')!.lines).toHaveLength(1);
});

test('of a section the first five are named', () => {
  const many = Array.from({ length: 9 }, (_, place) => row({ text: `第 ${place} 件`, count: 9 }));
  const { counts, lines } = composeDigests([many]).get('li')!;
  expect([counts.due, lines.length]).toEqual([9, mostOfSection]);
});
