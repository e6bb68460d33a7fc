/** Records that are watched, each for itself or how many there are, as the asker may see them. */
import { sql, type SqlBool } from 'kysely';
import { dayOf, workingDaysBetween } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { readCalendar } from '../../../identity/server/index.ts';
import {
  allOf,
  compileFilter,
  openKind,
  selectRecords,
  titleOf,
  visibleRows,
  type OpenKind,
  type RecordKind,
} from '../../../records/server/index.ts';
import type { RecordSubject, When } from '../../model/watch/watch.ts';
import type { WatchParts } from './parts.ts';
import { total, type Seen, type Sights } from './sight.ts';

/** A set that holds more is watched as far as this. */
const mostRecords = 5000;

/** From which moments a record has rested: the latest counts. */
const activity: Readonly<Record<'idle' | 'in_stage', readonly string[]>> = {
  idle: ['last_contact_at', 'stage_entered_at', 'assigned_at'],
  in_stage: ['stage_entered_at'],
};

export async function recordSights(
  work: Work,
  { kinds }: Pick<WatchParts, 'kinds'>,
  subject: RecordSubject,
  when: When,
): Promise<Sights> {
  const kind = kinds.find(({ object }) => object === subject.object) ?? refuse(refusals.notFound);
  const open = await openKind(work, kind);
  const where = [
    sql<SqlBool>`r.deleted_at is null`,
    visibleRows(work, kind, 'read'),
    ...compileFilter(work, open, subject.filter),
  ];
  if (!subject.each) return { unit: 'count', seen: [await countOf(work, kind, where)] };
  const records = await selectRecords(work, open, { where, limit: mostRecords });
  const daysOf = await restDays(work, open, when);
  return {
    unit: null,
    seen: records.map((record): Seen => ({
      key: record.id,
      title: String(record.values[titleOf(kind)] ?? ''),
      record: { object: kind.object, id: record.id },
      held: { ownerId: record.ownerId, teamId: record.teamId },
      value: null,
      before: [],
      days: daysOf(record),
    })),
  };
}

type Rows = Parameters<typeof allOf>[0];

async function countOf(work: Work, { table, catalogue }: RecordKind, where: Rows): Promise<Seen> {
  const { rows } = await sql<{ count: string }>`
    select count(*)::text as count from ${sql.table(table)} as r
    where r.tenant_id = ${work.principal.tenantId} and ${allOf(where)}`.execute(work.db);
  const title = say(catalogue.plural, work.principal.locale);
  return {
    key: total,
    title,
    record: null,
    held: null,
    value: Number(rows[0]!.count),
    before: [],
    days: null,
  };
}

type Rested = { createdAt: Date; values: Readonly<Record<string, unknown>> };

/** How many working days a record has rested by today; null where that is not asked. */
async function restDays(
  work: Work,
  { fields }: OpenKind,
  { is }: When,
): Promise<(record: Rested) => number | null> {
  if (is !== 'idle' && is !== 'in_stage') return () => null;
  const calendar = await readCalendar(work);
  const { timeZone } = work.principal;
  const known = activity[is].filter((id) => fields.some((field) => field.id === id));
  const today = dayOf(work.now, timeZone);
  return ({ createdAt, values }) => {
    const moments = known.flatMap((id) => momentOf(values[id]) ?? []);
    const since = moments.length > 0 ? new Date(Math.max(...moments)) : createdAt;
    return workingDaysBetween(dayOf(since, timeZone), today, calendar);
  };
}

function momentOf(value: unknown): number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? Date.parse(value) : null;
}
