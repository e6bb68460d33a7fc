import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Reader } from '../model/outside-source.ts';
import { sourceRefusals } from '../model/refusals.ts';

/** Who reads the source from now on. Refuses roles and teams that are not there. */
export async function saveReaders(work: Work, sourceId: string, readers: readonly Reader[]): Promise<void> {
  const { db, principal } = work;
  await requireKnown(work, readers);
  await db
    .deleteFrom('outside_reader')
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', sourceId)
    .execute();
  await db
    .insertInto('outside_reader')
    .values(
      readers.map(({ roleId, teamId }, place) => ({
        tenant_id: principal.tenantId,
        source_id: sourceId,
        place,
        role_id: roleId,
        team_id: teamId,
      })),
    )
    .execute();
}

async function requireKnown({ db, principal }: Work, readers: readonly Reader[]): Promise<void> {
  const roles = [...new Set(readers.flatMap(({ roleId }) => roleId ?? []))];
  const teams = [...new Set(readers.flatMap(({ teamId }) => teamId ?? []))];
  const foundRoles =
    roles.length === 0
      ? []
      : await db
          .selectFrom('role')
          .select('id')
          .where('tenant_id', '=', principal.tenantId)
          .where('id', 'in', roles)
          .execute();
  const foundTeams =
    teams.length === 0
      ? []
      : await db
          .selectFrom('team')
          .select('id')
          .where('tenant_id', '=', principal.tenantId)
          .where('id', 'in', teams)
          .where('deleted_at', 'is', null)
          .execute();
  if (foundRoles.length < roles.length || foundTeams.length < teams.length)
    refuse(sourceRefusals.unknownReader);
}
