import { expect, test } from 'vitest';
import { countOdooTable, odooProbability, odooTag, type OdooLead } from './odoo-probability.ts';

const lead = (stage: string | null, source: string | null = null, email: string | null = null): OdooLead => ({
  stage,
  values: { source, email },
});
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

/** funnel.md §9: 20 won; 50 lost at stage 1, 30 at stage 2; source web 12/20, ad 8/60; e-mail ok 18/40, none 2/40. */
function vector() {
  const won = [...times(12, { source: 'web' }), ...times(8, { source: 'ad' })].map(({ source }, index) => ({
    ...lead('s2', source, index < 18 ? 'ok' : 'none'),
    won: true,
  }));
  const lost = [...times(20, 'web'), ...times(60, 'ad')].map((source, index) => ({
    ...lead(index < 50 ? 's1' : 's2', source, index % 2 ? 'ok' : 'none'),
    won: false,
  }));
  return countOdooTable(['s1', 's2'], [...won, ...lost]);
}

test.each([
  [lead('s1'), 20.06],
  [lead('s2'), 40.04],
  [lead('s2', 'web'), 61.48],
  [lead('s2', 'ad'), 26.33],
  [lead('s2', 'web', 'ok'), 74.09],
  [lead('s1', 'ad', 'none'), 2.72],
])('the formula gives what it gives in Odoo: %o → %d %', (asked, expected) => {
  expect(odooProbability(vector(), asked)).toBe(expected);
});

test('what was never seen changes nothing; no stage is 0', () => {
  expect(odooProbability(vector(), lead('s1', 'fair'))).toBe(20.06);
  expect(odooProbability(vector(), lead(null, 'web'))).toBe(0);
});

test('a team that never won or never lost has no value', () => {
  for (const won of [true, false])
    expect(odooProbability(countOdooTable(['s1'], times(30, { ...lead('s1'), won })), lead('s1'))).toBeNull();
});

test('a tag counts from the fiftieth lead on', () => {
  const tagged = (count: number) =>
    countOdooTable(
      ['s1'],
      [
        ...times(count, { ...lead('s1'), tags: ['key'], won: true }),
        ...times(100, { ...lead('s1'), tags: ['poor'], won: false }),
      ],
    );
  const asked = { ...lead('s1'), tags: ['key'] };
  expect(odooProbability(tagged(49), asked)).toBe(odooProbability(tagged(49), lead('s1')));
  expect(odooProbability(tagged(50), asked)).toBeGreaterThan(99);
  expect(odooTag).toBe('tag_id');
});

test('the value is never certain', () => {
  const sure = countOdooTable(
    ['s1'],
    [
      ...times(5000, { ...lead('s1', 'web', 'ok'), won: true }),
      ...times(5000, { ...lead('s1', 'ad', 'none'), won: false }),
    ],
  );
  expect(odooProbability(sure, lead('s1', 'web', 'ok'))).toBe(99.99);
  expect(odooProbability(sure, lead('s1', 'ad', 'none'))).toBe(0.01);
});
