import type { Insights } from '../../insights/server/index.ts';
import type { UseCases, Work } from '../../platform/server/index.ts';
import type { reportContract, WireReport } from '../model/contract.ts';
import type { ChosenParams } from '../model/reading.ts';
import { listEditions } from './list-editions.ts';
import { listReadings, noteReading } from './note-reading.ts';
import { previewList, previewRecords, previewReport } from './preview-report.ts';
import { getReport, listReports } from './report-queries.ts';
import { moveFolder, placeReport } from './place-report.ts';
import { shareReport } from './share-report.ts';
import { subscribe, unsubscribe } from './subscribe.ts';
import {
  createReport,
  draftReport,
  dropDraft,
  publishReport,
  removeReport,
  restoreEdition,
} from './write-reports.ts';

/** Reports as documents. */
export const reportUseCases = (insights: Insights): UseCases<typeof reportContract> => ({
  listReports: (work) => listReports(work),
  createReport: (work, { body }) => createReport(work, insights, body),
  readReport: (work, { params, query }) => viewReport(work, params.id, query.chosen ?? {}),
  previewReport: (work, { params, body }) => previewReport(work, insights, params.id, body),
  previewRecords: (work, { params, body }) => previewRecords(work, insights, params.id, body),
  previewList: (work, { params, body }) => previewList(work, params.id, body),
  listReadings: (work, { params, query }) => listReadings(work, params.id, query.cursor),
  draftReport: (work, { params, version, body }) => draftReport(work, params.id, version!, body),
  dropDraft: (work, { params }) => dropDraft(work, params.id),
  publishReport: (work, { params, body }) => publishReport(work, insights, params.id, body.note),
  listEditions: (work, { params }) => listEditions(work, params.id),
  restoreEdition: (work, { params }) => restoreEdition(work, params.id, params.number),
  shareReport: (work, { params, body }) => shareReport(work, params.id, body.shares),
  placeReport: (work, { params, body }) => placeReport(work, params.id, body),
  moveFolder: (work, { body }) => moveFolder(work, body),
  removeReport: (work, { params }) => removeReport(work, params.id),
  subscribe: (work, { params, body }) => subscribe(work, params.id, body),
  unsubscribe: (work, { params }) => unsubscribe(work, params.id),
});

async function viewReport(work: Work, id: string, chosen: ChosenParams): Promise<WireReport> {
  const report = await getReport(work, id);
  await noteReading(work, report, { what: 'viewed', params: chosen });
  return report;
}
