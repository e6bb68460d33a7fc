import { sql, type SqlBool } from 'kysely';
import { aboutSubject } from '../about-subject.ts';
import { calendarLines, selectMeetings } from '../meetings/meeting-queries.ts';
import { lastOf, rowsOnPage } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

/** Meetings that are planned or were cancelled, where they were planned; one that was held is told as a talk. */
export const meetingSource: TimelineSource = {
  kinds: ['meeting'],
  isTalk: false,
  holdsFiles: false,
  async read(work, page) {
    const text = sql`concat_ws(' ', m.title, m.place, m.agenda)`;
    const onPage = rowsOnPage(page, { at: sql`m.created_at`, id: sql`m.id`, by: sql`m.owner_id`, text });
    const where = sql<SqlBool>`${aboutSubject(page, 'm')} and m.note_id is null and ${onPage}`;
    const order = sql`m.created_at desc, m.id desc`;
    const rows = await selectMeetings(work, where, page.limit, { order });
    const lines = await calendarLines(work, rows);
    return {
      entries: lines.map((meeting, place) => ({
        type: 'meeting',
        id: meeting.id,
        at: rows[place]!.created_at.toISOString(),
        meeting,
      })),
      last: lastOf(
        rows.map(({ created_at: at, id }) => ({ at, id })),
        page,
      ),
    };
  },
};
