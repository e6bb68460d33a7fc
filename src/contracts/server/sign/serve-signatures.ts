import type { FastifyInstance } from 'fastify';
import {
  keepRawBodies,
  serveOpenContract,
  signedReportOf,
  type UseCases,
} from '../../../platform/server/index.ts';
import { openSignContract, type signHookContract } from '../../model/sign/sign-contract.ts';
import { receiveSignature, type SignHouse } from './receive-signature.ts';
import { closeHook, openHook, readHook, type Installed } from './sign-hook.ts';

/** Serves the reports of signatures, whose bodies are signed as they come. */
export async function serveSignatures(app: FastifyInstance, open: SignHouse): Promise<void> {
  await app.register(async (scope) => {
    keepRawBodies(scope);
    serveOpenContract(scope, openSignContract, {
      report: ({ params, request }) => receiveSignature(open, signedReportOf(request, params.key)),
    });
  });
}

export function signHookUseCases(installed: Installed): UseCases<typeof signHookContract> {
  return {
    readHook,
    openHook: (work) => openHook(work, installed),
    closeHook,
  };
}
