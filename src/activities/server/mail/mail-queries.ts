/** Mails as the asker may see them; row-level security leaves out what is not open to him, and the words of what is half open. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { MailPerson, WireMail } from '../../model/mail/mail-contract.ts';
import { quotedParts } from '../../model/mail/quoted-parts.ts';
import type { MailVisibility } from '../../model/mail/visibility.ts';

type Recipient = MailPerson & { role: 'to' | 'cc' };

export type MailRow = {
  id: string;
  mailbox_id: string;
  owner_id: string;
  owner_name: string | null;
  thread_id: string;
  state: WireMail['state'];
  message_id: string;
  in_reply_to: string | null;
  at: Date;
  subject: string;
  from_name: string;
  from_address: string;
  recipients: Recipient[];
  visibility: MailVisibility;
  send_at: Date | null;
  error: string | null;
  version: bigint;
  /** Null where they are not open to the asker. */
  words: string | null;
};

/** Mails `m` with their words `b` that meet the predicate, newest first. */
export async function selectMails(work: Work, where: RawBuilder<SqlBool>, limit: number): Promise<MailRow[]> {
  const found = await sql<MailRow>`
    select m.id, m.mailbox_id, m.owner_id, u.name as owner_name, m.thread_id, m.state, m.message_id, m.in_reply_to, m.at, m.subject,
      m.from_name, m.from_address, m.recipients, m.visibility, m.send_at, m.error, m.version, b.text as words
    from mail m left join mail_body b on b.tenant_id = m.tenant_id and b.mail_id = m.id
      left join app_user u on u.tenant_id = m.tenant_id and u.id = m.owner_id
    where m.tenant_id = ${work.principal.tenantId} and ${where}
    order by m.at desc, m.id desc limit ${limit}`.execute(work.db);
  return found.rows;
}

/**
 * Of one mail that lies in several mailboxes, that which tells the asker most: his own, else one that is open. `m` is the
 * mail's alias.
 */
export function tellsMost({ principal }: Work): RawBuilder<SqlBool> {
  const rank = (
    alias: string,
  ) => sql`case when ${sql.ref(`${alias}.owner_id`)} = ${principal.userId}::uuid then 0
    when ${sql.ref(`${alias}.visibility`)} = 'all' then 1 else 2 end`;
  return sql<SqlBool>`not exists (select 1 from mail o where o.tenant_id = m.tenant_id and o.thread_id = m.thread_id
    and o.message_id = m.message_id and o.id <> m.id and (${rank('o')}, o.id) < (${rank('m')}, m.id))`;
}

type AttachmentRow = {
  id: string;
  mail_id: string;
  name: string;
  media_type: string;
  size: bigint;
  sha256: string | null;
};

/** The attachments that are open to the asker, as they stood in their mails. */
export async function attachmentsOf(
  { db, principal }: Work,
  mailIds: readonly string[],
): Promise<AttachmentRow[]> {
  if (mailIds.length === 0) return [];
  return db
    .selectFrom('mail_attachment')
    .select(['id', 'mail_id', 'name', 'media_type', 'size', 'sha256'])
    .where('tenant_id', '=', principal.tenantId)
    .where('mail_id', 'in', [...mailIds])
    .orderBy('position')
    .execute();
}

export async function wireMails(work: Work, rows: readonly MailRow[]): Promise<WireMail[]> {
  const attachments = await attachmentsOf(
    work,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...headOf(work, row),
    cc: peopleOf(row, 'cc'),
    words: row.words === null ? null : quotedParts(row.words),
    attachments: attachments
      .filter(({ mail_id }) => mail_id === row.id)
      .map(({ id, name, media_type, size, sha256 }) => ({
        id,
        name,
        mediaType: media_type,
        size: Number(size),
        isKept: sha256 !== null,
      })),
    sendAt: row.send_at?.toISOString() ?? null,
    error: row.error,
    version: Number(row.version),
  }));
}

/** What every view of a mail tells. */
export function headOf({ principal }: Work, row: MailRow) {
  return {
    id: row.id,
    threadId: row.thread_id,
    state: row.state,
    at: row.at.toISOString(),
    subject: row.subject,
    from: { name: row.from_name, address: row.from_address },
    to: peopleOf(row, 'to'),
    visibility: row.visibility,
    owner: { id: row.owner_id, name: row.owner_name },
    isMine: row.owner_id === principal.userId,
  };
}

function peopleOf({ recipients }: MailRow, role: Recipient['role']): MailPerson[] {
  return recipients.filter((one) => one.role === role).map(({ name, address }) => ({ name, address }));
}
