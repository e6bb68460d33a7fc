/** The path a deal really walked, made readable: how long each stay was, what was skipped, where it went back. */
import type { z } from 'zod';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { dealContract } from '../../model/contract.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';

type PathAnswer = EndpointAnswer<typeof dealContract.path>;
export type WireVisit = z.output<typeof dealContract.path.answer>['visits'][number];

export type Step = {
  visit: WireVisit;
  /** Milliseconds; of the last visit until now. */
  stayed: number;
  /** The stage as the pipeline has it now; undefined when it was removed. */
  stage: Stage | undefined;
  /** Open stages that were passed over on the way here, never stood in before. */
  skipped: Stage[];
  isReturn: boolean;
  /** It begins a further life of the deal. */
  isReopening: boolean;
};

/** The steps of the path, oldest first. */
export function stepsOf({ visits, pipeline }: PathAnswer, now: Date): Step[] {
  const stageOf = (id: string) => (pipeline as Pipeline).stages.find((stage) => stage.id === id);
  const seen = new Set<string>();
  return visits.map((visit, place) => {
    const before = visits[place - 1];
    const stage = stageOf(visit.stage.id);
    const skipped = skippedBetween(pipeline as Pipeline, before && stageOf(before.stage.id), stage, seen);
    seen.add(visit.stage.id);
    return {
      visit,
      stage,
      skipped,
      stayed: Date.parse(visit.leftAt ?? now.toISOString()) - Date.parse(visit.enteredAt),
      isReturn: before?.exit === 'back',
      isReopening: before?.exit === 'reopened',
    };
  });
}

/** Skipping is going forward past open stages; going to lost skips nothing. */
function skippedBetween(
  pipeline: Pipeline,
  from: Stage | undefined,
  to: Stage | undefined,
  seen: ReadonlySet<string>,
): Stage[] {
  if (!to || to.kind === 'lost' || from?.kind === 'lost' || from?.kind === 'won') return [];
  const after = from?.rank ?? 0;
  return pipeline.stages.filter(
    (stage) => stage.kind === 'open' && stage.rank > after && stage.rank < to.rank && !seen.has(stage.id),
  );
}
