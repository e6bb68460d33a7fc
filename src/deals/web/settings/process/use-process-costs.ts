import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import { contractQuery } from '../../../../platform/web/index.ts';
import { processDesignContract } from '../../../model/process/contract.ts';
import { isEmptyProcess, type StageProcess } from '../../../model/process/stage-process.ts';
import { isWholeProcess } from './process-drawing.ts';

type Answer = EndpointAnswer<typeof processDesignContract.processCosts>;
export type RuleCostShown = Answer['items'][number] & { days: number };
/** What a rule would have cost; undefined until it was worked out, null where there is no history to ask. */
export type CostOf = (ruleId: string) => RuleCostShown | null | undefined;

/** The costs of the process as it was drawn when it was asked last: at opening, and again by hand. */
export function useProcessCosts(pipelineId: string | null, stageId: string | null, process: StageProcess) {
  const mayDesign = useMay('pipeline.design');
  const [asked, setAsked] = useState(process);
  const hasHistory = pipelineId !== null && stageId !== null;
  const { data, isFetching } = useQuery({
    ...contractQuery(processDesignContract.processCosts, {
      params: { id: pipelineId ?? '' },
      body: { stageId: stageId ?? '', process: asked },
    }),
    enabled: mayDesign && hasHistory && !isEmptyProcess(asked) && isWholeProcess(asked),
    staleTime: 60_000,
  });
  const isChanged = JSON.stringify(asked) !== JSON.stringify(process);
  const costOf: CostOf = (ruleId) => {
    if (!hasHistory) return null;
    const cost = data?.items.find((one) => one.ruleId === ruleId);
    return cost && { ...cost, days: data!.days };
  };
  const mayAsk = hasHistory && mayDesign && isChanged && isWholeProcess(process);
  return { costOf, isAsking: isFetching, askAgain: mayAsk ? () => setAsked(process) : null };
}
