/** The funnels of funnel.md §13 from facts in the database: every cell of the table, and the records behind each. */
import { beforeAll, expect, test } from 'vitest';
import type { WireFunnel } from '../../insights/model/answer.ts';
import { measuredDeals } from './testing/measured-deals.ts';

let world: Awaited<ReturnType<typeof measuredDeals>>;
beforeAll(async () => {
  world = await measuredDeals();
});

type Part = WireFunnel['funnel']['whole'];
const cohort = { from: '2026-01-01', to: '2026-04-01' };
const counts = (part: Part) => part.rows.map((row) => (row as { count: number }).count);
const told = (part: Part, column: string) =>
  part.rows.map((row) => (row as unknown as Record<string, unknown>)[column]);
const percents = (part: Part, column: string) =>
  told(part, column).map((rate) => (rate === null ? null : Math.round((rate as number) * 1000) / 10));
const names = (funnel: WireFunnel['funnel']) =>
  funnel.parts.map(({ value }) => (value as { name: string } | null)?.name ?? value);

test('reached, touched and strict path count what the paper says', async () => {
  const reached = (await world.askFunnel({ mode: 'reached', cohort })).funnel;
  expect(counts(reached.whole)).toEqual([10, 8, 6, 6, 4, 2]);
  expect(percents(reached.whole, 'stepRate')).toEqual([null, 80, 75, 100, 66.7, 50]);
  expect(percents(reached.whole, 'overallRate')).toEqual([100, 80, 60, 60, 40, 20]);
  expect(percents(reached.whole, 'lossRate')).toEqual([10, 12.5, 0, 16.7, 25, null]);
  expect(reached.whole).toMatchObject({
    cohort: { count: 10, amount: '66000' },
    maturity: { resolvedShare: 0.6, immature: true },
  });
  const touched = (await world.askFunnel({ mode: 'touched', cohort })).funnel.whole;
  expect(counts(touched)).toEqual([9, 7, 5, 6, 3, 2]);
  expect(percents(touched, 'skipRate')).toEqual([10, 12.5, 16.7, 0, 25, 0]);
  const strict = (await world.askFunnel({ mode: 'strict', cohort })).funnel.whole;
  expect(counts(strict)).toEqual([9, 7, 4, 4, 2, 1]);
  expect(told(strict, 'lostHere')).toEqual(told(reached.whole, 'lostHere'));
});

test('the history tells the same as the facts', async () => {
  const asOf = '2026-03-31T00:00:00+08:00';
  for (const mode of ['reached', 'strict', 'stock'] as const) {
    const now = (await world.askFunnel({ mode, cohort })).funnel;
    const then = (await world.askFunnel({ mode, cohort, asOf })).funnel;
    expect(then).toEqual(now);
  }
});

test('as of 1 February the later moves are not known', async () => {
  const { funnel, asOf } = await world.askFunnel({
    mode: 'reached',
    cohort,
    asOf: '2026-02-01T00:00:00+08:00',
  });
  expect(counts(funnel.whole)).toEqual([10, 6, 4, 3, 0, 0]);
  expect(asOf).toBe('2026-01-31T16:00:00.000Z');
});

test('amounts weigh with the amount of today', async () => {
  const { funnel } = await world.askFunnel({ cohort, weigh: 'amount' });
  expect(told(funnel.whole, 'amount')).toEqual(['66000', '58000', '52000', '52000', '32000', '16000']);
  expect(told(funnel.whole, 'stepRate')[1]).toBeCloseTo(58 / 66);
  expect(told(funnel.whole, 'interval')[1]).toBeNull();
  expect(funnel.amountMeans.zh).toContain('当前金额');
});

test('the stock is 1, 1, 0, 1, 1 open, 2 won and 4 lost', async () => {
  const { funnel, columns } = await world.askFunnel({ mode: 'stock' });
  expect(counts(funnel.whole)).toEqual([1, 1, 0, 1, 1, 2, 4]);
  expect(columns.map(({ id }) => id)).toEqual(['stage', 'count', 'amount']);
});

