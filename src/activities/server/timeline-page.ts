/** One page of a timeline that is merged from several sources, and the order they share. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { MomentPlace } from '../../platform/model/moment-place.ts';
import type { TimelineEntry, TimelineKind } from '../model/contract.ts';
import type { Subject } from './subjects.ts';
import type { SubjectKey } from './task-queries.ts';

/** What one source has looked through: its entries, and the place of the last row it read, shown or not. */
export type TimelinePart = { entries: TimelineEntry[]; last: MomentPlace | null };

/** The part of the timeline asked for: entries before a place, at most `limit` rows of each source. */
export type TimelinePage = {
  subject: Subject;
  /** Records whose notes and tasks are told, too. */
  joined: readonly SubjectKey[];
  kinds: readonly TimelineKind[];
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

/** The last place of a source that may have more rows; null when it was read to its end. */
export function lastOf(rows: readonly MomentPlace[], { limit }: TimelinePage): MomentPlace | null {
  const last = rows.at(-1);
  return last && rows.length === limit ? { at: last.at, id: last.id } : null;
}
