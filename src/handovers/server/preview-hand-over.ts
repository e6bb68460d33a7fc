import { namesOfPeople } from '../../identity/server/index.ts';
import { sql } from 'kysely';
import { flowApplies } from '../../approvals/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import { holdLimits } from '../../leads/server/index.ts';
import { visibleRows } from '../../records/server/index.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { HandOverOrder, HandOverPreview, WireReceiver, WireUnit } from '../model/contract.ts';
import { handOverObjects, type HandOverReason } from '../model/hand-over.ts';
import { factsOfHandOver, handOverPapers, type HandOverSize } from '../model/paper.ts';
import { stayLabels, stayReasons, warningsOf } from '../model/staying.ts';
import type { HeldRecord, Unit } from '../model/units.ts';
import { recordKinds } from './handed-kinds.ts';
import { planHandOver, type Going, type Plan, type Staying } from './plan-hand-over.ts';
import type { Receiver } from './takers.ts';

const shownUnits = 300;
const shownExamples = 5;

/** What a hand-over would do, before anything is done. Refuses as planHandOver does. */
export async function previewHandOver(
  work: Work,
  order: HandOverOrder & { reason?: HandOverReason },
): Promise<HandOverPreview> {
  const plan = await planHandOver(work, order);
  const names = await namesOfPeople(
    work,
    plan.units.map(({ head }) => head.ownerId),
  );
  const limits = await holdLimits(work);
  const receivers: WireReceiver[] = [];
  for (const receiver of plan.receivers.values())
    receivers.push(await wireReceiver(work, plan, receiver, limits.get(receiver.id) ?? null));
  return {
    fingerprint: plan.fingerprint,
    needsApproval: await flowApplies(
      work,
      handOverPapers,
      factsOfHandOver(sizeOf(plan), order.reason ?? 'other'),
    ),
    kinds: countKinds(plan.going.map(({ record }) => record)),
    receivers,
    units: plan.units
      .toSorted(largestFirst)
      .slice(0, shownUnits)
      .map((unit) => wireUnit(plan, unit, names)),
    unitsTotal: plan.units.length,
    staying: tellStaying(plan.staying),
  };
}

function sizeOf({ going }: Plan): HandOverSize {
  const records = going.map(({ record }) => record);
  const of = (object: HeldRecord['object']) => records.filter((record) => record.object === object);
  const openAmount = of('deal').reduce((sum, { isOpen, amount }) => sum + ((isOpen && amount) || 0n), 0n);
  return { records: records.length, accounts: of('account').length, deals: of('deal').length, openAmount };
}

/** How many of each kind, how many are being worked on, what deals are worth; kinds without any are left out. */
export function countKinds(records: readonly HeldRecord[]): HandOverPreview['kinds'] {
  return handOverObjects.flatMap((object) => {
    const own = records.filter((record) => record.object === object);
    if (own.length === 0) return [];
    const open = own.filter(({ isOpen }) => isOpen);
    return {
      object,
      count: own.length,
      open: open.length,
      amount: sumOf(own),
      openAmount: sumOf(open),
      unpriced: unpricedOf(open),
    };
  });
}

/** Null where there is nothing to add up, or the asker may not see amounts. */
function sumOf(records: readonly HeldRecord[]): string | null {
  const amounts = records.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (amounts.length === 0) return null;
  return amounts.reduce((sum, amount) => sum + amount, 0n).toString();
}

/** How many of them are in no sum, because their currency has no rate. */
function unpricedOf(records: readonly HeldRecord[]): number {
  return records.filter(({ isOpen, isUnpriced }) => isOpen && isUnpriced).length;
}

async function wireReceiver(
  work: Work,
  { going, units, dealt }: Plan,
  { id, name, team }: Receiver,
  leadLimit: number | null,
): Promise<WireReceiver> {
  const own = going.filter(({ to }) => to.id === id);
  const holds = await holdingCounts(work, id);
  const receives = { account: count(own, 'account'), deal: count(own, 'deal'), lead: count(own, 'lead') };
  return {
    id,
    name,
    team,
    units: units.filter((unit) => dealt.get(unit.id) === id).length,
    records: own.length,
    openAmount: sumOf(own.map(({ record }) => record).filter(({ isOpen }) => isOpen)),
    unpriced: unpricedOf(own.map(({ record }) => record)),
    holds,
    leadLimit,
    receives,
    isOverLimit: leadLimit !== null && receives.lead > 0 && holds.lead + receives.lead > leadLimit,
  };
}

function count(own: readonly Going[], object: HeldRecord['object']): number {
  return own.filter(({ record }) => record.object === object && record.isOpen).length;
}

/** What somebody holds at the moment and works on, as far as the asker sees it. */
async function holdingCounts(work: Work, userId: string): Promise<WireReceiver['holds']> {
  const { db, principal } = work;
  const counted = {
    account: sql`true`,
    deal: sql`r.outcome = 'open'`,
    lead: sql`r.status in ('new', 'working', 'qualified')`,
  };
  const holds = { account: 0, deal: 0, lead: 0 };
  for (const object of ['account', 'deal', 'lead'] as const) {
    const kind = recordKinds[object];
    if (scopeOf(principal, object, 'read') === null) continue;
    const { rows } = await sql<{ count: bigint }>`
      select count(*) as count from ${sql.table(kind.table)} as r where r.tenant_id = ${principal.tenantId}
        and r.owner_id = ${userId} and r.deleted_at is null and ${counted[object]} and ${visibleRows(work, kind, 'read')}`.execute(
      db,
    );
    holds[object] = Number(rows[0]!.count);
  }
  return holds;
}

function wireUnit(plan: Plan, unit: Unit, names: ReadonlyMap<string, string>): WireUnit {
  const { id, head, records, traits } = unit;
  return {
    id,
    object: head.object,
    name: head.name,
    region: traits?.region ?? null,
    industry: traits?.industry ?? null,
    from: head.ownerId === null ? null : { id: head.ownerId, name: names.get(head.ownerId) ?? null },
    to: plan.dealt.get(id) ?? null,
    counts: countKinds(records).map(({ object, count: counted }) => ({ object, count: counted })),
    openAmount: sumOf(records.filter(({ isOpen }) => isOpen)),
    unpriced: unpricedOf(records),
    warnings: warningsOf(unit, plan.sharedAccounts),
  };
}

function tellStaying(staying: readonly Staying[]): HandOverPreview['staying'] {
  return stayReasons.flatMap((why) => {
    const own = staying.filter((one) => one.why === why);
    if (own.length === 0) return [];
    const examples = own.slice(0, shownExamples).map(({ record }) => record.name);
    return { why, label: stayLabels[why], count: own.length, examples };
  });
}

function largestFirst(one: Unit, other: Unit): number {
  if (one.openAmount !== other.openAmount) return one.openAmount < other.openAmount ? 1 : -1;
  return other.records.length - one.records.length || one.head.name.localeCompare(other.head.name, 'zh');
}