test('February flows are those of the paper and balance', async () => {
  const { funnel, rows } = await world.askFunnel({
    mode: 'flow',
    cohort: { from: '2026-02-01', to: '2026-03-01' },
  });
  const movements = ['openStart', 'in', 'fwd', 'back', 'lost', 'openEnd'];
  const table = funnel.whole.rows.map((row) =>
    movements.map((name) => (row as unknown as Record<string, { count: number }>)[name]!.count),
  );
  expect(table).toEqual([
    [3, 0, 2, 0, 0, 1],
    [2, 4, 2, 0, 2, 2],
    [2, 2, 2, 1, 0, 1],
    [2, 2, 2, 0, 1, 1],
    [0, 2, 1, 0, 1, 0],
  ]);
  expect(told(funnel.whole, 'balanced')).toEqual([true, true, true, true, true]);
  expect(percents(funnel.whole, 'forwardRate')).toEqual([100, 50, 66.7, 66.7, 50]);
  expect(rows[1]!.slice(1, 7)).toEqual([2, 4, 2, 0, 2, 2]);
  // E from S2 by the website, J from S2 by the exhibition; B from S4, G from S5
  expect(funnel.stages[1]!.lossReasons.map(({ name, count }) => [name, count])).toEqual([
    ['价格太高', 1],
    ['选择竞品', 1],
  ]);
});

test('flows known by the middle of February hold only what had happened', async () => {
  const february = { from: '2026-02-01', to: '2026-03-01' };
  const { funnel } = await world.askFunnel({
    mode: 'flow',
    cohort: february,
    asOf: '2026-02-06T12:00:00+08:00',
  });
  expect(told(funnel.whole, 'balanced')).toEqual([true, true, true, true, true]);
  // B is lost from S4 and G left it for S5; A came into it
  expect(funnel.whole.rows[3]).toMatchObject({
    openStart: { count: 2 },
    in: { count: 1 },
    fwd: { count: 1 },
    lost: { count: 1 },
    openEnd: { count: 1 },
  });
});

test('stages tell their times, targets and reasons of losses', async () => {
  const { funnel } = await world.askFunnel({ cohort });
  const [s1, s2, , s4] = funnel.stages;
  expect(funnel.stages.map(({ name, kind, rank }) => [name, kind, rank])).toEqual([
    ['S1', 'open', 1],
    ['S2', 'open', 2],
    ['S3', 'open', 3],
    ['S4', 'open', 4],
    ['S5', 'open', 5],
    ['W', 'won', 6],
    ['L', 'lost', 0],
  ]);
  expect(s1).toMatchObject({ medianDays: 7, completedStays: 8, probability: 10 });
  expect(s2).toMatchObject({ medianDays: 10.5, p80Days: 12.8, completedStays: 8 });
  expect(s1!.lossReasons).toEqual([{ id: world.reasons[0], name: '价格太高', count: 1 }]);
  expect(s4!.lossReasons).toEqual([{ id: world.reasons[1], name: '选择竞品', count: 1 }]);
});

test('without details only the counts are told', async () => {
  const { funnel } = await world.askFunnel({ cohort, details: false });
  expect(counts(funnel.whole)).toEqual([10, 8, 6, 6, 4, 2]);
  expect(funnel.stages[1]).toMatchObject({ medianDays: null, completedStays: 0, lossReasons: [] });
});

test('a split gives one funnel a value, together the whole', async () => {
  const byOwner = await world.askFunnel({ cohort, split: 'deals.owner' });
  expect(names(byOwner.funnel)).toEqual(expect.arrayContaining(['李', '王']));
  const [li, wang] = ['李', '王'].map(
    (name) => byOwner.funnel.parts[names(byOwner.funnel).indexOf(name)]!.part,
  );
  expect(counts(li!)).toEqual([5, 4, 4, 4, 2, 2]);
  expect(counts(wang!)).toEqual([5, 4, 2, 2, 2, 0]);
  expect(byOwner.rows).toHaveLength(12);
  for (const mode of ['touched', 'strict', 'stock', 'flow'] as const) {
    const { funnel } = await world.askFunnel({ mode, cohort, split: 'deals.created_on.month' });
    expect(funnel.parts.map(({ value }) => value)).toEqual(['2026-01']);
    expect(funnel.parts[0]!.part).toEqual(funnel.whole);
  }
});

