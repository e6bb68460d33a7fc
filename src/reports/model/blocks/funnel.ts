/** The funnel of a pipeline. */
import { z } from 'zod';
import { comparedPeriod } from '../../../insights/model/compare.ts';
import { comparisons, type AskedFunnel } from '../../../insights/model/question.ts';
import { asked, filtersOf, member, type BlockKind, type Chosen } from './asked.ts';

/** How records are counted, as the page of the funnel counts them. */
export const funnelModes = ['reached', 'touched', 'strict', 'flow', 'stock'] as const;

/** A drawing with the steps; or all there is to a stage: overall rate, losses, days, reasons. */
export const funnelShows = ['drawing', 'table'] as const;

export const funnelSchema = z.strictObject({
  type: z.literal('funnel'),
  ...asked,
  pipeline: z.string().min(1).max(200).nullable().default(null),
  weigh: z.enum(['count', 'amount']).default('count'),
  mode: z.enum(funnelModes).default('reached'),
  /** A funnel for each value besides. */
  split: member.nullable().default(null),
  /** What the figures of a table stand beside. */
  compare: z.enum(comparisons).nullable().default(null),
  shows: z.enum(funnelShows).default('drawing'),
});
type FunnelBlock = z.output<typeof funnelSchema>;

/** It asks of a pipeline, which is known where it is shown. */
export const funnel: BlockKind<FunnelBlock> = {
  size: { w: 6, h: 3 },
  question: () => null,
};

/** What a funnel asks of its pipeline; the chosen days are those of its cohort (of a flow those of the moves), its own window a filter. */
export function askFunnel(block: FunnelBlock, chosen: Chosen, pipeline: string): AskedFunnel {
  const { mode, weigh, split } = block;
  const cohort = block.period !== null && !block.window ? chosen.period : null;
  return {
    funnel: { pipeline, mode, weigh, ...(cohort && { cohort }), ...(split && { split }) },
    filters: filtersOf(block, cohort ? { ...chosen, period: null } : chosen),
  };
}

/** The same of the period that it is set against, where it is a table of one period and not split; else null. */
export function askBefore({ shows, compare, mode }: FunnelBlock, question: AskedFunnel): AskedFunnel | null {
  const { split, cohort, ...funnel } = question.funnel;
  const isTable = shows === 'table' || mode === 'flow';
  if (!isTable || split || !compare || !cohort || mode === 'stock') return null;
  const comparison = compare === 'previous_year' ? 'same_period_last_year' : compare;
  return { ...question, funnel: { ...funnel, cohort: comparedPeriod(cohort, comparison) } };
}
