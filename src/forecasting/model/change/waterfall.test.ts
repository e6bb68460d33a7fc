import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoggedDeal, Move } from '../forecast/logged-deal.ts';
import { pushCount, waterfallBetween, waterfallSteps, type Waterfall } from './waterfall.ts';

const quarter = { from: '2026-04-01', to: '2026-07-01' };
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const at = (day: string) => Date.parse(day);

type Told = {
  moves?: readonly (readonly [day: string, kind: Move['kind']])[];
  amounts?: readonly (readonly [day: string, amount: number | null])[];
  dates?: readonly (readonly [day: string, closeOn: string | null])[];
};

const dealOf = (id: string, { moves = [], amounts = [], dates = [] }: Told): LoggedDeal => ({
  id,
  pipelineId: 'p',
  moves: moves.map(([day, kind]) => ({ at: at(day), kind, stageId: kind, rank: kind === 'lost' ? 0 : 1 })),
  amounts: amounts.map(([day, value]) => ({ at: at(day), value })),
  dates: dates.map(([day, value]) => ({ at: at(day), value })),
  owners: [],
  teams: [],
  picks: [],
});

const [t0, t1] = [at('2026-04-10'), at('2026-05-10')];
const between = (...deals: LoggedDeal[]) => waterfallBetween(deals, quarter, t0, t1, dayOf);
const stepsOf = ({ bookings }: Waterfall) => bookings.map(({ step, amount }) => [step, amount]);
const since = '2026-01-05';
const open = [[since, 'open']] as const;

test('each deal is told by how it left or came, the first that holds', () => {
  const due = [[since, '2026-05-20']] as const;
  const worth = [[since, 100]] as const;
  const told = (deal: Told) =>
    stepsOf(between(dealOf('d', { moves: open, amounts: worth, dates: due, ...deal })));
  expect(told({})).toEqual([]);
  expect(told({ moves: [...open, ['2026-04-20', 'won']] })).toEqual([['won', -100]]);
  // Lost, although its day had been moved out before.
  expect(
    told({ moves: [...open, ['2026-05-02', 'lost']], dates: [...due, ['2026-04-20', '2026-08-01']] }),
  ).toEqual([['lost', -100]]);
  expect(told({ dates: [...due, ['2026-04-20', '2026-07-01']] })).toEqual([['pushed_out', -100]]);
  expect(
    told({
      dates: [
        [since, '2026-09-01'],
        ['2026-04-20', '2026-06-30'],
      ],
    }),
  ).toEqual([['pulled_in', 100]]);
  expect(
    told({
      moves: [['2026-04-11', 'open']],
      amounts: [['2026-04-11', 70]],
      dates: [['2026-04-11', '2026-06-01']],
    }),
  ).toEqual([['created', 70]]);
  expect(told({ amounts: [...worth, ['2026-04-15', 130]] })).toEqual([['increased', 30]]);
  expect(told({ amounts: [...worth, ['2026-04-15', 90]] })).toEqual([['decreased', -10]]);
});

test('a deal that was won at another amount is told with both, and one that came and was won in between on both sides', () => {
  const raised = dealOf('a', {
    moves: [...open, ['2026-04-20', 'won']],
    amounts: [
      [since, 100],
      ['2026-04-18', 80],
    ],
    dates: [[since, '2026-05-20']],
  });
  const quick = dealOf('b', {
    moves: [
      ['2026-04-12', 'open'],
      ['2026-05-01', 'won'],
    ],
    amounts: [['2026-04-12', 50]],
    dates: [['2026-04-12', '2026-08-01']],
  });
  const { start, end, ...rest } = between(raised, quick);
  expect([start, end]).toEqual([100, 0]);
  expect(stepsOf({ start, end, ...rest })).toEqual([
    ['decreased', -20],
    ['won', -80],
    ['created', 50],
    ['won', -50],
  ]);
});

test('a push is a move to a later month; three make the date incredible', () => {
  const pushed = (...days: (string | null)[]) =>
    pushCount({ dates: days.map((value, index) => ({ at: index, value })) }, 99);
  expect(pushed('2026-04-01', '2026-04-30', '2026-05-01')).toBe(1);
  expect(pushed('2026-04-01', '2026-05-01', '2026-03-01', '2026-06-01', '2026-12-31')).toBe(3);
  expect(pushed('2026-04-01', null, '2026-05-01')).toBe(1);
  expect(pushed(null)).toBe(0);
});

const days = [
  '2026-01-05',
  '2026-03-20',
  '2026-04-09',
  '2026-04-15',
  '2026-05-01',
  '2026-05-09',
  '2026-06-15',
];
const closing = fc.option(
  fc.constantFrom('2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01', '2026-09-09'),
);
const inTime = <T>(entries: readonly (readonly [string, T])[]) =>
  entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
const anyDeal = fc
  .record({
    moves: fc.array(
      fc.tuple(fc.constantFrom(...days), fc.constantFrom('open' as const, 'won' as const, 'lost' as const)),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    amounts: fc.array(fc.tuple(fc.constantFrom(...days), fc.option(fc.nat({ max: 1e9 }))), { maxLength: 4 }),
    dates: fc.array(fc.tuple(fc.constantFrom(...days), closing), { maxLength: 4 }),
  })
  .map(({ moves, amounts, dates }) => ({
    moves: inTime(moves),
    amounts: inTime(amounts),
    dates: inTime(dates),
  }));

test('whatever happened, start and bookings add up to the end exactly, and every step has its sign', () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { maxLength: 12 }), (told) => {
      const { start, end, bookings } = between(...told.map((one, index) => dealOf(`d${index}`, one)));
      expect(start + bookings.reduce((sum, { amount }) => sum + amount, 0)).toBe(end);
      const adds = new Set(['created', 'pulled_in', 'increased']);
      for (const { step, amount } of bookings) {
        expect(waterfallSteps).toContain(step);
        expect(amount > 0).toBe(adds.has(step));
      }
    }),
    { numRuns: 500 },
  );
});
