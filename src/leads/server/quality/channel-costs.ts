/** What channels cost by month, kept by marketing. */
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import type { ChannelCost } from '../../model/quality/contract.ts';
import { qualityRefusals } from '../../model/quality/refusals.ts';
import { leadKind } from '../lead/lead-kind.ts';

type Line = Omit<ChannelCost, 'amount'>;
export type CostChange = Line & { amount: string | null };

const firstDay = (month: string) => `${month}-01`;
const keyOf = ({ month, source, campaign }: Line) => [month, source, campaign ?? ''].join('\t');

/** The costs of the months, by month, source and campaign. */
export async function listChannelCosts(
  { db, principal }: Work,
  { from, to }: { from: string; to: string },
): Promise<{ items: ChannelCost[] }> {
  const rows = await db
    .selectFrom('channel_cost')
    .select(['month', 'source', 'campaign', 'amount'])
    .where('tenant_id', '=', principal.tenantId)
    .where('month', '>=', firstDay(from))
    .where('month', '<=', firstDay(to))
    .orderBy('month')
    .orderBy('source')
    .orderBy('campaign')
    .execute();
  return {
    items: rows.map(({ month, source, campaign, amount }) => ({
      month: month.slice(0, 7),
      source,
      campaign: campaign === '' ? null : campaign,
      amount: String(amount),
    })),
  };
}

/**
 * Sets lines of cost, and takes out those without an amount; lines that stay as they were are not counted as changed.
 * Refuses a source the organisation does not have, and a line that is named twice.
 */
export async function saveChannelCosts(
  work: Work,
  items: readonly CostChange[],
): Promise<{ changed: number }> {
  await checkLines(work, items);
  const months = items.map(({ month }) => month).toSorted();
  const { items: kept } = await listChannelCosts(work, { from: months[0]!, to: months.at(-1)! });
  const before = new Map(kept.map((cost) => [keyOf(cost), cost.amount]));
  const changed = items.filter((item) => item.amount !== (before.get(keyOf(item)) ?? null));
  for (const item of changed) await saveLine(work, item, before.get(keyOf(item)) ?? null);
  return { changed: changed.length };
}

async function checkLines(work: Work, items: readonly CostChange[]): Promise<void> {
  const { fields } = await openKind(work, leadKind);
  const sources = fields.find(({ id }) => id === 'source')?.options ?? [];
  const seen = new Set<string>();
  for (const item of items) {
    if (!sources.some(({ value }) => value === item.source))
      refuse(qualityRefusals.unknownSource, { source: item.source });
    if (seen.has(keyOf(item)))
      refuse(qualityRefusals.namedTwice, { line: keyOf(item).replaceAll('\t', ' ').trim() });
    seen.add(keyOf(item));
  }
}

async function saveLine(
  work: Work,
  { month, source, campaign, amount }: CostChange,
  before: string | null,
): Promise<void> {
  const { db, principal, now } = work;
  const line = {
    tenant_id: principal.tenantId,
    month: firstDay(month),
    source,
    campaign: campaign ?? '',
  };
  if (amount === null)
    await db
      .deleteFrom('channel_cost')
      .where('tenant_id', '=', line.tenant_id)
      .where('month', '=', line.month)
      .where('source', '=', line.source)
      .where('campaign', '=', line.campaign)
      .execute();
  else
    await db
      .insertInto('channel_cost')
      .values({ ...line, id: newId(), amount: BigInt(amount), updated_at: now, updated_by: principal.userId })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'month', 'source', 'campaign'])
          .doUpdateSet({ amount: BigInt(amount), updated_at: now, updated_by: principal.userId }),
      )
      .execute();
  work.record({
    type: 'channel_cost.changed',
    object: 'lead_rules',
    recordId: null,
    changes: { amount: { from: before, to: amount } },
    payload: { month, source, campaign },
  });
}
