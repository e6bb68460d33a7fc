/** All leads with their touches and hands, the pools they lie in, what channels cost, and the history people would have left. */
import type { Touch } from '../../src/leads/model/capture/lead-draft.ts';
import { nameOfLead } from '../../src/leads/model/lead/lead-name.ts';
import { defaultScoreRules } from '../../src/leads/model/score/rules/default-score-rules.ts';
import { levelOf } from '../../src/leads/model/score/rules/lead-level.ts';
import {
  equipForPools,
  insertLeads,
  type LeadWithPast,
  type PastConversion,
} from '../../src/leads/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { holder, type Ids } from './demo-ids.ts';
import { industryOption, sourceOption } from './demo-options.ts';
import type { DemoLead, DemoTouch, DemoWorld } from './demo-world.ts';
import { writeEntries, type Entry } from './write-history.ts';

export async function writeDemoLeads(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  for (const lead of world.leads) ids.set(lead.key, newId());
  await equipPools(work, world, ids);
  await insertLeads(
    work,
    world.leads.map((lead) => withPast(lead, world, ids)),
  );
  await queueUp(work, world, ids);
  await writeCosts(work, world);
  await writeEntries(
    work,
    ids,
    world.leads.flatMap((lead) => historyOf(lead, world)),
  );
}

/** The pools every organisation has are the demo's. */
async function equipPools(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  await equipForPools(work, 'zh-CN');
  const pools = await work.db
    .selectFrom('pool')
    .select(['id', 'kind'])
    .where('tenant_id', '=', work.principal.tenantId)
    .execute();
  for (const { key, kind } of world.pools) ids.set(key, pools.find((pool) => pool.kind === kind)!.id);
}

/** What nobody has yet waits since it came. */
async function queueUp({ db, principal }: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const rows = world.leads
    .filter(({ owner, pool }) => owner === null && pool === null)
    .map(({ key, createdAt }) => ({
      tenant_id: principal.tenantId,
      lead_id: ids.get(key)!,
      since: createdAt,
      reason: 'nobody_eligible',
    }));
  await db.insertInto('lead_queue').values(rows).execute();
}

async function writeCosts({ db, principal, now }: Work, world: DemoWorld): Promise<void> {
  const rows = world.costs.map(({ month, source, campaign, amount }) => ({
    tenant_id: principal.tenantId,
    id: newId(),
    month,
    source: sourceOption(world.sources, source),
    campaign: campaign ?? '',
    amount,
    updated_at: now,
  }));
  await db.insertInto('channel_cost').values(rows).execute();
}

const { matrix } = defaultScoreRules('zh-CN');

function withPast(lead: DemoLead, world: DemoWorld, ids: Ids): LeadWithPast {
  const idOf = (key: string | null) => (key === null ? null : ids.get(key)!);
  return {
    id: ids.get(lead.key)!,
    createdAt: new Date(lead.createdAt),
    createdBy: idOf(lead.createdBy),
    values: {
      ...personOf(lead),
      ...originOf(lead, world),
      ...momentsOf(lead),
      status: lead.status,
      fit: lead.fit,
      engagement: lead.engagement,
      score: lead.fit + lead.engagement,
      level: levelOf(matrix, lead.fit, lead.engagement),
      disqualify_reason: lead.disqualifyReason,
      return_reason: lead.returnReason,
      product: idOf(lead.product),
      account: idOf(lead.account),
      contact: idOf(lead.contact),
      deal: idOf(lead.deal),
      pool: idOf(lead.pool),
      ...(lead.owner && holder(ids, world, lead.owner)),
    },
    columns: { entered_pool_at: lead.enteredPoolAt, picked_at: lead.pickedAt },
    touches: lead.touches.map((touch) => touchOf(touch, world)),
    moves: lead.moves.map(({ at, owner, pool, cause, actor }) => ({
      at: new Date(at),
      to: { ownerId: idOf(owner), poolId: idOf(pool) },
      cause,
      reason: cause === 'returned' ? lead.returnReason : null,
      actorId: idOf(actor),
    })),
    conversion: conversionOf(lead, world, ids),
  };
}

/** The account is the lead's own when it came to be with the conversion. */
function conversionOf(lead: DemoLead, world: DemoWorld, ids: Ids): PastConversion | null {
  if (lead.convertedAt === null) return null;
  const account = world.accounts.find(({ key }) => key === lead.account)!;
  const since = Date.parse(lead.convertedAt) - Date.parse(account.createdAt);
  return {
    at: new Date(lead.convertedAt),
    actorId: ids.get(lead.owner!)!,
    accountId: ids.get(lead.account!)!,
    accountMade: since < 3_600_000,
    contactId: ids.get(lead.contact!)!,
    dealId: ids.get(lead.deal!)!,
  };
}

function personOf(lead: DemoLead) {
  const { company, title, mobile, email, wechat, province, city, employees, need } = lead;
  const reach = { mobile, email, wechat };
  return {
    name: nameOfLead({ name: lead.name, ...reach }, 'zh-CN'),
    ...reach,
    company,
    title,
    province,
    city,
    industry: lead.industry && industryOption(lead.industry),
    employees,
    need,
  };
}

function originOf({ touches }: DemoLead, world: DemoWorld) {
  const [first, last] = [touches[0]!, touches.at(-1)!];
  return {
    source: sourceOption(world.sources, last.source),
    medium: last.medium,
    campaign: last.campaign,
    content: last.content,
    first_source: sourceOption(world.sources, first.source),
    first_campaign: first.campaign,
    first_content: first.content,
  };
}

function momentsOf(lead: DemoLead) {
  return {
    assigned_at: lead.assignedAt,
    accept_due_at: lead.acceptDueAt,
    accepted_at: lead.acceptedAt,
    first_contact_at: lead.firstContactAt,
    last_contact_at: lead.lastContactAt,
    qualified_at: lead.qualifiedAt,
    converted_at: lead.convertedAt,
    disqualified_at: lead.disqualifiedAt,
    returned_at: lead.returnedAt,
    return_due_at: lead.returnDueAt,
  };
}

function touchOf({ at, channel, source, medium, campaign, content }: DemoTouch, world: DemoWorld): Touch {
  return {
    channel,
    at: new Date(at),
    source: sourceOption(world.sources, source),
    medium,
    campaign,
    content,
  };
}

/** The audit entries of a lead's life, with the times at which they happened. */
function historyOf(lead: DemoLead, world: DemoWorld): Entry[] {
  const named = new Map(world.users.map((user) => [user.key as string, user.name]));
  const nameOf = (key: string | null) => (key === null ? null : (named.get(key) ?? null));
  const entry = (at: string, actor: string | null, action: string, changes: Entry['changes']): Entry => ({
    object: 'lead',
    key: lead.key,
    at,
    actor,
    action,
    changes,
  });
  const status = (at: string | null, to: string) =>
    at === null ? [] : [entry(at, lead.owner, `lead.${to}`, { status: { from: null, to } })];
  return [
    entry(lead.createdAt, lead.createdBy, 'lead.created', { name: { from: null, to: lead.name } }),
    ...lead.moves.map(({ at, actor, owner }, index) =>
      entry(at, actor, 'lead.moved', {
        owner: { from: nameOf(lead.moves[index - 1]?.owner ?? null), to: nameOf(owner) },
      }),
    ),
    ...status(lead.convertedAt, 'converted'),
    ...status(lead.disqualifiedAt, 'disqualified'),
  ];
}
