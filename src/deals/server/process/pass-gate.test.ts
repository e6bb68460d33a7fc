import { beforeEach, expect, test } from 'vitest';
import { addNote } from '../../../activities/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { createField, updateRecord } from '../../../records/server/index.ts';
import { accountKind } from '../../../accounts/server/index.ts';
import { changeStage } from '../change-stage.ts';
import { changeStages } from '../change-stages.ts';
import { dealKind } from '../deal-kind.ts';
import { anchor, gatedCompany, type GatedCompany } from '../testing/gated-deals.ts';
import { tickItem } from './checklist.ts';
import { removeDealContact, setDealContact } from './deal-contacts.ts';

let company: GatedCompany;
beforeEach(async () => {
  company = await gatedCompany();
});

const closed = { code: 'stage_gate_closed' };
const reminder = { code: 'stage_gate_reminder' };
const paths = async (moved: Promise<unknown>) => {
  const refusal = (await moved.then(
    () => null,
    (error: unknown) => error,
  )) as { fields: { path: string; code: string }[] } | null;
  return refusal?.fields.map(({ path, code }) => `${path} ${code}`) ?? null;
};
const observations = () =>
  company.org.as(company.org.system, ({ db }) =>
    db
      .selectFrom('process_observation')
      .select(['rule_id', 'outcome', 'deal_id'])
      .where('tenant_id', '=', company.org.orgId)
      .execute(),
  );

test('an enforced gate names each thing that is missing, and opens when all is there', async () => {
  const { org, rep, contactId, accountId, deal, move, ask } = company;
  const segment = await org.as(org.admin, (work) =>
    createField(work, [accountKind], {
      standard: false,
      object: 'account',
      key: 'segment',
      label: { zh: '客户分类', en: 'Segment' },
      kind: 'text',
      required: false,
      searchable: false,
      reportable: false,
      maskable: false,
      options: [],
    } as never),
  );
  expect(segment).toBeDefined();
  const item = { id: newId(), text: '确认预算', textEn: 'Budget confirmed', required: 'enforce' as const };
  await ask({
    初步沟通: { checklist: [item], exit: [{ ...anchor(), kind: 'activity', activity: 'visit', atLeast: 1 }] },
    需求确认: {
      entry: [
        { ...anchor(), kind: 'field', object: 'deal', field: 'amount' },
        { ...anchor(), kind: 'field', object: 'account', field: 'custom.segment' },
        { ...anchor(), kind: 'contact', role: 'decision_maker', atLeast: 1 },
      ],
    },
  });
  const id = await deal();
  expect(await paths(move(id, '需求确认'))).toEqual([
    `checklist.${item.id} enforce`,
    'activities.visit enforce',
    'deal.amount enforce',
    'account.custom.segment enforce',
    'contacts.decision_maker enforce',
  ]);
  await org.as(rep, async (work) => {
    await tickItem(work, id, item.id, true);
    await addNote({ deal: async () => subject(id) }, work, {
      object: 'deal',
      id,
      kind: 'visit',
      body: '看了现场',
      mentions: [],
    });
    await updateRecord(work, dealKind, id, { amount: '100000' });
    await updateRecord(work, accountKind, accountId, { custom: { segment: '大客户' } });
  });
  expect(await paths(move(id, '需求确认'))).toEqual(['contacts.decision_maker enforce']);
  await org.as(rep, (work) => setDealContact(work, id, contactId, 'user'));
  expect(await paths(move(id, '需求确认'))).toEqual(['contacts.decision_maker enforce']);
  await org.as(rep, (work) => setDealContact(work, id, contactId, 'decision_maker'));
  await expect(move(id, '需求确认')).resolves.toMatchObject({ version: 3 });
  await org.as(rep, (work) => removeDealContact(work, id, contactId));
  expect(await observations()).toEqual([]);
});

const subject = (id: string) => ({
  object: 'deal',
  id,
  title: '',
  accountId: null,
  ownerId: null,
  teamId: null,
});

