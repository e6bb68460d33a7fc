import { sql, type SqlBool } from 'kysely';
import { noteKinds } from '../../model/note.ts';
import { aboutSubject } from '../about-subject.ts';
import { selectNotes, wireNotes } from '../note-queries.ts';
import { lastOf, rowsOnPage } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

/** Notes about the record; row-level security shows those whose subject the asker sees. */
export const noteSource: TimelineSource = {
  kinds: noteKinds,
  isTalk: true,
  holdsFiles: false,
  async read(work, page) {
    const wanted = noteKinds.filter((kind) => page.kinds.includes('note') || page.kinds.includes(kind));
    const onPage = rowsOnPage(page, {
      at: sql`n.at`,
      id: sql`n.id`,
      by: sql`n.author_id`,
      text: sql`n.body`,
    });
    const where = sql<SqlBool>`${aboutSubject(page, 'n')} and n.kind = any(${wanted}::text[]) and ${onPage}`;
    const rows = await selectNotes(work, where, page.limit);
    const notes = await wireNotes(work, rows, page.joined);
    return {
      entries: notes.map((note) => ({ type: 'note', id: note.id, at: note.at, note })),
      last: lastOf(rows, page),
    };
  },
};
