/** Good requests about leads: the record, working it, taking people in, pools, tags. */
import { contactedLead, convertedLead, disqualifiedLead, pooledLead, shownAt } from './lead-world.ts';
import { recordSamples } from './kept-record-samples.ts';
import { about, type Sample, type Sampling } from './sampling.ts';
import { another } from './another.ts';
import type { Made, Person, World } from './world.ts';

type Making = (world: World, holder: Person) => Promise<Made>;

/** One step of a lead that this makes, from its version. */
const stepOf =
  (making: Making, body: unknown): Sampling =>
  async (world, holder) => {
    const made = await making(world, holder);
    return { params: { id: made.id }, ifMatch: made.version, body };
  };

/** The same of many. */
const stepOfMany =
  (making: Making, rest: object): Sampling =>
  async (world, holder) => ({ body: { ids: [(await making(world, holder)).id], ...rest } });

const freshLead: Making = (world, holder) => world.make('lead', holder);
const closing = (reason: string) => ({ reason, note: '说明' });

const steps: Record<string, Sampling> = {
  'leadSteps.stepsOfLead': about('lead'),
  'leadSteps.acceptLead': about('lead'),
  'leadSteps.noteContact': about('lead', () => ({
    body: {
      kind: 'call',
      body: '打通了，下周看样机',
      at: '2026-01-02T03:04:05Z',
      next: { title: '寄样机', dueOn: '2030-01-01' },
    },
  })),
  'leadSteps.qualifyLead': stepOf(contactedLead, {}),
  'leadSteps.disqualifyLead': stepOf(freshLead, closing('spam')),
  'leadSteps.returnLead': stepOf(freshLead, closing('too_early')),
  'leadSteps.reopenLead': stepOf(disqualifiedLead, {}),
  'leadSteps.acceptLeads': stepOfMany(freshLead, {}),
  'leadSteps.qualifyLeads': stepOfMany(contactedLead, {}),
  'leadSteps.disqualifyLeads': stepOfMany(freshLead, closing('spam')),
  'leadSteps.returnLeads': stepOfMany(freshLead, closing('too_early')),
  'leadSteps.reopenLeads': stepOfMany(disqualifiedLead, {}),
  'leadSteps.leadBoard': async () => ({ query: { filter: '[]' } }),
  'leadSteps.touchesOfLead': about('lead'),
  'leadSteps.movesOfLead': about('lead'),
  'leadConversions.conversionProposals': about('lead'),
  'leadConversions.convertLead': stepOf(contactedLead, {
    account: { values: { city: '苏州' } },
    contact: {},
    deal: { values: { amount: '880000' } },
  }),
  'leadConversions.undoConversion': async (world, holder) => {
    const made = await convertedLead(world, holder);
    return { params: { id: made.id }, ifMatch: made.version };
  },
};

type Pooled = { poolId: string; leadId: string };
const inPool =
  (rest: (pooled: Pooled, world: World) => Sample): Sampling =>
  async (world, holder) => {
    const pooled = await pooledLead(world, holder);
    const { params, ...more } = rest(pooled, world);
    return { params: { id: pooled.poolId, ...params }, ...more };
  };

