import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../platform/model/calendar.ts';
import { isStale, leastGapMs, nextStep, type WallTimes } from './wall-clock.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);
const hour = 3_600_000;

type Happening = { changes: readonly number[]; isAway?: (instant: number) => boolean };

/** Lets a wall live from one instant to another with a moved clock: what it asked for and when it loaded itself anew. */
function live(from: number, to: number, { changes, isAway = () => false }: Happening) {
  let times: WallTimes = { loadedAt: from, askedAt: null, answeredAt: null, failures: 0, changedAt: null };
  const coming = [...changes].sort((one, other) => one - other);
  const asked: { at: number; failed: boolean; day: string }[] = [];
  const reloads: number[] = [];
  const stale: number[] = [];
  for (let now = from; now <= to;) {
    const step = nextStep(times, zone);
    const change = coming[0];
    if (change !== undefined && change < step.at) {
      coming.shift();
      now = Math.max(now, change);
      if (!isAway(now)) times = { ...times, changedAt: times.changedAt ?? now };
      continue;
    }
    now = Math.max(now, step.at);
    if (now > to) break;
    if (step.do === 'reload') {
      reloads.push(now);
      times = { loadedAt: now, askedAt: null, answeredAt: null, failures: 0, changedAt: null };
      continue;
    }
    const failed = isAway(now);
    asked.push({ at: now, failed, day: dayOf(new Date(now), zone) });
    times = failed
      ? { ...times, askedAt: now, failures: times.failures + 1 }
      : { ...times, askedAt: now, answeredAt: now, failures: 0, changedAt: null };
    if (isStale(times, now)) stale.push(now);
  }
  return { asked, reloads, stale };
}

test('a wall that hangs for three days turns its days at midnight and loads itself anew once a night', () => {
  const from = at('2026-11-27T09:00:00');
  const { asked, reloads, stale } = live(from, from + 72 * hour, { changes: [] });
  for (const midnight of ['2026-11-28', '2026-11-29', '2026-11-30']) {
    const first = asked.find(({ day }) => day === midnight)!;
    expect(first.at - at(`${midnight}T00:00:00`)).toBeLessThanOrEqual(1000);
  }
  expect(reloads).toEqual([at('2026-11-28T03:30:00'), at('2026-11-29T03:30:00'), at('2026-11-30T03:30:00')]);
  const gaps = asked.slice(1).map(({ at: instant }, before) => instant - asked[before]!.at);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(5 * 60_000);
  expect(stale).toEqual([]);
});

test('a page opened shortly before the night is left alone until the next', () => {
  const { reloads } = live(at('2026-11-27T23:00:00'), at('2026-11-29T12:00:00'), { changes: [] });
  expect(reloads).toEqual([at('2026-11-29T03:30:00')]);
});

test('a change is asked for within three seconds, and a storm of changes never more often than every two', () => {
  const from = at('2026-11-27T09:00:00');
  const one = live(from, from + 60_000, { changes: [from + 30_000] });
  expect(one.asked.map(({ at: instant }) => instant - from)).toEqual([0, 30_300]);
  const storm = Array.from({ length: 3000 }, (_, index) => from + 1000 + index * 100);
  const many = live(from, from + 400_000, { changes: storm });
  for (const change of storm) {
    const told = many.asked.find(({ at: instant }) => instant > change)!;
    expect(told.at - change).toBeLessThanOrEqual(3000);
  }
  const gaps = many.asked.slice(1).map(({ at: instant }, before) => instant - many.asked[before]!.at);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(leastGapMs);
});

test('while the network is away it asks ever more slowly, is marked as stale, and comes back within a minute', () => {
  const from = at('2026-11-27T09:00:00');
  const away = { from: from + hour, to: from + 3 * hour };
  const { asked, reloads } = live(from, from + 4 * hour, {
    changes: [from + 2 * hour],
    isAway: (instant) => instant >= away.from && instant < away.to,
  });
  const failed = asked.filter((one) => one.failed);
  expect(failed.length).toBeLessThan(140);
  const back = asked.find(({ at: instant, failed: isFailed }) => !isFailed && instant > away.from)!;
  expect(back.at - away.to).toBeLessThanOrEqual(60_000);
  expect(reloads).toEqual([]);
  const before: WallTimes = { loadedAt: 0, askedAt: 10, answeredAt: 10, failures: 0, changedAt: null };
  expect(isStale(before, 10 + 5 * 60_000)).toBe(false);
  expect(isStale(before, 10 + 7 * 60_000)).toBe(true);
  expect(isStale({ ...before, failures: 1 }, 20)).toBe(true);
  expect(isStale({ ...before, answeredAt: null, failures: 3 }, 20)).toBe(false);
});

test('a server that is away at night is not loaded from: the wall keeps what it shows', () => {
  const from = at('2026-11-27T18:00:00');
  const { reloads } = live(from, from + 20 * hour, {
    changes: [],
    isAway: (instant) => instant >= at('2026-11-28T03:00:00') && instant < at('2026-11-28T04:00:00'),
  });
  expect(reloads.every((instant) => instant >= at('2026-11-28T04:00:00'))).toBe(true);
});

test('numbers that take long to read are asked for less often', () => {
  const slow: WallTimes = { loadedAt: 0, askedAt: 1000, answeredAt: 5000, failures: 0, changedAt: 5100 };
  expect(nextStep(slow, zone)).toEqual({ do: 'ask', at: 13_000 });
  expect(nextStep({ ...slow, answeredAt: 1200 }, zone)).toEqual({ do: 'ask', at: 5400 });
});

test('what comes next never lies before what was last done', () => {
  const start = at('2026-01-01T00:00:00');
  const instant = fc.integer({ min: start, max: start + 400 * 24 * hour });
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 48 * hour }), fc.nat(20), (loadedAt, later, failures) => {
      const askedAt = loadedAt + later;
      const times = { loadedAt, askedAt, answeredAt: askedAt, failures, changedAt: null };
      const step = nextStep(times, zone);
      if (step.do === 'ask') expect(step.at).toBeGreaterThan(askedAt);
      else expect(step.at).toBeGreaterThanOrEqual(loadedAt);
    }),
  );
});
