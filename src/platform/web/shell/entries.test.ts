import { Home } from 'lucide-react';
import { expect, test } from 'vitest';
import { forPhone, isUnder, type RailEntry } from './entries.ts';

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

test('a phone shows four entries and keeps every other behind more', () => {
  const entries = ['home', 'leads', 'deals', 'accounts', 'insights']
    .map((id) => entry(id, true))
    .concat(entry('settings', false));
  const { bar, more } = forPhone(entries);
  expect(bar.map((one) => one.id)).toEqual(['home', 'leads', 'deals', 'accounts']);
  expect(more.map((one) => one.id)).toEqual(['insights', 'settings']);
});
