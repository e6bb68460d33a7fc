import { expect, test } from 'vitest';
import { groupsOf, type Line } from './report-groups.ts';

const line = (id: string, more: { owner?: string | null } & Partial<Omit<Line, 'owner'>> = {}): Line => {
  const { owner = 'me', ...told } = more;
  const isWritten = { rights: [], hasDraft: false, isSubscribed: false, changedAt: '' };
  return {
    id,
    title: id,
    folder: '',
    isShipped: false,
    tells: null,
    openedAt: null,
    kind: 'dashboard',
    href: `/reports/${id}`,
    owner: owner === null ? null : { id: owner, name: owner },
    ...isWritten,
    ...told,
  };
};
const lines = [
  line('funnel', { isShipped: true, folder: '系统报表', owner: null, tells: '阶段', openedAt: '2026-03-01' }),
  line('own', { folder: '华东' }),
  line('theirs', { owner: 'li', openedAt: '2026-03-02' }),
  line('wall', { isShipped: true, folder: '系统报表', kind: 'screen', owner: null }),
];
const shown = (wanted: Partial<Parameters<typeof groupsOf>[1]>) =>
  groupsOf(lines, { list: 'all', kind: 'all', text: '', me: 'me', ...wanted }).map(({ lines: group }) =>
    group.map(({ id }) => id).join(),
  );

test('reports stand by folder, what ships comes last', () => {
  expect(shown({})).toEqual(['own', 'theirs', 'funnel,wall']);
});

test('one’s own, those of others, those that ship, and the last opened ones', () => {
  expect(shown({ list: 'mine' })).toEqual(['own']);
  expect(shown({ list: 'shared' })).toEqual(['theirs']);
  expect(shown({ list: 'shipped' })).toEqual(['funnel,wall']);
  expect(shown({ list: 'recent' })).toEqual(['theirs,funnel']);
});

test('found by title, folder, owner and by what they tell; and by kind', () => {
  expect(shown({ text: '华东' })).toEqual(['own']);
  expect(shown({ text: 'LI' })).toEqual(['theirs']);
  expect(shown({ text: '阶段' })).toEqual(['funnel']);
  expect(shown({ kind: 'screen' })).toEqual(['wall']);
  expect(shown({ text: 'nothing' })).toEqual([]);
});
