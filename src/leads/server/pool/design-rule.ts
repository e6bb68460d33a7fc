/** How recycle rules are drawn; after each change every lead's countdown is counted anew, as a job. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requestJob, toJson, type Work } from '../../../platform/server/index.ts';
import { hasClock } from '../../model/pool/recycle-rule.ts';
import type { RuleBody, WireRule } from '../../model/pool/recycle-contract.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { differences } from '../design/differences.ts';
import { writeOrder } from '../design/write-order.ts';
import { leadsMeeting, leadsMeetingIfSound } from './lead-filter.ts';
import { allPools } from './pool-queries.ts';
import { recyclingKind } from './recycling-kind.ts';
import { storedRules } from './recycle-rules.ts';

/** All rules in their order, those that are switched off too. */
export async function listRules(work: Work): Promise<{ items: WireRule[] }> {
  const rules = await storedRules(work);
  return {
    items: await Promise.all(
      rules.map(async (rule) => ({
        ...rule,
        segment: [...rule.segment],
        broken: (await leadsMeetingIfSound(work, rule.segment)) === null,
      })),
    ),
  };
}

/** Adds a rule, last in the order. Refuses one without a clock, unknown pools, conditions that do not fit leads. */
export async function createRule(work: Work, body: RuleBody): Promise<WireRule> {
  const { db, principal, now } = work;
  await checkRule(work, body);
  const id = newId();
  const position = (await storedRules(work)).length;
  await db
    .insertInto('recycle_rule')
    .values({
      tenant_id: principal.tenantId,
      id,
      position,
      created_at: now,
      updated_at: now,
      ...columnsOf(body),
    })
    .execute();
  noteRule(work, 'recycle_rule.created', id, { name: { from: null, to: body.name } });
  await countAnew(work);
  return getRule(work, id);
}

/** Changes a rule from the version the asker saw. Refuses as createRule does, and a stale version. */
export async function changeRule(
  work: Work,
  ruleId: string,
  version: number,
  body: RuleBody,
): Promise<WireRule> {
  const { db, principal, now } = work;
  const before = await getRule(work, ruleId);
  if (before.version !== version) refuse(refusals.staleVersion);
  await checkRule(work, body);
  await db
    .updateTable('recycle_rule')
    .set({ ...columnsOf(body), version: BigInt(version + 1), updated_at: now })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', ruleId)
    .execute();
  noteRule(
    work,
    'recycle_rule.changed',
    ruleId,
    differences(before, body, Object.keys(body) as (keyof RuleBody)[]),
  );
  await countAnew(work);
  return getRule(work, ruleId);
}

/** Removes a rule; its leads go by the next rule that fits. */
export async function removeRule(work: Work, ruleId: string): Promise<null> {
  const { db, principal } = work;
  const rule = await getRule(work, ruleId);
  await db
    .deleteFrom('recycle_rule')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', ruleId)
    .execute();
  noteRule(work, 'recycle_rule.removed', ruleId, { name: { from: rule.name, to: null } });
  await countAnew(work);
  return null;
}

/** Puts the rules into this order; those not named follow in their own. */
export async function orderRules(work: Work, ids: readonly string[]): Promise<{ items: WireRule[] }> {
  const rules = await storedRules(work);
  if (ids.some((id) => !rules.some((rule) => rule.id === id))) refuse(refusals.notFound);
  const order = [...new Set([...ids, ...rules.map((rule) => rule.id)])];
  await writeOrder(work, 'recycle_rule', order);
  work.record({ type: 'recycle_rule.ordered', object: 'recycle_rule', recordId: null });
  await countAnew(work);
  return listRules(work);
}

/** Refuses a rule without a clock, an unknown pool and conditions that do not fit leads. */
export async function checkRule(work: Work, body: RuleBody): Promise<void> {
  if (!hasClock(body)) refuse(poolRefusals.ruleWithoutClock);
  const pools = await allPools(work);
  const named = [body.fromPoolId, body.toPoolId].filter((id) => id !== null);
  if (named.some((id) => !pools.some((pool) => pool.id === id))) refuse(poolRefusals.poolUnknown);
  await leadsMeeting(work, body.segment);
}

async function getRule(work: Work, ruleId: string): Promise<WireRule> {
  const { items } = await listRules(work);
  return items.find((rule) => rule.id === ruleId) ?? refuse(refusals.notFound);
}

function columnsOf(body: RuleBody) {
  return {
    name: body.name,
    enabled: body.enabled,
    segment: toJson(body.segment),
    from_pool_id: body.fromPoolId,
    to_pool_id: body.toPoolId,
    unit: body.unit,
    protect_days: body.protectDays,
    extend_days: body.extendDays,
    most_days: body.mostDays,
    untouched_days: body.untouchedDays,
    undealt_days: body.undealtDays,
    deal_rank: body.dealRank,
  };
}

function noteRule(work: Work, type: string, recordId: string, changes: ReturnType<typeof differences>): void {
  work.record({ type, object: 'recycle_rule', recordId, changes });
}

async function countAnew(work: Work): Promise<void> {
  if (work.principal.userId === null) return;
  await requestJob(work, { kind: recyclingKind, input: { act: 'count' } });
}
