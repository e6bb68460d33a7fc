import type { UseCases } from '../../platform/server/index.ts';
import { recordUseCases } from '../../records/server/index.ts';
import type { caseContract } from '../model/case/contract.ts';
import { caseKind } from './case/case-kind.ts';
import { addMessage, listMessages } from './case/messages.ts';
import { moveCase } from './case/move-case.ts';
import type { casePortalContract } from '../model/portal/contract.ts';
import { endLink, makeLink, readPortal } from './portal/case-links.ts';
import { readServiceRules, saveServiceRules } from './service-rules.ts';

export const caseRecordUseCases = recordUseCases(caseKind);

export const caseUseCases: UseCases<typeof caseContract> = {
  move: (work, { params, body }) => moveCase(work, params.id, body.to),
  listMessages: (work, { params }) => listMessages(work, params.id),
  addMessage: (work, { params, body }) => addMessage(work, params.id, body),
  readRules: (work) => readServiceRules(work),
  saveRules: (work, { body }) => saveServiceRules(work, body.rules, body.version),
};

export function casePortalUseCases({
  baseUrl,
}: {
  baseUrl: () => string;
}): UseCases<typeof casePortalContract> {
  return {
    readPortal: (work, { params }) => readPortal(work, params.id),
    makeLink: (work, { params, body }) => makeLink(work, baseUrl(), params.id, body.label),
    endLink: (work, { params }) => endLink(work, params.id, params.linkId),
  };
}
