import { expect, test } from 'vitest';
import { compareVersions, type VersionStratum } from './compare-versions.ts';

const stratum = (version: number, source: string, count: number, won: number, lost = 0): VersionStratum => ({
  version,
  source,
  band: 1,
  count,
  won,
  lost,
});

test('a version under which as many leads alike are won more often does better', () => {
  const { figures, matched } = compareVersions(
    [
      stratum(1, 'web', 100, 20, 70),
      stratum(1, 'referral', 50, 20, 20),
      stratum(2, 'web', 100, 45, 40),
      stratum(2, 'referral', 50, 35, 10),
    ],
    1,
    2,
  );
  expect(matched).toBe(300);
  expect(figures.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['won', 'better'],
    ['lost', 'better'],
  ]);
  expect(figures[0]!.before).toEqual({ n: 150, rate: 40 / 150 });
});

test('a richer mix of sources is no success of the version', () => {
  const { figures } = compareVersions(
    [
      stratum(1, 'web', 150, 15),
      stratum(1, 'referral', 50, 25),
      stratum(2, 'web', 50, 5),
      stratum(2, 'referral', 150, 75),
    ],
    1,
    2,
  );
  const [won] = figures;
  expect(won!.after.rate! - won!.before.rate!).toBeGreaterThan(0.15);
  expect(Math.abs(won!.difference!)).toBeLessThan(1e-9);
  expect(won!.verdict).toBe('unclear');
});

test('few deals on a side, or none alike, say nothing', () => {
  const few = compareVersions([stratum(1, 'web', 100, 50), stratum(2, 'web', 19, 19)], 1, 2);
  expect(few.figures[0]).toMatchObject({ verdict: 'too_few', difference: null, after: { n: 19, rate: 1 } });
  const apart = compareVersions([stratum(1, 'web', 100, 50), stratum(2, 'referral', 100, 90)], 1, 2);
  expect(apart).toMatchObject({ matched: 0, figures: [{ verdict: 'too_few' }, { verdict: 'too_few' }] });
});
