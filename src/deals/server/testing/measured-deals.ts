/** An organisation with the ten deals of funnel.md §13 in a real database, asked by its people; today is 2026-03-31. */
import type { TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import {
  drillSchema,
  questionSchema,
  type AskedFunnel,
  type Condition,
  type MeasureQuestion,
} from '../../../insights/model/question.ts';
import { createInsights } from '../../../insights/server/index.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/server/index.ts';
import { dealCube } from '../../model/measures.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { tenDeals, today, type TestDeal } from '../../model/testing/ten-deals.ts';
import { insertDeals, type DealDraft } from '../insert-deals.ts';
import { findPipeline, lossReasonIds } from '../pipeline-queries.ts';
import { createPipeline } from '../save-pipeline.ts';
import { saveLossReasons } from '../save-loss-reasons.ts';

const insights = createInsights({ cubes: [dealCube] });

export type AskedQuestion = Partial<Omit<MeasureQuestion, 'sort'>> & {
  sort?: { by: string; desc?: boolean }[];
};

/**
 * Li (East, of manager Mei) holds the first half of the deals, Wang (West) the second. The first, third … come from the
 * website and account 甲公司, the others from an exhibition and 乙公司.
 */
export async function measuredDeals(
  deals: readonly Pick<TestDeal, 'amount' | 'visits'>[] = tenDeals,
  timeZone?: string,
) {
  const organisation = await newOrganisation(timeZone === undefined ? {} : { timeZone });
  const people = await addPeople(organisation);
  const as = <T>(who: Principal, use: (work: Work) => Promise<T>) =>
    organisation.as(who, (work) => use({ ...work, now: today }));
  const place = await as(organisation.system, (work) => equip(work, people));
  const bringIn = (histories: typeof deals) =>
    as(organisation.system, async (work) => {
      const pipeline = (await findPipeline(work, place.pipeline.id))!;
      const drafts = draftsOf({ ...place, pipeline }, people, histories);
      return insertDeals(work, pipeline, drafts, await lossReasonIds(work));
    });
  const dealIds = await bringIn(deals);
  const answer = (question: unknown, who: Principal) =>
    as(who, (work) => insights.answer(work, questionSchema.parse(question)));
  return {
    ...organisation,
    ...people,
    ...place,
    dealIds,
    /** Deals with all that happened to them, as an import brings them in. */
    bringIn,
    as,
    insights,
    ask: async (question: AskedQuestion, who: Principal = organisation.admin) =>
      (await answer(question, who)) as TableAnswer,
    askFunnel: async (
      funnel: Partial<AskedFunnel['funnel']>,
      filters: Condition[] = [],
      who: Principal = organisation.admin,
    ) => (await answer({ funnel: { pipeline: place.pipeline.id, ...funnel }, filters }, who)) as WireFunnel,
    drill: (question: unknown, cell: unknown, who: Principal = organisation.admin) =>
      as(who, (work) => insights.idsOf(work, drillSchema.parse({ question, cell, limit: 200 }))),
  };
}

type People = Awaited<ReturnType<typeof addPeople>>;
type Place = Awaited<ReturnType<typeof equip>>;

async function addPeople({ addTeam, addPerson }: OrganisationForTests) {
  const east = await addTeam('华东');
  const west = await addTeam('华西');
  return {
    east,
    west,
    li: await addPerson({ name: '李', team: east }),
    wang: await addPerson({ name: '王', team: west }),
    mei: await addPerson({ name: '梅', role: 'manager', team: east }),
  };
}

async function equip(work: Work, { east, west, mei }: People) {
  await setTeam(work, east, { region: '东区', manager_id: mei.userId });
  await setTeam(work, west, { region: '西区' });
  const accounts = [
    await insertAccount(work, '甲公司', 'manufacturing', '江苏省'),
    await insertAccount(work, '乙公司', 'retail', '广西壮族自治区'),
  ];
  const pipeline = await createPipeline(work, {
    name: '十单流程',
    nameEn: 'Ten deals',
    stages: stagesOfTests,
  });
  const { items } = await saveLossReasons(work, [
    { name: '价格太高', nameEn: 'Price' },
    { name: '选择竞品', nameEn: 'Competitor' },
  ]);
  return { accounts, pipeline, reasons: items.map(({ id }) => id) };
}

/** S1 to S5, W and L: a pipeline for the tests' logs. */
export const stagesOfTests = [
  ...[10, 25, 40, 60, 80].map((probability, index) => stage(`S${index + 1}`, 'open', probability)),
  stage('W', 'won', 100),
  stage('L', 'lost', 0),
];

function stage(name: string, kind: 'open' | 'won' | 'lost', probability: number) {
  return { name, kind, probability, nameEn: null, goal: null, targetConversion: null, targetDays: null };
}

async function setTeam(
  { db, principal }: Work,
  id: string,
  values: { region: string; manager_id?: string },
): Promise<void> {
  await db
    .updateTable('team')
    .set(values)
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}

async function insertAccount(
  { db, principal, now }: Work,
  name: string,
  industry: string,
  province: string,
): Promise<string> {
  const id = newId();
  const times = { created_at: now, updated_at: now };
  await db
    .insertInto('account')
    .values({ tenant_id: principal.tenantId, id, name, industry, province, ...times })
    .execute();
  return id;
}

/** Deals as an import brings them in, `more` of their values told; the stages of their logs are the pipeline's by name. */
export function draftsOf(
  { pipeline, accounts, reasons }: Place,
  { li, wang, east, west }: People,
  deals: readonly Pick<TestDeal, 'amount' | 'visits'>[],
  more: Values = {},
): DealDraft[] {
  return deals.map(({ amount, visits }, index): DealDraft => {
    const [owner, team] = index < deals.length / 2 ? [li.userId, east] : [wang.userId, west];
    const even = index % 2;
    return {
      values: {
        owner,
        team,
        name: `商机 ${index}`,
        amount: String(amount),
        source: ['website', 'exhibition'][even],
        account: accounts[even],
        'custom.tier': ['gold', 'silver'][even],
        'custom.trial': even === 0,
        'custom.ready_on': `2026-04-${String(index + 1).padStart(2, '0')}`,
        ...more,
      },
      log: visits.map((visit) => ({
        toStageId: stageNamed(pipeline, visit.stageId),
        at: visit.enteredAt,
        actorId: visit.actorId === null ? null : owner,
        ownerIdAt: owner,
        teamIdAt: team,
        amountAt: visit.amountAt!,
        cause: visit.cause,
        lossReasonId: visit.kind === 'lost' ? reasons[even]! : null,
      })),
    };
  });
}

/** The stages of the tests' logs are the pipeline's by name. */
export function stageNamed(pipeline: Pipeline, name: string): string {
  return pipeline.stages.find((stage) => stage.name === name)!.id;
}