test('of many values the twelve largest are shown and the rest are Other', async () => {
  const many = await measuredDeals(
    Array.from({ length: 15 }, (_, index) => ({
      amount: BigInt(index + 1),
      visits: [
        {
          visitNo: 1,
          stageId: 'S1',
          rank: 1,
          kind: 'open',
          enteredAt: `2026-01-${String(index + 10)}T00:00:00+08:00`,
          leftAt: null,
          exit: 'open',
          firstVisit: true,
          furthestBefore: 0,
          strict: true,
          retro: false,
          lifeNo: 1,
          ownerIdAt: null,
          teamIdAt: null,
          amountAt: 0n,
          lostFromRank: null,
          openedRank: null,
          actorId: null,
          cause: 'manual',
          lossReasonId: null,
        },
      ],
    })),
  );
  const question = { weigh: 'amount', split: 'deals.created_on' } as const;
  const { funnel } = await many.askFunnel(question);
  expect(funnel.parts).toHaveLength(13);
  expect(funnel.parts[0]!.value).toBe('2026-01-24');
  expect(funnel.parts[12]).toMatchObject({ value: '其他', other: true });
  expect(told(funnel.parts[12]!.part, 'amount')[0]).toBe('6');
  const except = funnel.parts.slice(0, 12).map(({ value }) => value);
  const asked = { funnel: { pipeline: many.pipeline.id, ...question } };
  expect((await many.drill(asked, { what: 'reached', rank: 1, except })).total).toBe(3);
});

test('filters narrow a funnel, by what the deal is and by what became of it', async () => {
  const reached = async (field: string, op: string, value: unknown, mode = 'reached') =>
    counts(
      (await world.askFunnel({ mode: mode as 'reached', cohort }, [{ field, op, value } as never])).funnel
        .whole,
    );
  expect(await reached('deals.source', 'is', 'website')).toEqual([5, 4, 4, 4, 4, 2]);
  expect(await reached('deals.sector', 'is', 'manufacturing', 'touched')).toEqual([4, 3, 4, 4, 3, 2]);
  expect(await reached('deals.outcome', 'is', 'won', 'touched')).toEqual([2, 2, 2, 2, 1, 2]);
  expect(await reached('deals.stage', 'is', 'S4', 'touched')).toEqual([1, 1, 1, 1, 0, 0]);
  expect(await reached('deals.closed_on', 'between', ['2026-02-01', '2026-03-01'])).toEqual([
    4, 4, 3, 3, 2, 1,
  ]);
});

test('an unknown pipeline, dimension or cell is refused', async () => {
  await expect(world.askFunnel({ pipeline: '没有这个' })).rejects.toMatchObject({ code: 'unknown_value' });
  await expect(world.askFunnel({ pipeline: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'unknown_value',
  });
  await expect(world.askFunnel({ split: 'deals.colour' })).rejects.toMatchObject({ code: 'unknown_field' });
  const asked = { funnel: { pipeline: '十单流程', mode: 'stock' } };
  await expect(world.drill(asked, { what: 'fwd', rank: 1 })).rejects.toMatchObject({ code: 'unknown_cell' });
  await expect(world.drill(asked, { what: 'stock' })).rejects.toMatchObject({ code: 'unknown_cell' });
});

test('behind every number of every funnel there are exactly as many records', async () => {
  for (const mode of ['reached', 'touched', 'strict', 'stock'] as const)
    for (const asOf of [undefined, '2026-02-10T00:00:00+08:00']) {
      const asked = { mode, cohort, split: 'deals.owner', ...(asOf && { asOf }) };
      const { funnel } = await world.askFunnel(asked);
      const question = { funnel: { pipeline: world.pipeline.id, ...asked } };
      for (const { value, part } of funnel.parts)
        for (const row of part.rows) {
          const { rank, count, lostHere } = row as {
            rank: number;
            count: number;
            lostHere?: { count: number };
          };
          expect((await world.drill(question, { what: mode, rank, value })).total).toBe(count);
          if (lostHere)
            expect((await world.drill(question, { what: 'lost', rank, value })).total).toBe(lostHere.count);
        }
    }
  const flow = { mode: 'flow', cohort: { from: '2026-02-01', to: '2026-03-01' } } as const;
  const question = { funnel: { pipeline: world.pipeline.id, ...flow } };
  for (const row of (await world.askFunnel(flow)).funnel.whole.rows)
    for (const what of ['openStart', 'in', 'fwd', 'back', 'lost', 'openEnd']) {
      const shown = (row as unknown as Record<string, { count: number }>)[what]!.count;
      expect((await world.drill(question, { what, rank: row.rank })).total).toBe(shown);
    }
});
