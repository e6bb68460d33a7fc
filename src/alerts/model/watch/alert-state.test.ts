import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acknowledge,
  isOpen,
  look,
  snooze,
  wakesAt,
  type Notice,
  type Standing,
  type Terms,
} from './alert-state.ts';
import { judge, type Verdict } from './judge.ts';
import { replay } from './replay.ts';

const hour = 3_600_000;
const start = new Date('2026-03-02T09:00:00+08:00');
const at = (hours: number) => new Date(start.getTime() + hours * hour);
const plain: Terms = { holdMinutes: 0, cooldownMinutes: 0, isMoment: false, escalatesAt: () => null };

/** What looks at these verdicts, an hour apart, tell and leave. */
function looks(verdicts: readonly Verdict[], terms: Terms = plain) {
  let standing: Standing | null = null;
  const told: { hour: number; what: Notice['what'] }[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    const step = look(standing, verdict, at(index), terms);
    standing = step.after;
    for (const { what } of step.notices) told.push({ hour: index, what });
  }
  return { standing: standing as Standing | null, told };
}

test('it is told once when it becomes so, and once when it is over', () => {
  expect(looks(['clear', 'met', 'met', 'met', 'clear', 'clear']).told).toEqual([
    { hour: 1, what: 'fired' },
    { hour: 4, what: 'recovered' },
  ]);
});

test('what lies between the two lines neither fires nor ends', () => {
  expect(looks(['between', 'between']).told).toEqual([]);
  expect(looks(['met', 'between', 'met', 'between']).told).toEqual([{ hour: 0, what: 'fired' }]);
});

test('it must have held as long as asked; a break begins anew', () => {
  const held = { ...plain, holdMinutes: 120 };
  expect(looks(['met', 'met', 'clear', 'met', 'met', 'met'], held).told).toEqual([
    { hour: 5, what: 'fired' },
  ]);
  expect(looks(['met'], held).standing).toMatchObject({ state: 'pending' });
  expect(wakesAt(looks(['met'], held).standing!, held)).toEqual(at(2));
});

test('within the cooldown it is not told again; if it is still so afterwards, it is', () => {
  const cooled = { ...plain, cooldownMinutes: 300 };
  expect(looks(['met', 'clear', 'met', 'clear', 'met', 'met'], cooled).told).toEqual([
    { hour: 0, what: 'fired' },
    { hour: 1, what: 'recovered' },
    { hour: 5, what: 'fired' },
  ]);
});

const stepwise: Terms = {
  ...plain,
  escalatesAt: (fired, level) => (level < 2 ? new Date(fired.getTime() + (level + 1) * 2 * hour) : null),
};

test('it goes up step by step while nobody has acknowledged it, and no further', () => {
  expect(
    looks(['met', 'met', 'met', 'met', 'met', 'met', 'met'], stepwise).told.map(
      ({ hour: h, what }) => `${h} ${what}`,
    ),
  ).toEqual(['0 fired', '2 escalated', '4 escalated']);
  const fires = looks(['met']).standing!;
  const known = acknowledge(fires, at(1));
  expect(look(known, 'met', at(9), stepwise).notices).toEqual([]);
  expect(look(known, 'clear', at(9), stepwise).notices).toEqual([{ what: 'recovered' }]);
});

test('snoozed, it is told again at its time unless it is over by then', () => {
  const slept = snooze(looks(['met']).standing!, at(5), at(1));
  expect(look(slept, 'met', at(4), plain).notices).toEqual([]);
  expect(look(slept, 'met', at(5), plain)).toMatchObject({
    after: { state: 'firing' },
    notices: [{ what: 'again' }],
  });
  expect(look(slept, 'clear', at(3), plain).notices).toEqual([{ what: 'recovered' }]);
  expect(() => snooze(slept, at(0), at(1))).toThrow('alert.snooze_over');
  expect(() => acknowledge(looks(['met', 'clear']).standing!, at(2))).toThrow('alert.not_firing');
});

test('a change is told each time, and ends without a word', () => {
  const moment = { ...plain, isMoment: true };
  expect(looks(['met', 'clear', 'met', 'met', 'clear'], moment).told.map(({ what }) => what)).toEqual([
    'fired',
    'fired',
  ]);
});

