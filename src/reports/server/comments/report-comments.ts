/** What is said under a report: kept with the comments of timelines, read by whoever sees the report. */
import {
  changeComment,
  commentsUnder,
  getComment,
  removeComment,
  restoreComment,
  tellThoseWhoSee,
  wireComment,
  writeComment,
  type CommentRow,
} from '../../../activities/server/index.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { UseCases, Work } from '../../../platform/server/index.ts';
import type { reportCommentContract, WireReportComment } from '../../model/comments/comment-contract.ts';
import { placeSchema, type CommentPlace } from '../../model/comments/place.ts';
import type { WireReport } from '../../model/contract.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { answersFor } from '../../model/sharing.ts';
import { findReport, getReport } from '../report-queries.ts';

type Said = { body: string; mentions: readonly string[]; place: CommentPlace };

export const reportCommentUseCases: UseCases<typeof reportCommentContract> = {
  listReportComments: async (work, { params }) => {
    const report = await getReport(work, params.id);
    const rows = await commentsUnder(work, report.id);
    return { items: rows.map((row) => wire(work, report, row)) };
  },
  addReportComment: (work, { params, body }) => addReportComment(work, params.id, body),
  changeReportComment: async (work, { params, version, body }) => {
    const report = await reportOf(work, params.id);
    return wire(work, report, await changeComment(work, params.id, version!, body.body));
  },
  removeReportComment: async (work, { params }) => {
    const report = await reportOf(work, params.id);
    return removeComment(work, params.id, answersFor(report));
  },
  restoreReportComment: async (work, { params }) => {
    const report = await reportOf(work, params.id, true);
    return wire(work, report, await restoreComment(work, params.id));
  },
};

/**
 * Says something under a report the asker sees, and tells those mentioned who see it, too. Refuses a block that the report
 * does not have; of the parameters only the report's own are kept.
 */
async function addReportComment(
  work: Work,
  id: string,
  { body, mentions, place }: Said,
): Promise<WireReportComment & { untold: string[] }> {
  const report = await getReport(work, id);
  const { blocks, params } = report.document;
  if (place.block !== null && blocks.every((block) => block.id !== place.block))
    refuse(reportRefusals.unknownBlock);
  const asked = params.flatMap((param) =>
    Object.hasOwn(place.params, param.id) ? [[param.id, place.params[param.id]!] as const] : [],
  );
  const row = await writeComment(work, {
    entry: { type: 'report', id },
    about: { object: 'report', id },
    body,
    place: { ...place, params: Object.fromEntries(asked) },
  });
  const mention = {
    kind: 'report-mentioned',
    object: 'report',
    id,
    title: report.title,
    entryId: row.id,
  } as const;
  const untold = await tellThoseWhoSee(work, mention, mentions, (person) =>
    work.readAs(person, async (own) => (await findReport(own, id)) !== undefined),
  );
  return { ...wire(work, report, row), untold };
}

/** The report a comment was said under. Refuses a comment of a report that the asker does not see, and any other comment. */
async function reportOf(work: Work, commentId: string, removed = false): Promise<WireReport> {
  const { subject_object: object, subject_id: id } = await getComment(work, commentId, removed);
  return object === 'report' ? getReport(work, id) : refuse(refusals.notFound);
}

function wire(work: Work, report: WireReport, row: CommentRow): WireReportComment {
  const comment = wireComment(work, row);
  return {
    ...comment,
    place: placeSchema.parse(row.place ?? {}),
    mayRemove: comment.mine || answersFor(report),
  };
}
