import type { FastifyInstance } from 'fastify';
import {
  keepRawBodies,
  serveOpenContract,
  signedReportOf,
  type Database,
} from '../../../platform/server/index.ts';
import { openCallContract } from '../../model/calls/contract.ts';
import type { CallParts } from './parts.ts';
import { receiveCall } from './receive-call.ts';

type Open = { database: Database; secretKey: string; parts: CallParts };

/** Serves the reports of telephone systems, whose bodies are signed as they come. */
export async function serveCallReports(app: FastifyInstance, open: Open): Promise<void> {
  await app.register(async (scope) => {
    keepRawBodies(scope);
    serveOpenContract(scope, openCallContract, {
      report: ({ params, request }) => receiveCall(open, signedReportOf(request, params.key)),
    });
  });
}
