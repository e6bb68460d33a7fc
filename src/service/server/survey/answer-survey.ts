/** Answering surveys: colleagues in the product, customers by a link. */
import type { Selectable } from 'kysely';
import { issueOpenLink, type OpenedLink } from '../../../identity/server/index.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Tables, type Work } from '../../../platform/server/index.ts';
import { readAnswers, type Answers } from '../../model/survey/answers.ts';
import type { WireSurveyRequest } from '../../model/survey/contract.ts';
import type { Survey } from '../../model/survey/survey.ts';
import { renderSurveyPage } from '../../model/survey/survey-page.ts';
import { serviceRefusals } from '../../model/refusals.ts';
import { organisationName } from '../portal/organisation-name.ts';
import type { ServicePage } from '../portal/service-page.ts';
import { getSurvey, surveyOf } from './survey-rows.ts';

/** Purpose of the links to surveys. */
export const surveyPurpose = 'survey';

const linkDays = 30;
const mostMine = 100;

type Request = Selectable<Tables['survey_request']>;

/** What the asker is to answer or to send on, the latest first. */
export async function myRequests({ db, principal }: Work): Promise<{ items: WireSurveyRequest[] }> {
  const rows = await db
    .selectFrom('survey_request as r')
    .innerJoin('survey as s', (join) =>
      join.onRef('s.id', '=', 'r.survey_id').on('s.tenant_id', '=', principal.tenantId),
    )
    .leftJoin('deal as d', (join) =>
      join.onRef('d.id', '=', 'r.deal_id').on('d.tenant_id', '=', principal.tenantId),
    )
    .leftJoin('service_case as c', (join) =>
      join.onRef('c.id', '=', 'r.case_id').on('c.tenant_id', '=', principal.tenantId),
    )
    .select(['r.id', 'r.asked_at', 'r.deal_id', 'r.case_id', 's.name', 's.audience', 's.questions'])
    .select(['d.name as deal', 'c.name as case'])
    .where('r.tenant_id', '=', principal.tenantId)
    .where('r.user_id', '=', principal.userId)
    .where('r.answered_at', 'is', null)
    .orderBy('r.asked_at', 'desc')
    .limit(mostMine)
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      survey: row.name,
      audience: row.audience as Survey['audience'],
      about: aboutOf(row),
      questions: row.questions as Survey['questions'],
      askedAt: row.asked_at.toISOString(),
    })),
  };
}

type Named = { deal_id: string | null; case_id: string | null; deal: string | null; case: string | null };

function aboutOf(row: Named): WireSurveyRequest['about'] {
  if (row.case_id && row.case) return { object: 'case', id: row.case_id, name: row.case };
  return row.deal_id && row.deal ? { object: 'deal', id: row.deal_id, name: row.deal } : null;
}

/** A request of the asker, held against others. Refuses as not found those of others. */
async function lockMine({ db, principal }: Work, id: string): Promise<Request> {
  const row = await db
    .selectFrom('survey_request')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('user_id', '=', principal.userId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuse(refusals.notFound);
}

/** Answers what one is asked. Refuses it twice, answers that do not fit, and what a customer is asked. */
export async function answerMine(
  work: Work,
  id: string,
  given: Record<string, unknown>,
): Promise<{ answeredAt: string }> {
  const request = await lockMine(work, id);
  const survey = surveyOf(await getSurvey(work, request.survey_id));
  if (survey.audience !== 'rep') refuse(serviceRefusals.forCustomer);
  if (request.answered_at) refuse(serviceRefusals.alreadyAnswered);
  await keepAnswers(work, request, survey, readAnswers(survey.questions, given));
  return { answeredAt: work.now.toISOString() };
}

/** Makes the link by which a customer answers; its address is shown this once. Refuses what a colleague is asked. */
export async function makeSurveyLink(
  work: Work,
  baseUrl: string,
  id: string,
  label: string,
): Promise<{ url: string }> {
  const request = await lockMine(work, id);
  const survey = surveyOf(await getSurvey(work, request.survey_id));
  if (survey.audience !== 'customer') refuse(serviceRefusals.forColleague);
  const expiresAt = new Date(work.now.getTime() + linkDays * 86_400_000);
  const { token } = await issueOpenLink(work, { purpose: surveyPurpose, recordId: id, label, expiresAt });
  const payload = { accountId: request.account_id, dealId: request.deal_id, label };
  work.record({ type: 'survey.sent', object: 'survey_request', recordId: id, payload });
  return { url: `${baseUrl}/s/${token}` };
}

async function keepAnswers(work: Work, request: Request, survey: Survey, answers: Answers | null) {
  if (!answers) refuse(serviceRefusals.answersIncomplete);
  await work.db
    .updateTable('survey_request')
    .set({
      questions: toJson(survey.questions),
      answers: toJson(answers),
      answered_at: request.answered_at ?? work.now,
    })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', request.id)
    .execute();
  const payload = { accountId: request.account_id, dealId: request.deal_id, surveyId: request.survey_id };
  work.record({ type: 'survey.answered', object: 'survey_request', recordId: request.id, payload });
}

/** The page of a survey for a customer; an answer can be changed while the link is good. */
export const surveyPortal: ServicePage = {
  show: async (work, link, frame) => {
    const { request, survey } = await requestOfLink(work, link);
    const answers = request.answers as Answers | null;
    return renderSurveyPage({
      organisation: await organisationName(work),
      survey,
      answers,
      ...frame,
    });
  },
  take: async (work, link, form) => {
    const { request, survey } = await requestOfLink(work, link);
    await keepAnswers(work, request, survey, readAnswers(survey.questions, form));
  },
};

async function requestOfLink(work: Work, link: OpenedLink): Promise<{ request: Request; survey: Survey }> {
  const request = await work.db
    .selectFrom('survey_request')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', link.recordId)
    .forUpdate()
    .executeTakeFirst();
  if (!request) refuse(refusals.notFound);
  return { request, survey: surveyOf(await getSurvey(work, request.survey_id)) };
}
