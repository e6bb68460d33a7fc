import type { Work } from '../../platform/server/index.ts';
import { mayWriteFor } from './visible-pieces.ts';

type Audiences = { organisation: boolean; teams: { id: string; name: string }[] };

/** Whom the asker may write pieces for, besides himself. */
export async function listAudiences(work: Work): Promise<Audiences> {
  const teams = await work.db
    .selectFrom('team')
    .select(['id', 'name'])
    .where('tenant_id', '=', work.principal.tenantId)
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .execute();
  return {
    organisation: mayWriteFor(work, { scope: 'organisation', teamId: null }),
    teams: teams.filter(({ id }) => mayWriteFor(work, { scope: 'team', teamId: id })),
  };
}
