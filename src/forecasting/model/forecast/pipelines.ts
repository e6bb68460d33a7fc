/** What a forecast knows of pipelines: how many open stages, and the static chance of each. */
import type { StageKind } from '../../../deals/model/stage-event.ts';

export type ForecastStage = { id: string; kind: StageKind; rank: number; probability: number };

/** By pipeline, then by stage id; `probability` is the stage's own weight (0..1). */
export type Pipelines = ReadonlyMap<string, ReadonlyMap<string, ForecastStage>>;

/** The weight that sales operations gave to a stage; 0 for one that is unknown. */
export function staticWeight(pipelines: Pipelines, pipelineId: string, stageId: string): number {
  return pipelines.get(pipelineId)?.get(stageId)?.probability ?? 0;
}
