/** The step that most surely falls short of its aim, or none: that none can be claimed is an answer, too (funnel.md §14). */
import type { WireFunnel } from '../../../insights/model/answer.ts';
import { conversionRows, fewRecords } from '../../../insights/web/index.ts';

export type Bottleneck = { from: string; to: string; rate: number; target: number };

/**
 * Of the steps whose aim lies beyond what chance explains (95 % interval, at least 20 deals) the one with the largest
 * shortfall against its aim. Null for a cohort that is not settled enough to say.
 */
export function findBottleneck({ funnel }: WireFunnel): Bottleneck | null {
  if (funnel.whole.kind !== 'conversion' || funnel.whole.maturity.immature) return null;
  const rows = conversionRows(funnel, funnel.whole);
  const short = rows.flatMap(({ stage, step }, index): Bottleneck[] => {
    if (!step || step.standing !== 'missed' || step.from < fewRecords || !step.interval) return [];
    return [{ from: rows[index - 1]!.stage.name, to: stage.name, rate: step.rate!, target: step.target! }];
  });
  const [worst = null] = short.sort((a, b) => a.rate / a.target - b.rate / b.target);
  return worst;
}
