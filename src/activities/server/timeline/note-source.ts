import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { gramsOfNeedle } from '../../../records/model/search-words.ts';
import { noteKinds } from '../../model/note-kind.ts';
import { aboutSubject } from '../about-subject.ts';
import { selectNotes, wireNotes } from '../note-queries.ts';
import { holds, lastOf, rowsOnPage, type TimelinePage } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

/** Notes about the record; row-level security shows those whose subject the asker sees. */
export const noteSource: TimelineSource = {
  kinds: noteKinds,
  isTalk: true,
  holdsFiles: true,
  hasTypes: true,
  async read(work, page) {
    const rows = await selectNotes(work, notesOnPage(page), page.limit);
    const notes = await wireNotes(work, rows, page.joined);
    return {
      entries: notes.map((note) => ({ type: 'note', id: note.id, at: note.at, note })),
      last: lastOf(rows, page),
    };
  },
};

function notesOnPage(page: TimelinePage): RawBuilder<SqlBool> {
  const { types, withFiles, needles } = page.filter;
  const wanted = noteKinds.filter((kind) => page.kinds.includes('note') || page.kinds.includes(kind));
  const columns = { at: sql`n.at`, id: sql`n.id`, by: sql`n.author_id`, text: null };
  const parts = [
    aboutSubject(page, 'n'),
    sql<SqlBool>`n.kind = any(${wanted}::text[])`,
    rowsOnPage({ ...page, filter: { ...page.filter, needles: [] } }, columns),
    types && sql<SqlBool>`coalesce(n.type, n.kind) = any(${types}::text[])`,
    withFiles &&
      sql<SqlBool>`exists (select 1 from file f where f.tenant_id = n.tenant_id and f.note_id = n.id and f.deleted_at is null)`,
    ...needles.map((needle) => (page.subject ? holds(sql`n.body`, needle) : foundByGrams(page, needle))),
  ].filter((part) => part !== null && part !== false);
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** Of a word that stands in more notes than this, only the newest are looked at. */
const mostHits = 10_000;

/** Among the notes of all records, by the index of pairs of characters. */
function foundByGrams({ before }: TimelinePage, needle: string): RawBuilder<SqlBool> {
  const grams = gramsOfNeedle(needle);
  return sql<SqlBool>`n.id in (select priv.search_notes(${grams}::text[], ${needle}, ${before?.at ?? null}, ${mostHits}))`;
}
