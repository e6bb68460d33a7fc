import type { Work } from '../../platform/server/index.ts';

/** Whom something is for, by their ids. */
type Receivers = {
  people: readonly string[];
  teams: readonly string[];
  roles: readonly string[];
};

/** Are all of them people, teams and roles of the organisation? */
export async function knowsReceivers({ db, principal }: Work, asked: Receivers): Promise<boolean> {
  for (const [table, ids] of [
    ['app_user', asked.people],
    ['team', asked.teams],
    ['role', asked.roles],
  ] as const) {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) continue;
    const found = await db
      .selectFrom(table)
      .select('id')
      .where('tenant_id', '=', principal.tenantId)
      .where('id', 'in', wanted)
      .execute();
    if (found.length < wanted.length) return false;
  }
  return true;
}
