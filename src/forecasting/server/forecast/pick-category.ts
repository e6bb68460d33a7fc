import { dealKind, listPipelines } from '../../../deals/server/index.ts';
import type { StageKind } from '../../../deals/model/stage-event.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { lockStored, openKind } from '../../../records/server/index.ts';
import { categoryOf, type ForecastCategory, type PickableCategory } from '../../model/categories/category.ts';
import { readForecastRules } from './forecast-rules.ts';
import { forecastRefusals } from '../../model/refusals.ts';

/**
 * Chooses a deal's category by hand, which holds through every change of its stage, or takes the choice back (null). Refuses
 * a closed deal, and deals out of reach as any change of them does.
 */
export async function pickCategory(
  work: Work,
  dealId: string,
  category: PickableCategory | null,
): Promise<{ category: ForecastCategory; isPicked: boolean }> {
  const { db, principal, now } = work;
  const stored = await lockStored(work, await openKind(work, dealKind), dealId, 'update');
  if (stored.values['outcome'] !== 'open') refuse(forecastRefusals.dealClosed);
  const before = await standingPick(work, dealId);
  const stage = await stageOf(work, String(stored.values['stage']));
  if (before !== category) {
    await db
      .insertInto('forecast_pick')
      .values({
        tenant_id: principal.tenantId,
        id: newId(),
        deal_id: dealId,
        category,
        picked_by: principal.userId,
        picked_at: now,
      })
      .execute();
    work.record({
      type: 'deal.forecast-category-picked',
      object: 'deal',
      recordId: dealId,
      changes: { forecast_category: { from: before, to: category } },
    });
  }
  const { rules } = await readForecastRules(work);
  return { category: categoryOf(stage, category, rules), isPicked: category !== null };
}

async function standingPick({ db, principal }: Work, dealId: string): Promise<string | null> {
  const row = await db
    .selectFrom('forecast_pick')
    .select('category')
    .where('tenant_id', '=', principal.tenantId)
    .where('deal_id', '=', dealId)
    .orderBy('picked_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.category ?? null;
}

async function stageOf(work: Work, stageId: string): Promise<{ kind: StageKind; probability: number }> {
  const stages = (await listPipelines(work, 'all')).flatMap((pipeline) => pipeline.stages);
  const { kind, probability } = stages.find(({ id }) => id === stageId)!;
  return { kind, probability: probability / 100 };
}
