import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { toJson, type Work } from '../../platform/server/index.ts';
import type { WireForm } from '../model/requirement-contract.ts';
import { questionsSchema, type Question } from '../model/requirement-form.ts';
import { playbookRefusals } from '../model/refusals.ts';
import type { DealDirectory } from './deal-directory.ts';

type FormRow = { pipeline_id: string; number: number; questions: unknown };

/** The newest form of every pipeline in use; a pipeline without one has number 0. */
export async function listForms(work: Work, deals: DealDirectory): Promise<{ items: WireForm[] }> {
  const { rows } = await sql<FormRow>`
    select distinct on (f.pipeline_id) f.pipeline_id, f.number, f.questions from requirement_form f
    where f.tenant_id = ${work.principal.tenantId} order by f.pipeline_id, f.number desc`.execute(work.db);
  const newest = new Map(rows.map((row) => [row.pipeline_id, row]));
  return {
    items: (await deals.pipelines(work)).map(({ id, name, nameEn }) => {
      const form = newest.get(id);
      return {
        pipelineId: id,
        pipeline: { name, nameEn },
        number: form?.number ?? 0,
        questions: form ? readQuestions(form.questions) : [],
      };
    }),
  };
}

/** Questions as they were kept. */
export function readQuestions(kept: unknown): Question[] {
  return questionsSchema.parse(kept);
}

/** The form of one pipeline; not found where it is not in use. */
export async function getForm(work: Work, deals: DealDirectory, pipelineId: string): Promise<WireForm> {
  const { items } = await listForms(work, deals);
  return items.find((form) => form.pipelineId === pipelineId) ?? refuse(refusals.notFound);
}

/** Saves the next version of a form; what was filled in by older ones stays as it was asked. Refuses a stale number. */
export async function saveForm(
  work: Work,
  deals: DealDirectory,
  pipelineId: string,
  { number, questions }: { number: number; questions: readonly Question[] },
): Promise<WireForm> {
  const before = await getForm(work, deals, pipelineId);
  if (before.number !== number) refuse(playbookRefusals.formChanged);
  const written = await sql`
    insert into requirement_form (tenant_id, pipeline_id, number, questions, saved_at, saved_by)
    values (${work.principal.tenantId}, ${pipelineId}, ${number + 1}, ${toJson(questions)}::jsonb, ${work.now},
      ${work.principal.userId})
    on conflict do nothing`.execute(work.db);
  if (written.numAffectedRows === 0n) refuse(playbookRefusals.formChanged);
  work.record({
    type: 'requirement-form.changed',
    object: 'pipeline',
    recordId: pipelineId,
    changes: { requirementForm: { from: number, to: number + 1 } },
  });
  return getForm(work, deals, pipelineId);
}
