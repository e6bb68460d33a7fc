import { beforeAll, expect, test } from 'vitest';
import { accountKind } from '../../../accounts/server/index.ts';
import { readRecord } from '../../../records/server/index.ts';
import { firstGateSchema } from '../../model/process/first-gate.ts';
import { anchor, gatedCompany, type GatedCompany } from '../testing/gated-deals.ts';
import { listDealContacts } from './deal-contacts.ts';

let company: GatedCompany;
beforeAll(async () => {
  company = await gatedCompany();
});

const missing = (made: Promise<unknown>) =>
  made.then(
    () => [],
    (error: { fields?: { path: string }[] }) => error.fields?.map(({ path }) => path),
  );

test('what a new deal brings along opens the gate of its stage: account, parts and talks, all or nothing', async () => {
  const { org, rep, accountId, contactId, deal, stage, ask } = company;
  await ask({
    需求确认: {
      entry: [
        { ...anchor(), kind: 'field', object: 'account', field: 'industry' },
        { ...anchor(), kind: 'contact', role: 'decision_maker', atLeast: 1 },
        { ...anchor(), kind: 'activity', activity: 'visit', atLeast: 1 },
        { ...anchor(), kind: 'activity', activity: 'task', atLeast: 1 },
      ],
    },
  });
  const there = { stageId: stage('需求确认'), contact: contactId };
  const bring = (told: object) => deal({ ...there, gate: firstGateSchema.parse(told) });
  expect(await missing(deal(there))).toEqual([
    'account.industry',
    'contacts.decision_maker',
    'activities.visit',
    'activities.task',
  ]);
  const account = { industry: 'manufacturing' };
  const contacts = [{ contactId: null, role: 'decision_maker' }];
  const talks = [
    { kind: 'visit', text: '到厂里看了产线' },
    { kind: 'task', text: '发了样本' },
  ];
  expect(await missing(bring({ account: { industry: '乳品' } }))).toEqual(['gate.account.industry']);
  expect(await missing(bring({ account, contacts }))).toEqual(['activities.visit', 'activities.task']);
  const before = await org.as(rep, (work) => readRecord(work, accountKind, accountId));
  expect(before['industry']).toBeNull();
  const id = await bring({ account, contacts, talks });
  const after = await org.as(rep, (work) => readRecord(work, accountKind, accountId));
  expect(after['industry']).toBe('manufacturing');
  const parts = await org.as(rep, (work) => listDealContacts(work, id));
  expect(parts.items).toMatchObject([{ contact: { id: contactId }, role: 'decision_maker' }]);
  const nobody = deal({ ...there, contact: null, gate: firstGateSchema.parse({ contacts }) });
  await expect(nobody).rejects.toMatchObject({ reason: { code: 'deal_has_no_such_party' } });
});

test('the first stage waits for a file until the deal goes on; a later stage asks a new deal, too', async () => {
  const { deal, stage, ask, move } = company;
  const file = () => ({ ...anchor(), kind: 'file' as const, word: null, atLeast: 1 });
  await ask({ 初步沟通: { entry: [file()] }, 方案报价: { entry: [file()] } });
  const id = await deal();
  expect(await missing(move(id, '需求确认'))).toEqual(['files.any']);
  expect(await missing(deal({ stageId: stage('方案报价') }))).toEqual(['files.any']);
});
