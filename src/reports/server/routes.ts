import type { UseCases } from '../../platform/server/index.ts';
import type { reportContract } from '../model/contract.ts';
import { listEditions } from './list-editions.ts';
import { getReport, listReports } from './report-queries.ts';
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

export const reportUseCases: UseCases<typeof reportContract> = {
  listReports: (work) => listReports(work),
  createReport: (work, { body }) => createReport(work, body),
  readReport: (work, { params }) => getReport(work, params.id),
  draftReport: (work, { params, version, body }) => draftReport(work, params.id, version!, body),
  dropDraft: (work, { params }) => dropDraft(work, params.id),
  publishReport: (work, { params, body }) => publishReport(work, params.id, body.note),
  listEditions: (work, { params }) => listEditions(work, params.id),
  restoreEdition: (work, { params }) => restoreEdition(work, params.id, params.number),
  shareReport: (work, { params, body }) => shareReport(work, params.id, body.shares),
  removeReport: (work, { params }) => removeReport(work, params.id),
  subscribe: (work, { params, body }) => subscribe(work, params.id, body),
  unsubscribe: (work, { params }) => unsubscribe(work, params.id),
};
