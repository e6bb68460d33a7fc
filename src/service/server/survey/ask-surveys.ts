/** Surveys are asked when something happens to a deal or a case, or by hand; each once for what happened. */
import { dealKind } from '../../../deals/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Reaction, Work } from '../../../platform/server/index.ts';
import { isAsked, type Happened } from '../../model/survey/survey.ts';
import { serviceRefusals } from '../../model/refusals.ts';
import { lockServed } from '../lock-served.ts';
import { getSurvey, surveyOf, type SurveyRow } from './survey-rows.ts';

export const surveyReactions: readonly Reaction[] = [
  {
    on: 'deal.stage-changed',
    name: 'left-stage-asks-surveys',
    react: async (work, { recordId, payload }) => {
      const { fromStageId } = payload as { fromStageId: string | null };
      if (recordId && fromStageId) await askAboutMove(work, recordId, fromStageId);
    },
  },
  {
    on: 'case.closed',
    name: 'closed-case-asks-surveys',
    react: async (work, { recordId }) => {
      if (recordId) await askAboutCase(work, recordId);
    },
  },
];

type About = {
  cause: string;
  title: string;
  userId: string;
  dealId: string | null;
  caseId: string | null;
  accountId: string | null;
  pipelineVersion: number | null;
} & Omit<Happened, 'trigger'>;

async function askAboutMove(work: Work, dealId: string, fromStageId: string): Promise<void> {
  const deal = await dealOf(work, dealId);
  if (!deal?.owner_id) return;
  const about = aboutDeal(deal, `stage:${dealId}:${deal.seq}`, fromStageId);
  await askAll(work, 'stage_left', about);
  if (deal.outcome === 'lost') await askAll(work, 'deal_lost', about);
}

/** The deal as it stands, with its latest move. */
function dealOf({ db, principal }: Work, dealId: string) {
  return db
    .selectFrom('deal as d')
    .innerJoin('stage_event as e', (join) =>
      join.onRef('e.deal_id', '=', 'd.id').on('e.tenant_id', '=', principal.tenantId),
    )
    .select(['d.id', 'd.name', 'd.owner_id', 'd.account_id', 'd.outcome', 'd.pipeline_id', 'd.stage_id'])
    .select(['e.seq', 'e.pipeline_version'])
    .where('d.tenant_id', '=', principal.tenantId)
    .where('d.id', '=', dealId)
    .where('d.deleted_at', 'is', null)
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

type Deal = NonNullable<Awaited<ReturnType<typeof dealOf>>>;

function aboutDeal(deal: Deal, cause: string, stageId: string): About {
  return {
    cause,
    title: deal.name,
    userId: deal.owner_id!,
    dealId: deal.id,
    caseId: null,
    accountId: deal.account_id,
    pipelineId: deal.pipeline_id,
    pipelineVersion: deal.pipeline_version,
    stageId,
  };
}

async function askAboutCase(work: Work, caseId: string): Promise<void> {
  const closed = await work.db
    .selectFrom('service_case')
    .select(['number', 'name', 'owner_id', 'account_id', 'deal_id'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', caseId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!closed?.owner_id) return;
  await askAll(work, 'case_closed', {
    cause: `case:${caseId}`,
    title: `${closed.number} ${closed.name}`,
    userId: closed.owner_id,
    dealId: closed.deal_id,
    caseId,
    accountId: closed.account_id,
    pipelineId: null,
    pipelineVersion: null,
    stageId: null,
  });
}

async function askAll(work: Work, trigger: Happened['trigger'], about: About): Promise<void> {
  const { pipelineId, stageId } = about;
  const surveys = await work.db
    .selectFrom('survey')
    .selectAll()
    .where('tenant_id', '=', work.principal.tenantId)
    .where('is_on', '=', true)
    .where('trigger', '=', trigger)
    .execute();
  for (const row of surveys)
    if (isAsked(surveyOf(row), { trigger, pipelineId, stageId })) await ask(work, row, about);
}

/** Asks once for what happened; whoever answers or sends it on is told. */
async function ask(work: Work, survey: SurveyRow, about: About): Promise<string | null> {
  const id = newId();
  const asked = await work.db
    .insertInto('survey_request')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      survey_id: survey.id,
      cause: about.cause,
      deal_id: about.dealId,
      case_id: about.caseId,
      account_id: about.accountId,
      pipeline_id: about.pipelineId,
      pipeline_version: about.pipelineVersion,
      stage_id: about.stageId,
      user_id: about.userId,
      asked_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'survey_id', 'cause']).doNothing())
    .executeTakeFirst();
  if (asked.numInsertedOrUpdatedRows === 0n) return null;
  const payload = { survey: survey.name, about: about.title };
  await notify(work, { userId: about.userId, kind: 'survey-asked', object: null, recordId: null, payload });
  return id;
}

/**
 * Asks a survey about a deal the asker may change, as it stands. Refuses as not found an unknown survey, and one that
 * was asked about this deal by hand before or is out of force.
 */
export async function askAboutDeal(work: Work, surveyId: string, dealId: string): Promise<{ id: string }> {
  const survey = await getSurvey(work, surveyId);
  if (!survey.is_on) refuse(serviceRefusals.surveyOff);
  await lockServed(work, dealKind, dealId);
  const deal = await dealOf(work, dealId);
  if (!deal?.owner_id) refuse(serviceRefusals.nobodyToAsk);
  const id = await ask(work, survey, aboutDeal(deal, `by_hand:${dealId}`, deal.stage_id));
  return { id: id ?? refuse(serviceRefusals.alreadyAsked) };
}
