/** Incentive schemes and their versions. */
import { sql } from 'kysely';
import type { Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { WireScheme } from '../../model/incentive/contract.ts';
import type { IncentivePeriod, IncentiveRules } from '../../model/incentive/rules.ts';
import { coachingRefusals } from '../../model/refusals.ts';

type Row = {
  id: string;
  name: string;
  team: { id: string; name: string } | null;
  role_key: string;
  period: IncentivePeriod;
  versions: { number: number; rules: IncentiveRules; fromOn: Day; createdAt: string }[];
};

/** Schemes in force, each with its versions, the last one first. */
export async function listSchemes({ db, principal }: Work): Promise<{ items: WireScheme[] }> {
  const { rows } = await sql<Row>`
    select s.id, s.name, s.role_key, s.period,
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as team,
      (select json_agg(json_build_object('number', v.number, 'rules', v.rules, 'fromOn', v.from_on,
          'createdAt', v.created_at) order by v.number desc)
        from incentive_version v where v.tenant_id = s.tenant_id and v.scheme_id = s.id) as versions
    from incentive_scheme s left join team t on t.tenant_id = s.tenant_id and t.id = s.team_id
    where s.tenant_id = ${principal.tenantId} and s.ended_at is null
    order by s.created_at, s.id`.execute(db);
  return { items: rows.map(({ role_key: roleKey, ...row }) => ({ ...row, roleKey })) };
}

/** Refuses as not found a scheme that is not there or ended. */
export async function getScheme(work: Work, id: string): Promise<WireScheme> {
  return (await listSchemes(work)).items.find((one) => one.id === id) ?? refuse(refusals.notFound);
}

/** The version that holds for a period that begins on the day; null before the first. */
export function versionFor({ versions }: WireScheme, from: Day) {
  return versions.find(({ fromOn }) => fromOn <= from) ?? null;
}

type NewScheme = {
  name: string;
  teamId: string | null;
  roleKey: string;
  period: IncentivePeriod;
  rules: IncentiveRules;
  fromOn: Day;
};

/** Makes a scheme with its first version. Refuses a team or a role that the organisation does not have. */
export async function createScheme(work: Work, asked: NewScheme): Promise<WireScheme> {
  const { db, principal, now } = work;
  const { tenantId: tenant_id } = principal;
  await checkWhom(work, asked);
  const id = newId();
  const { name, teamId: team_id, roleKey: role_key, period } = asked;
  const by = { created_by: principal.userId, created_at: now };
  await db
    .insertInto('incentive_scheme')
    .values({ tenant_id, id, name, team_id, role_key, period, ...by })
    .execute();
  await writeVersion(work, id, 1, asked);
  work.record({
    type: 'incentive.created',
    object: 'incentive_scheme',
    recordId: id,
    changes: { name: { from: null, to: name }, rules: { from: null, to: asked.rules } },
  });
  return getScheme(work, id);
}

export async function checkWhom(
  { db, principal }: Work,
  { teamId, roleKey }: { teamId: string | null; roleKey: string },
): Promise<void> {
  const { rows } = await sql<{ has_team: boolean; has_role: boolean }>`
    select (${teamId}::uuid is null or exists (select 1 from team t where t.tenant_id = ${principal.tenantId}
        and t.id = ${teamId})) as has_team,
      exists (select 1 from role r where r.tenant_id = ${principal.tenantId} and r.key = ${roleKey}) as has_role`.execute(
    db,
  );
  if (!rows[0]!.has_team || !rows[0]!.has_role) refuse(coachingRefusals.schemeForNobody);
}

/** Other rules from a day on. Refuses a day before that of the version before. */
export async function addVersion(
  work: Work,
  id: string,
  asked: { rules: IncentiveRules; fromOn: Day },
): Promise<WireScheme> {
  const scheme = await getScheme(work, id);
  const [last] = scheme.versions;
  if (last && asked.fromOn < last.fromOn) refuse(coachingRefusals.versionTooEarly);
  await writeVersion(work, id, (last?.number ?? 0) + 1, asked);
  work.record({
    type: 'incentive.changed',
    object: 'incentive_scheme',
    recordId: id,
    changes: { rules: { from: last?.rules ?? null, to: asked.rules } },
  });
  return getScheme(work, id);
}

async function writeVersion(
  { db, principal, now }: Work,
  schemeId: string,
  number: number,
  { rules, fromOn }: { rules: IncentiveRules; fromOn: Day },
): Promise<void> {
  await db
    .insertInto('incentive_version')
    .values({
      tenant_id: principal.tenantId,
      scheme_id: schemeId,
      number,
      rules: toJson(rules),
      from_on: fromOn,
      created_by: principal.userId,
      created_at: now,
    })
    .execute();
}

/** The scheme pays no more; statements stay. */
export async function endScheme(work: Work, id: string): Promise<null> {
  await getScheme(work, id);
  await work.db
    .updateTable('incentive_scheme')
    .set({ ended_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({ type: 'incentive.ended', object: 'incentive_scheme', recordId: id });
  return null;
}
