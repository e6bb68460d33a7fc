import { insertDeals, type DealDraft } from '../../src/deals/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { sourceOption } from './demo-options.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { closeDatesOf, expectedAt } from './close-dates.ts';
import { withForeignDeals } from './foreign-deals.ts';
import { putOffDeals } from './write-demo-habits.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoVersions } from './write-demo-pipelines.ts';
import { writeEntries, type Entry } from './write-history.ts';

/** All deals with their logs, and the history that people would have left. */
export async function writeDemoDeals(
  work: Work,
  world: DemoWorld,
  pipelines: Map<string, DemoVersions>,
  ids: Ids,
): Promise<void> {
  const reasons = new Set(world.lossReasons.map((reason) => ids.get(reason.key)!));
  for (const deal of world.deals) ids.set(deal.key, newId());
  const firstSources = new Map<string | null, string>(
    world.leads.map(({ deal, touches }) => [deal, touches[0]!.source]),
  );
  const told = withForeignDeals(world);
  const putOff = putOffDeals(world);
  for (const [key, { first, second, since }] of pipelines)
    for (const pipeline of [first, second]) {
      const deals = told.filter(
        (deal) => deal.pipeline === key && deal.events[0]!.at >= since === (pipeline === second),
      );
      await insertDeals(
        work,
        pipeline,
        deals.map((deal) =>
          draftOf(deal, firstSources.get(deal.key) ?? deal.source, world, ids, putOff.has(deal.key)),
        ),
        reasons,
      );
    }
  await writeEntries(
    work,
    ids,
    world.deals.flatMap((deal) => historyOf(deal, world)),
  );
}

function draftOf(
  deal: DemoDeal,
  firstSource: string,
  world: DemoWorld,
  ids: Ids,
  isPutOff: boolean,
): DealDraft {
  const dates = closeDatesOf(deal, world.today, isPutOff);
  return {
    id: ids.get(deal.key)!,
    values: {
      name: deal.name,
      account: ids.get(deal.account)!,
      contact: ids.get(deal.contact)!,
      product: ids.get(deal.product)!,
      source: sourceOption(world.sources, deal.source),
      first_source: sourceOption(world.sources, firstSource),
      amount: String(deal.amount),
      currency: deal.currency,
      expected_close_on: deal.expectedCloseOn,
      next_step: deal.nextStep,
      next_step_on: deal.nextStepOn,
      ...holder(ids, world, deal.owner),
    },
    log: deal.events.map((event) => ({
      expectedCloseOnAt: expectedAt(dates, event.at),
      toStageId: ids.get(event.to)!,
      at: event.at,
      actorId: event.actor ? ids.get(event.actor)! : null,
      ownerIdAt: ids.get(event.owner)!,
      teamIdAt: holder(ids, world, event.owner).team,
      amountAt: event.amount,
      cause: event.cause,
      lossReasonId: event.lossReason ? ids.get(event.lossReason)! : null,
    })),
  };
}

/** The audit entries of a deal's life, with the times at which they happened. */
function historyOf(deal: DemoDeal, world: DemoWorld): Entry[] {
  const stages = new Map(
    world.pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.key, stage.name.zh])),
  );
  const named = new Map(world.users.map((user) => [user.key, user.name]));
  const whose = { object: 'deal', key: deal.key } as const;
  const moves = deal.events.map((event, place): Entry => {
    if (place === 0)
      return {
        ...whose,
        at: event.at,
        actor: event.actor,
        action: 'deal.created',
        changes: { name: { from: null, to: deal.name } },
      };
    const from = stages.get(deal.events[place - 1]!.to);
    return {
      ...whose,
      at: event.at,
      actor: event.actor,
      action: 'deal.stage-changed',
      changes: { stage: { from, to: stages.get(event.to) } },
    };
  });
  const handOvers = deal.handOvers.map((one): Entry => ({
    ...whose,
    at: one.at,
    actor: one.actor,
    action: 'deal.handed-over',
    changes: { owner: { from: named.get(one.from), to: named.get(one.to) } },
  }));
  return [...moves, ...handOvers];
}
