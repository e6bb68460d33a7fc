/** The changes of a record as its timeline shows them: from the audit log, as the asker may see the fields. */
import { sql, type SqlBool } from 'kysely';
import { reachOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  openKind,
  referenceNames,
  shownValue,
  type OpenKind,
  type RecordKind,
  type ReferenceNames,
} from '../../../records/server/index.ts';
import type { Subject } from '../subjects.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { lastOf, rowsOnPage, type TimelinePage, type TimelinePart } from './timeline-page.ts';
import type { TimelineSource } from './timeline-source.ts';

type FieldChanges = Record<string, { from: unknown; to: unknown }>;
type ChangeRow = {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_name: string | null;
  action: string;
  changes: FieldChanges;
};

const stageChange = 'deal.stage-changed';

/** Actions that have an entry of their own on the timeline, by the first part of their names. */
const standForThemselves = ['note', 'file', 'comment', 'meeting', 'call', 'mail'];

/**
 * Changes of the page's record. With the record's kind, references are told by name and masked fields masked, as in
 * the record itself; what is no field of it (a stage) is told as it was written. Notes and files stand for themselves.
 */
export function changeSource(recordKinds: readonly RecordKind[]): TimelineSource {
  return {
    kinds: ['change', 'stage'],
    isTalk: false,
    holdsFiles: false,
    async read(work, page) {
      const kind = recordKinds.find((one) => one.object === page.subject?.object);
      return page.subject ? changesOf(work, page, page.subject, kind) : { entries: [], last: null };
    },
  };
}

async function changesOf(
  work: Work,
  page: TimelinePage,
  subject: Subject,
  kind: RecordKind | undefined,
): Promise<TimelinePart> {
  const wanted = page.kinds.includes('change')
    ? sql<SqlBool>`split_part(a.action, '.', 1) <> all(${standForThemselves}::text[]) and a.action not like '%.contacted'`
    : sql<SqlBool>`a.action = ${stageChange}`;
  const onPage = rowsOnPage(page, { at: sql`a.at`, id: sql`a.id`, by: sql`a.actor_id`, text: null });
  const { rows } = await sql<ChangeRow>`
    select a.id, a.at, a.actor_id, u.name as actor_name, a.action, a.changes
    from audit_entry a left join app_user u on u.tenant_id = a.tenant_id and u.id = a.actor_id
    where a.tenant_id = ${work.principal.tenantId} and a.object = ${subject.object} and a.record_id = ${subject.id}
      and ${wanted} and ${onPage}
    order by a.at desc, a.id desc limit ${page.limit}`.execute(work.db);
  const open = kind ? await openKind(work, kind) : null;
  const names = open ? await namesIn(work, open, rows) : new Map();
  return {
    entries: rows.map((row) => tellChange(work, subject, row, open, names)),
    last: lastOf(rows, page),
  };
}

function namesIn(work: Work, { fields }: OpenKind, rows: readonly ChangeRow[]): Promise<ReferenceNames> {
  const sides = rows.flatMap(({ changes }) => [side(changes, 'from'), side(changes, 'to')]);
  return referenceNames(work, fields, sides);
}

function side(changes: FieldChanges, which: 'from' | 'to'): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[which]]));
}

function tellChange(
  work: Work,
  subject: Subject,
  row: ChangeRow,
  open: OpenKind | null,
  names: ReferenceNames,
): TimelineEntry {
  const changes = Object.entries(row.changes).flatMap(([id, { from, to }]) => {
    // A stage change tells the stages by the names they had then.
    const field = row.action === stageChange ? undefined : open?.fields.find((one) => one.id === id);
    if (!field && !isClear(work, subject.object, id)) return [];
    const show = (value: unknown) => (open && field ? shownValue(work, open, field, value, names) : value);
    return [{ field: id, from: show(from), to: show(to) }];
  });
  const actor = row.actor_id ? { id: row.actor_id, name: row.actor_name } : null;
  return { type: 'change', id: row.id, at: row.at.toISOString(), actor, action: row.action, changes };
}

function isClear({ principal }: Work, object: string, field: string): boolean {
  return ['read', 'edit'].includes(reachOf(principal, object, field));
}
