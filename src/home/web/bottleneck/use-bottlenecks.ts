import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { insightsContract } from '../../../insights/model/contract.ts';
import type { bottleneckQuestionSchema } from '../../../insights/model/bottleneck/question.ts';
import { contractQuery, keepFormer } from '../../../platform/web/index.ts';

export type AskedBottlenecks = z.input<typeof bottleneckQuestionSchema>;

/** Where a pipeline is stuck; `null` asks nothing. */
export function useBottlenecks(question: AskedBottlenecks | null) {
  return useQuery({
    ...contractQuery(insightsContract.findBottlenecks, { body: question ?? { pipeline: '-' } }),
    ...keepFormer,
    enabled: question !== null,
  });
}
