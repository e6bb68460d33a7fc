/** What a block asks, for what its viewer has chosen. */
import type { z } from 'zod';
import type { Condition, measureQuestionSchema } from '../../insights/model/question.ts';
import type { Period } from '../../platform/model/calendar.ts';
import type { AskingBlock, Block } from './document.ts';

export type Chosen = { period: Period | null; team: string | null };
export type TableQuestion = z.input<typeof measureQuestionSchema>;

/**
 * The question by measures of a block; null for text, and for funnels, which ask of a pipeline (`cohortOf`). A comparison
 * needs a period: without one it is left out.
 */
export function questionOf(block: Block, chosen: Chosen): TableQuestion | null {
  if (block.type === 'text' || block.type === 'funnel') return null;
  const filters = filtersOf(block, chosen);
  if (block.type === 'kpi') {
    const compare = block.period && chosen.period && block.compare ? { compare: block.compare } : {};
    return { measures: [block.measure], filters, ...compare };
  }
  if (block.type === 'records') return { measures: [block.measure], filters };
  if (block.type === 'trend')
    return { measures: block.measures, dimensions: [`${block.on}.${block.grain}`], filters };
  if (block.type === 'bar')
    return {
      measures: [block.measure],
      dimensions: [block.by],
      filters,
      sort: [{ by: block.measure, desc: true }],
      limit: block.most,
    };
  const dimensions = [block.rows, ...(block.columns ? [block.columns] : [])];
  return { measures: block.measures, dimensions, filters, limit: block.columns ? 1000 : block.most };
}

/** The conditions of a block: its own, the chosen period on its day, the chosen team. */
export function filtersOf(block: AskingBlock, { period, team }: Chosen): Condition[] {
  const on = block.type === 'trend' ? block.on : block.period;
  return [
    ...block.filters,
    ...(on && period ? [{ field: on, op: 'between' as const, value: [period.from, period.to] }] : []),
    ...(block.team && team ? [{ field: block.team, op: 'is' as const, value: team }] : []),
  ];
}
