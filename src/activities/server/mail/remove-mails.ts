import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';

/**
 * Removes mails of a mailbox for good, with their words and attachments: all of them, or those that were never sent.
 * Threads that have no mail left are told nowhere any more. How many went is returned.
 */
export async function removeMailsOf(
  { db, principal }: Work,
  mailboxId: string,
  which: 'all' | 'unsent',
): Promise<number> {
  const t = principal.tenantId;
  const some = which === 'all' ? sql<boolean>`true` : sql<boolean>`m.state in ('draft', 'failed', 'waiting')`;
  const { rows } = await sql<{ thread_id: string }>`
    delete from mail m where m.tenant_id = ${t} and m.mailbox_id = ${mailboxId} and ${some} returning m.thread_id`.execute(
    db,
  );
  await forgetEmptyThreads({ db, principal }, [...new Set(rows.map(({ thread_id }) => thread_id))]);
  return rows.length;
}

/** Of these threads, those without a mail lead to no record any more. */
export async function forgetEmptyThreads(
  { db, principal }: Pick<Work, 'db' | 'principal'>,
  threadIds: readonly string[],
): Promise<void> {
  if (threadIds.length === 0) return;
  const t = principal.tenantId;
  await sql`
    delete from mail_subject s where s.tenant_id = ${t} and s.thread_id = any(${threadIds}::uuid[]) and not exists (
      select 1 from mail m where m.tenant_id = ${t} and m.thread_id = s.thread_id)`.execute(db);
}
