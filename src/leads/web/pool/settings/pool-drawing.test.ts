import { expect, test } from 'vitest';
import { bodyOf, drawingOf } from './pool-drawing.ts';

const pool = {
  id: 'p',
  version: 3,
  position: 0,
  count: 5,
  broken: false,
  name: '华东公海',
  nameEn: null,
  kind: 'public' as const,
  everybody: false,
  members: [
    { teamId: 't', userId: null, admin: false, name: '华东' },
    { teamId: null, userId: 'u', admin: false, name: '小陈' },
    { teamId: null, userId: 'a', admin: true, name: '王经理' },
  ],
  takes: [],
  rules: { dailyClaims: 3, holdLimit: null, holdFilter: [], coolDays: 7, newDays: null, dailyViews: null },
};

test('a pool that is drawn without a change is sent as it stood', () => {
  const { name, nameEn, kind, everybody, takes, rules, members } = pool;
  const bare = members.map(({ teamId, userId, admin }) => ({ teamId, userId, admin }));
  expect(bodyOf(drawingOf(pool))).toEqual({ name, nameEn, kind, everybody, takes, rules, members: bare });
});

test('who runs a pool and is one of its people is named once', () => {
  const drawing = drawingOf(pool);
  const body = bodyOf({ ...drawing, people: [...drawing.people, { id: 'a', name: '王经理' }] });
  expect(body.members.filter((member) => member.userId === 'a')).toEqual([
    { teamId: null, userId: 'a', admin: true },
  ]);
});

test('a nurture pool takes nothing by itself', () => {
  expect(bodyOf({ ...drawingOf(pool), kind: 'nurture' }).takes).toBeNull();
});
