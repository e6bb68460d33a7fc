import { beforeAll, expect, test } from 'vitest';
import { changeStage } from '../../../deals/server/change-stage.ts';
import { createDeal, equipForDeals, listLossReasons, listPipelines } from '../../../deals/server/index.ts';
import { organisationItself, serveOpenLinks } from '../../../identity/server/index.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { Survey } from '../../model/survey/survey.ts';
import { serviceForms, servePortal } from '../index.ts';
import { answerMine, makeSurveyLink, myRequests } from './answer-survey.ts';
import { askAboutDeal, surveyReactions } from './ask-surveys.ts';
import { createSurvey, listSurveys, saveSurvey } from './design-surveys.ts';
import { surveyResults } from './survey-results.ts';

let organisation: OrganisationForTests;
let served: AppForTests;
let rep: Principal & { userId: string };
let other: Principal & { userId: string };
const rating = newId();

const survey = (more: Partial<Survey> = {}): Survey => ({
  name: '输单回访',
  audience: 'rep',
  trigger: 'deal_lost',
  pipelineId: null,
  stageId: null,
  isOn: true,
  questions: [{ id: rating, kind: 'rating', text: '流程顺手吗', options: [], isRequired: true }],
  ...more,
});

beforeAll(async () => {
  organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const { database } = organisation;
  served = await appForTests(organisation, undefined, {
    open: async (app) => {
      await serveOpenLinks(app, database, serviceForms);
      servePortal(app, database);
    },
  });
  const team = await organisation.addTeam('华东');
  rep = await organisation.addPerson({ name: '林晓雯', role: 'rep', team });
  other = await organisation.addPerson({ name: '欧文斌', role: 'rep', team });
});

const make = (wanted: Survey) => organisation.as(organisation.admin, (work) => createSurvey(work, wanted));
const mine = async (who: Principal = rep) => (await organisation.as(who, myRequests)).items;

/** Loses a deal and tells it as the relay does, twice. */
async function lose(): Promise<string> {
  const [pipeline] = await organisation.as(rep, listPipelines);
  const lossReasonId = (await organisation.as(rep, listLossReasons)).items[0]!.id;
  const stageId = pipeline!.stages.find(({ kind }) => kind === 'lost')!.id;
  const dealId = await organisation.as(rep, (work) => createDeal(work, { name: `商机 ${newId()}` }));
  await organisation.as(rep, (work) => changeStage(work, { dealId, stageId, lossReasonId }));
  const principal = await organisationItself(organisation.database, organisation.orgId);
  const payload = { fromStageId: pipeline!.stages[0]!.id };
  const [moved] = surveyReactions;
  for (let time = 0; time < 2; time += 1)
    if (moved && 'react' in moved)
      await organisation.as(principal, (work) => moved.react(work, { recordId: dealId, payload } as never));
  return dealId;
}

test('a lost deal asks its owner once; his answer is read by version of the process', async () => {
  const { id } = await make(survey());
  const dealId = await lose();
  const asked = (await mine()).filter(({ about }) => about?.id === dealId);
  expect(asked).toMatchObject([{ survey: '输单回访', audience: 'rep' }]);
  const answer = (given: Record<string, unknown>, who: Principal = rep) =>
    organisation.as(who, (work) => answerMine(work, asked[0]!.id, given));
  await expect(answer({ [rating]: '9' })).rejects.toMatchObject({ code: 'answers_incomplete' });
  await expect(answer({ [rating]: '4' }, other)).rejects.toMatchObject({ code: 'not_found' });
  await answer({ [rating]: '4' });
  await expect(answer({ [rating]: '5' })).rejects.toMatchObject({ code: 'already_answered' });
  const results = await organisation.as(organisation.admin, (work) => surveyResults(work, id));
  expect(results).toMatchObject({ asked: 1, answered: 1, whole: [{ average: 4, count: 1 }] });
  expect(results.versions).toMatchObject([{ version: 1, answered: 1, summaries: [{ average: 4 }] }]);
});

test('a customer answers by a link, and may change it; colleagues do not answer for him', async () => {
  const { id } = await make(survey({ name: '客户问卷', audience: 'customer', trigger: 'by_hand' }));
  const dealId = await organisation.as(rep, (work) => createDeal(work, { name: '看板' }));
  const { id: requestId } = await organisation.as(rep, (work) => askAboutDeal(work, id, dealId));
  await expect(organisation.as(rep, (work) => askAboutDeal(work, id, dealId))).rejects.toMatchObject({
    code: 'already_asked',
  });
  await expect(
    organisation.as(rep, (work) => answerMine(work, requestId, { [rating]: '1' })),
  ).rejects.toMatchObject({ code: 'for_customer' });
  const { url } = await organisation.as(rep, (work) => makeSurveyLink(work, '', requestId, '王工'));
  const token = url.replace('/s/', '');
  const send = (score: string) =>
    served.app.inject({
      method: 'POST',
      url: `/api/v1/open-links/${token}/answers`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ [rating]: score }).toString(),
    });
  expect((await served.app.inject({ method: 'GET', url })).body).toContain('流程顺手吗');
  expect((await send('7')).statusCode).toBe(422);
  expect((await send('2')).statusCode).toBe(303);
  expect((await send('3')).statusCode).toBe(303);
  const results = await organisation.as(organisation.admin, (work) => surveyResults(work, id));
  expect(results).toMatchObject({ answered: 1, whole: [{ average: 3 }] });
});

test('a survey out of force asks nobody, and a stale change is refused', async () => {
  const { id } = await make(survey({ name: '停用的' }));
  const off = survey({ name: '停用的', isOn: false });
  await organisation.as(organisation.admin, (work) => saveSurvey(work, id, off, 1));
  await expect(
    organisation.as(organisation.admin, (work) => saveSurvey(work, id, off, 1)),
  ).rejects.toMatchObject({ code: 'stale_version' });
  const dealId = await lose();
  expect((await mine()).filter(({ survey: name }) => name === '停用的')).toEqual([]);
  await expect(organisation.as(rep, (work) => askAboutDeal(work, id, dealId))).rejects.toMatchObject({
    code: 'survey_off',
  });
  const { items } = await organisation.as(organisation.admin, listSurveys);
  expect(items.find((one) => one.id === id)).toMatchObject({ version: 2, asked: 0, answered: 0 });
});
