import type { UseCases } from '../../platform/server/index.ts';
import { recordUseCases } from '../../records/server/index.ts';
import type { caseContract } from '../model/case/contract.ts';
import { caseKind } from './case/case-kind.ts';
import { addMessage, listMessages } from './case/messages.ts';
import { moveCase } from './case/move-case.ts';
import type { casePortalContract } from '../model/portal/contract.ts';
import { endLink, makeLink, readPortal } from './portal/case-links.ts';
import type { deliveryContract } from '../model/delivery/contract.ts';
import type { accountServiceContract } from '../model/nps/contract.ts';
import type { repurchaseContract } from '../model/repurchase/contract.ts';
import { deliveryKind } from './delivery/delivery-kind.ts';
import {
  acceptDelivery,
  addItem,
  readChecklist,
  removeItem,
  takeTemplate,
  tickItem,
} from './delivery/work-checklist.ts';
import { readAccountService } from './nps/account-service.ts';
import { askNps, endNps } from './nps/nps-links.ts';
import { previewRepurchase } from './repurchase/repurchase-deals.ts';
import type { surveyContract } from '../model/survey/contract.ts';
import { answerMine, makeSurveyLink, myRequests } from './survey/answer-survey.ts';
import { askAboutDeal } from './survey/ask-surveys.ts';
import { createSurvey, listSurveys, saveSurvey } from './survey/design-surveys.ts';
import { surveyResults } from './survey/survey-results.ts';
import { readServiceRules, saveServiceRules } from './service-rules.ts';

export const caseRecordUseCases = recordUseCases(caseKind);

export const caseUseCases: UseCases<typeof caseContract> = {
  move: (work, { params, body }) => moveCase(work, params.id, body.to),
  listMessages: (work, { params }) => listMessages(work, params.id),
  addMessage: (work, { params, body }) => addMessage(work, params.id, body),
  readRules: (work) => readServiceRules(work),
  saveRules: (work, { body }) => saveServiceRules(work, body.rules, body.version),
};

export const deliveryRecordUseCases = recordUseCases(deliveryKind);

export const deliveryUseCases: UseCases<typeof deliveryContract> = {
  readChecklist: (work, { params }) => readChecklist(work, params.id),
  takeTemplate: (work, { params, body }) => takeTemplate(work, params.id, body.templateId),
  addItem: (work, { params, body }) => addItem(work, params.id, body),
  tickItem: (work, { params, body }) => tickItem(work, params.id, params.itemId, body),
  removeItem: (work, { params }) => removeItem(work, params.id, params.itemId),
  accept: (work, { params, body }) => acceptDelivery(work, params.id, body),
};

export function surveyUseCases({ baseUrl }: { baseUrl: () => string }): UseCases<typeof surveyContract> {
  return {
    list: listSurveys,
    create: (work, { body }) => createSurvey(work, body.survey),
    save: (work, { params, body }) => saveSurvey(work, params.id, body.survey, body.version),
    results: (work, { params }) => surveyResults(work, params.id),
    askAboutDeal: (work, { params, body }) => askAboutDeal(work, params.id, body.dealId),
    listMine: myRequests,
    answer: (work, { params, body }) => answerMine(work, params.id, body.answers),
    makeLink: (work, { params, body }) => makeSurveyLink(work, baseUrl(), params.id, body.label),
  };
}

export const repurchaseUseCases: UseCases<typeof repurchaseContract> = {
  preview: (work, { body }) => previewRepurchase(work, body.rule),
};

export function accountServiceUseCases({
  baseUrl,
}: {
  baseUrl: () => string;
}): UseCases<typeof accountServiceContract> {
  return {
    read: (work, { params }) => readAccountService(work, params.id),
    askNps: (work, { params, body }) => askNps(work, baseUrl(), params.id, body.label),
    endNps: (work, { params }) => endNps(work, params.id, params.linkId),
  };
}

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
