import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely';
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { Direction, NumberMatch, Outcome } from '../../model/calls/call.ts';
import type { WireCall } from '../../model/calls/contract.ts';

export type CallRow = Omit<Selectable<Tables['phone_call']>, 'state' | 'direction' | 'outcome'> & {
  state: WireCall['state'];
  direction: Direction;
  outcome: Outcome;
  owner_name: string | null;
};

/** Calls `c` that meet the predicate, newest first; row-level security lets through those the asker may see. */
export async function selectCalls(
  { db, principal }: Work,
  where: RawBuilder<SqlBool>,
  limit: number,
): Promise<CallRow[]> {
  const found = await sql<CallRow>`
    select c.*, u.name as owner_name
    from phone_call c left join app_user u on u.tenant_id = c.tenant_id and u.id = c.owner_id
    where c.tenant_id = ${principal.tenantId} and ${where}
    order by c.at desc, c.id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** A call held against others until the transaction ends. Refuses as not found, and what is not the asker's to settle. */
export async function lockCall(work: Work, id: string): Promise<CallRow> {
  const { db, principal } = work;
  await db
    .selectFrom('phone_call')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const [row] = await selectCalls(work, sql<SqlBool>`c.id = ${id}`, 1);
  if (!row) return refuse(refusals.notFound);
  const scope = scopeOf(principal, 'task', 'update');
  const held = { ownerId: row.owner_id, teamId: row.team_id };
  return scope && covers(principal, scope, held) ? row : refuse(refusals.forbidden);
}

export function wireCall(row: CallRow, matches: NumberMatch[] = []): WireCall {
  return {
    id: row.id,
    state: row.state,
    direction: row.direction,
    outcome: row.outcome,
    number: row.number,
    person: row.person,
    seconds: row.seconds,
    at: row.at.toISOString(),
    recording: row.recording || null,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name } : null,
    subject: row.subject_object && row.subject_id ? { object: row.subject_object, id: row.subject_id } : null,
    matches,
  };
}

/** One call as it stands. */
export async function readCall(work: Work, id: string): Promise<WireCall> {
  const [row] = await selectCalls(work, sql<SqlBool>`c.id = ${id}`, 1);
  return row ? wireCall(row) : refuse(refusals.notFound);
}
