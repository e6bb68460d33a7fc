/** Sends one notification by mail. */
import type { Locale } from '../../../platform/model/label.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Errand,
  type Work,
} from '../../../platform/server/index.ts';
import type { NotificationLine } from '../../model/digest.ts';
import { addressOf, type NotificationKind } from '../../model/kinds.ts';
import { writeNotificationMail } from '../../model/notification-mail.ts';
import { MailRefused, type MailSender } from './mail-sender.ts';

type MailParts = { database: Database; sender: MailSender; baseUrl: () => string };

/**
 * The errand that mails what people are told. What was read meanwhile, or told to somebody who has left, is dropped.
 * A worker that dies after the relay took a mail sends it again under the same Message-ID.
 */
export function mailErrand({ database, sender, baseUrl }: MailParts): Errand {
  return {
    name: 'notification-mail',
    on: 'notification.mail-due',
    run: async ({ tenantId, recordId }) => {
      if (recordId === null) return;
      const inTenant = <T>(use: (work: Work) => Promise<T>) =>
        inWork(database, systemPrincipal(tenantId), 'mail', use);
      const due = await inTenant((work) => findDue(work, recordId));
      if (!due) return;
      if (due.isStale) return inTenant((work) => settle(work, recordId, 'dropped'));
      const mail = writeNotificationMail(
        {
          kind: due.kind,
          payload: due.payload,
          href: hrefOf(baseUrl(), due),
          words: due.words,
          lines: due.lines.map(({ text, href }) => ({
            text,
            ...(href !== undefined && { href: baseUrl() + href }),
          })),
          settingsHref: `${baseUrl()}/settings/notifications`,
          organisation: due.organisation,
        },
        due.locale,
      );
      try {
        await sender.send({ ...mail, to: due.email, messageId: recordId });
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        return inTenant((work) => settle(work, recordId, 'failed', error.message));
      }
      await inTenant((work) => settle(work, recordId, 'sent'));
    },
  };
}

function hrefOf(
  baseUrl: string,
  due: {
    kind: NotificationKind;
    object: string | null;
    record_id: string | null;
    payload: Record<string, unknown>;
  },
): string | null {
  const address = addressOf(due.kind, due.object, due.record_id, due.payload);
  return address && baseUrl + address;
}

async function findDue({ db, principal }: Work, id: string) {
  const row = await db
    .selectFrom('notification as n')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'n.tenant_id').onRef('u.id', '=', 'n.user_id'),
    )
    .innerJoin('organisation as o', 'o.id', 'n.tenant_id')
    .select(['n.kind', 'n.object', 'n.record_id', 'n.payload', 'n.read_at', 'u.email', 'u.state'])
    .select(['o.name as organisation', 'u.locale', 'o.locale as usual_locale'])
    .where('n.tenant_id', '=', principal.tenantId)
    .where('u.tenant_id', '=', principal.tenantId)
    .where('n.id', '=', id)
    .where('n.mail_state', '=', 'due')
    .executeTakeFirst();
  return (
    row && {
      ...row,
      kind: row.kind as NotificationKind,
      payload: row.payload as Record<string, string | number>,
      words: (row.payload as { words?: string }).words ?? '',
      lines: (row.payload as { lines?: NotificationLine[] }).lines ?? [],
      locale: (row.locale ?? row.usual_locale) as Locale,
      isStale: row.read_at !== null || row.state !== 'active' || row.email === '',
    }
  );
}

async function settle(
  { db, principal, now }: Work,
  id: string,
  state: 'sent' | 'failed' | 'dropped',
  error: string | null = null,
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ mail_state: state, mailed_at: now, mail_error: error?.slice(0, 500) ?? null })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
