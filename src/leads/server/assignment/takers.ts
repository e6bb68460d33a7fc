/** Teams, people and pools that rules name. */
import type { Work } from '../../../platform/server/index.ts';
import type { AssignmentRule, Takers } from '../../model/assignment/assignment-rule.ts';

type Known = { team: Map<string, string>; person: Map<string, string>; pool: Map<string, string> };

/** Is everybody there whom the rule names? */
export async function isTakersKnown(work: Work, takers: Takers): Promise<boolean> {
  return nameOf(takers, await readKnown(work)) !== null;
}

/** In words whom each rule names, by rule; a rule that names what is gone is left out. */
export async function takersNames(
  work: Work,
  rules: readonly Pick<AssignmentRule, 'id' | 'takers'>[],
): Promise<Map<string, string>> {
  const known = await readKnown(work);
  return new Map(
    rules.flatMap(({ id, takers }) => {
      const name = nameOf(takers, known);
      return name === null ? [] : [[id, name] as const];
    }),
  );
}

function nameOf(takers: Takers, known: Known): string | null {
  switch (takers.kind) {
    case 'everybody':
      return '';
    case 'team':
      return known.team.get(takers.teamId) ?? null;
    case 'pool':
      return known.pool.get(takers.poolId) ?? null;
    case 'people': {
      const names = takers.userIds.flatMap((id) => known.person.get(id) ?? []);
      return names.length === takers.userIds.length ? names.join('、') : null;
    }
  }
}

async function readKnown({ db, principal }: Work): Promise<Known> {
  const tenant = principal.tenantId;
  const [teams, people, pools] = [
    await db
      .selectFrom('team')
      .select(['id', 'name'])
      .where('tenant_id', '=', tenant)
      .where('deleted_at', 'is', null)
      .execute(),
    await db
      .selectFrom('app_user')
      .select(['id', 'name'])
      .where('tenant_id', '=', tenant)
      .where('state', '=', 'active')
      .execute(),
    await db
      .selectFrom('pool')
      .select(['id', 'name'])
      .where('tenant_id', '=', tenant)
      .where('archived_at', 'is', null)
      .execute(),
  ];
  const byId = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map((row) => [row.id, row.name]));
  return { team: byId(teams), person: byId(people), pool: byId(pools) };
}
