/** Whatever deals went through: the database answers as the funnel in memory does, and drilling down finds what was counted. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WireFunnel } from '../../insights/model/answer.ts';
import { funnelOf, scopeOf } from '../../insights/model/funnel-of.ts';
import type { FunnelMode } from '../../insights/model/funnel.ts';
import { wirePart } from '../../insights/model/funnel-wire.ts';
import { foldStageLog } from '../model/stage-log.ts';
import { anyInstant, anyLog } from '../model/testing/any-log.ts';
import { stages, today } from '../model/testing/ten-deals.ts';
import { measuredDeals } from './testing/measured-deals.ts';

const anyDeals = fc.array(fc.record({ log: anyLog, amount: fc.bigInt({ min: 0n, max: 10n ** 12n }) }), {
  minLength: 1,
  maxLength: 12,
});
const anyQuestion = fc.record({
  mode: fc.constantFrom<FunnelMode>('reached', 'touched', 'strict', 'flow', 'stock'),
  weigh: fc.constantFrom('count' as const, 'amount' as const),
  cohort: fc.option(
    fc
      .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, days]) => ({ from: day(from), to: day(from + days) })),
    { nil: undefined },
  ),
  asOf: fc.option(anyInstant, { nil: undefined }),
  split: fc.constantFrom(undefined, 'deals.region'),
});

const anyZone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu');

function day(number: number): string {
  return `2026-01-${String(number).padStart(2, '0')}`;
}

test('compiled funnels are the funnels in memory, in whole and in parts, on random histories', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDeals,
      fc.array(anyQuestion, { minLength: 15, maxLength: 15 }),
      anyZone,
      async (deals, questions, timeZone) => {
        const folded = deals.map(({ log, amount }) => ({
          amount,
          visits: foldStageLog(log, stages, timeZone).visits,
        }));
        const world = await measuredDeals(folded, timeZone);
        const records = folded.map(({ amount, visits }, index) => ({
          amount,
          visits,
          createdAt: visits[0]!.enteredAt,
          group: index < deals.length / 2 ? '东区' : '西区',
        }));
        const named = new Map(world.pipeline.stages.map(({ id, name }) => [id, name]));
        for (const question of questions) {
          const asked = Object.fromEntries(
            Object.entries(question).filter(([, value]) => value !== undefined),
          );
          const funnel = { pipeline: world.pipeline.id, ...asked } as Parameters<typeof scopeOf>[0]['funnel'];
          const expected = funnelOf(records, stages, scopeOf({ funnel, filters: [] }, timeZone, today));
          const answer = (await world.askFunnel(asked)).funnel;
          expect(withNames(answer.whole, named)).toEqual(wirePart(expected.whole, true));
          const parts = new Map(answer.parts.map(({ value, part }) => [value, withNames(part, named)]));
          for (const { key, part } of expected.parts) {
            if (parts.has(key)) expect(parts.get(key)).toEqual(wirePart(part, true));
            // In a flow the parts without any stay in the window are left out.
            else expect(wirePart(part, true).rows.every(isStill)).toBe(true);
          }
          if (question.mode !== 'flow') expect(parts.size).toBe(expected.parts.length);
        }
      },
    ),
    { numRuns: 12 },
  );
});

function isStill(row: unknown): boolean {
  return Object.values(row as object).every(
    (value) => !(value !== null && typeof value === 'object' && value.count > 0),
  );
}

function withNames(part: WireFunnel['funnel']['whole'], named: Map<string, string>) {
  return { ...part, rows: part.rows.map((row) => ({ ...row, stageId: named.get(row.stageId) })) };
}
