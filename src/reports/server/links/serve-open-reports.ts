import type { FastifyInstance, FastifyRequest } from 'fastify';
import { visitorOf } from '../../../identity/model/visitor.ts';
import type { Insights } from '../../../insights/server/index.ts';
import {
  serveOpenContract,
  serveStream,
  type Database,
  type Streaming,
} from '../../../platform/server/index.ts';
import { openReportContract, openReportStream } from '../../model/links/open-report-contract.ts';
import { principalOfLink, readOpenReport } from './open-report.ts';

type Parts = {
  database: Database;
  insights: Pick<Insights, 'answerMany'>;
  isVisible: Streaming['isVisible'];
  log: Streaming['log'];
};

/** Adds what is read through links to reports: the report, and that something changed in its maker's reach. */
export function serveOpenReports(app: FastifyInstance, { database, insights, isVisible, log }: Parts): void {
  serveOpenContract(app, openReportContract, {
    readOpenReport: ({ params, body, request }) =>
      readOpenReport(
        { database, token: params.token },
        insights,
        visitorOf(request.ip, request.headers['user-agent']),
        body.password,
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
