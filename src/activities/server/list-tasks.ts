import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { readPlace, writePlace } from '../../platform/model/moment-place.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import type { WireTask } from '../model/task.ts';
import { selectTasks, wireTasks, type TaskRow } from './task-queries.ts';

export type TaskQuery = {
  scope: 'mine' | 'all';
  state: 'open' | 'done';
  due: 'overdue' | 'today' | 'week' | 'later' | 'any';
  limit: number;
  cursor?: string | undefined;
};

/** One page of tasks: open ones by due day (promises first, those without a day last), done ones newest first. */
export async function listTasks(
  work: Work,
  query: TaskQuery,
): Promise<{ items: WireTask[]; nextCursor: string | null }> {
  const order = query.state === 'done' ? doneOrder : openOrder;
  const mine = query.scope === 'mine' ? sql`r.owner_id = ${work.principal.userId}` : sql`true`;
  const after = query.cursor ? order.after(query.cursor) : sql`true`;
  const where = sql<SqlBool>`${mine} and ${order.where} and ${dueIn(work, query.due)} and ${after}`;
  const rows = await selectTasks(work, where, order.by, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  return {
    items: await wireTasks(work, shown),
    nextCursor: rows.length > query.limit ? order.place(shown.at(-1)!) : null,
  };
}

/** Overdue: before today; week: the seven days after today; later: beyond them or without a day. */
function dueIn(work: Work, due: TaskQuery['due']): RawBuilder<SqlBool> {
  const today = dayOf(work.now, work.principal.timeZone);
  const nextWeek = addDays(today, 7);
  if (due === 'overdue') return sql<SqlBool>`r.due_on < ${today}`;
  if (due === 'today') return sql<SqlBool>`r.due_on = ${today}`;
  if (due === 'week') return sql<SqlBool>`r.due_on > ${today} and r.due_on <= ${nextWeek}`;
  if (due === 'later') return sql<SqlBool>`(r.due_on > ${nextWeek} or r.due_on is null)`;
  return sql<SqlBool>`true`;
}

type Order = {
  where: RawBuilder<SqlBool>;
  by: RawBuilder<unknown>;
  after(cursor: string): RawBuilder<SqlBool>;
  place(row: TaskRow): string;
};

const doneOrder: Order = {
  where: sql<SqlBool>`r.done_at is not null`,
  by: sql`r.done_at desc, r.id desc`,
  after: (cursor) => {
    const place = readPlace(cursor) ?? refuse(recordRefusals.invalidCursor);
    return sql<SqlBool>`(r.done_at, r.id) < (${place.at}, ${place.id})`;
  },
  place: (row) => writePlace({ at: row.done_at!, id: row.id }),
};

const never = 'infinity';
const openPlace = z.tuple([z.union([z.iso.date(), z.literal(never)]), z.boolean(), z.uuid()]);

const openOrder: Order = {
  where: sql<SqlBool>`r.done_at is null`,
  by: sql`coalesce(r.due_on, ${sql.lit(never)}), not r.promised, r.id`,
  after: (cursor) => {
    const [day, unpromised, id] = readOpenPlace(cursor);
    return sql<SqlBool>`(coalesce(r.due_on, ${sql.lit(never)}), not r.promised, r.id) > (${day}::date, ${unpromised}::boolean, ${id}::uuid)`;
  },
  place: (row) =>
    Buffer.from(JSON.stringify([row.due_on ?? never, !row.promised, row.id])).toString('base64url'),
};

function readOpenPlace(cursor: string): z.output<typeof openPlace> {
  try {
    return openPlace.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return refuse(recordRefusals.invalidCursor);
  }
}
