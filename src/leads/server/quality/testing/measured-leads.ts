/** Ten leads beside the ten deals of funnel.md §13, whose numbers are worked out on paper; now is 2026-03-31, midnight. */
import type { Condition, MeasureQuestion } from '../../../../insights/model/question.ts';
import { drillSchema, questionSchema } from '../../../../insights/model/question.ts';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { createInsights } from '../../../../insights/server/index.ts';
import { dealCube } from '../../../../deals/model/measures.ts';
import type { DealName } from '../../../../deals/model/testing/ten-deals.ts';
import { measuredDeals } from '../../../../deals/server/testing/measured-deals.ts';
import { newId } from '../../../../platform/model/identifier.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import type { Work } from '../../../../platform/server/index.ts';
import { leadCube } from '../../../model/quality/lead-cube.ts';
import { insertLeads, type LeadWithPast } from '../../lead/insert-leads.ts';
import { momentOf, tenLeads, type LeadName, type Place, type TenLead } from './ten-leads.ts';

const insightsOfLeads = createInsights({ cubes: [dealCube, leadCube] });

type World = Awaited<ReturnType<typeof measuredDeals>>;

/** What somebody asks of leads in this world. */
type AskedOfLeads = Partial<MeasureQuestion> & { filters?: Condition[] };

export async function measuredLeads() {
  const world = await measuredDeals();
  const marketer = await world.addPerson({ name: '何', role: 'marketing' });
  const pools = await world.as(world.system, async (work) => ({
    open: await insertPool(work, '公共公海', 'public'),
    nurture: await insertPool(work, '培育池', 'nurture'),
  }));
  const ids = await world.as(world.system, (work) =>
    insertLeads(
      work,
      Object.values<TenLead>(tenLeads).map((lead) => pastOf(lead, world, placesOf(world, pools))),
    ),
  );
  await world.as(world.system, insertCosts);
  const answer = (question: unknown, who: Principal) =>
    world.as(who, (work) => insightsOfLeads.answer(work, questionSchema.parse(question)));
  return {
    ...world,
    marketer,
    pools,
    leadIds: Object.fromEntries(Object.keys(tenLeads).map((name, index) => [name, ids[index]!])) as Record<
      LeadName,
      string
    >,
    insights: insightsOfLeads,
    ask: async (question: AskedOfLeads, who: Principal = world.admin) =>
      (await answer(question, who)) as TableAnswer,
    drill: (question: unknown, cell: unknown, who: Principal = world.admin) =>
      world.as(who, (work) => insightsOfLeads.idsOf(work, drillSchema.parse({ question, cell, limit: 200 }))),
  };
}

async function insertPool(
  { db, principal }: Work,
  name: string,
  kind: 'public' | 'nurture',
): Promise<string> {
  const id = newId();
  await db.insertInto('pool').values({ tenant_id: principal.tenantId, id, name, kind }).execute();
  return id;
}

/** 310 yuan for the website in January and 62 for its campaign, 28.01 for the fair in February, 99.99 in April. */
async function insertCosts({ db, principal, now }: Work): Promise<void> {
  const costs = [
    ['2026-01-01', 'website', '', 31_000n],
    ['2026-01-01', 'website', '春季投放', 6_200n],
    ['2026-02-01', 'exhibition', '华东展', 2_801n],
    ['2026-04-01', 'website', '', 9_999n],
  ] as const;
  await db
    .insertInto('channel_cost')
    .values(
      costs.map(([month, source, campaign, amount]) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        month,
        source,
        campaign,
        amount,
        updated_at: now,
      })),
    )
    .execute();
}

type Places = Readonly<Record<Place, { owner: string | null; team: string | null; pool: string | null }>>;

function placesOf({ li, wang, east, west }: World, pools: { open: string; nurture: string }): Places {
  return {
    Li: { owner: li.userId, team: east, pool: null },
    Wang: { owner: wang.userId, team: west, pool: null },
    open: { owner: null, team: null, pool: pools.open },
    nurture: { owner: null, team: null, pool: pools.nurture },
  };
}

function pastOf(lead: TenLead, world: World, places: Places): LeadWithPast {
  const { source, campaign = null, content = null, moves } = lead;
  const at = (text: string | undefined) => (text ? momentOf(text).toISOString() : null);
  const last = moves.at(-1);
  const claimed = moves.find(([, , cause]) => cause === 'claimed');
  return {
    createdAt: momentOf(lead.came),
    values: {
      name: '某人',
      mobile: '13900000000',
      status: lead.status ?? 'new',
      source,
      campaign,
      content,
      first_source: source,
      first_campaign: campaign,
      first_content: content,
      ...(last && places[last[1]]),
      accept_due_at: at(lead.due),
      accepted_at: at(lead.accepted),
      first_contact_at: at(lead.contact),
      returned_at: at(lead.returned),
      return_reason: lead.returned ? 'too_early' : null,
      disqualified_at: at(lead.disqualified),
      disqualify_reason: lead.disqualified ? 'no_need' : null,
      converted_at: at(lead.converted),
      deal: lead.deal ? dealNamed(world, lead.deal) : null,
    },
    columns: {
      picked_at: claimed ? momentOf(claimed[0]) : null,
      entered_pool_at: last && places[last[1]].pool ? momentOf(last[0]) : null,
    },
    touches: [{ channel: 'form', at: momentOf(lead.came), source }],
    moves: moves.map(([moment, place, cause]) => ({
      at: momentOf(moment),
      to: { ownerId: places[place].owner, poolId: places[place].pool },
      cause,
    })),
  };
}

function dealNamed({ dealIds }: World, name: DealName): string {
  return dealIds['ABCDEFGHIJ'.indexOf(name)]!;
}
