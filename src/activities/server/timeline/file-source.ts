/** The files of a record as its timeline tells of them: each version where it was uploaded. */
import { sql, type SqlBool } from 'kysely';
import type { TimelineEntry } from '../../model/timeline.ts';
import { aboutSubject } from '../about-subject.ts';
import { wireVersion, type FileVersionRow } from '../file-queries.ts';
import { subjectTitles } from '../subjects.ts';
import { lastOf, rowsOnPage, type TimelinePage, type TimelinePart } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';
import type { Work } from '../../../platform/server/index.ts';

type Row = FileVersionRow & { subject_object: string; subject_id: string };

export const fileSource: TimelineSource = { kinds: ['file'], isTalk: false, holdsFiles: true, read };

/** A file of a follow-up is told with it, where follow-ups are told. */
function toldAlone({ kinds }: TimelinePage) {
  return kinds.some((kind) => kind !== 'file') ? sql<SqlBool>`f.note_id is null` : sql<SqlBool>`true`;
}

async function read(work: Work, page: TimelinePage): Promise<TimelinePart> {
  const onPage = rowsOnPage(page, { at: sql`v.at`, id: sql`v.id`, by: sql`v.author_id`, text: sql`v.name` });
  const { rows } = await sql<Row>`
    select v.id, v.file_id, v.number, v.name, v.media_type, v.size, v.sha256, v.author_id, u.name as author_name, v.at,
      f.subject_object, f.subject_id
    from file_version v join file f on f.tenant_id = v.tenant_id and f.id = v.file_id
      left join app_user u on u.tenant_id = v.tenant_id and u.id = v.author_id
    where v.tenant_id = ${work.principal.tenantId} and f.tenant_id = ${work.principal.tenantId} and f.deleted_at is null
      and ${aboutSubject(page, 'f')} and ${onPage} and ${toldAlone(page)}
    order by v.at desc, v.id desc limit ${page.limit}`.execute(work.db);
  const titleOf = await subjectTitles(work, rows);
  const isJoined = (row: Row) =>
    page.joined.some(({ object, id }) => object === row.subject_object && id === row.subject_id);
  const entries = rows.flatMap((row): TimelineEntry[] => {
    const title = titleOf(row);
    return title === null && !isJoined(row) ? [] : [tellFile(row, title)];
  });
  return { entries, last: lastOf(rows, page) };
}

function tellFile(row: Row, title: string | null): TimelineEntry {
  const version = wireVersion(row);
  const subject = { object: row.subject_object, id: row.subject_id, title };
  return {
    type: 'file',
    id: version.id,
    at: version.at,
    file: { fileId: row.file_id, subject, version },
  };
}
