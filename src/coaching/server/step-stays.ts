/** Ended stays by person and stage, asked of insights within what the asker may see. */
import type { Cell, TableAnswer } from '../../insights/model/answer.ts';
import type { Condition, MeasureQuestion } from '../../insights/model/question.ts';
import { createInsights } from '../../insights/server/index.ts';
import { dealCube } from '../../deals/model/measures.ts';
import type { Period } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import type { StepStays } from '../model/coaching-list.ts';

const insights = createInsights({ cubes: [dealCube] });

type Asked = { period: Period; pipelineId?: string; personId?: string; stageId?: string };

/** The question; behind a number of its answer stand the deals of those stays. */
export function stayQuestion({ period, pipelineId, personId, stageId }: Asked): MeasureQuestion {
  const is = (field: string, value: string | undefined): Condition[] =>
    value === undefined ? [] : [{ field, op: 'is', value }];
  return {
    measures: ['stages.ended', 'stages.advanced', 'stages.days_median', 'stages.not_advanced'],
    dimensions: ['deals.credited_owner', 'deals.stage'],
    filters: [
      { field: 'stages.left_on', op: 'between', value: [period.from, period.to] },
      ...is('deals.pipeline', pipelineId),
      ...is('deals.credited_owner', personId),
      ...is('deals.stage', stageId),
    ],
    sort: [],
    limit: 10_000,
  };
}

export async function readStays(work: Work, asked: Asked): Promise<StepStays[]> {
  const { rows } = (await insights.answer(work, stayQuestion(asked))) as TableAnswer;
  return rows.flatMap(([person, stage, ended, advanced, days]) => {
    const [personId, at] = [idOf(person), idOf(stage)];
    if (!personId || !at) return [];
    return [
      {
        personId,
        stageId: at,
        ended: Number(ended),
        advanced: Number(advanced),
        medianDays: days === null || days === undefined ? null : Number(days),
      },
    ];
  });
}

function idOf(cell: Cell | undefined): string | null {
  return cell !== null && typeof cell === 'object' ? cell.id : null;
}
