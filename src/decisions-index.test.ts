/** The index of decisions names every decision once, by the words of its heading. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../docs/decisions');
const decisions = readdirSync(folder).filter((name) => name !== 'README.md');
const index = readFileSync(path.join(folder, 'README.md'), 'utf8');

function headingOf(name: string): string {
  const [first = ''] = readFileSync(path.join(folder, name), 'utf8').split('\n');
  return first.replace(/^# /, '');
}

test('every decision stands in the index with its heading, in the order of its number', () => {
  const expected = decisions.toSorted().map((name) => `[${name.slice(0, 4)}](${name}) ${headingOf(name)}`);
  const told = [...index.matchAll(/^\| *(\[\d{4}\]\([^)]+\)) *\| *(.+?) *\|$/gm)].map(
    ([, link, heading]) => `${link} ${heading}`,
  );
  expect(told).toEqual(expected);
  expect(decisions.length).toBeGreaterThan(10);
});

test('no number is given twice', () => {
  const numbers = decisions.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const name of decisions) expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
});
