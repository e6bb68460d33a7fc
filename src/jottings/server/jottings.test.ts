import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import type { Subject, SubjectDirectory } from '../../activities/server/index.ts';
import { dealKind, takeNextStep } from '../../deals/server/index.ts';
import { anchor, gatedCompany, type GatedCompany } from '../../deals/server/testing/gated-deals.ts';
import { leadKind } from '../../leads/server/index.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import { openEgress, type Work } from '../../platform/server/index.ts';
import { createRecord, getStored, openKind, readRecord } from '../../records/server/index.ts';
import { jottingContract, type JottingBody } from '../model/contract.ts';
import { outsideReader } from './outside-reader.ts';
import { proposeJotting } from './propose-jotting.ts';
import { saveJotting } from './save-jotting.ts';
import { undoJotting } from './undo-jotting.ts';

const subjects: SubjectDirectory = Object.fromEntries(
  [dealKind, accountKind, contactKind, leadKind].map((kind) => [
    kind.object,
    async (work: Work, id: string): Promise<Subject> => {
      const { ownerId, teamId, values } = await getStored(work, await openKind(work, kind), id);
      const account = kind === accountKind ? id : ((values['account'] as string | null | undefined) ?? null);
      const step = kind === dealKind && {
        takeNextStep: (told: Parameters<NonNullable<Subject['takeNextStep']>>[0]) =>
          takeNextStep(work, id, told),
      };
      return {
        object: kind.object,
        id,
        title: String(values['name']),
        accountId: account,
        ownerId,
        teamId,
        ...step,
      };
    },
  ]),
);

let company: GatedCompany;
let other: Awaited<ReturnType<GatedCompany['org']['addPerson']>>;
beforeAll(async () => {
  company = await gatedCompany();
  other = await company.org.addPerson({ name: '别人', role: 'rep' });
});

const today = () => dayOf(new Date(), 'Asia/Shanghai');
const propose = (text: string, about: JottingBody['about'] | null = null, by = company.rep) =>
  company.org.as(by, (work) => proposeJotting(work, { text, about }, null));
const bodyOf = (told: object): JottingBody => jottingContract.saveJotting.body!.parse(told) as JottingBody;
const save = (told: object, by = company.rep) =>
  company.org.as(by, (work) => saveJotting(subjects, work, bodyOf(told)));
const undo = (id: string, by = company.rep) => company.org.as(by, (work) => undoJotting(work, id));
const dealOf = (id: string) => company.org.as(company.rep, (work) => readRecord(work, dealKind, id));

test('a text names its deal, its contact, its amount and the stage it speaks for', async () => {
  const dealId = await company.deal({ name: '包装线二期', amount: '100' });
  const read = await propose('今天拜访青禾乳品王总，已发报价25.8万，包装线二期下周三回访');
  expect(read.abouts[0]).toMatchObject({ object: 'deal', id: dealId, detail: '青禾乳品' });
  expect(read.abouts.map(({ object }) => object)).toContain('account');
  expect(read.known).toEqual([{ id: company.contactId, name: '王总' }]);
  expect(read.proposal).toMatchObject({ type: { value: 'visit' }, amount: { amounts: ['25800000'] } });
  expect(read.stages).toMatchObject([
    { evidence: 'quote_sent', stageId: company.stage('方案报价'), gate: 'open' },
  ]);
  expect(read.amountNow).toBe('100');
});

test('an account is found by pinyin; nobody is proposed what he may not see', async () => {
  expect((await propose('called qingherupin, will visit tomorrow')).abouts[0]).toMatchObject({
    title: expect.stringMatching(/青禾乳品|分拣线|包装线/),
  });
  expect((await propose('拜访青禾乳品', null, other)).abouts).toEqual([]);
  const dealId = await company.deal();
  await expect(propose('电话', { object: 'deal', id: dealId }, other)).rejects.toMatchObject({
    reason: { code: 'not_found' },
  });
});

test('one save writes follow-up, contact, next step, amount and stage; undo takes all of it back', async () => {
  const dealId = await company.deal({ amount: '100' });
  const about = { object: 'deal', id: dealId };
  const saved = await save({
    about,
    text: '拜访，已发报价',
    type: 'visit',
    newPeople: [{ name: '李娜', title: '采购经理', mobile: '13800138000' }],
    nextStep: { what: '等回复', dueOn: addDays(today(), 5), by: 'customer' },
    amount: '25800000',
    stageId: company.stage('方案报价'),
    seconds: 18,
    keys: 30,
  });
  expect(await dealOf(dealId)).toMatchObject({
    amount: '25800000',
    next_step: '等回复',
    next_step_on: addDays(today(), 5),
    next_step_agreed: true,
    stage: { id: company.stage('方案报价') },
  });
  await expect(undo(saved.id, other)).rejects.toMatchObject({ reason: { code: 'not_found' } });
  await undo(saved.id);
  expect(await dealOf(dealId)).toMatchObject({
    amount: '100',
    next_step: null,
    stage: { id: company.stage('初步沟通') },
  });
  const left = await company.org.as(company.rep, (work) =>
    work.db
      .selectFrom('contact')
      .select('deleted_at')
      .where('tenant_id', '=', work.principal.tenantId)
      .where('name', '=', '李娜')
      .execute(),
  );
  expect(left.map((row) => row.deleted_at)).toEqual([expect.any(Date)]);
  await expect(undo(saved.id)).rejects.toMatchObject({ reason: { code: 'jotting_undone' } });
});

