/** Tiers of the demo company's customers by value, found anew month by month; the contacts their cadence asked for; choices on the list of next best customers. */
import { sql } from 'kysely';
import { contactDueOn } from '../../src/accounts/model/segments/cadence.ts';
import type { Purchases } from '../../src/accounts/model/segments/scores.ts';
import { usualSegmentRules, type Tier } from '../../src/accounts/model/segments/segment-rules.ts';
import { segmentTemplates, tiersOf } from '../../src/accounts/model/segments/templates.ts';
import { findTiers, saveSegmentRules } from '../../src/accounts/server/index.ts';
import { addDays, dayOf, type Day } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { chinaCalendar } from '../../src/platform/model/working-calendar.ts';
import type { Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoWorld } from './demo-world.ts';
import { makeRandom } from './random.ts';

const zone = 'Asia/Shanghai';
const dayMs = 86_400_000;

export async function writeDemoSegments(work: Work, world: DemoWorld, ids: Ids): Promise<void> {
  const tiers = tiersOf(segmentTemplates.find(({ id }) => id === 'value')!);
  await saveSegmentRules(work, { ...usualSegmentRules, tiers }, 0);
  for (const [ago, cause] of [
    [90, 'rules'],
    [60, 'nightly'],
    [30, 'nightly'],
    [0, 'nightly'],
  ] as const) {
    const then = { ...work, now: new Date(work.now.getTime() - ago * dayMs) };
    const sorting = {
      inWork: <T>(use: (at: Work) => Promise<T>) => use(then),
      progress: () => {},
      cancelled: () => false,
    };
    await findTiers(sorting, async () => boughtBy(world, ids, then.now), cause);
  }
  await writeRounds(work, tiers);
  await writeChoices(work);
}

/** What each customer had bought by then, as the year's deals tell. */
function boughtBy({ deals }: DemoWorld, ids: Ids, now: Date): Purchases[] {
  const wins = deals.flatMap(({ account, amount, events }) => {
    const last = events.at(-1)!;
    const isWon = last.to.endsWith('-won') && new Date(last.at) <= now;
    return isWon ? [{ accountId: ids.get(account)!, amount, on: dayOf(last.at, zone) }] : [];
  });
  return [...Map.groupBy(wins, ({ accountId }) => accountId)].map(([accountId, some]) => ({
    accountId,
    deals: some.length,
    amount: some.reduce((sum, { amount }) => sum + amount, 0n),
    lastOn: some
      .map(({ on }) => on)
      .toSorted()
      .at(-1)!,
  }));
}

type Talk = { account_id: string; owner_id: string; team_id: string | null; segment_id: string; on: Day };

/** Between two talks of the last months the later one was due by the tier's cadence. */
async function writeRounds({ db, principal, now }: Work, tiers: readonly Tier[]): Promise<void> {
  const tenantId = principal.tenantId;
  const since = new Date(now.getTime() - 120 * dayMs);
  const { rows } = await sql<Talk>`
    select distinct a.id as account_id, a.owner_id, a.team_id, a.segment_id, (n.at at time zone ${zone})::date::text as on
    from account a join note n on n.tenant_id = a.tenant_id and n.account_id = a.id and n.kind <> 'note'
    where a.tenant_id = ${tenantId} and a.segment_id is not null and n.at > ${since} order by 1, 5`.execute(
    db,
  );
  const rounds = [...Map.groupBy(rows, (talk) => talk.account_id).values()].flatMap((talks) =>
    talks.slice(1).flatMap((talk, place) => {
      const days = tiers.find(({ id }) => id === talk.segment_id)?.contactDays ?? null;
      const last = talks[place]!.on;
      const due = contactDueOn(days, { lastTalkOn: last, keptSince: last }, chinaCalendar);
      return due === null ? [] : [{ ...talk, due }];
    }),
  );
  const unique = new Map(rounds.map((round) => [`${round.account_id} ${round.due}`, round]));
  if (unique.size === 0) return;
  await db
    .insertInto('contact_round')
    .values(
      [...unique.values()].map(({ account_id, owner_id, team_id, segment_id, on, due }) => ({
        tenant_id: tenantId,
        id: newId(),
        account_id,
        segment_id,
        owner_id,
        team_id,
        due_on: due,
        met_on: on,
      })),
    )
    .execute();
}

const choices = ['task', 'talk', 'meeting', 'deal', 'dismissed', 'talk', 'dismissed'] as const;
const reasons = ['no_need', 'bad_time', 'handled'] as const;

/** What reps did with customers of the list in the last weeks; what they put aside is due again by now. */
async function writeChoices({ db, principal, now }: Work): Promise<void> {
  const random = makeRandom('next-best');
  const tenantId = principal.tenantId;
  const { rows } = await sql<{ id: string; owner_id: string }>`
    select a.id, a.owner_id from account a
    where a.tenant_id = ${tenantId} and a.owner_id is not null and a.contact_due_on is not null and a.deleted_at is null
    order by a.name limit 40`.execute(db);
  if (rows.length === 0) return;
  await db
    .insertInto('next_best_choice')
    .values(
      rows.map(({ id, owner_id: personId }, place) => {
        const choice = choices[place % choices.length]!;
        const at = new Date(now.getTime() - random.integer(16, 75) * dayMs);
        const isAside = choice === 'dismissed';
        return {
          tenant_id: tenantId,
          id: newId(),
          account_id: id,
          person_id: personId,
          at,
          choice,
          reason: isAside ? random.pick(reasons) : null,
          until_on: isAside ? addDays(dayOf(at, zone), 14) : null,
          rank: (place % 10) + 1,
          score: random.integer(20, 80),
        };
      }),
    )
    .execute();
}
