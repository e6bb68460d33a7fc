/** Who may receive: active people, what they may see, and whether the asker may give to them. */
import { findPrincipal } from '../../identity/server/index.ts';
import { covers, scopeOf, type Principal } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { handOverObjects, mostReceivers, rightsOf, type HandOverObject } from '../model/hand-over.ts';
import { handOverRefusals } from '../model/refusals.ts';
import type { Taker } from '../model/staying.ts';

export type Receiver = Taker & { name: string; teamId: string | null; team: string | null };

/** Refuses whoever may transfer nothing at all. */
export function requireTransfer({ principal }: Work): void {
  if (!mayTransferAnything(principal)) refuse(refusals.forbidden);
}

export function mayTransferAnything(principal: Principal): boolean {
  return handOverObjects.some((object) => scopeOf(principal, rightsOf(object), 'transfer') !== null);
}

/** May the asker move records of this kind that are held so, from or to there? */
export function reaches(
  { principal }: Work,
  object: HandOverObject,
  held: { ownerId: string | null; teamId: string | null },
): boolean {
  const scope = scopeOf(principal, rightsOf(object), 'transfer');
  return scope !== null && covers(principal, scope, held);
}

/** The people of these ids. Refuses one who is unknown or disabled. */
export async function openReceivers(work: Work, ids: readonly string[]): Promise<Map<string, Receiver>> {
  if (ids.length > mostReceivers) refuse(handOverRefusals.tooManyReceivers);
  const rows = await work.db
    .selectFrom('app_user as u')
    .leftJoin('team as t', (join) =>
      join.onRef('t.tenant_id', '=', 'u.tenant_id').onRef('t.id', '=', 'u.team_id'),
    )
    .select(['u.id', 'u.name', 'u.team_id', 't.name as team'])
    .where('u.tenant_id', '=', work.principal.tenantId)
    .where('u.id', 'in', ids)
    .where('u.state', '=', 'active')
    .execute();
  if (rows.length < ids.length) refuse(handOverRefusals.receiverUnknown);
  const receivers = new Map<string, Receiver>();
  for (const row of rows) receivers.set(row.id, await openReceiver(work, row));
  return receivers;
}

type Row = { id: string; name: string; team_id: string | null; team: string | null };

async function openReceiver(work: Work, { id, name, team_id, team }: Row): Promise<Receiver> {
  const { tenantId, credentialId } = work.principal;
  const asked = { tenantId, userId: id, kind: 'user', credentialId } as const;
  const principal = (await findPrincipal(work.db, asked)) ?? refuse(handOverRefusals.receiverUnknown);
  return {
    id,
    name,
    team,
    teamId: team_id,
    isInReach: (object) => reaches(work, object, { ownerId: id, teamId: team_id }),
    mayRead: (object) => scopeOf(principal, rightsOf(object), 'read') !== null,
  };
}
