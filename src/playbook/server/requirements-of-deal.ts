import { sql } from 'kysely';
import type { z } from 'zod';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { oneAtATime, toJson, type Work } from '../../platform/server/index.ts';
import type { requirementContract, WireRequirements } from '../model/requirement-contract.ts';
import { answersSchema, faultsOfAnswers, isBlank, type Answers } from '../model/requirement-form.ts';
import { playbookRefusals } from '../model/refusals.ts';
import type { DealDirectory } from './deal-directory.ts';
import { getForm, readQuestions } from './requirement-forms.ts';

type Requirements = z.output<typeof requirementContract.readRequirements.answer>;

const mostVersions = 50;

/** What the customer of a deal needs: the form of its pipeline and every version archived. Not found out of reach. */
export async function readRequirements(
  work: Work,
  deals: DealDirectory,
  dealId: string,
): Promise<Requirements> {
  const deal = await deals.open(work, dealId);
  return {
    form: await getForm(work, deals, deal.pipelineId),
    versions: await selectVersions(work, dealId),
    mayUpdate: deal.mayUpdate,
  };
}

/**
 * Archives a new version of the answers. Refuses a deal one may not change, a pipeline without a form, answers to an older
 * form, and answers that are missing or do not suit, question by question.
 */
export async function saveRequirements(
  work: Work,
  deals: DealDirectory,
  dealId: string,
  { formNumber, answers }: { formNumber: number; answers: Answers },
): Promise<Requirements> {
  const deal = await deals.open(work, dealId);
  if (!deal.mayUpdate) refuse(refusals.forbidden);
  const form = await getForm(work, deals, deal.pipelineId);
  if (form.number === 0) refuse(playbookRefusals.formUnknown);
  if (form.number !== formNumber) refuse(playbookRefusals.formChanged);
  const faults = faultsOfAnswers(form.questions, answers);
  if (faults.length > 0) refuse(playbookRefusals.answersWrong, {}, faults);
  await oneAtATime(work, `requirements ${dealId}`);
  const number = ((await selectVersions(work, dealId))[0]?.number ?? 0) + 1;
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isBlank(answer)));
  await work.db
    .insertInto('requirement_record')
    .values({
      tenant_id: work.principal.tenantId,
      deal_id: dealId,
      number,
      pipeline_id: deal.pipelineId,
      form_number: formNumber,
      answers: toJson(given),
      saved_at: work.now,
      saved_by: work.principal.userId,
    })
    .execute();
  work.record({
    type: 'deal.requirements-archived',
    object: 'deal',
    recordId: dealId,
    changes: { requirements: { from: number > 1 ? number - 1 : null, to: number } },
  });
  return readRequirements(work, deals, dealId);
}

type RecordRow = {
  number: number;
  form_number: number;
  questions: unknown;
  answers: unknown;
  saved_by: string | null;
  saver: string | null;
  saved_at: Date;
};

async function selectVersions({ db, principal }: Work, dealId: string): Promise<WireRequirements[]> {
  const { rows } = await sql<RecordRow>`
    select r.number, r.form_number, f.questions, r.answers, r.saved_by, u.name as saver, r.saved_at
    from requirement_record r
    join requirement_form f
      on f.tenant_id = r.tenant_id and f.pipeline_id = r.pipeline_id and f.number = r.form_number
    left join app_user u on u.tenant_id = r.tenant_id and u.id = r.saved_by
    where r.tenant_id = ${principal.tenantId} and r.deal_id = ${dealId}
    order by r.number desc limit ${mostVersions}`.execute(db);
  return rows.map((row) => ({
    number: row.number,
    formNumber: row.form_number,
    questions: readQuestions(row.questions),
    answers: answersSchema.parse(row.answers),
    savedBy: row.saved_by ? { id: row.saved_by, name: row.saver } : null,
    savedAt: row.saved_at.toISOString(),
  }));
}
