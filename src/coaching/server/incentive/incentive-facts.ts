/** What people are paid for, read from what happened: within what the asker may see, who pays sees all. */
import { sql } from 'kysely';
import { punctuality } from '../../../activities/server/index.ts';
import { winHabits, type WinHabits } from '../../../deals/server/index.ts';
import { addMonths, type Period } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { readTrust } from '../../../trust/server/index.ts';
import type { IncentiveFacts } from '../../model/incentive/payout.ts';
import { readStays } from '../step-stays.ts';

export type Person = { id: string; name: string; teamId: string | null };

export type Checks = {
  won: number;
  late: number;
  split: number;
  signs: { id: string; doubted: number; judged: number }[];
};

/** What is left after cost of the won deals of a person, of those that know it. */
type WonMargin = { personId: string; margin: bigint; known: number };

/** What domains that coaching does not know tell; null where margins are not for the asker. */
export type IncentiveSources = {
  margins?: (work: Work, period: Period) => Promise<readonly WonMargin[] | null>;
};

export type PeriodFacts = { facts: IncentiveFacts; checks: Checks };

/** The active people of a role, in the team or below it. */
export async function peopleOfScheme(
  { db, principal }: Work,
  { teamId, roleKey }: { teamId: string | null; roleKey: string },
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select u.id, u.name, u.team_id as "teamId" from app_user u
    where u.tenant_id = ${principal.tenantId} and u.state = 'active'
      and exists (select 1 from user_role m join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
        where m.tenant_id = u.tenant_id and m.user_id = u.id and r.key = ${roleKey})
      and (${teamId}::uuid is null or exists (select 1 from team_closure c where c.tenant_id = u.tenant_id
        and c.ancestor_id = ${teamId} and c.descendant_id = u.team_id))
    order by u.name, u.id`.execute(db);
  return rows;
}

/** The facts of each of these people in a period; of whom nothing is known all is zero. */
export async function factsOf(
  work: Work,
  sources: IncentiveSources,
  people: readonly Person[],
  period: Period,
): Promise<Map<string, PeriodFacts>> {
  const wins = byPerson(await winHabits(work, period));
  const margins = byPerson((await sources.margins?.(work, period)) ?? []);
  const stays = await sharesOf(work, period);
  const before = await sharesOf(work, { from: addMonths(period.from, -6), to: period.from });
  const tasks = byPerson(await punctuality(work, period));
  const { rows: trusted } = await readTrust(work, { by: 'person', ...period });
  return new Map(
    people.map(({ id }) => {
      const won = wins.get(id);
      const trust = trusted.find(({ key }) => key !== null && typeof key === 'object' && key.id === id);
      const facts: IncentiveFacts = {
        wonAmount: won?.amount ?? 0n,
        wonMargin: margins.get(id)?.margin ?? 0n,
        marginKnown: { successes: margins.get(id)?.known ?? 0, n: won?.won ?? 0 },
        newCustomers: won?.newCustomers ?? 0,
        stays: stays.get(id) ?? nothing,
        staysBefore: before.get(id) ?? nothing,
        tasks: tasks.get(id) ?? nothing,
        trust: trust?.score ?? null,
      };
      return [id, { facts, checks: checksOf(won, trust?.signals ?? []) }];
    }),
  );
}

const nothing = { successes: 0, n: 0 };

function byPerson<T extends { personId: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Stays that ended in the period and went on, all pipelines and stages of a person together. */
async function sharesOf(work: Work, period: Period): Promise<Map<string, { successes: number; n: number }>> {
  const shares = new Map<string, { successes: number; n: number }>();
  for (const { personId, ended, advanced } of await readStays(work, { period })) {
    const { successes, n } = shares.get(personId) ?? nothing;
    shares.set(personId, { successes: successes + advanced, n: n + ended });
  }
  return shares;
}

type Signal = { id: string; doubted: number; judged: number; cost: number };

function checksOf(won: WinHabits | undefined, signals: readonly Signal[]): Checks {
  return {
    won: won?.won ?? 0,
    late: won?.late ?? 0,
    split: won?.split ?? 0,
    signs: signals
      .filter(({ id, cost }) => cost > 0 && gamingSigns.has(id))
      .map(({ id, doubted, judged }) => ({ id, doubted, judged })),
  };
}

/** Batch edits, moves before the deadline, entries made afterwards, pushed dates. */
const gamingSigns = new Set(['batch', 'review', 'retro', 'pushed']);
