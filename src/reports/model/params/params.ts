/** The parameters of a document, also as documents had them that were kept before: a period and a team. */
import { z } from 'zod';
import { relativeWindowNames, type RelativeWindow } from '../../../records/model/relative-days.ts';
import { mostParams, paramSchema, type Param } from './param.ts';

const former = z.strictObject({
  period: z.enum([...relativeWindowNames, 'all']).default('this_quarter'),
  team: z.string().max(120).nullable().default(null),
});

export const paramsSchema = z
  .preprocess((given) => {
    const kept = former.safeParse(given);
    return kept.success ? usualParams(kept.data.period, kept.data.team) : given;
  }, z.array(paramSchema).max(mostParams))
  .prefault({});

/** A period on the day that each block is about, and a team: what a report begins with. */
export function usualParams(
  period: RelativeWindow | 'all' = 'this_quarter',
  team: string | null = null,
): Param[] {
  const usual = { options: null, required: false, multiple: false };
  return [
    {
      ...usual,
      id: 'period',
      label: { zh: '时间', en: 'Period' },
      widget: 'dateRange',
      default: period,
      apply: [{ to: 'period', blocks: null }],
    },
    {
      ...usual,
      id: 'team',
      label: { zh: '团队', en: 'Team' },
      widget: 'team',
      default: team === null ? null : `"${team}"`,
      apply: [{ to: 'team', blocks: null }],
    },
  ];
}
