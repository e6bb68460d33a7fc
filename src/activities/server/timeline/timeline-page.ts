/** One page of a timeline that is merged from several sources, and the order they share. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { MomentPlace } from '../../../platform/model/moment-place.ts';
import type { TimelineEntry, TimelineKind } from '../../model/timeline.ts';
import type { Subject } from '../subjects.ts';
import type { SubjectKey } from '../task-queries.ts';

/** What one source has looked through: its entries, and the place of the last row it read, shown or not. */
export type TimelinePart = { entries: TimelineEntry[]; last: MomentPlace | null };

/** What entries are looked for. */
export type TimelineFilter = {
  /** Whose entries; null: everybody's. */
  by: readonly string[] | null;
  /** From this instant on, and before that one. */
  from: Date | null;
  to: Date | null;
  /** Words in the form that is searched, which must all be found. */
  needles: readonly string[];
  withFiles: boolean;
  /** Types of follow-up; only sources that have such are asked. */
  types: readonly string[] | null;
  /** This one entry. */
  entryId: string | null;
};

/** The part of a timeline asked for: entries before a place, at most `limit` rows of each source. */
export type TimelinePage = {
  /** The record it is about; null: all that the asker may see. */
  subject: Subject | null;
  /** Records whose notes and tasks are told, too. */
  joined: readonly SubjectKey[];
  kinds: readonly TimelineKind[];
  filter: TimelineFilter;
  before: MomentPlace | null;
  limit: number;
};

/** The order of a timeline; of one moment, the larger id first, as the database sorts. */
export function newestFirst(a: MomentPlace, b: MomentPlace): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** The rows before the page's place, in the timeline's order. */
export function beforePlace(
  at: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
  { before }: Pick<TimelinePage, 'before'>,
): RawBuilder<SqlBool> {
  return before ? sql<SqlBool>`(${at}, ${id}) < (${before.at}, ${before.id})` : sql<SqlBool>`true`;
}

/** Where a row of a source stands, whose it is, and the text it is found by; null: it has none. */
export type EntryColumns = Record<'at' | 'id' | 'by', RawBuilder<unknown>> & {
  text: RawBuilder<unknown> | null;
};

/** The rows of a source on this page: before its place, and such as are looked for. */
export function rowsOnPage(page: TimelinePage, { at, id, by, text }: EntryColumns): RawBuilder<SqlBool> {
  const { from, to, by: whose, needles } = page.filter;
  const wanted = [
    beforePlace(at, id, page),
    page.filter.entryId && sql<SqlBool>`${id} = ${page.filter.entryId}`,
    from && sql<SqlBool>`${at} >= ${from}`,
    to && sql<SqlBool>`${at} < ${to}`,
    whose && sql<SqlBool>`${by} = any(${whose}::uuid[])`,
    ...needles.map((needle) => (text ? holds(text, needle) : sql<SqlBool>`false`)),
  ].filter((one) => one !== null);
  return sql<SqlBool>`(${sql.join(wanted, sql` and `)})`;
}

/** Does the text hold the word, in the form that is searched (`normaliseText`)? */
export function holds(text: RawBuilder<unknown>, needle: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`position(${needle} in lower(normalize(${text}, NFKC))) > 0`;
}

/** The last place of a source that may have more rows; null when it was read to its end. */
export function lastOf(rows: readonly MomentPlace[], { limit }: TimelinePage): MomentPlace | null {
  const last = rows.at(-1);
  return last && rows.length === limit ? { at: last.at, id: last.id } : null;
}