test('a closed gate refuses all of it: nothing is half written', async () => {
  await company.ask({
    方案报价: { entry: [{ ...anchor(), kind: 'field', object: 'deal', field: 'expected_close_on' }] },
  });
  const dealId = await company.deal();
  const about = { object: 'deal', id: dealId } as const;
  expect((await propose('报价已经发给客户了', about)).stages).toMatchObject([{ gate: 'closed', missing: 1 }]);
  const told = {
    about,
    text: '报价发了',
    type: 'call',
    newPeople: [{ name: '半个人' }],
    stageId: company.stage('方案报价'),
  };
  await expect(save(told)).rejects.toMatchObject({ reason: { code: 'stage_gate_closed' } });
  const contacts = await company.org.as(company.rep, (work) =>
    work.db
      .selectFrom('contact')
      .select('id')
      .where('tenant_id', '=', work.principal.tenantId)
      .where('name', '=', '半个人')
      .execute(),
  );
  expect(contacts).toEqual([]);
  expect((await save({ ...told, stageId: null })).movedTo).toBeNull();
});

test('on an account the next step is a task, promised by us; amounts are for deals', async () => {
  const about = { object: 'account', id: company.accountId };
  const nextStep = { what: '寄样品', dueOn: addDays(today(), 1), by: 'us' };
  const saved = await save({ about, text: '电话里答应寄样品', type: 'call', nextStep });
  const tasks = () =>
    company.org.as(company.rep, (work) =>
      work.db
        .selectFrom('task')
        .select(['promised', 'deleted_at'])
        .where('tenant_id', '=', work.principal.tenantId)
        .where('title', '=', '寄样品')
        .execute(),
    );
  expect(await tasks()).toEqual([{ promised: true, deleted_at: null }]);
  await undo(saved.id);
  expect((await tasks())[0]!.deleted_at).not.toBeNull();
  await expect(save({ about, text: '电话', type: 'call', amount: '100' })).rejects.toMatchObject({
    reason: { code: 'jotting_deal_only' },
  });
  await expect(save({ about: { ...about, id: newId() }, text: '电话', type: 'call' })).rejects.toMatchObject({
    reason: { code: 'not_found' },
  });
});

test('what was changed since is not overwritten by an undo', async () => {
  const dealId = await company.deal({ amount: '100' });
  const saved = await save({
    about: { object: 'deal', id: dealId },
    text: '谈到二十万',
    type: 'call',
    amount: '20000000',
  });
  await save({
    about: { object: 'deal', id: dealId },
    text: '又谈到十八万',
    type: 'call',
    amount: '18000000',
  });
  await expect(undo(saved.id)).rejects.toMatchObject({ reason: { code: 'jotting_changed_since' } });
  expect(await dealOf(dealId)).toMatchObject({ amount: '18000000' });
});

test('another reader’s answer is checked, and a broken one is made up for by the grammar', async () => {
  const about = { object: 'account', id: company.accountId } as const;
  const read = (reader: () => Promise<unknown>) =>
    company.org.as(company.rep, (work) => proposeJotting(work, { text: '电话沟通', about }, reader));
  expect((await read(async () => ({ type: 'nonsense' }))).readBy).toBe('grammar');
  expect((await read(() => Promise.reject(new Error('away')))).proposal.type?.value).toBe('call');
  const proposal = { type: null, result: null, nextStep: null, amount: null, people: [], evidence: [] };
  expect(await read(async () => proposal)).toMatchObject({ readBy: 'model', proposal });
});

test('a reader outside is asked with the text and the form of its answer; refused, late or broken it counts for nothing', async () => {
  const asked: { key: string | undefined; text: string; form: { properties?: object } }[] = [];
  const answers = [
    '{"type":null,"result":null,"nextStep":null,"amount":null,"people":[],"evidence":[]}',
    'no json',
  ];
  const outside = createServer(async (request, answer) => {
    const body = JSON.parse(await textOf(request)) as { text: string; form: object };
    asked.push({ key: request.headers.authorization, ...body });
    answer.end(answers.shift() ?? '');
  });
  await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/read`;
  const about = { object: 'account', id: company.accountId } as const;
  const read = async (allow: string[]) => {
    const reader = outsideReader(openEgress({ allow }), { url, key: 'k' });
    const told = await company.org.as(company.rep, (work) =>
      proposeJotting(work, { text: '电话沟通', about }, reader),
    );
    return told.readBy;
  };
  try {
    expect(await read(['127.0.0.1'])).toBe('model');
    expect(await read(['127.0.0.1'])).toBe('grammar');
    expect(await read([]), 'an address inside that nobody named').toBe('grammar');
  } finally {
    outside.close();
  }
  expect(asked.map(({ key, text }) => [key, text])).toEqual([
    ['Bearer k', '电话沟通'],
    ['Bearer k', '电话沟通'],
  ]);
  expect(Object.keys(asked[0]!.form.properties!)).toContain('nextStep');
});

test('a contact can be made only by those who may', async () => {
  const id = await company.org.as(company.rep, (work) => createRecord(work, contactKind, { name: '赵工' }));
  expect((await save({ about: { object: 'contact', id }, text: '加了微信', type: 'wechat' })).about.id).toBe(
    id,
  );
});
