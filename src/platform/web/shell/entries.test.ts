import { Home } from 'lucide-react';
import { expect, test } from 'vitest';
import { entryAt, forPhone, isUnder, placesOf, type RailEntry } from './entries.ts';

const entry = (id: string, onPhone: boolean): RailEntry => ({
  id,
  label: { zh: id, en: id },
  icon: Home,
  href: `/${id}`,
  onPhone,
});

test('the rail marks the entry a page lies under, home only itself', () => {
  expect(isUnder('/deals/d1', '/deals')).toBe(true);
  expect(isUnder('/dealsroom', '/deals')).toBe(false);
  expect(isUnder('/deals', '/')).toBe(false);
  expect(isUnder('/', '/')).toBe(true);
});

test('of two entries a page lies under, the nearer one is marked', () => {
  const entries = [entry('leads', true), { ...entry('inbox', false), href: '/leads/inbox' }];
  expect(entryAt(entries, '/leads/inbox')?.id).toBe('inbox');
  expect(entryAt(entries, '/leads/l1')?.id).toBe('leads');
  expect(entryAt(entries, '/deals')).toBeUndefined();
});

test('a part stands beneath its place, and by itself where that is not for this person', () => {
  const leads = entry('leads', true);
  const pools = { ...entry('pools', false), under: 'leads' };
  const shape = (entries: readonly RailEntry[]) =>
    placesOf(entries).map((place) => [place.entry.id, place.parts.map(({ id }) => id)]);
  expect(shape([leads, pools, entry('deals', true)])).toEqual([
    ['leads', ['pools']],
    ['deals', []],
  ]);
  expect(shape([pools])).toEqual([['pools', []]]);
});

test('a phone shows four entries and keeps every other behind more', () => {
  const entries = ['home', 'leads', 'deals', 'accounts', 'insights']
    .map((id) => entry(id, true))
    .concat(entry('settings', false));
  const { bar, more } = forPhone(entries);
  expect(bar.map((one) => one.id)).toEqual(['home', 'leads', 'deals', 'accounts']);
  expect(more.map((one) => one.id)).toEqual(['insights', 'settings']);
});
