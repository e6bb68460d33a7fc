import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { OwnPeople } from '../../model/mail/skip-mail.ts';
import type { MailDirectory } from './mail-directory.ts';

/** Who is one of us, seen from this mailbox: our people's sign-in addresses, every connected mailbox, our own domain. */
export async function ownPeopleOf(
  { db, principal }: Work,
  directory: MailDirectory,
  address: string,
): Promise<OwnPeople> {
  const { rows } = await sql<{ address: string }>`
    select lower(u.email) as address from app_user u where u.tenant_id = ${principal.tenantId} and u.email <> ''
    union select m.address from mailbox m where m.tenant_id = ${principal.tenantId}`.execute(db);
  return { addresses: new Set(rows.map((row) => row.address)), domain: directory.domainOf(address) };
}
