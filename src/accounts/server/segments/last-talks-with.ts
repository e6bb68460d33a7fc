import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

/**
 * When each of these accounts was last talked with: the newest note about it, its people or its deals that is a talk and
 * no mere remark, or the newest mail. Of all talks, whoever had them: the work sees the whole organisation.
 */
export async function lastTalksWith(
  { db, principal }: Work,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const t = principal.tenantId;
  const { rows } = await sql<{ id: string; at: Date }>`
    select talk.id, max(talk.at) as at from (
      select n.account_id as id, n.at from note n
      where n.tenant_id = ${t} and n.account_id = any(${accountIds}::uuid[]) and n.kind <> 'note' and n.deleted_at is null
      union all
      select s.record_id, m.at from mail_subject s join mail m on m.tenant_id = s.tenant_id and m.thread_id = s.thread_id
      where s.tenant_id = ${t} and s.object = 'account' and s.record_id = any(${accountIds}::uuid[])
        and m.state in ('received', 'sent')) talk
    group by talk.id`.execute(db);
  return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
}
