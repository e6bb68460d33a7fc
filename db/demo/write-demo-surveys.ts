/** Two surveys of the demo company: why deals are lost, as their owners see it, and how customers found a closed case. */
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import type { Question, Survey } from '../../src/service/model/survey/survey.ts';
import { createSurvey } from '../../src/service/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';
import type { DemoCase } from './write-demo-cases.ts';

const reasons = ['价格', '方案不匹配', '决策人没见到', '跟进太慢', '客户预算取消'];
const words = ['竞品上周就给了样机。', '技术负责人一直没约到。', '报价审批等了三天。', '预算推到明年。', ''];

const smooth: Question = {
  id: newId(),
  kind: 'rating',
  text: '现在的流程对您推进这个商机有帮助吗？',
  options: [],
  isRequired: true,
};
const why: Question = {
  id: newId(),
  kind: 'choice',
  text: '主要卡在哪里？',
  options: reasons,
  isRequired: true,
};
const advice: Question = {
  id: newId(),
  kind: 'text',
  text: '重来一次，您会怎么做？',
  options: [],
  isRequired: false,
};

const lost: Survey = {
  name: '输单后给销售的三个问题',
  audience: 'rep',
  trigger: 'deal_lost',
  pipelineId: null,
  stageId: null,
  isOn: true,
  questions: [smooth, why, advice],
};
const served: Survey = {
  ...lost,
  name: '服务回访问卷',
  audience: 'customer',
  trigger: 'case_closed',
  questions: [{ ...smooth, id: newId(), text: '您对我们的服务流程满意吗？' }],
};

/** Writes the surveys and what was answered; the latest losses still wait for their owners. */
export async function writeDemoSurveys(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  cases: readonly DemoCase[],
): Promise<void> {
  const random = makeRandom('surveys');
  const { id } = await createSurvey(work, lost);
  const asked = await createSurvey(work, served);
  await askCustomers(work, ids, random, { surveyId: asked.id, cases });
  const deals = world.deals
    .filter((deal) => deal.events.at(-1)!.to.endsWith('-lost'))
    .toSorted((a, b) => b.events.at(-1)!.at.localeCompare(a.events.at(-1)!.at))
    .slice(0, 40);
  const versions = await versionsOf(work);
  for (const [place, deal] of deals.entries())
    await askOf(work, ids, random, { surveyId: id, deal, isOpen: place < 6, versions });
}

/** Customers of the latest closed cases, most of whom have answered. */
async function askCustomers(
  { db, principal }: Work,
  ids: Ids,
  random: Random,
  { surveyId, cases }: { surveyId: string; cases: readonly DemoCase[] },
): Promise<void> {
  const closed = cases.filter(({ state }) => state === 'closed').slice(-14);
  for (const { id, deal, steps } of closed) {
    const askedAt = steps.at(-1)!.at;
    const isAnswered = random.chance(0.7);
    await db
      .insertInto('survey_request')
      .values({
        tenant_id: principal.tenantId,
        id: newId(),
        survey_id: surveyId,
        cause: `case:${id}`,
        case_id: id,
        deal_id: ids.get(deal.key)!,
        account_id: ids.get(deal.account)!,
        user_id: ids.get(deal.owner)!,
        asked_at: askedAt,
        ...(isAnswered && {
          questions: toJson(served.questions),
          answers: toJson({ [served.questions[0]!.id]: random.integer(3, 5) }),
          answered_at: askedAt,
        }),
      })
      .execute();
  }
}

type Version = { pipeline_id: string; pipeline_version: number };

async function versionsOf({ db, principal }: Work): Promise<ReadonlyMap<string, Version>> {
  const rows = await db
    .selectFrom('deal')
    .select(['id', 'pipeline_id', 'pipeline_version'])
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

type Asked = {
  surveyId: string;
  deal: DemoDeal;
  isOpen: boolean;
  versions: ReadonlyMap<string, Version>;
};

async function askOf(
  { db, principal, now }: Work,
  ids: Ids,
  random: Random,
  { surveyId, deal, isOpen, versions }: Asked,
): Promise<void> {
  const dealId = ids.get(deal.key)!;
  const version = versions.get(dealId);
  if (!version) return;
  const askedAt = new Date(deal.events.at(-1)!.at);
  const answeredAt = new Date(Math.min(now.getTime(), askedAt.getTime() + random.integer(2, 60) * 3_600_000));
  const answers = {
    [smooth.id]: random.integer(2, 5),
    [why.id]: random.pick(reasons),
    [advice.id]: random.pick(words),
  };
  await db
    .insertInto('survey_request')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      survey_id: surveyId,
      cause: `stage:${dealId}:${deal.events.length - 1}`,
      deal_id: dealId,
      account_id: ids.get(deal.account)!,
      ...version,
      user_id: ids.get(deal.owner)!,
      asked_at: askedAt,
      ...(!isOpen &&
        random.chance(0.8) && {
          questions: toJson(lost.questions),
          answers: toJson(Object.fromEntries(Object.entries(answers).filter(([, said]) => said !== ''))),
          answered_at: answeredAt,
        }),
    })
    .execute();
}