const verdicts = fc.array(fc.constantFrom<Verdict>('met', 'clear', 'between'), { maxLength: 60 });
const terms = fc.record({
  holdMinutes: fc.integer({ min: 0, max: 300 }),
  cooldownMinutes: fc.integer({ min: 0, max: 600 }),
});

test('for any run of looks, telling and recovery take turns, far enough apart, and nothing is open untold', () => {
  fc.assert(
    fc.property(verdicts, terms, (run, { holdMinutes, cooldownMinutes }) => {
      const { told, standing } = looks(run, { ...stepwise, holdMinutes, cooldownMinutes });
      const main = told.filter(({ what }) => what !== 'escalated');
      expect(main.map(({ what }) => what)).toEqual(
        main.map((_, index) => (index % 2 === 0 ? 'fired' : 'recovered')),
      );
      const fired = main.filter(({ what }) => what === 'fired').map((one) => one.hour);
      for (const [index, one] of fired.entries()) {
        if (index > 0) expect((one - fired[index - 1]!) * 60).toBeGreaterThanOrEqual(cooldownMinutes);
        const held = run.slice(Math.max(0, one - Math.ceil(holdMinutes / 60)), one + 1);
        expect(new Set(held)).toEqual(new Set(['met']));
      }
      expect(standing !== null && isOpen(standing)).toBe(main.length % 2 === 1);
    }),
  );
});

test('however a number trembles between the line and the one for clearing, it is told once', () => {
  const when = { is: 'below', value: 0.2, clear: 0.25 } as const;
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.15, max: 0.2499, noNaN: true }), { minLength: 1 }), (values) => {
      const run = values.map((value) => judge(when, { value, before: [], last: undefined, days: null }));
      expect(looks(run).told.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('the lines: beyond the first it is so, beyond the second over; a second line on the wrong side counts as the first', () => {
  const see = (value: number | null, extra = {}) => ({
    value,
    before: [],
    last: undefined,
    days: null,
    ...extra,
  });
  const above = { is: 'above', value: 100, clear: 80 } as const;
  expect([101, 100, 81, 80].map((value) => judge(above, see(value)))).toEqual([
    'met',
    'between',
    'between',
    'clear',
  ]);
  expect(judge({ ...above, clear: 120 }, see(100))).toBe('clear');
  expect(judge(above, see(null))).toBe('between');
  expect(judge({ is: 'between', low: 1, high: 3 }, see(3))).toBe('met');
  expect(judge({ is: 'changed' }, see(3))).toBe('clear');
  expect(judge({ is: 'changed' }, see(3, { last: 2 }))).toBe('met');
  expect(judge({ is: 'idle', days: 8 }, see(null, { days: 8 }))).toBe('met');
  expect(judge({ is: 'in_stage', days: 8 }, see(null, { days: 8 }))).toBe('clear');
});

test('a move is a share of what was before, or of the median of some; against nothing it is unknown', () => {
  const against = (before: (number | null)[], value: number, way: 'up' | 'down' | 'either', median = false) =>
    judge(
      { is: 'moved', way, percent: 30, against: median ? 'median' : 'previous', of: 3 },
      { value, before, last: undefined, days: null },
    );
  expect(against([10], 13, 'up')).toBe('met');
  expect(against([10], 7, 'up')).toBe('clear');
  expect(against([10], 7, 'either')).toBe('met');
  expect(against([0], 7, 'up')).toBe('between');
  expect(against([100, 10, 10, 10], 12, 'up', true)).toBe('clear');
  expect(against([1, 10, 10, 10], 6, 'down', true)).toBe('met');
});

test('a replay counts what the looks of past days would have told', () => {
  const day = (index: number, value: number) => ({
    at: at(24 * index),
    sights: new Map([['total', { value, before: [], days: null }]]),
  });
  const past = [0.3, 0.18, 0.19, 0.26, 0.1].map((value, index) => day(index, value));
  expect(replay(past, { is: 'below', value: 0.2, clear: null }, plain)).toEqual([at(24), at(96)]);
});
