/** The mails of a record as its timeline tells of them. */
import { sql, type SqlBool } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import { quotedParts } from '../../model/mail/quoted-parts.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { lastOf, rowsOnPage, type TimelinePage, type TimelinePart } from '../timeline/timeline-page.ts';
import type { TimelineSource } from '../timeline/timeline-source.ts';
import { attachmentsOf, headOf, selectMails, tellsMost, type MailRow } from './mail-queries.ts';

export const mailSource: TimelineSource = { kinds: ['email'], isTalk: true, holdsFiles: true, read };

async function read(work: Work, page: TimelinePage): Promise<TimelinePart> {
  const words = sql`concat_ws(' ', m.subject, m.from_name, m.from_address, b.text)`;
  const onPage = rowsOnPage(page, { at: sql`m.at`, id: sql`m.id`, by: sql`m.owner_id`, text: words });
  const withFiles = page.filter.withFiles
    ? sql<SqlBool>`exists (select 1 from mail_attachment f where f.tenant_id = m.tenant_id and f.mail_id = m.id)`
    : sql<SqlBool>`true`;
  const where = sql<SqlBool>`m.state not in ('draft', 'failed') and ${aboutPage(work, page)} and ${onPage} and ${withFiles} and ${tellsMost(work)}`;
  const rows = await selectMails(work, where, page.limit);
  const [files, sizes] = [await attachmentsOf(work, idsOf(rows)), await threadSizes(work, rows)];
  const entries = rows.map((row): TimelineEntry => {
    const attachmentCount = files.filter(({ mail_id }) => mail_id === row.id).length;
    const told = { attachmentCount, threadCount: sizes.get(row.thread_id) ?? 1, opening: openingOf(row) };
    return { type: 'mail', id: row.id, at: row.at.toISOString(), mail: { ...headOf(work, row), ...told } };
  });
  return { entries, last: lastOf(rows, page) };
}

function aboutPage({ principal }: Work, { subject, joined }: TimelinePage) {
  if (!subject) return sql<SqlBool>`true`;
  const keys = [subject, ...joined].map(({ object, id }) => sql`(${object}::text, ${id}::uuid)`);
  return sql<SqlBool>`m.thread_id in (select s.thread_id from mail_subject s
    where s.tenant_id = ${principal.tenantId} and (s.object, s.record_id) in (${sql.join(keys)}))`;
}

function idsOf(rows: readonly MailRow[]): string[] {
  return rows.map(({ id }) => id);
}

const openingLength = 240;

/** The first of a mail's own words; null where they are not open to the asker. */
function openingOf({ words }: MailRow): string | null {
  if (words === null) return null;
  const { own, quoted } = quotedParts(words);
  return (own || quoted).replaceAll(/\s+/g, ' ').slice(0, openingLength);
}

/** How many mails of each thread the asker sees. */
async function threadSizes(
  { db, principal }: Work,
  rows: readonly MailRow[],
): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map();
  const threadIds = [...new Set(rows.map(({ thread_id }) => thread_id))];
  const counted = await sql<{ thread_id: string; count: bigint }>`
    select m.thread_id, count(distinct m.message_id) as count from mail m
    where m.tenant_id = ${principal.tenantId} and m.thread_id = any(${threadIds}::uuid[]) and m.state not in ('draft', 'failed')
    group by m.thread_id`.execute(db);
  return new Map(counted.rows.map(({ thread_id, count }) => [thread_id, Number(count)]));
}
