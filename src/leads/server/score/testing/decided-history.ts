/** Leads that were won and lost, as they lie in an organisation that has worked for a while. */
import { newId } from '../../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../../platform/server/index.ts';
import { equipForDeals, listPipelines } from '../../../../deals/server/index.ts';
import type { DecidedLead } from '../../../model/score/learned/decided-lead.ts';

const employees: Readonly<Record<string, bigint>> = { small: 50n, middle: 200n, large: 900n };

/**
 * Keeps each as a lead that came in, was judged and ended: lost ones disqualified, won ones converted with a won deal.
 * `judged: false` leaves out how it looked at first. Returns the ids in order.
 */
export async function keepHistory(
  work: Work,
  history: readonly DecidedLead[],
  { judged = true }: { judged?: boolean } = {},
): Promise<string[]> {
  const { db, principal } = work;
  const tenant_id = principal.tenantId;
  const won = await wonStage(work);
  const leads = history.map((lead) => ({ ...lead, id: newId(), dealId: newId() }));
  await db
    .insertInto('deal')
    .values(
      leads
        .filter((lead) => lead.won)
        .map(({ dealId, createdAt, decidedAt }) => ({
          tenant_id,
          id: dealId,
          name: '成交',
          ...won,
          outcome: 'won',
          stage_entered_at: decidedAt,
          closed_at: decidedAt,
          created_at: createdAt,
          updated_at: decidedAt,
        })),
    )
    .execute();
  await db
    .insertInto('lead')
    .values(leads.map((lead) => ({ tenant_id, ...rowOf(lead) })))
    .execute();
  if (judged)
    await db
      .insertInto('lead_traits')
      .values(
        leads.map(({ id, createdAt, traits }) => ({
          tenant_id,
          lead_id: id,
          at: createdAt,
          traits: toJson(traits),
        })),
      )
      .execute();
  return leads.map(({ id }) => id);
}

function rowOf(lead: DecidedLead & { id: string; dealId: string }) {
  const { id, dealId, won, createdAt, decidedAt, traits } = lead;
  const ended = won
    ? { status: 'converted', converted_at: decidedAt, deal_id: dealId }
    : { status: 'disqualified', disqualified_at: decidedAt, disqualify_reason: 'no_need' };
  return {
    id,
    name: '历史线索',
    wechat: id,
    source: traits['source'] ?? null,
    industry: traits['industry'] ?? null,
    employees: employees[traits['size'] ?? ''] ?? null,
    created_at: createdAt,
    updated_at: decidedAt,
    ...ended,
  };
}

async function wonStage(work: Work) {
  if ((await listPipelines(work)).length === 0) await equipForDeals(work, 'zh-CN');
  const [pipeline] = await listPipelines(work);
  const stage = pipeline!.stages.find(({ kind }) => kind === 'won')!;
  return { pipeline_id: pipeline!.id, pipeline_version: pipeline!.version, stage_id: stage.id };
}
