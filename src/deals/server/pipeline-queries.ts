import type { Work } from '../../platform/server/index.ts';
import type { Pipeline, Stage } from '../model/pipeline.ts';
import { stageProcessSchema, type StageProcess } from '../model/process/stage-process.ts';
import type { StageKind } from '../model/stage-event.ts';

/** All pipelines in use (those archived too, where asked), each with the stages of its current version in order. */
export async function listPipelines(
  { db, principal }: Work,
  which: 'in use' | 'all' = 'in use',
): Promise<Pipeline[]> {
  const pipelines = await db
    .selectFrom('pipeline')
    .select(['id', 'name', 'name_en', 'current_version'])
    .where('tenant_id', '=', principal.tenantId)
    .$if(which === 'in use', (query) => query.where('archived_at', 'is', null))
    .orderBy('position')
    .orderBy('id')
    .execute();
  const stages = await db
    .selectFrom('stage_version as v')
    .innerJoin('pipeline as p', (join) =>
      join
        .onRef('p.tenant_id', '=', 'v.tenant_id')
        .onRef('p.id', '=', 'v.pipeline_id')
        .onRef('p.current_version', '=', 'v.pipeline_version'),
    )
    .innerJoin('stage as s', (join) =>
      join.onRef('s.tenant_id', '=', 'v.tenant_id').onRef('s.id', '=', 'v.stage_id'),
    )
    .select([
      'v.pipeline_id',
      's.id',
      's.name',
      's.name_en',
      's.kind',
      'v.rank',
      'v.goal',
      'v.target_conversion',
      'v.target_days',
      'v.probability',
      'v.process',
    ])
    .where('v.tenant_id', '=', principal.tenantId)
    .execute();
  const byPipeline = Map.groupBy(stages, (stage) => stage.pipeline_id);
  return pipelines.map((pipeline) => ({
    id: pipeline.id,
    name: pipeline.name,
    nameEn: pipeline.name_en,
    version: pipeline.current_version,
    stages: (byPipeline.get(pipeline.id) ?? []).map(stageOf).toSorted(inPathOrder),
  }));
}

type StageRow = {
  id: string;
  name: string;
  name_en: string | null;
  kind: string;
  rank: number;
  goal: string | null;
  target_conversion: number | null;
  target_days: number | null;
  probability: number;
  process: unknown;
};

function stageOf(row: StageRow): Stage {
  return {
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    kind: row.kind as StageKind,
    rank: row.rank,
    goal: row.goal,
    targetConversion: row.target_conversion,
    targetDays: row.target_days,
    probability: row.probability,
    process: row.process === null ? null : readProcess(row.process),
  };
}

/** A process as it was kept. */
export function readProcess(kept: unknown): StageProcess {
  return stageProcessSchema.parse(kept);
}

/** Open stages first to last, then won, then lost. */
function inPathOrder(a: Stage, b: Stage): number {
  return (a.kind === 'lost' ? Infinity : a.rank) - (b.kind === 'lost' ? Infinity : b.rank);
}

/** The pipeline, or undefined when there is none of this id in use. */
export async function findPipeline(work: Work, id: string): Promise<Pipeline | undefined> {
  return (await listPipelines(work)).find((pipeline) => pipeline.id === id);
}

/** Ids of the loss reasons in use. */
export async function lossReasonIds({ db, principal }: Work): Promise<Set<string>> {
  const rows = await db
    .selectFrom('loss_reason')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Loss reasons in use, in the order that sales operations gave them. */
export async function listLossReasons({ db, principal }: Work) {
  const rows = await db
    .selectFrom('loss_reason')
    .select(['id', 'name', 'name_en as nameEn'])
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return { items: rows };
}
