/** What must be there before the first row: custom fields, options, the pipeline with its stages. */
import { changePipeline, createPipeline, listPipelines } from '../../../deals/server/index.ts';
import type { Pipeline, StageDraft } from '../../../deals/model/pipeline.ts';
import { rankStages } from '../../../deals/model/pipeline.ts';
import type { Action } from '../../../platform/model/contract.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Creatable, Mapping } from '../../model/mapping.ts';
import { importRefusals } from '../../model/import-refusals.ts';
import { createMissingFields, fieldsAsMade } from './make-fields.ts';
import { openEntity, type OpenEntity } from './import-fields.ts';
import type { FilePlan } from './plan-import.ts';

const rightFor: Record<Creatable, { object: string; action: Action }> = {
  pipeline: { object: 'pipeline', action: 'design' },
  stages: { object: 'pipeline', action: 'design' },
  loss_reasons: { object: 'pipeline', action: 'design' },
  accounts: { object: 'account', action: 'create' },
  contacts: { object: 'contact', action: 'create' },
  products: { object: 'product', action: 'create' },
  owners: { object: 'user', action: 'import' },
  teams: { object: 'user', action: 'import' },
  custom_fields: { object: 'field', action: 'design' },
  options: { object: 'field', action: 'design' },
};

/** What the asker may let an import make. */
export function creatableBy({ principal }: Work): Creatable[] {
  return (Object.keys(rightFor) as Creatable[]).filter((what) => {
    const { object, action } = rightFor[what];
    return scopeOf(principal, object, action) !== null;
  });
}

/** Refuses an import that would make what the asker may not make himself. */
export function requireCreatable(work: Work, { create }: Mapping): void {
  const allowed = new Set(creatableBy(work));
  const closed = create.filter((what) => !allowed.has(what));
  if (closed.length > 0) refuse(importRefusals.mayNotCreate, { things: closed.join(', ') });
}

export type Prepared = { entity: OpenEntity; pipelines: Pipeline[] };

/** Makes what the mapping allows and the file needs; a dry run gets it without anything being written. */
export async function prepareImport(
  work: Work,
  mapping: Mapping,
  plan: FilePlan,
  dryRun: boolean,
): Promise<Prepared> {
  if (!dryRun) await createMissingFields(work, mapping, plan);
  const opened = await openEntity(work, mapping.entity);
  const entity = dryRun ? { ...opened, ...fieldsAsMade(opened, mapping, plan) } : opened;
  return { entity, pipelines: mapping.entity === 'deals' ? await pipelinesFor(work, mapping, dryRun) : [] };
}

async function pipelinesFor(work: Work, mapping: Mapping, dryRun: boolean): Promise<Pipeline[]> {
  const present = await listPipelines(work);
  const wanted = mapping.pipeline;
  if (!wanted) return present.length > 0 ? present : refuse(importRefusals.noPipeline);
  const known = present.find(({ name, nameEn }) => [name, nameEn].includes(wanted.name));
  if (!known && !mapping.create.includes('pipeline')) return present;
  const drafts = wanted.stages.map(draftOf);
  if (!known) {
    const draft = { name: wanted.name, nameEn: null, stages: drafts };
    return [dryRun ? imagined(draft) : await createPipeline(work, draft), ...present];
  }
  const missing = drafts.filter(
    (stage) => !known.stages.some(({ name, nameEn }) => [name, nameEn].includes(stage.name)),
  );
  if (missing.length === 0 || !mapping.create.includes('stages')) return present;
  const stages = inOrder([...known.stages, ...missing]);
  const draft = { name: known.name, nameEn: known.nameEn, stages };
  const changed = dryRun
    ? imagined(draft)
    : await changePipeline(work, known.id, { ...draft, version: known.version, mapping: {} });
  return present.map((pipeline) => (pipeline.id === known.id ? changed : pipeline));
}

type WantedStage = NonNullable<Mapping['pipeline']>['stages'][number];

function draftOf({ name, kind, probability, targetDays }: WantedStage): StageDraft {
  const usual = kind === 'won' ? 100 : kind === 'lost' ? 0 : 50;
  return {
    name,
    nameEn: null,
    kind,
    goal: null,
    targetConversion: null,
    targetDays: targetDays ?? null,
    probability: Math.round(probability ?? usual),
  };
}

/** Open stages first, won and lost at the end, each in the order given. */
function inOrder(stages: readonly StageDraft[]): StageDraft[] {
  return ['open', 'won', 'lost'].flatMap((kind) => stages.filter((stage) => stage.kind === kind));
}

function imagined(draft: { name: string; nameEn: string | null; stages: readonly StageDraft[] }): Pipeline {
  const stages = rankStages(draft.stages).map((stage) => ({
    ...stage,
    id: stage.id ?? newId(),
    process: null,
  }));
  return { id: newId(), name: draft.name, nameEn: draft.nameEn, version: 1, stages };
}
