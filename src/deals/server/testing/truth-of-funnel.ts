/** A funnel as the logs alone tell it, read and folded in memory. */
import { funnelOf, scopeOf } from '../../../insights/model/funnel-of.ts';
import { wirePart } from '../../../insights/model/funnel-wire.ts';
import type { WireFunnel } from '../../../insights/model/answer.ts';
import type { AskedFunnel } from '../../../insights/model/question.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { StageEvent } from '../../model/stage-event.ts';
import { foldStageLog } from '../../model/stage-log.ts';
import { followMappings } from '../../model/stage-mapping.ts';
import { countedAmount } from '../deal-facts.ts';
import { stageEvent } from '../../model/testing/ten-deals.ts';
import type { Group } from './lives.ts';

/** What an answer says of each history, by its mark. */
export type ToldByMark = ReadonlyMap<string, unknown>;

/** What the logs of a pipeline's living deals say to the question, by product. */
export async function truthOf(work: Work, group: Group, question: AskedFunnel): Promise<ToldByMark> {
  const { timeZone } = work.principal;
  const deals = await livingDeals(work, group);
  const logs = Map.groupBy(await eventsOf(work, group), ({ dealId }) => dealId);
  const records = deals.map((deal) => {
    const log = followMappings(logs.get(deal.id)!, group.mappings);
    const { visits } = foldStageLog(log, group.pipeline.stages, timeZone);
    const amount = countedAmount(deal) ?? 0n;
    return { amount, visits, createdAt: visits[0]!.enteredAt, group: deal.product_id };
  });
  const ranked = group.pipeline.stages.map(({ id, rank, kind }) => ({ id, rank, kind }));
  const { parts } = funnelOf(records, ranked, {
    ...scopeOf({ ...question, filters: [] }, timeZone, work.now),
    split: true,
  });
  return new Map(parts.map(({ key, part }) => [key!, wirePart(part, true)]));
}

export function toldByMark({ funnel }: WireFunnel): ToldByMark {
  return new Map(
    funnel.parts.flatMap(({ value, part }) =>
      value !== null && typeof value === 'object' ? [[value.id, part]] : [],
    ),
  );
}

/** Nothing is counted: in a flow the parts without any stay in the window are left out. */
export function isStill(part: unknown): boolean {
  return !/"count":[1-9]/.test(JSON.stringify(part));
}

async function livingDeals({ db, principal }: Work, { pipeline }: Group) {
  return db
    .selectFrom('deal')
    .select(['id', 'amount', 'rate', 'product_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('pipeline_id', '=', pipeline.id)
    .where('deleted_at', 'is', null)
    .execute();
}

async function eventsOf(
  { db, principal }: Work,
  { pipeline }: Group,
): Promise<(StageEvent & { dealId: string })[]> {
  const rows = await db
    .selectFrom('stage_event')
    .select(['deal_id', 'seq', 'to_stage_id', 'at', 'actor_id', 'cause'])
    .where('tenant_id', '=', principal.tenantId)
    .where('pipeline_id', '=', pipeline.id)
    .execute();
  return rows.map(({ deal_id, seq, to_stage_id, at, actor_id, cause }) => ({
    ...stageEvent({ seq, toStageId: to_stage_id, at: at.toISOString(), actorId: actor_id }),
    cause: cause as StageEvent['cause'],
    dealId: deal_id,
  }));
}
