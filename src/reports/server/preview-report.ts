import { findPrincipal, isSuperiorOf } from '../../identity/server/index.ts';
import { liesWithin } from '../../identity/model/reach-within.ts';
import type { ManyAnswers, RecordsAnswer } from '../../insights/model/answer.ts';
import type { Drill, Question } from '../../insights/model/question.ts';
import type { Insights } from '../../insights/server/index.ts';
import { scopeOf, type Principal } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { CatalogueAnswer } from '../../records/model/contract.ts';
import { writeFilter } from '../../records/model/filter.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import { listRecords, readCatalogue } from '../../records/server/index.ts';
import type { AskedList } from '../model/contract.ts';
import type { ChosenParams } from '../model/reading.ts';
import { reportRefusals } from '../model/refusals.ts';
import type { ReportRight } from '../model/sharing.ts';
import { viewerOf } from './chosen-by.ts';
import { noteReading } from './note-reading.ts';
import { kindOf } from './record-kinds.ts';
import { findReport, getReport } from './report-queries.ts';

type Asked = { userId: string; params: ChosenParams; questions: readonly Question[] };
export type Preview = {
  user: { id: string; name: string; teamId: string | null };
  rights: ReportRight[];
  answers: ManyAnswers['answers'];
};

/**
 * A report as somebody else sees it: what he may do with it, and the answers to its questions with his reach. For those who
 * grant rights on the report, about people whose superior they are or whom they administer, and only where the other's
 * reach lies within their own. Each look is kept in the log.
 */
export async function previewReport(
  work: Work,
  insights: Insights,
  id: string,
  { userId, params, questions }: Asked,
): Promise<Preview> {
  const report = await getReport(work, id, 'grant');
  const other = await eyesOf(work, userId);
  await noteReading(work, report, { what: 'previewed', params, as: { id: userId, name: other.name } });
  return work.readAs(other, async (own) => {
    const seen = await findReport(own, id);
    const answers = seen && questions.length > 0 ? (await insights.answerMany(own, questions)).answers : [];
    const { myTeam } = await viewerOf(own);
    return {
      user: { id: userId, name: other.name, teamId: myTeam },
      rights: seen?.rights ?? [],
      answers,
    };
  });
}

/** The records behind a number of a preview; refused as the preview itself. */
export async function previewRecords(
  work: Work,
  insights: Insights,
  id: string,
  { userId, drill }: { userId: string; drill: Drill },
): Promise<RecordsAnswer> {
  const report = await getReport(work, id, 'grant');
  const other = await eyesOf(work, userId);
  await noteReading(work, report, { what: 'previewed', params: {}, as: { id: userId, name: other.name } });
  return work.readAs(other, async (own) =>
    (await findReport(own, id)) ? insights.idsOf(own, drill) : refuse(refusals.notFound),
  );
}

/** The records of a list of a preview, in the rows and the columns of its person; refused as the preview itself. */
export async function previewList(
  work: Work,
  id: string,
  { userId, object, filter, sort, limit }: AskedList & { userId: string },
): Promise<{ fields: CatalogueAnswer['fields']; items: WireRecord[] }> {
  const report = await getReport(work, id, 'grant');
  const other = await eyesOf(work, userId);
  const kind = kindOf(object) ?? refuse(refusals.notFound);
  await noteReading(work, report, { what: 'previewed', params: {}, as: { id: userId, name: other.name } });
  return work.readAs(other, async (own) => {
    if (!(await findReport(own, id))) refuse(refusals.notFound);
    const { fields } = await readCatalogue(own, kind);
    const query = { filter: writeFilter(filter), limit, ...(sort && { sort }) };
    return { fields, items: (await listRecords(own, kind, query)).items };
  });
}

async function eyesOf(work: Work, userId: string): Promise<Principal> {
  const { tenantId } = work.principal;
  const asked = { tenantId, userId, kind: 'user' as const, credentialId: userId };
  const other = (await findPrincipal(work.db, asked)) ?? refuse(refusals.notFound);
  const isOwn = userId === work.principal.userId;
  const administers = isOwn || scopeOf(work.principal, 'user', 'update') !== null;
  if (!(administers || (await isSuperiorOf(work, userId))) || !liesWithin(other, work.principal))
    refuse(reportRefusals.beyondReach);
  return other;
}
