import { expect, test } from 'vitest';
import { nextRefresh } from './next-refresh.ts';

const now = new Date('2026-03-02T01:30:00Z'); // 09:30 in Shanghai
const next = (...asked: Parameters<typeof nextRefresh>) => nextRefresh(...asked)?.toISOString() ?? null;

test('hourly an hour on, daily at its time by the organisation’s clock, else only when somebody asks', () => {
  expect(next(null, now, 'Asia/Shanghai')).toBeNull();
  expect(next({ every: 'hour', at: '06:00' }, now, 'Asia/Shanghai')).toBe('2026-03-02T02:30:00.000Z');
  expect(next({ every: 'day', at: '18:00' }, now, 'Asia/Shanghai')).toBe('2026-03-02T10:00:00.000Z');
  expect(next({ every: 'day', at: '06:00' }, now, 'Asia/Shanghai')).toBe('2026-03-02T22:00:00.000Z');
});

test('after failures it comes sooner, with growing pauses, never later than usual', () => {
  const daily = { every: 'day', at: '06:00' } as const;
  expect(next(daily, now, 'Asia/Shanghai', 1)).toBe('2026-03-02T01:40:00.000Z');
  expect(next(daily, now, 'Asia/Shanghai', 3)).toBe('2026-03-02T02:10:00.000Z');
  expect(next(daily, now, 'Asia/Shanghai', 50)).toBe('2026-03-02T07:30:00.000Z');
  expect(next({ every: 'hour', at: '06:00' }, now, 'Asia/Shanghai', 9)).toBe('2026-03-02T02:30:00.000Z');
});
