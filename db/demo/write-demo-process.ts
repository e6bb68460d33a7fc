/** What the demo's people did of the process: parts that contacts play, items ticked on the way. */
import type { Pipeline } from '../../src/deals/model/pipeline.ts';
import type { BuyingRole } from '../../src/deals/model/process/buying-role.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoVersions } from './write-demo-pipelines.ts';

const rowsAtOnce = 1000;
const mainRoles: readonly BuyingRole[] = ['decision_maker', 'purchaser', 'decision_maker', 'evaluator'];
const otherRoles: readonly BuyingRole[] = ['evaluator', 'user', 'champion', 'decision_maker'];

/** Most deals know who decides; of the items on the way, seven of ten were ticked when the deal went on. */
export async function writeDemoProcess(
  work: Work,
  world: DemoWorld,
  pipelines: ReadonlyMap<string, DemoVersions>,
  ids: Ids,
): Promise<void> {
  const roles = world.deals.flatMap((deal, place) => rolesOf(deal, place, world, ids));
  const ticks = world.deals.flatMap((deal, place) =>
    ticksOf(deal, place, pipelines.get(deal.pipeline)!.second, ids),
  );
  const tenant_id = work.principal.tenantId;
  for (let from = 0; from < roles.length; from += rowsAtOnce)
    await work.db
      .insertInto('deal_contact')
      .values(roles.slice(from, from + rowsAtOnce).map((row) => ({ tenant_id, ...row })))
      .execute();
  for (let from = 0; from < ticks.length; from += rowsAtOnce)
    await work.db
      .insertInto('checklist_tick')
      .values(ticks.slice(from, from + rowsAtOnce).map((row) => ({ tenant_id, ...row })))
      .execute();
}

function rolesOf(deal: DemoDeal, place: number, world: DemoWorld, ids: Ids) {
  if (place % 5 === 4) return [];
  const given = { deal_id: ids.get(deal.key)!, added_at: deal.createdAt, added_by: ids.get(deal.owner)! };
  const main = { ...given, contact_id: ids.get(deal.contact)!, role: mainRoles[place % mainRoles.length]! };
  const other = world.contacts.find(({ key, account }) => account === deal.account && key !== deal.contact);
  if (!other || place % 3 === 0) return [main];
  return [main, { ...given, contact_id: ids.get(other.key)!, role: otherRoles[place % otherRoles.length]! }];
}

function ticksOf(deal: DemoDeal, place: number, { stages }: Pipeline, ids: Ids) {
  const rankOf = (key: string) => stages.find(({ id }) => id === ids.get(key))!.rank;
  const ticked = new Map(
    deal.events.slice(1).flatMap((event, before) => {
      const left = deal.events[before]!;
      if (rankOf(event.to) <= rankOf(left.to)) return [];
      const items = stages.find(({ id }) => id === ids.get(left.to))!.process?.checklist ?? [];
      return items
        .filter((_, at) => (place * 3 + at * 7) % 10 < 7)
        .map(({ id }) => [id, { at: event.at, by: event.actor ?? event.owner }] as const);
    }),
  );
  return [...ticked].map(([item_id, { at, by }]) => ({
    deal_id: ids.get(deal.key)!,
    item_id,
    ticked_at: at,
    ticked_by: ids.get(by)!,
  }));
}
