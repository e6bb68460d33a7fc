/** A thread read, and said what it is about; a mail opened to others or closed. */
import { sql, type SqlBool } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireMail, WireMailThread } from '../../model/mail/mail-contract.ts';
import { mailRefusals } from '../../model/mail/refusals.ts';
import type { MailVisibility } from '../../model/mail/visibility.ts';
import { findSubject } from '../file-queries.ts';
import { subjectTitles, type SubjectDirectory } from '../subjects.ts';
import { selectMails, tellsMost, wireMails, type MailRow } from './mail-queries.ts';
import { putAt, subjectsOfThread, tellSubjects } from './place-thread.ts';

const mostMails = 300;

/** A thread with those of its mails that the asker may see, oldest first. Refuses one without any as not found. */
export async function readMailThread(work: Work, id: string): Promise<WireMailThread> {
  const rows = await selectMails(
    work,
    sql<SqlBool>`m.thread_id = ${id} and m.state not in ('draft', 'failed') and ${tellsMost(work)}`,
    mostMails,
  );
  if (rows.length === 0) return refuse(refusals.notFound);
  const keys = await subjectsOfThread(work, id);
  const about = keys.map((key) => ({ subject_object: key.object, subject_id: key.id }));
  const titleOf = await subjectTitles(work, about);
  return {
    id,
    subjects: keys.map((key, place) => ({ ...key, title: titleOf(about[place]!) })),
    mails: await wireMails(work, rows.toReversed()),
    mayPlace: rows.some(({ owner_id }) => owner_id === work.principal.userId),
  };
}

/**
 * Says that a thread belongs to this deal and no other, to none, or that it is told at no record at all; no rule changes
 * it any more. Refuses whoever has no mail of it in his own mailbox, and a deal he does not see.
 */
export async function placeMailThread(
  directory: SubjectDirectory,
  work: Work,
  id: string,
  { dealId, isTakenOut }: { dealId: string | null; isTakenOut: boolean },
): Promise<WireMailThread> {
  const before = await readMailThread(work, id);
  if (!before.mayPlace) refuse(mailRefusals.ownerOnly);
  const deal = dealId === null ? null : await findSubject(directory, work, 'deal', dealId);
  if (dealId !== null && !deal) refuse(mailRefusals.dealElsewhere);
  await work.elevate();
  // Those who see it now hear of it as well as those who will.
  await tellSubjects(work, id);
  const { db, principal } = work;
  await db
    .updateTable('mail_thread')
    .set({ is_placed: true })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  await db
    .deleteFrom('mail_subject')
    .where('tenant_id', '=', principal.tenantId)
    .where('thread_id', '=', id)
    .$if(!isTakenOut, (query) => query.where('object', '=', 'deal'))
    .execute();
  if (deal && !isTakenOut) {
    const account = deal.accountId === null ? [] : [{ object: 'account', id: deal.accountId }];
    await putAt(work, id, [{ object: 'deal', id: deal.id }, ...account]);
  }
  await tellSubjects(work, id);
  work.record({
    type: 'mail.placed',
    object: 'mail_thread',
    recordId: id,
    changes: {
      deal: { from: before.subjects.find(({ object }) => object === 'deal')?.id ?? null, to: dealId },
    },
  });
  return { ...before, subjects: await seenSubjects(work, directory, id) };
}

/** After the tables are open to the whole organisation: what this person sees of where the thread is now. */
async function seenSubjects(work: Work, directory: SubjectDirectory, id: string) {
  const keys = await subjectsOfThread(work, id);
  const seen = await Promise.all(keys.map((key) => findSubject(directory, work, key.object, key.id)));
  return keys.flatMap((key, place) => (seen[place] ? [{ ...key, title: seen[place].title }] : []));
}

/** Opens a mail to others or closes it, by its owner at any time. Refuses everybody else. */
export async function showMail(work: Work, id: string, visibility: MailVisibility): Promise<WireMail> {
  const row = await ownMail(work, id);
  await work.db
    .updateTable('mail')
    .set({ visibility, version: row.version + 1n, updated_at: work.now })
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'mail.shown',
    object: 'mail',
    recordId: id,
    changes: { visibility: { from: row.visibility, to: visibility } },
  });
  await tellSubjects(work, row.thread_id);
  return readMail(work, id);
}

/** A mail of the asker's. Refuses one he does not see as not found, a colleague's as not his. */
export async function ownMail(work: Work, id: string): Promise<MailRow> {
  const [row] = await selectMails(work, sql<SqlBool>`m.id = ${id}`, 1);
  if (!row) return refuse(refusals.notFound);
  return row.owner_id === work.principal.userId ? row : refuse(mailRefusals.ownerOnly);
}

export async function readMail(work: Work, id: string): Promise<WireMail> {
  const [wire] = await wireMails(work, await selectMails(work, sql<SqlBool>`m.id = ${id}`, 1));
  return wire ?? refuse(refusals.notFound);
}
