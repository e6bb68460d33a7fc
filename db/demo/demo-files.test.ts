import { expect, test } from 'vitest';
import { mediaTypeOf } from '../../src/activities/server/media-type.ts';
import { generateDemoWorld } from './generate-demo-world.ts';

const world = generateDemoWorld({ seed: 'chengli', today: '2026-11-24' });
const versions = world.files.flatMap((file) => file.versions.map((version) => ({ ...version, file })));

test('open deals have small files that are what they are called, added after a talk by whoever led it', () => {
  expect(world.files.length).toBeGreaterThan(50);
  expect(world.files.length).toBeLessThan(300);
  expect(world.files.some((file) => file.versions.length > 1)).toBe(true);
  for (const { name, content, author, at, file } of versions) {
    const expected = name.endsWith('.png') ? 'image/png' : 'text/plain';
    expect(mediaTypeOf(content, name)).toBe(expected);
    expect(content.length).toBeLessThan(20_000);
    const deal = world.deals.find(({ key }) => key === file.deal)!;
    expect(file.account).toBe(deal.account);
    expect(
      world.notes.some((note) => note.deal === deal.key && note.at === at && note.author === author),
    ).toBe(true);
  }
});

test('the minutes name the customer, the list counts at least one piece', () => {
  for (const { name, content, file } of versions) {
    const text = Buffer.from(content).toString();
    const account = world.accounts.find(({ key }) => key === file.account)!;
    if (name.endsWith('.txt')) expect(text).toContain(account.name);
    if (name.endsWith('.csv')) expect(text).toMatch(/,[1-9]\d*,[^,]+,\d+,\d+\r\n/);
  }
});