const pools: Record<string, Sampling> = {
  'pools.poolQuota': about('pool'),
  'pools.listPoolLeads': about('pool', () => ({ query: { filter: '[]', sort: '-entered', total: 'true' } })),
  'pools.openPoolLead': inPool(({ leadId }) => ({ params: { leadId } })),
  'pools.createPoolLead': about('pool', () => ({
    body: { name: '新来的', wechat: another('wx').replace(' ', '') },
  })),
  'pools.claimLead': inPool(({ leadId }) => ({ params: { leadId } })),
  'pools.claimLeads': inPool(({ leadId }) => ({ body: { leadIds: [leadId] } })),
  'pools.assignFromPool': inPool(({ leadId }, { colleague }) => ({
    body: { leadIds: [leadId], ownerId: colleague.userId },
  })),
  'pools.moveBetweenPools': async (world, holder) => {
    const [from, to] = [await pooledLead(world, holder), await world.make('pool', holder)];
    return { params: { id: from.poolId }, body: { leadIds: [from.leadId], toPoolId: to.id } };
  },
  'pools.releaseLead': async (world, holder) => {
    const [lead, pool] = [await world.make('lead', holder), await world.make('pool', holder)];
    return { params: { id: lead.id }, body: { reason: 'not_now', note: '明年再说', poolId: pool.id } };
  },
  'pools.lockLead': about('lead', () => ({ body: { untilOn: '2030-01-01', reason: '正在试用' } })),
  'pools.unlockLead': async (world, holder) => {
    const lead = await world.make('lead', holder);
    await world.product.query(
      `insert into lead_lock (tenant_id, lead_id, until_on, at) values ($1, $2, '2030-01-01', now())`,
      [world.company.orgId, lead.id],
    );
    return { params: { id: lead.id } };
  },
  'pools.leadStanding': about('lead'),
};

const assigning: Record<string, Sampling> = {
  'assignment.assignLead': async (world, holder) => ({
    params: { id: (await world.make('lead', holder)).id },
    body: { ownerId: await mateOf(world, holder), reason: '更熟这个行业' },
  }),
  'assignment.leadDecisions': about('lead'),
  'assignment.assignDeal': async (world, holder) => ({
    params: { id: (await world.make('deal', holder)).id },
    body: { ownerId: await mateOf(world, holder), reason: '更熟这个行业' },
  }),
  'assignment.proposeDealOwners': async (world, holder) => ({
    body: { ids: [(await world.make('deal', holder)).id] },
  }),
  'assignment.acceptProposals': async (world, holder) => ({
    body: {
      items: [{ id: (await world.make('deal', holder)).id, ownerId: await mateOf(world, holder) }],
    },
  }),
  'assignment.dealDecisions': about('deal'),
  'assignment.listQueue': async () => ({ query: { limit: '10' } }),
};

/** A seller in the team of this person. */
async function mateOf({ company }: World, holder: Person): Promise<string> {
  const team = holder.teamIds[0];
  return (await company.addPerson({ name: another('队友'), ...(team && { team }) })).userId;
}

const tags: Record<string, Sampling> = {
  'leadTags.tagsOfLead': about('lead'),
  'leadTags.giveTag': tagOnLead,
  'leadTags.takeTag': tagOnLead,
  'leadTags.changeTags': async (world, holder) => ({
    body: {
      ids: [(await world.make('lead', holder)).id],
      give: [await tagOf(world, holder)],
      take: [],
    },
  }),
  'leadTags.tagsOfLeads': async (world, holder) => ({
    body: { ids: [(await world.make('lead', holder)).id] },
  }),
  'leadScores.scoreOfLead': about('lead'),
};

async function tagOnLead(world: World, holder: Person): Promise<Sample> {
  const lead = await world.make('lead', holder);
  return { params: { id: lead.id, tagId: await tagOf(world, holder) } };
}

/** The id of a tag in a new group. */
export async function tagOf(world: World, holder: Person): Promise<string> {
  const group = await world.make('tagGroup', holder);
  const { items } = await shownAt(world, '/tag-groups');
  return items.find(({ id }: Made) => id === group.id).tags[0].id;
}

export const leadSamples: Record<string, Sampling> = {
  ...recordSamples('leads', 'lead', (_, holder) => ({
    name: '吕云',
    company: '云澜电子',
    title: '采购经理',
    wechat: another('wx').replace(' ', ''),
    province: '江苏',
    city: '苏州',
    employees: 200,
    need: '12 条产线做数据采集',
    external_id: null,
    owner: holder.userId,
  })),
  ...steps,
  ...pools,
  ...assigning,
  ...tags,
};
