/** What values of joined columns stand for, and saying so by hand. */
import { sql } from 'kysely';
import type { EndpointAnswer } from '../../platform/model/contract.ts';
import { say } from '../../platform/model/label.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { sourceContract, WireMatch } from '../model/contract.ts';
import type { NamedMeaning } from '../model/outside-source.ts';
import { sourceRefusals } from '../model/refusals.ts';
import { columnsOf, getSource, lockSource } from './source-queries.ts';
import { leadSourcesOf, namesOfTargets, teamsOfOwners } from './targets.ts';

const shown = 500;

/** First those that stand for nothing, the most frequent first. */
export async function listMatches(
  work: Work,
  sourceId: string,
): Promise<EndpointAnswer<typeof sourceContract.listMatches>> {
  await getSource(work, sourceId);
  const rows = await work.db
    .selectFrom('outside_match')
    .select(['meaning', 'value', 'target', 'is_chosen', 'row_count'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('source_id', '=', sourceId)
    .orderBy(sql`target is not null`)
    .orderBy('row_count', 'desc')
    .orderBy('value')
    .limit(shown)
    .execute();
  const items: WireMatch[] = [];
  for (const [meaning, own] of Map.groupBy(rows, (row) => row.meaning as NamedMeaning)) {
    const names = await namesOfTargets(
      work,
      meaning,
      own.flatMap(({ target }) => target ?? []),
    );
    for (const { value, target, is_chosen, row_count } of own)
      items.push({ meaning, value, rows: row_count, target: named(target, names), isChosen: is_chosen });
  }
  const options = await leadSourcesOf(work);
  return {
    items: items.toSorted((left, right) => Number(left.target !== null) - Number(right.target !== null)),
    leadSources: options.map(({ value, label }) => ({ id: value, name: say(label, work.principal.locale) })),
  };
}

function named(target: string | null, names: ReadonlyMap<string, string>): WireMatch['target'] {
  return target === null ? null : { id: target, name: names.get(target) ?? '–' };
}

type Choice = { meaning: NamedMeaning; value: string; target: string | null };

/**
 * Says what a value stands for, for the rows that are here and for those to come. Refuses a target that is not there and a meaning
 * that no column has.
 */
export async function chooseMatch(work: Work, sourceId: string, choice: Choice): Promise<WireMatch> {
  const { meaning, value, target } = choice;
  const column = columnsOf(await lockSource(work, sourceId)).find(({ means }) => means === meaning);
  const names = await namesOfTargets(work, meaning, target === null ? [] : [target]);
  if (!column || (target !== null && !names.has(target))) refuse(sourceRefusals.unknownTarget);
  const kept = await keepChoice(work, sourceId, choice);
  await retarget(work, sourceId, column.key, choice);
  work.record({
    type: 'outside_source.matched',
    object: 'outside_source',
    recordId: sourceId,
    changes: { [`${meaning}: ${value}`.slice(0, 200)]: { from: null, to: target } },
  });
  return { meaning, value, rows: kept, target: named(target, names), isChosen: true };
}

async function keepChoice({ db, principal }: Work, sourceId: string, { meaning, value, target }: Choice) {
  const row = await db
    .insertInto('outside_match')
    .values({ tenant_id: principal.tenantId, source_id: sourceId, meaning, value, target, is_chosen: true })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'source_id', 'meaning', 'value'])
        .doUpdateSet({ target, is_chosen: true }),
    )
    .returning('row_count')
    .executeTakeFirstOrThrow();
  return row.row_count;
}

const columnOf = {
  owner: 'owner_id',
  team: 'team_id',
  account: 'account_id',
  product: 'product_id',
  source: 'lead_source',
  province: 'province',
} as const satisfies Record<NamedMeaning, string>;

/** The rows that have the value stand for the target from now on; with an owner goes the team, where no column tells it. */
async function retarget(work: Work, sourceId: string, key: string, { meaning, value, target }: Choice) {
  const { db, principal } = work;
  const teamIsTold = columnsOf(await lockSource(work, sourceId)).some(({ means }) => means === 'team');
  const team =
    meaning === 'owner' && target !== null ? ((await teamsOfOwners(work)).get(target) ?? null) : null;
  await db
    .updateTable('outside_row')
    .set({
      [columnOf[meaning]]: target,
      ...(meaning === 'owner' && !teamIsTold && { team_id: team }),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', sourceId)
    .where(sql<boolean>`cells ->> ${key} = ${value}`)
    .execute();
}
