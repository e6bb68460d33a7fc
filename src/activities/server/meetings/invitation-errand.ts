/** Mails one invitation that a person has sent. */
import type { Locale } from '../../../platform/model/label.ts';
import { MailRefused, type MailSender } from '../../../notifications/server/index.ts';
import {
  inWork,
  systemPrincipal,
  type Database,
  type Errand,
  type Work,
} from '../../../platform/server/index.ts';
import { writeInvitationMail } from '../../model/meetings/invitation-mail.ts';
import { writeIcs } from '../../model/meetings/write-ics.ts';
import { icsOf, organiserOf, withAddress } from './meeting-ics.ts';
import { getMeetingRow } from './meeting-queries.ts';
import { listParticipants } from './participants.ts';
import { whenOf } from './tell-participants.ts';

type Parts = { database: Database; sender: MailSender };

/**
 * The errand that mails invitations. One that a newer one to the same person has overtaken is dropped. A worker that dies
 * after the relay took the mail sends it again under the same Message-ID.
 */
export function invitationErrand({ database, sender }: Parts): Errand {
  return {
    name: 'meeting-invitation',
    on: 'meeting.invitation-due',
    run: async ({ tenantId, recordId }) => {
      if (recordId === null) return;
      const inTenant = <T>(use: (work: Work) => Promise<T>) =>
        inWork(database, systemPrincipal(tenantId), 'invitation', use);
      const mail = await inTenant((work) => mailOf(work, recordId));
      if (mail === 'settled') return;
      if (mail === 'overtaken') return inTenant((work) => settle(work, recordId, 'dropped'));
      try {
        await sender.send({ ...mail, messageId: recordId });
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        return inTenant((work) => settle(work, recordId, 'failed', error.message));
      }
      await inTenant((work) => settle(work, recordId, 'sent'));
    },
  };
}

async function mailOf(work: Work, id: string) {
  const { db, principal } = work;
  const invitation = await db
    .selectFrom('meeting_invitation as i')
    .innerJoin('organisation as o', 'o.id', 'i.tenant_id')
    .select(['i.meeting_id', 'i.participant_id', 'i.email', 'i.name', 'i.method', 'i.sequence', 'i.state'])
    .select(['o.locale', 'o.name as organisation'])
    .where('i.tenant_id', '=', principal.tenantId)
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (invitation?.state !== 'due') return 'settled' as const;
  const row = await getMeetingRow(work, invitation.meeting_id).catch(() => null);
  const method = row?.state === 'cancelled' ? ('CANCEL' as const) : ('REQUEST' as const);
  if (!row || row.sequence !== invitation.sequence || method !== invitation.method)
    return 'overtaken' as const;
  const organiser = await organiserOf(work, row);
  const people = (await listParticipants(work, row.id)).flatMap(withAddress);
  const text = writeIcs([{ ...icsOf(row), organiser, attendees: people }], method);
  const words = writeInvitationMail(
    { ...icsOf(row), method, when: whenOf(planText(row)), who: organiser?.name ?? invitation.organisation },
    invitation.locale as Locale,
  );
  return {
    ...words,
    to: invitation.email,
    calendar: { method, text },
    ...(organiser && { replyTo: organiser.email }),
  };
}

function planText(row: { starts_at: Date; all_day: boolean; time_zone: string }) {
  return { startsAt: row.starts_at, allDay: row.all_day, timeZone: row.time_zone };
}

async function settle(
  { db, principal, now }: Work,
  id: string,
  state: 'sent' | 'failed' | 'dropped',
  error: string | null = null,
): Promise<void> {
  await db
    .updateTable('meeting_invitation')
    .set({ state, settled_at: now, error: error?.slice(0, 500) ?? null })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