test('a reminder is confirmed by its own code, never by another; both are noted apart from what is only observed', async () => {
  const [watched, reminded] = [anchor('observe'), anchor('remind')];
  const { deal, move, ask } = company;
  await ask({
    需求确认: {
      entry: [
        { ...watched, kind: 'field', object: 'deal', field: 'source' },
        { ...reminded, kind: 'field', object: 'deal', field: 'amount' },
      ],
    },
  });
  const id = await deal();
  await expect(move(id, '需求确认')).rejects.toMatchObject(reminder);
  await expect(move(id, '需求确认', {}, company.rep, 'duplicate_record')).rejects.toMatchObject(reminder);
  expect(await observations()).toEqual([]);
  await move(id, '需求确认', {}, company.rep, 'stage_gate_reminder');
  expect(await observations()).toEqual(
    expect.arrayContaining([
      { rule_id: watched.id, outcome: 'observed', deal_id: id },
      { rule_id: reminded.id, outcome: 'confirmed', deal_id: id },
    ]),
  );
  const amountOnly = await deal({ amount: '100' });
  await move(amountOnly, '需求确认');
  expect((await observations()).filter(({ deal_id }) => deal_id === amountOnly)).toMatchObject([
    { outcome: 'observed' },
  ]);
});

test('an enforced rule is not confirmed away', async () => {
  const { deal, move, ask } = company;
  await ask({ 需求确认: { entry: [{ ...anchor(), kind: 'field', object: 'deal', field: 'amount' }] } });
  const id = await deal();
  const confirmed = move(id, '需求确认', {}, company.rep, 'stage_gate_reminder,stage_gate_closed');
  await expect(confirmed).rejects.toMatchObject(closed);
});

test('in bulk the gate holds for each deal alone', async () => {
  const { org, rep, deal, stage, ask } = company;
  await ask({ 需求确认: { entry: [{ ...anchor(), kind: 'field', object: 'deal', field: 'amount' }] } });
  const [without, withAmount] = [await deal(), await deal({ amount: '100' })];
  const answer = await org.as(rep, (work) =>
    changeStages(work, [without, withAmount], { stageId: stage('需求确认') }),
  );
  expect(answer).toMatchObject({
    changed: 1,
    failed: [{ id: without, code: 'stage_gate_closed', fields: ['deal.amount'] }],
  });
  expect(answer.failed[0]!.message).toContain('金额');
});

test('in bulk a reminder is told by its code, and passed by those sent once more with it confirmed', async () => {
  const { org, rep, deal, stage, ask } = company;
  await ask({
    需求确认: { entry: [{ ...anchor('remind'), kind: 'field', object: 'deal', field: 'amount' }] },
  });
  const [without, withAmount] = [await deal(), await deal({ amount: '100' })];
  const send = (ids: string[], confirmed: string[]) =>
    org.as(rep, (work) =>
      changeStages({ ...work, confirmed: new Set(confirmed) }, ids, { stageId: stage('需求确认') }),
    );
  expect(await send([without, withAmount], [])).toMatchObject({
    changed: 1,
    failed: [{ id: without, code: 'stage_gate_reminder' }],
  });
  expect(await send([without], ['stage_gate_reminder'])).toMatchObject({ changed: 1, failed: [] });
});

test('what an import tells of the past is not judged; what it moves now is, and its reminders are noted', async () => {
  const { org, rep, deal, stage, ask } = company;
  await ask({
    需求确认: { entry: [{ ...anchor('enforce'), kind: 'field', object: 'deal', field: 'amount' }] },
    方案报价: { entry: [{ ...anchor('remind'), kind: 'field', object: 'deal', field: 'source' }] },
  });
  const [past, now] = [await deal(), await deal()];
  const bring = (dealId: string, to: string, at: Date | null) =>
    org.as(rep, (work) => changeStage(work, { dealId, stageId: stage(to), at, cause: 'import' }));
  await bring(past, '需求确认', new Date());
  await expect(bring(now, '需求确认', null)).rejects.toMatchObject(closed);
  await bring(now, '方案报价', null);
  expect(await observations()).toMatchObject([{ outcome: 'observed', deal_id: now }]);
});

test('a time in the past gets nobody round a gate who is not an import', async () => {
  const { deal, move, ask } = company;
  await ask({ 需求确认: { entry: [{ ...anchor(), kind: 'field', object: 'deal', field: 'amount' }] } });
  await expect(move(await deal(), '需求确认', { at: new Date() })).rejects.toMatchObject(closed);
});

