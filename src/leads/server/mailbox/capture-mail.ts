/** One mail of a lead mailbox becomes a capture, or is passed over. */
import type { Selectable } from 'kysely';
import { takeApartMail, type Tables, type Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import { draftOfMail, skipOf, type ParsedMail } from '../../model/mailbox/lead-mail.ts';
import { takeIn, type Incoming } from '../capture/take-in.ts';
import { trackingOf } from '../capture/tracking-of.ts';
import { leadKind } from '../lead/lead-kind.ts';
import type { FetchedMail } from './fetch-mails.ts';

type Mailbox = Pick<Selectable<Tables['lead_mailbox']>, 'id' | 'name' | 'source' | 'campaign'>;

/**
 * Takes the mail in as a lead or a touch of one, with the mail itself in the log. Mails of our own people, of machines and
 * to many are skipped; one that is too large or cannot be read stays in the log to be seen to.
 */
export async function captureMail(
  work: Work,
  mailbox: Mailbox,
  { uid, source }: FetchedMail,
): Promise<'captured' | 'skipped'> {
  const mail = source && (await takeApartMail(source));
  if (mail && skipOf(mail, await ownAddresses(work))) return 'skipped';
  const { fields } = await openKind(work, leadKind);
  const known = { source: null, channel: 'email' as const, tracking: trackingOf(fields, {}, mailbox) };
  const incoming: Incoming = mail
    ? { ...known, payload: payloadOf(mailbox, mail), texts: textsOf(mail) }
    : { ...known, payload: { mailbox: mailbox.name, uid: String(uid) }, texts: {}, reason: 'too_large' };
  await takeIn(work, incoming);
  return 'captured';
}

function payloadOf({ name }: Mailbox, { from, replyTo, subject, text, headers }: ParsedMail) {
  return { mailbox: name, messageId: headers.get('message-id') ?? null, from, replyTo, subject, text };
}

function textsOf(mail: ParsedMail): Record<string, string> {
  return Object.fromEntries(
    Object.entries(draftOfMail(mail)).map(([field, value]) => [field, String(value)]),
  );
}

/** Addresses of the organisation's people and of its mailboxes, in lower case. */
async function ownAddresses({ db, principal }: Work): Promise<ReadonlySet<string>> {
  const people = await db
    .selectFrom('app_user')
    .select('email')
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  const mailboxes = await db
    .selectFrom('lead_mailbox')
    .select('username as email')
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  return new Set([...people, ...mailboxes].map(({ email }) => email.toLowerCase()));
}
