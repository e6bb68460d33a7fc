/** How one of a person's mail servers is reached and entered. */
import type { Selectable } from 'kysely';
import {
  findWayOut,
  MailboxUnreadable,
  type EgressAllow,
  type MailboxAccess,
  type Safe,
  type Tables,
} from '../../../platform/server/index.ts';

export const passwordPurpose = 'mailbox';

export type MailboxRow = Selectable<Tables['mailbox']>;

export type Servers = Pick<
  MailboxRow,
  'imap_host' | 'imap_port' | 'imap_tls' | 'smtp_host' | 'smtp_port' | 'smtp_tls' | 'username'
>;

/** The password of a mailbox. Throws MailboxUnreadable when it is gone or was sealed with another key. */
export function passwordOf(safe: Safe, { tenant_id, password }: MailboxRow): string {
  const open = password === null ? null : safe.unseal(tenant_id, passwordPurpose, password);
  if (open === null) throw new MailboxUnreadable('password_lost', null);
  return open;
}

/** Refuses hosts and ports that may not be reached. */
export async function accessTo(
  server: 'imap' | 'smtp',
  servers: Servers,
  password: string,
  egressAllow: EgressAllow,
  patienceMs?: number,
): Promise<MailboxAccess> {
  const [host, port, tls] =
    server === 'imap'
      ? [servers.imap_host, servers.imap_port, servers.imap_tls]
      : [servers.smtp_host, servers.smtp_port, servers.smtp_tls];
  const way = await findWayOut({ host, port }, 'mail', egressAllow);
  return { way, tls, username: servers.username, password, ...(patienceMs && { patienceMs }) };
}
