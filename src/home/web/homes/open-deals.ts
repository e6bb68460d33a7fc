/** Which lists of open deals a home page counts; each count and its list are asked by the same conditions. */
import { addDays, type Day } from '../../../platform/model/calendar.ts';
import type { Condition } from '../../../records/model/filter.ts';

const open: Condition = { field: 'outcome', op: 'is', value: 'open' };

export const openDeals = {
  all: [open],
  late: [open, { field: 'next_step_on', op: 'overdue' }],
  stepless: [open, { field: 'next_step', op: 'empty' }],
  pastClose: [open, { field: 'expected_close_on', op: 'overdue' }],
  noContact: [open, { field: 'contact', op: 'empty' }],
  noClose: [open, { field: 'expected_close_on', op: 'empty' }],
  noAccount: [open, { field: 'account', op: 'empty' }],
} satisfies Record<string, Condition[]>;

export type OpenDeals = keyof typeof openDeals;

type TimedStage = { id: string; name: string; kind: string; targetDays: number | null };

export type Overstayed<S extends TimedStage> = { stage: S; conditions: Condition[] };

/** For each stage with an aim the open deals that stand there longer, counted in whole days of the organisation. */
export function overstayed<S extends TimedStage>(stages: readonly S[], today: Day): Overstayed<S>[] {
  return stages.flatMap((stage) => {
    if (stage.kind !== 'open' || stage.targetDays === null) return [];
    const since = addDays(today, -stage.targetDays);
    return [
      {
        stage,
        conditions: [
          open,
          { field: 'stage', op: 'is' as const, value: stage.id },
          { field: 'stage_entered_at', op: 'lt' as const, value: since },
        ],
      },
    ];
  });
}
