/** Surveys as they are made, and what was answered. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { WireSurvey } from '../../model/survey/contract.ts';
import type { Survey } from '../../model/survey/survey.ts';
import { serviceRefusals } from '../../model/refusals.ts';
import { getSurvey, surveyOf } from './survey-rows.ts';

/** All surveys, by name, with how often each was asked and answered. */
export async function listSurveys({ db, principal }: Work): Promise<{ items: WireSurvey[] }> {
  const rows = await db
    .selectFrom('survey')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const counts = await db
    .selectFrom('survey_request')
    .select(({ fn }) => ['survey_id', fn.countAll().as('asked'), fn.count('answered_at').as('answered')])
    .where('tenant_id', '=', principal.tenantId)
    .groupBy('survey_id')
    .execute();
  const of = new Map(counts.map((row) => [row.survey_id, row]));
  return {
    items: rows.map((row) => ({
      id: row.id,
      version: Number(row.version),
      survey: surveyOf(row),
      asked: Number(of.get(row.id)?.asked ?? 0),
      answered: Number(of.get(row.id)?.answered ?? 0),
    })),
  };
}

function columnsOf(survey: Survey) {
  return {
    name: survey.name,
    audience: survey.audience,
    trigger: survey.trigger,
    pipeline_id: survey.pipelineId,
    stage_id: survey.stageId,
    is_on: survey.isOn,
    questions: toJson(survey.questions),
  };
}

/** Makes a survey. Refuses an unknown pipeline. */
export async function createSurvey(work: Work, survey: Survey): Promise<{ id: string }> {
  await requirePipeline(work, survey.pipelineId);
  const id = newId();
  await work.db
    .insertInto('survey')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      ...columnsOf(survey),
      created_at: work.now,
      updated_at: work.now,
    })
    .execute();
  const changes = { survey: { from: null, to: survey } };
  work.record({ type: 'survey.created', object: 'survey', recordId: id, changes });
  return { id };
}

/** Changes a survey. Refuses a stale version and an unknown pipeline. */
export async function saveSurvey(
  work: Work,
  id: string,
  survey: Survey,
  version: number,
): Promise<{ version: number }> {
  await requirePipeline(work, survey.pipelineId);
  const before = await getSurvey(work, id);
  const saved = await work.db
    .updateTable('survey')
    .set({ ...columnsOf(survey), version: BigInt(version + 1), updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  const changes = { survey: { from: surveyOf(before), to: survey } };
  work.record({ type: 'survey.changed', object: 'survey', recordId: id, changes });
  return { version: version + 1 };
}

async function requirePipeline({ db, principal }: Work, pipelineId: string | null): Promise<void> {
  if (!pipelineId) return;
  const known = await db
    .selectFrom('pipeline')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', pipelineId)
    .executeTakeFirst();
  if (!known) refuse(serviceRefusals.pipelineUnknown);
}
