/** Teams, people and pools that rules name. */
import type { Work } from '../../../platform/server/index.ts';
import type { AssignmentRule, Takers } from '../../model/assignment/assignment-rule.ts';

type Known = { team: Map<string, string>; person: Map<string, string>; pool: Map<string, string> };

/** Is everybody there whom the rule names? */
export async function isTakersKnown(work: Work, takers: Takers): Promise<boolean> {
  const known = await readKnown(work);
  if (takers.kind === 'people') return takers.userIds.every((id) => known.person.has(id));
  return nameOf(takers, known) !== null;
}

/** In words whom each rule names, by rule; a rule none of whose takers are left is not among them. */
export async function takersNames(
  work: Work,
  rules: readonly Pick<AssignmentRule, 'id' | 'takers'>[],
): Promise<Map<string, TakersName>> {
  const known = await readKnown(work);
  return new Map(
    rules.flatMap(({ id, takers }) => {
      const name = nameOf(takers, known);
      return name === null ? [] : [[id, { name, people: peopleOf(takers, known) }] as const];
    }),
  );
}

export type TakersName = { name: string; people: { id: string; name: string }[] };

function peopleOf(takers: Takers, { person }: Known): TakersName['people'] {
  if (takers.kind !== 'people') return [];
  return takers.userIds.flatMap((id) => (person.has(id) ? [{ id, name: person.get(id)! }] : []));
}

function nameOf(takers: Takers, known: Known): string | null {
  switch (takers.kind) {
    case 'everybody':
      return '';
    case 'team':
      return known.team.get(takers.teamId) ?? null;
    case 'pool':
      return known.pool.get(takers.poolId) ?? null;
    case 'people':
      return (
        peopleOf(takers, known)
          .map(({ name }) => name)
          .join('、') || null
      );
  }
}

/** The rules that still name somebody, or a pool in use; the others are passed over. */
export async function withTakers<R extends AssignmentRule>(work: Work, rules: readonly R[]): Promise<R[]> {
  if (rules.every(({ takers }) => takers.kind === 'everybody')) return [...rules];
  const names = await takersNames(work, rules);
  return rules.filter(({ id }) => names.has(id));
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
