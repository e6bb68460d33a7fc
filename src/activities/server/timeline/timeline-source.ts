import type { Work } from '../../../platform/server/index.ts';
import type { TimelineKind } from '../../model/timeline.ts';
import type { TimelinePage, TimelinePart } from './timeline-page.ts';

/**
 * Where one kind of entry of a timeline comes from. To add a kind: its schema in `model/timeline.ts`, a source that is
 * put on the list in `sources.ts`, a row on the list in `web/timeline/rows.ts`.
 *
 * `read` gives the newest `page.limit` rows that are about the page's subject (`aboutSubject`: an account's also what
 * is about its deals; `page.joined`: records whose history was joined) and that `rowsOnPage` lets through: it holds the
 * place to go on from and every filter. Rows are sorted by (at desc, id desc), the order all sources share; `at` and
 * `id` of an entry are those of its row. Who may see a row is the source's business: in the query or by row-level
 * security, never afterwards in the merge; a source may leave a row out of `entries`, but `last` (use `lastOf`) still
 * names the last row it read, so that the merge neither skips nor repeats. One statement for a page, besides names.
 */
export type TimelineSource = {
  /** It is asked when one of these is wanted; it narrows itself to those of `page.kinds`. */
  kinds: readonly TimelineKind[];
  /** A talk with the customer: it also stands on the page of all talks, where `page.subject` is null. */
  isTalk: boolean;
  /** Can hold files: only then it is asked for what holds some (`page.filter.withFiles`, which it must heed). */
  holdsFiles: boolean;
  /** Its entries have types of follow-up; others are not asked where one is looked for. */
  hasTypes?: boolean;
  read(work: Work, page: TimelinePage): Promise<TimelinePart>;
};