test('transitions: back, skipping, and who says that a deal is won', async () => {
  const { deal, move, ask, stage, manager, lossReasonId } = company;
  await ask({
    初步沟通: { transitions: [{ ...anchor(), kind: 'no_skip', except: [stage('谈判签约')] }] },
    需求确认: {
      transitions: [
        { ...anchor(), kind: 'no_back' },
        { ...anchor(), kind: 'close', outcome: 'won', by: 'superior' },
      ],
    },
  });
  const id = await deal();
  expect(await paths(move(id, '方案报价'))).toEqual(['transitions.no_skip enforce']);
  await move(id, '需求确认');
  expect(await paths(move(id, '初步沟通'))).toEqual(['transitions.no_back enforce']);
  expect(await paths(move(id, '赢单'))).toEqual(['transitions.close enforce']);
  await move(id, '赢单', {}, manager);
  const lost = await deal();
  await move(lost, '输单', { lossReasonId });
  await move(await deal(), '谈判签约');
});

test('activity counts from when the deal entered its stage', async () => {
  const { org, rep, deal, move, ask } = company;
  await ask({ 需求确认: { exit: [{ ...anchor(), kind: 'activity', activity: 'any', atLeast: 1 }] } });
  const id = await deal();
  const note = () =>
    org.as(rep, (work) =>
      addNote({ deal: async () => subject(id) }, work, {
        object: 'deal',
        id,
        kind: 'call',
        body: '通了电话',
        mentions: [],
      }),
    );
  await note();
  await move(id, '需求确认');
  await expect(move(id, '方案报价')).rejects.toMatchObject(closed);
  await note();
  await move(id, '方案报价');
});

test('a file on the deal speaks for it by its name; one on another deal does not', async () => {
  const { org, rep, deal, move, ask } = company;
  await ask({ 需求确认: { entry: [{ ...anchor(), kind: 'file', word: '需求', atLeast: 1 }] } });
  const [id, other] = [await deal(), await deal()];
  const file = (about: string, name: string) =>
    org.as(rep, ({ db, now }) =>
      db
        .insertInto('file')
        .values({
          tenant_id: org.orgId,
          id: newId(),
          subject_object: 'deal',
          subject_id: about,
          name,
          created_by: rep.userId,
          created_at: now,
          updated_at: now,
        })
        .execute(),
    );
  await file(id, '报价单.xlsx');
  await file(other, '需求说明书.docx');
  expect(await paths(move(id, '需求确认'))).toEqual(['files.需求 enforce']);
  await file(id, '客户需求.pdf');
  await move(id, '需求确认');
});

test('a deal is not created past a gate either; what is only reminded of is noted', async () => {
  const { org, rep, deal, stage, ask } = company;
  await ask({
    需求确认: {
      entry: [
        { ...anchor(), kind: 'field', object: 'deal', field: 'amount' },
        { ...anchor('remind'), kind: 'field', object: 'deal', field: 'source' },
      ],
    },
  });
  const there = { stageId: stage('需求确认') };
  expect(await paths(deal(there))).toEqual(['deal.amount enforce', 'deal.source remind']);
  const count = await org.as(rep, ({ db }) =>
    db
      .selectFrom('deal')
      .select((select) => select.fn.countAll<bigint>().as('count'))
      .where('tenant_id', '=', org.orgId)
      .executeTakeFirstOrThrow(),
  );
  expect(Number(count.count)).toBe(0);
  const id = await deal({ ...there, amount: '100' });
  expect(await observations()).toMatchObject([{ deal_id: id, outcome: 'observed' }]);
});

test('a drawing is refused that asks for what nobody can fill, or names a stage that is not there', async () => {
  const { ask } = company;
  const field = (name: string) => ({
    需求确认: { entry: [{ ...anchor(), kind: 'field' as const, object: 'deal' as const, field: name }] },
  });
  await expect(ask(field('colour'))).rejects.toMatchObject({ code: 'process_field_unknown' });
  await expect(ask(field('closed_at'))).rejects.toMatchObject({ code: 'process_field_unknown' });
  await expect(
    ask({ 初步沟通: { transitions: [{ ...anchor(), kind: 'no_skip', except: [newId()] }] } }),
  ).rejects.toMatchObject({ code: 'process_stage_unknown' });
});
