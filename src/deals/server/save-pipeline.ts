import { newId } from '../../platform/model/identifier.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import { followStages } from '../../playbook/server/index.ts';
import { isCompletePipeline, rankStages, type Pipeline, type StageDraft } from '../model/pipeline.ts';
import type { StageProcess } from '../model/process/stage-process.ts';
import { dealRefusals } from '../model/refusals.ts';
import { findPipeline } from './pipeline-queries.ts';
import { processesOf } from './process/check-process.ts';
import { rebuildFacts } from './rebuild-facts.ts';

export type PipelineDraft = { name: string; nameEn: string | null; stages: readonly StageDraft[] };

/** Draws a new pipeline. Refuses an incomplete one, a name that is in use, and a process that nobody could follow. */
export async function createPipeline(work: Work, draft: PipelineDraft): Promise<Pipeline> {
  if (!isCompletePipeline(draft.stages)) refuse(dealRefusals.pipelineIncomplete);
  const tenant_id = work.principal.tenantId;
  const id = newId();
  const others = await work.db
    .selectFrom('pipeline')
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', tenant_id)
    .executeTakeFirstOrThrow();
  await work.db
    .insertInto('pipeline')
    .values({
      tenant_id,
      id,
      name: draft.name,
      name_en: draft.nameEn,
      position: Number(others.count),
      archived_at: null,
    })
    .execute();
  await insertVersion(
    work,
    { pipelineId: id, version: 1, before: null },
    await withProcesses(work, draft.stages),
  );
  work.record({
    type: 'pipeline.created',
    object: 'pipeline',
    recordId: id,
    changes: { name: { from: null, to: draft.name } },
  });
  return (await findPipeline(work, id))!;
}

/**
 * Draws the next version: order, targets, names, new and removed stages. Deals and their history in a removed stage
 * follow `mapping` (removed stage → stage kept), whoever holds them. Facts are rebuilt in the same transaction.
 * Refuses a stale version, an incomplete drawing, a removed stage without a mapping, and a process nobody could follow.
 */
export async function changePipeline(
  work: Work,
  id: string,
  draft: PipelineDraft & { version: number; mapping: Readonly<Record<string, string>> },
): Promise<Pipeline> {
  await lockPipeline(work, id);
  const before = (await findPipeline(work, id)) ?? refuse(refusals.notFound);
  if (before.version !== draft.version) refuse(refusals.staleVersion);
  if (!isCompletePipeline(draft.stages)) refuse(dealRefusals.pipelineIncomplete);
  const kept = new Set(draft.stages.flatMap((stage) => stage.id ?? []));
  const removed = before.stages.filter((stage) => !kept.has(stage.id));
  checkStages(
    before,
    draft,
    removed.map((stage) => stage.id),
  );
  const stages = await withProcesses(work, draft.stages, before, draft.mapping);
  await work.elevate();
  const version = before.version + 1;
  await insertVersion(work, { pipelineId: id, version, before }, stages);
  await mapRemoved(
    work,
    id,
    version,
    removed.map((stage) => stage.id),
    draft.mapping,
  );
  await followStages(work, Object.fromEntries(removed.map(({ id: left }) => [left, draft.mapping[left]!])));
  await work.db
    .updateTable('pipeline')
    .set({ name: draft.name, name_en: draft.nameEn, current_version: version })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  const after = (await findPipeline(work, id))!;
  await rebuildFacts(work, after);
  work.record({
    type: 'pipeline.changed',
    object: 'pipeline',
    recordId: id,
    changes: { version: { from: before.version, to: version } },
  });
  return after;
}

async function lockPipeline({ db, principal }: Work, id: string): Promise<void> {
  await db
    .selectFrom('pipeline')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

function checkStages(
  before: Pipeline,
  draft: PipelineDraft & { mapping: Readonly<Record<string, string>> },
  removed: string[],
): void {
  const kinds = new Map(before.stages.map((stage) => [stage.id, stage.kind]));
  for (const stage of draft.stages) {
    if (stage.id && kinds.get(stage.id) !== stage.kind) refuse(dealRefusals.stageUnknown);
  }
  for (const id of removed) {
    const target = draft.stages.find((stage) => stage.id === draft.mapping[id]);
    if (target?.kind !== kinds.get(id)) refuse(dealRefusals.stageNeedsMapping);
  }
}

type DrawnStage = StageDraft & { process: StageProcess | null };

async function withProcesses(
  work: Work,
  drafts: readonly StageDraft[],
  before?: Pipeline,
  mapping?: Readonly<Record<string, string>>,
): Promise<DrawnStage[]> {
  const processes = await processesOf(work, drafts, before, mapping);
  return drafts.map((draft, place) => ({ ...draft, process: processes[place]! }));
}

async function insertVersion(
  work: Work,
  { pipelineId, version, before }: { pipelineId: string; version: number; before: Pipeline | null },
  drafts: readonly DrawnStage[],
): Promise<void> {
  const tenant_id = work.principal.tenantId;
  for (const stage of rankStages(drafts)) {
    const id = stage.id ?? newId();
    if (before && stage.id) {
      await work.db
        .updateTable('stage')
        .set({ name: stage.name, name_en: stage.nameEn })
        .where('tenant_id', '=', tenant_id)
        .where('id', '=', id)
        .execute();
    } else {
      await work.db
        .insertInto('stage')
        .values({
          tenant_id,
          id,
          pipeline_id: pipelineId,
          name: stage.name,
          name_en: stage.nameEn,
          kind: stage.kind,
        })
        .execute();
    }
    await work.db
      .insertInto('stage_version')
      .values({
        tenant_id,
        pipeline_id: pipelineId,
        pipeline_version: version,
        stage_id: id,
        rank: stage.rank,
        goal: stage.goal,
        target_conversion: stage.targetConversion,
        target_days: stage.targetDays,
        probability: stage.kind === 'won' ? 100 : stage.kind === 'lost' ? 0 : stage.probability,
        process: stage.process && toJson(stage.process),
      })
      .execute();
  }
}

async function mapRemoved(
  work: Work,
  pipelineId: string,
  version: number,
  removed: string[],
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  const tenant_id = work.principal.tenantId;
  for (const from of removed) {
    const to = mapping[from]!;
    await work.db
      .insertInto('stage_mapping')
      .values({
        tenant_id,
        pipeline_id: pipelineId,
        pipeline_version: version,
        from_stage_id: from,
        to_stage_id: to,
      })
      .execute();
    await work.db
      .updateTable('deal')
      .set({ stage_id: to })
      .where('tenant_id', '=', tenant_id)
      .where('stage_id', '=', from)
      .execute();
  }
}
