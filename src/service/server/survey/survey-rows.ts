/** Surveys as they are kept. */
import type { Selectable } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import { surveySchema, type Survey } from '../../model/survey/survey.ts';

export type SurveyRow = Selectable<Tables['survey']>;

export function surveyOf(row: SurveyRow): Survey {
  return surveySchema.parse({
    name: row.name,
    audience: row.audience,
    trigger: row.trigger,
    pipelineId: row.pipeline_id,
    stageId: row.stage_id,
    isOn: row.is_on,
    questions: row.questions,
  });
}

/** Refuses as not found an unknown one. */
export async function getSurvey({ db, principal }: Work, id: string): Promise<SurveyRow> {
  const row = await db
    .selectFrom('survey')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? refuse(refusals.notFound);
}
