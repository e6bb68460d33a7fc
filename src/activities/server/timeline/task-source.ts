import { sql, type SqlBool } from 'kysely';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { aboutSubject } from '../about-subject.ts';
import { selectTasks, wireTasks } from '../task-queries.ts';
import { lastOf, rowsOnPage } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

/** Tasks about the record, within the asker's own reach among tasks. */
export const taskSource: TimelineSource = {
  kinds: ['task'],
  isTalk: false,
  holdsFiles: false,
  async read(work, page) {
    if (!scopeOf(work.principal, 'task', 'read')) return { entries: [], last: null };
    const at = sql`coalesce(r.done_at, r.created_at)`;
    const onPage = rowsOnPage(page, { at, id: sql`r.id`, by: sql`r.owner_id`, text: sql`r.title` });
    const where = sql<SqlBool>`${aboutSubject(page, 'r')} and ${onPage}`;
    const rows = await selectTasks(work, where, sql`${at} desc, r.id desc`, page.limit);
    const wires = await wireTasks(work, rows);
    const places = rows.map((row) => ({ at: row.done_at ?? row.created_at, id: row.id }));
    const entries = wires.map((task, place): TimelineEntry => ({
      type: 'task',
      id: task.id,
      at: places[place]!.at.toISOString(),
      task,
    }));
    return { entries, last: lastOf(places, page) };
  },
};
