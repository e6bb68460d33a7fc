/** The ten deals of funnel.md §13, whose answers are worked out on paper. Amounts in fen; today is 2026-03-31. */
import type { FunnelRecord } from '../../../insights/model/funnel-of.ts';
import type { StageEvent, StageInPipeline } from '../stage-event.ts';
import { foldStageLog } from '../stage-log.ts';
import type { DealFact } from '../stage-log.ts';
import type { Visit } from '../stage-visit.ts';

export const timeZone = 'Asia/Shanghai';
export const today = new Date('2026-03-31T00:00:00+08:00');

export const stages: readonly StageInPipeline[] = [
  { id: 'S1', kind: 'open', rank: 1 },
  { id: 'S2', kind: 'open', rank: 2 },
  { id: 'S3', kind: 'open', rank: 3 },
  { id: 'S4', kind: 'open', rank: 4 },
  { id: 'S5', kind: 'open', rank: 5 },
  { id: 'W', kind: 'won', rank: 6 },
  { id: 'L', kind: 'lost', rank: 0 },
];

const logs = {
  A: [100, '01-05 S1, 01-12 S2, 01-20 S3, 02-01 S4, 02-10 S5, 02-20 W'],
  B: [80, '01-06 S1, 01-10 S2, 01-25 S4, 02-05 L'],
  C: [50, '01-08 S1, 01-15 L'],
  D: [120, '01-09 S1, 01-16 S2, 01-30 S3, 02-08 S2, 02-18 S3, 03-02 S4'],
  E: [60, '01-12 S1, 01-22 S2, 02-02 L, 02-25 S2, 03-05 S3, 03-12 S4, 03-20 W'],
  F: [40, '01-13 S1, 02-03 S2'],
  G: [90, '01-15 S3, 01-28 S4, 02-06 S5, 02-16 L'],
  H: [30, '01-20 S1'],
  I: [70, '01-22 S1, 01-29 S2, 02-09 S3, 02-20 S4, 03-01 S5'],
  J: [20, '01-26 S1, 02-04 S2, 02-12 L'],
} as const satisfies Record<string, readonly [yuan: number, log: string]>;

export type DealName = keyof typeof logs;
export type TestDeal = Omit<FunnelRecord, 'visits'> & { name: DealName; fact: DealFact; visits: Visit[] };

export const tenDeals: TestDeal[] = (Object.keys(logs) as DealName[]).map((name) => {
  const [yuan, log] = logs[name];
  const amount = BigInt(yuan * 100);
  const events = log.split(', ').map((entry, seq) => eventOf(entry, seq, amount));
  return { name, createdAt: events[0]!.at, amount, ...foldStageLog(events, stages, timeZone) };
});

export function dealNamed(name: DealName): TestDeal {
  return tenDeals.find((deal) => deal.name === name)!;
}

function eventOf(entry: string, seq: number, amountAt: bigint): StageEvent {
  const [day, toStageId] = entry.split(' ');
  return stageEvent({ seq, toStageId: toStageId!, at: `2026-${day}T00:00:00+08:00`, amountAt });
}

/** An event with what a test does not care about filled in. */
export function stageEvent(
  event: Pick<StageEvent, 'seq' | 'toStageId' | 'at'> & Partial<StageEvent>,
): StageEvent {
  const usual = { fromStageId: null, actorId: 'rep', ownerIdAt: 'rep', teamIdAt: 'team', amountAt: 0n };
  return { ...usual, cause: 'manual', lossReasonId: null, ...event };
}
