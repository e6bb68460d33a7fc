/** What may happen to a handful of deals, at random: how they came, and step by step what people then did. */
import fc from 'fast-check';
import { foldStageLog } from '../../model/stage-log.ts';
import { anyLog } from '../../model/testing/any-log.ts';
import { stages } from '../../model/testing/ten-deals.ts';
import type { StageEvent } from '../../model/stage-event.ts';
import { changeNames, type Step } from './history-steps.ts';

export type LoggedDeal = { log: StageEvent[]; amount: bigint };
export type History = { deals: readonly LoggedDeal[]; steps: readonly Step[] };

const anyStep: fc.Arbitrary<Step> = fc.record({
  change: fc.constantFrom(...changeNames),
  deal: fc.nat(999),
  other: fc.nat(99),
});

export const anyHistory: fc.Arbitrary<History> = fc.record({
  deals: fc.array(fc.record({ log: anyLog, amount: fc.bigInt({ min: 0n, max: 10n ** 12n }) }), {
    minLength: 8,
    maxLength: 14,
  }),
  steps: fc.array(anyStep, { minLength: 12, maxLength: 20 }),
});

export const zonesOfHistories = ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu'] as const;

/** The deals of a history as they came, their logs read in the zone. */
export function dealsOf(deals: readonly LoggedDeal[], timeZone: string) {
  return deals.map(({ log, amount }) => ({ amount, visits: foldStageLog(log, stages, timeZone).visits }));
}
