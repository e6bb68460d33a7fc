/** What every funnel must keep, whatever the deals went through (funnel.md §2). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  ConversionPart,
  FlowPart,
  FunnelMode,
  StockPart,
  Weigh,
  Weight,
} from '../../insights/model/funnel.ts';
import { sumOf } from '../../insights/model/funnel-answer.ts';
import { funnelOf } from '../../insights/model/funnel-of.ts';
import type { FunnelRecord } from '../../insights/model/funnel-of.ts';
import { foldStageLog } from './stage-log.ts';
import { anyInstant, anyLog } from './testing/any-log.ts';
import { stages, timeZone } from './testing/ten-deals.ts';

const anyDeal: fc.Arbitrary<FunnelRecord> = fc
  .record({
    log: anyLog,
    amount: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    group: fc.constantFrom('web', 'fair', null),
  })
  .map(({ log, amount, group }) => {
    const { visits } = foldStageLog(log, stages, timeZone);
    return { createdAt: visits[0]!.enteredAt, amount, group, visits };
  });
const anyDeals = fc.array(anyDeal, { maxLength: 12 });
const anyWindow = fc
  .tuple(anyInstant, anyInstant, anyInstant)
  .map(([a, b, asOf]) => [Date.parse(a), Date.parse(b), Date.parse(asOf)] as const)
  .map(([a, b, asOf]) => ({ from: Math.min(a, b), to: Math.max(a, b), asOf }));
const anyWeigh = fc.constantFrom<Weigh>('count', 'amount');
type Window = { from: number; to: number; asOf: number };

const ask = (deals: readonly FunnelRecord[], mode: FunnelMode, weigh: Weigh, window: Window) =>
  funnelOf(deals, stages, { mode, weigh, ...window, split: true });

test('reached and strict never grow along the way, no rate passes 100 %, and the steps multiply to the whole', () => {
  fc.assert(
    fc.property(
      anyDeals,
      anyWindow,
      anyWeigh,
      fc.constantFrom('reached', 'strict'),
      (deals, window, weigh, mode) => {
        const { rows } = ask(deals, mode, weigh, window).whole as ConversionPart;
        let product: number | null = 1;
        rows.forEach((row, index) => {
          const before = rows[index - 1];
          if (before) {
            expect(row.count).toBeLessThanOrEqual(before.count);
            expect(row.amount <= before.amount).toBe(true);
            product = product === null || row.stepRate === null ? null : product * row.stepRate;
          }
          for (const rate of [row.stepRate, row.overallRate, row.lossRate])
            expect(rate ?? 0).toBeLessThanOrEqual(1);
          if (product !== null && row.overallRate !== null) expect(row.overallRate).toBeCloseTo(product, 9);
          expect(row.stepRate === null).toBe(!before || before[weigh] == 0);
        });
      },
    ),
  );
});

test('strict ≤ touched ≤ reached ≤ cohort, and skip rates lie between 0 and 1', () => {
  fc.assert(
    fc.property(anyDeals, anyWindow, (deals, window) => {
      const [reached, touched, strict] = (['reached', 'touched', 'strict'] as const).map(
        (mode) => ask(deals, mode, 'count', window).whole as ConversionPart,
      );
      touched!.rows.forEach((row, index) => {
        expect(strict!.rows[index]!.count).toBeLessThanOrEqual(row.count);
        expect(row.count).toBeLessThanOrEqual(reached!.rows[index]!.count);
        expect(reached!.rows[index]!.count).toBeLessThanOrEqual(reached!.cohort.count);
        if (row.skipRate !== null) expect(row.skipRate).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

test('won, lost and open deals together are the cohort', () => {
  fc.assert(
    fc.property(anyDeals, anyWindow, (deals, window) => {
      const { cohort, maturity } = ask(deals, 'reached', 'count', window).whole as ConversionPart;
      const { rows } = ask(deals, 'stock', 'count', window).whole as StockPart;
      expect(sumOf(rows)).toEqual(cohort);
      const resolved = sumOf(rows.filter((row) => row.stageId === 'W' || row.stageId === 'L')).count;
      expect(maturity.resolvedShare).toBe(cohort.count === 0 ? null : resolved / cohort.count);
    }),
  );
});

test('what a stage held and received is what left it and what it holds', () => {
  fc.assert(
    fc.property(anyDeals, anyWindow, anyWeigh, (deals, window, weigh) => {
      const { rows } = ask(deals, 'flow', weigh, window).whole as FlowPart;
      expect(rows.length).toBe(5);
      for (const row of rows) expect(row.balanced).toBe(true);
    }),
  );
});

test('flows of two neighbouring windows add up to those of both together', () => {
  fc.assert(
    fc.property(anyDeals, anyWindow, anyInstant, (deals, window, instant) => {
      const middle = Math.min(Math.max(Date.parse(instant), window.from), window.to);
      const flow = (from: number, to: number) =>
        (ask(deals, 'flow', 'count', { ...window, from, to }).whole as FlowPart).rows;
      const [early, late, both] = [
        flow(window.from, middle),
        flow(middle, window.to),
        flow(window.from, window.to),
      ];
      both.forEach((row, index) => {
        for (const movement of ['in', 'fwd', 'back', 'lost'] as const)
          expect(sumOf([early[index]![movement], late[index]![movement]])).toEqual(row[movement]);
        expect(early[index]!.openEnd).toEqual(late[index]!.openStart);
      });
    }),
  );
});

test('the parts of a split together are the whole', () => {
  const weightsOf = (part: unknown): Weight[] => (part as { rows: Weight[] }).rows;
  fc.assert(
    fc.property(
      anyDeals,
      anyWindow,
      fc.constantFrom<FunnelMode>('reached', 'touched', 'strict', 'stock'),
      (deals, window, mode) => {
        const { whole, parts } = ask(deals, mode, 'count', window);
        weightsOf(whole).forEach(({ count, amount }, index) =>
          expect(sumOf(parts.map(({ part }) => weightsOf(part)[index]!))).toEqual({ count, amount }),
        );
      },
    ),
  );
});
