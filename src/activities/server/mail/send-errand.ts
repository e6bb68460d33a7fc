/** Hands mails that were sent off to their owners' servers. */
import { mailboxFailures } from '../../../platform/model/mailbox-failures.ts';
import { say, type Locale } from '../../../platform/model/label.ts';
import {
  handOverMail,
  LetterRefused,
  mailboxFailureOf,
  MailboxUnreadable,
  storedPath,
  type Errand,
  type Letter,
  type Work,
} from '../../../platform/server/index.ts';
import { notify } from '../../../notifications/server/index.ts';
import { sql } from 'kysely';
import { inOrganisation, type MailHouse } from './mail-house.ts';
import { accessTo, passwordOf, type MailboxRow } from './mailbox-access.ts';
import { selectMails, type MailRow } from './mail-queries.ts';
import { subjectsOfThread, tellSubjects } from './place-thread.ts';
import { sendingAsked } from './send-mail.ts';

const sendingMs = 60_000;
/** A server that cannot be reached so often in a row is told to the owner, and the mail is a draft again. */
const mostTries = 6;

/**
 * A worker that dies between the server's yes and our note of it sends the very same mail again, under the same
 * Message-ID. What was taken back meanwhile is left.
 */
export function sendMailErrand(house: MailHouse): Errand {
  return {
    name: 'send-mail',
    on: sendingAsked,
    run: async ({ tenantId, recordId }) => {
      if (recordId === null) return;
      const due = await inOrganisation(house, tenantId, (work) => takeDue(work, recordId));
      if (!due) return;
      const failure = await handOver(house, due);
      await inOrganisation(house, tenantId, (work) => settle(work, due, failure));
      if (failure?.mayPass) throw failure.error;
    },
  };
}

type Due = { mail: MailRow; mailbox: MailboxRow; letter: Letter; tries: number; locale: Locale };

/** The mail when it is to go out now, and held from other workers. Throws when one of them is just at it. */
async function takeDue(work: Work, id: string): Promise<Due | null> {
  const { db, principal, now } = work;
  const taken = await db
    .updateTable('mail')
    .set(({ eb }) => ({
      state: 'sending',
      sending_until: new Date(now.getTime() + sendingMs),
      tries: eb('tries', '+', 1),
    }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'waiting'), where('send_at', '<=', now)]),
        where.and([where('state', '=', 'sending'), where('sending_until', '<', now)]),
      ]),
    )
    .returning('tries')
    .executeTakeFirst();
  const [mail] = await selectMails(work, sql<boolean>`m.id = ${id}`, 1);
  if (!taken) {
    if (mail?.state === 'sending') throw new Error('somebody else is sending it');
    return null;
  }
  const mailbox = await db
    .selectFrom('mailbox')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', mail!.mailbox_id)
    .executeTakeFirstOrThrow();
  const owner = await db
    .selectFrom('app_user as u')
    .innerJoin('organisation as o', 'o.id', 'u.tenant_id')
    .select(['u.locale', 'o.locale as usual_locale'])
    .where('u.tenant_id', '=', principal.tenantId)
    .where('u.id', '=', mail!.owner_id)
    .executeTakeFirstOrThrow();
  const locale = (owner.locale ?? owner.usual_locale) as Locale;
  return { mail: mail!, mailbox, tries: taken.tries, locale, letter: await letterOf(work, mail!) };
}

/** The letter with its attachments, each by the digest it is kept under. */
async function letterOf({ db, principal }: Work, mail: MailRow): Promise<Letter> {
  const people = (role: 'to' | 'cc') =>
    mail.recipients.filter((one) => one.role === role).map(({ name, address }) => ({ name, address }));
  const whose = { tenant: principal.tenantId, mail: mail.id };
  const references = await sql<{ message_id: string }>`
    select r.message_id from mail_reference r where r.tenant_id = ${whose.tenant} and r.mail_id = ${whose.mail}
    order by r.message_id = ${mail.in_reply_to}`.execute(db);
  const attachments = await db
    .selectFrom('mail_attachment')
    .select(['name', 'sha256'])
    .where('tenant_id', '=', whose.tenant)
    .where('mail_id', '=', whose.mail)
    .where('sha256', 'is not', null)
    .orderBy('position')
    .execute();
  return {
    messageId: mail.message_id,
    from: { name: mail.from_name, address: mail.from_address },
    to: people('to'),
    cc: people('cc'),
    subject: mail.subject,
    text: mail.words ?? '',
    inReplyTo: mail.in_reply_to,
    references: references.rows.map(({ message_id }) => message_id),
    attachments: attachments.map(({ name, sha256 }) => ({ name, path: sha256! })),
  };
}

type Failure = { words: string; mayPass: boolean; error: unknown; isPartial?: true };

/** Null when the server took it for everybody. */
async function handOver(house: MailHouse, due: Due): Promise<Failure | null> {
  const { mailbox, letter, tries, locale } = due;
  try {
    const access = await accessTo('smtp', mailbox, passwordOf(house.safe, mailbox), house.egressAllow);
    const attachments = letter.attachments.map(({ name, path }) => ({
      name,
      path: storedPath(house.dataDir, mailbox.tenant_id, path),
    }));
    const { refused } = await handOverMail(access, { ...letter, attachments });
    if (refused.length === 0) return null;
    return { words: refused.join(', '), mayPass: false, error: null, isPartial: true };
  } catch (error) {
    if (error instanceof LetterRefused) return { words: error.message, mayPass: false, error };
    const failure = mailboxFailureOf(error);
    if (failure === null) throw error;
    const said = error instanceof MailboxUnreadable ? error.said : null;
    const words = [say(mailboxFailures[failure], locale), said].filter(Boolean).join(' — ');
    return { words, mayPass: failure === 'unreachable' && tries < mostTries, error };
  }
}

async function settle(work: Work, { mail }: Due, failure: Failure | null): Promise<void> {
  const { db, principal, now } = work;
  const isSent = failure === null || failure.isPartial === true;
  const state = isSent ? 'sent' : failure.mayPass ? 'waiting' : 'failed';
  await db
    .updateTable('mail')
    .set(({ eb }) => ({
      state,
      sending_until: null,
      error: failure?.words.slice(0, 500) ?? null,
      ...(isSent && { at: now }),
      version: eb('version', '+', 1n),
      updated_at: now,
    }))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', mail.id)
    .where('state', '=', 'sending')
    .execute();
  await tellSubjects(work, mail.thread_id);
  if (isSent) work.record({ type: 'mail.sent', object: 'mail', recordId: mail.id });
  if (state === 'failed') await tellOwner(work, mail);
}

async function tellOwner(work: Work, mail: MailRow): Promise<void> {
  const subjects = await subjectsOfThread(work, mail.thread_id);
  const leadsTo = subjects.find(({ object }) => object === 'deal') ?? subjects[0];
  await notify(work, {
    userId: mail.owner_id,
    kind: 'mail-failed',
    object: leadsTo?.object ?? null,
    recordId: leadsTo?.id ?? null,
    payload: { title: mail.subject },
  });
}
