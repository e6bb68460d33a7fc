import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { changePipeline, changeStage, playbookDeals } from '../../deals/server/index.ts';
import { emptyProcess } from '../../deals/model/process/stage-process.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { requirementContract as contract } from '../model/requirement-contract.ts';
import type { Question } from '../model/requirement-form.ts';
import { requirementUseCases } from './index.ts';
import { playbookCompany, type PlaybookCompany } from './testing/playbook-company.ts';

let company: PlaybookCompany;
let app: AppForTests;
const as = (who: Principal) => app.clientOf(who);
const [pain, place] = [newId(), newId()];
const questions: Question[] = [
  { id: pain, kind: 'text', label: '最痛的一件事', required: true, options: [] },
  { id: place, kind: 'choice', label: '部署方式', required: false, options: ['本地', '云端'] },
];

beforeAll(async () => {
  company = await playbookCompany();
  app = await appForTests(company, { contract, useCases: requirementUseCases(playbookDeals) });
});

const saveForm = async (who: Principal, body: object) =>
  (await as(who))(contract.saveForm, { params: { id: company.pipeline.id }, body });
const fill = async (who: Principal, formNumber: number, answers: object) =>
  (await as(who))(contract.saveRequirements, {
    params: { id: company.dealId },
    body: { formNumber, answers },
  });

test('before there is a form nothing can be filled in', async () => {
  const read = await (await as(company.li))(contract.readRequirements, { params: { id: company.dealId } });
  expect(read.body).toMatchObject({ form: { number: 0, questions: [] }, versions: [], mayUpdate: true });
  expect((await fill(company.li, 1, { [pain]: '抄表' })).problem.code).toBe('form_unknown');
});

test('a form is designed by those who may, from the version they saw, and complete', async () => {
  expect((await saveForm(company.li, { number: 0, questions })).status).toBe(403);
  expect((await saveForm(company.admin, { number: 0, questions: [] })).status).toBe(400);
  const broken = [{ ...questions[1]!, options: ['本地'] }];
  expect((await saveForm(company.admin, { number: 0, questions: broken })).status).toBe(400);
  expect((await saveForm(company.admin, { number: 0, questions })).body).toMatchObject({
    number: 1,
    questions,
  });
  expect((await saveForm(company.admin, { number: 0, questions })).problem.code).toBe('form_changed');
  const unknown = { params: { id: newId() }, body: { number: 0, questions } };
  expect((await (await as(company.admin))(contract.saveForm, unknown)).status).toBe(404);
});

test('answers are archived version by version, refused question by question, and seen with the deal only', async () => {
  const wrong = await fill(company.li, 1, { [place]: '海上' });
  expect(wrong.problem.code).toBe('answers_wrong');
  expect(wrong.problem.fields?.map(({ path, code }) => [path, code])).toEqual([
    [`answers.${pain}`, 'missing'],
    [`answers.${place}`, 'wrong'],
  ]);
  expect((await fill(company.li, 1, { [pain]: '停机说不清' })).status).toBe(201);
  const second = await fill(company.li, 1, { [pain]: '停机说不清', [place]: '本地' });
  expect(second.body.versions.map(({ number, answers }) => [number, answers[place]])).toEqual([
    [2, '本地'],
    [1, undefined],
  ]);
  expect((await fill(company.li, 9, { [pain]: 'x' })).problem.code).toBe('form_changed');
  const reads = async (who: Principal) =>
    (await (await as(who))(contract.readRequirements, { params: { id: company.dealId } })).status;
  expect([await reads(company.wang), await reads(company.mei)]).toEqual([404, 200]);
  expect((await fill(company.wang, 1, { [pain]: 'x' })).status).toBe(404);
  const reader = await company.addPerson({ name: '读', role: 'read_only' });
  expect((await fill(reader, 1, { [pain]: 'x' })).status).toBe(403);
  const rows = await company.as(company.wang, ({ db }) =>
    db.selectFrom('requirement_record').select('number').where('tenant_id', '=', company.orgId).execute(),
  );
  expect(rows, 'row-level security').toEqual([]);
});

test('what was archived keeps the questions of its time', async () => {
  const renamed = [{ ...questions[0]!, label: '最大的痛点' }];
  expect((await saveForm(company.admin, { number: 1, questions: renamed })).body.number).toBe(2);
  const read = await (await as(company.li))(contract.readRequirements, { params: { id: company.dealId } });
  expect(read.body.form.questions[0]!.label).toBe('最大的痛点');
  expect(read.body.versions[0]!.questions.map(({ label }) => label)).toEqual(['最痛的一件事', '部署方式']);
});

test('a stage can ask for the form: the gate is closed without it and open with it', async () => {
  const own = await playbookCompany();
  const served = await appForTests(own, { contract, useCases: requirementUseCases(playbookDeals) });
  const { id, name, nameEn, version, stages } = own.pipeline;
  const rule = { id: newId(), mode: 'enforce' as const, kind: 'form' as const };
  const drawn = stages.map((one) =>
    one.name === '初步沟通' ? { ...one, process: { ...emptyProcess, exit: [rule] } } : one,
  );
  await own.as(own.admin, (work) =>
    changePipeline(work, id, { name, nameEn, version, stages: drawn, mapping: {} }),
  );
  const move = () =>
    own.as(own.li, (work) => changeStage(work, { dealId: own.dealId, stageId: own.stage('需求确认') }));
  await expect(move()).rejects.toMatchObject({ fields: [{ path: 'requirements', code: 'enforce' }] });
  await (
    await served.clientOf(own.admin)
  )(contract.saveForm, { params: { id }, body: { number: 0, questions } });
  const body = { formNumber: 1, answers: { [pain]: '停机' } };
  await (
    await served.clientOf(own.li)
  )(contract.saveRequirements, { params: { id: own.dealId }, body });
  expect(await move()).toMatchObject({ stageId: own.stage('需求确认') });
});
