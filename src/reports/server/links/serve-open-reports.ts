import type { FastifyInstance, FastifyRequest } from 'fastify';
import { visitorOf } from '../../../identity/model/visitor.ts';
import {
  serveOpenContract,
  serveStream,
  type Database,
  type Streaming,
} from '../../../platform/server/index.ts';
import { openReportContract, openReportStream } from '../../model/links/open-report-contract.ts';
import { principalOfLink, readOpenReport, type ReadingParts } from './open-report.ts';

type Parts = ReadingParts & {
  database: Database;
  isVisible: Streaming['isVisible'];
  log: Streaming['log'];
};

/** Adds what is read through links to reports: the report, and that something changed in its maker's reach. */
export function serveOpenReports(
  app: FastifyInstance,
  { database, insights, dataDir, isVisible, log }: Parts,
): void {
  serveOpenContract(app, openReportContract, {
    readOpenReport: ({ params, body, request }) =>
      readOpenReport(
        { database, insights, dataDir, token: params.token },
        visitorOf(request.ip, request.headers['user-agent']),
        body,
      ),
  });
  serveStream(app, {
    database,
    isVisible,
    log,
    endpoint: openReportStream.followOpenReport,
    authenticate: (request: FastifyRequest) => principalOfLink({ database, token: tokenOf(request) }),
    tell: ({ type }) => ({ type }),
  });
}

function tokenOf({ params }: FastifyRequest): string {
  return String((params as { token?: string }).token ?? '');
}
