import { beforeAll, expect, test } from 'vitest';
import { restoreRecord, updateRecord } from '../../../records/server/index.ts';
import { refusalOf } from '../../../records/server/testing/company-for-tests.ts';
import { accountKind } from '../../../accounts/server/index.ts';
import { serveOpenLinks } from '../../../identity/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { honeypotName } from '../../../leads/model/capture/spam-guard.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { formSchema } from '../../model/fill/form.ts';
import { handedInSchema, type FilledRow } from '../../model/fill/sheet-contract.ts';
import { makeFormLink } from './form-links.ts';
import { publicForms, servePublicForms } from './public-forms.ts';
import { decideFilling, nudge, readBoard, readFilling } from './board.ts';
import { checkFilling, keepDraft } from './hand-in.ts';
import { readSheet } from './read-sheet.ts';
import { watchFormsOf } from './watch-forms.ts';
import { accounts, companyWithForms, rowOf } from './testing/company-with-forms.ts';

let company: Awaited<ReturnType<typeof companyWithForms>>;
let manager: Principal;

beforeAll(async () => {
  company = await companyWithForms();
  manager = await company.addPerson({ name: '总监', role: 'management' });
});

test('a sheet has the filler’s own records; what he changes is written with the form’s name, the rest stays', async () => {
  const { li, heldBy } = company;
  const [one, other] = await company.addAccounts(['甲一', '甲二'].map((name) => ({ name, ...heldBy(li) })));
  await company.addAccounts([{ name: '甲三', ...heldBy(company.wang) }]);
  const id = await company.shared('客户盘点', accounts);
  const sheet = await company.as(li, (work) => readSheet(work, id, undefined));
  expect(sheet.records.map(({ name }) => name)).toEqual(expect.arrayContaining(['甲一', '甲二']));
  expect(sheet.records.map(({ name }) => name)).not.toContain('甲三');
  const outcome = await company.fill(li, id, [
    rowOf(one!, { name: '甲一新', risk: '换了采购' }, { name: '甲一' }),
    rowOf(other!, { name: '甲二' }, { name: '甲二' }),
    { key: 'new-0', recordId: null, cells: { name: null }, seen: {} },
  ]);
  expect(outcome).toMatchObject({ updated: 1, kept: 1, skipped: 1, faults: [] });
  expect(await company.namesOf([one!, other!])).toEqual(['甲一新', '甲二']);
  const [audit] = await company.auditsOf(one!);
  expect(audit).toMatchObject({
    action: 'account.updated',
    changes: { name: { from: '甲一', to: '甲一新' }, form: { from: null, to: '客户盘点' } },
  });
});

test('fifty cells with one that is wrong: that one is told, and nothing is written', async () => {
  const { li, heldBy } = company;
  const ids = await company.addAccounts(
    Array.from({ length: 17 }, (_, at) => ({ name: `客户${at}`, ...heldBy(li) })),
  );
  const id = await company.shared('批量改名', accounts);
  const rows = ids.map((recordId, at) =>
    rowOf(recordId, { name: at === 9 ? '坏' : `改${at}`, level: 'a', risk: '无' }),
  );
  const tried = await company.check(li, id, rows);
  expect(tried.faults).toEqual([{ row: ids[9], column: 'name', code: 'form.rule', message: '名称不好' }]);
  const refusal = await refusalOf(company.fill(li, id, rows));
  expect(refusal).toMatchObject({ code: 'form.faulty', status: 422, faults: ['rows.9.name: form.rule'] });
  expect((await company.namesOf(ids)).every((name) => String(name).startsWith('客户'))).toBe(true);
  const good = await company.fill(li, id, rows.with(9, rowOf(ids[9]!, { name: '改9' })));
  expect(good).toMatchObject({ updated: 17, kept: 16 });
});

test('a cell that somebody else changed meanwhile is told with both values; other cells of the record are written', async () => {
  const { li, admin, heldBy } = company;
  const [id] = await company.addAccounts([{ name: '丙', ...heldBy(li) }]);
  const form = await company.shared('谁先谁后', accounts);
  await company.as(admin, (work) => updateRecord(work, accountKind, id!, { name: '丙（别人改）' }));
  const rows = [rowOf(id!, { name: '丙（我改）' }, { name: '丙' })];
  const tried = await company.check(li, form, rows);
  expect(tried.faults).toMatchObject([{ column: 'name', code: 'form.conflict', theirs: '丙（别人改）' }]);
  await expect(company.fill(li, form, rows)).rejects.toMatchObject({ code: 'form.faulty' });
  expect(await company.fill(li, form, [rowOf(id!, { level: 'a' }, { level: null })])).toMatchObject({
    updated: 1,
  });
  expect(await company.namesOf([id!])).toEqual(['丙（别人改）']);
  expect(
    (await company.fill(li, form, [rowOf(id!, { name: '丙（我改）' }, { name: '丙（别人改）' })])).updated,
  ).toBe(1);
});

test('a record out of reach, a read-only column and a field without right are refused cell by cell', async () => {
  const { li, wang, heldBy } = company;
  const [theirs] = await company.addAccounts([{ name: '丁', ...heldBy(wang) }]);
  const form = await company.shared('越权', {
    ...accounts,
    columns: [{ kind: 'field', id: 'name', field: 'name', isReadOnly: true }, accounts.columns[1]],
    rules: [],
  });
  const tried = await company.check(li, form, [
    rowOf(theirs!, { level: 'a' }),
    { key: 'x', recordId: null, cells: { level: 'a', gone: 1 }, seen: {} },
  ]);
  expect(tried.faults).toMatchObject(
    [
      { row: 'x', column: null },
      { row: theirs, column: null, code: 'not_found' },
    ].toSorted((a, b) => (a.row! < b.row! ? -1 : 1)),
  );
  const stranger = await company.addPerson({ name: '外人', role: 'rep' });
  const own = await company.made('不共享', accounts);
  await expect(company.fill(stranger, own, [])).rejects.toMatchObject({ code: 'not_found' });
});

const pruned = { ...accounts, about: { ...accounts.about, isDeleting: true }, rules: [] };
const goes = (recordId: string, version: number): FilledRow => ({
  ...rowOf(recordId, {}),
  deletion: { version },
});

test('marked rows go to the recycle bin in the one transaction, by the filler’s own right and as he saw them', async () => {
  const { li, admin, heldBy } = company;
  const names = ['辛一', '辛二', '辛三', '辛四'];
  const [one, other, third, stays] = await company.addAccounts(
    names.map((name) => ({ name, ...heldBy(li) })),
  );
  const form = await company.shared('清理客户', pruned);
  const { records } = await company.as(li, (work) => readSheet(work, form, undefined));
  expect(records.find(({ id }) => id === one)).toMatchObject({ version: 1, mayDelete: true });
  await company.as(admin, (work) => updateRecord(work, accountKind, other!, { level: 'a' }));
  const rows = [goes(one!, 1), goes(other!, 1), rowOf(stays!, { name: '辛四新' }, { name: '辛四' })];
  expect((await company.check(li, form, rows)).faults).toMatchObject([
    { row: other, column: null, code: 'form.changed_since_marked' },
  ]);
  expect(await refusalOf(company.fill(li, form, rows))).toMatchObject({ code: 'form.faulty' });
  expect(await company.namesOf([one!, other!, third!, stays!])).toEqual(expect.arrayContaining(names));
  expect(await company.fill(li, form, rows.with(1, goes(other!, 2)))).toMatchObject({
    deleted: 2,
    updated: 1,
  });
  expect(await company.namesOf([one!, other!, third!, stays!])).toEqual(['辛三', '辛四新']);
  expect((await company.auditsOf(one!))[0]).toMatchObject({
    action: 'account.deleted',
    changes: { form: { from: null, to: '清理客户' } },
  });
  await company.as(li, (work) => restoreRecord(work, accountKind, one!));
  expect(await company.namesOf([one!])).toEqual(['辛一']);
});

test('a form that deletes nothing, a record one may only see, one out of reach and one that is gone are refused row by row', async () => {
  const { li, wang, boss, heldBy } = company;
  const [mine, theirs] = await company.addAccounts([
    { name: '壬一', ...heldBy(li) },
    { name: '壬二', ...heldBy(wang) },
  ]);
  const codesOf = async (who: Principal, form: string, rows: FilledRow[]) =>
    (await company.check(who, form, rows)).faults.map(({ code, column }) => [code, column]);
  const plain = await company.shared('不删除', accounts);
  expect(await codesOf(li, plain, [goes(mine!, 1)])).toEqual([['form.no_deleting', null]]);
  const form = await company.shared('谁能删', pruned);
  expect(await codesOf(li, form, [goes(theirs!, 1)])).toEqual([['not_found', null]]);
  expect(await codesOf(boss, form, [goes(mine!, 1)])).toEqual([['forbidden', null]]);
  expect(await codesOf(li, form, [{ ...goes(mine!, 1), recordId: null }])).toEqual([['not_an_id', null]]);
  expect(await codesOf(li, form, [goes(mine!, 1), { ...goes(mine!, 1), key: 'again' }])).toEqual([
    ['not_found', null],
  ]);
  const made = { about: { object: 'account', action: 'create', isDeleting: true } };
  expect(formSchema.safeParse(made).success).toBe(false);
  const both = { on: null, rows: [{ ...goes(mine!, 1), cells: { name: '改' } }] };
  expect(handedInSchema.safeParse(both).success).toBe(false);
});

const daily = (userId: string) => ({
  rows: 'one',
  columns: [
    { kind: 'own', id: 'calls', label: '电话量', type: 'integer', isRequired: true },
    { kind: 'own', id: 'plan', label: '明日计划', type: 'long_text' },
  ],
  collect: {
    assignees: { users: [userId] },
    rhythm: 'monthly',
    due: { at: '18:00' },
    remind: { before: 60, after: 30 },
    isApproved: true,
  },
});

test('what is collected goes from not begun by a draft to handed in, given back and accepted; the manager sees it', async () => {
  const li = await company.addPerson({ name: '交月报的人', role: 'rep' });
  const id = await company.made('月报', daily(li.userId));
  const month = `${dayOf(new Date(), 'Asia/Shanghai').slice(0, 7)}-01`;
  await company.as(company.system, watchFormsOf);
  const board = async () => (await company.as(manager, (work) => readBoard(work, id, 1))).people;
  expect(await board()).toMatchObject([
    { person: { name: '交月报的人' }, cells: [{ on: month, state: 'open' }] },
  ]);
  const nudged = await company.as(manager, (work) => nudge(work, id, { on: month }));
  expect(nudged).toEqual({ told: 1 });
  const draft = [{ key: 'new-0', recordId: null, cells: { calls: 3 }, seen: {} }];
  await company.as(li, (work) => keepDraft(work, id, { on: month, rows: draft }));
  expect((await board())[0]!.cells[0]!.state).toBe('draft');
  const row = (cells: FilledRow['cells']): FilledRow => ({ key: 'new-0', recordId: null, cells, seen: {} });
  const wrong = await company.as(li, (work) =>
    checkFilling(work, id, { on: month, rows: [row({ plan: '拜访' })] }),
  );
  expect(wrong.faults).toMatchObject([{ column: 'calls', code: 'required' }]);
  await company.fill(li, id, [row({ calls: 12, plan: '拜访' })], month);
  const [{ cells }] = (await board()) as [Awaited<ReturnType<typeof board>>[number]];
  const { fillingId } = cells[0]!;
  const filled = await company.as(manager, (work) => readFilling(work, fillingId));
  expect(filled).toMatchObject({ mayDecide: true, entries: [{ values: { calls: 12, plan: '拜访' } }] });
  await expect(
    company.as(li, (work) => decideFilling(work, fillingId, { isAccepted: true, note: '' })),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await company.as(manager, (work) => decideFilling(work, fillingId, { isAccepted: false, note: '太少' }));
  expect((await company.as(li, (work) => readSheet(work, id, undefined))).filling).toMatchObject({
    state: 'returned',
    note: '太少',
  });
  await company.fill(li, id, [row({ calls: 30 })], month);
  await company.as(manager, (work) => decideFilling(work, fillingId, { isAccepted: true, note: '' }));
  await expect(company.fill(li, id, [row({ calls: 31 })], month)).rejects.toMatchObject({
    code: 'form.accepted',
  });
  const numbers = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('form_number')
      .select(['label', 'amount'])
      .where('tenant_id', '=', principal.tenantId)
      .execute(),
  );
  expect(numbers).toContainEqual({ label: '电话量', amount: 30 });
});

test('people are reminded before and after it is due, once each', async () => {
  const person = await company.addPerson({ name: '健忘的人', role: 'rep' });
  await company.made('提醒', daily(person.userId));
  await company.as(company.system, watchFormsOf);
  const { due_at: due } = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('form_filling')
      .select('due_at')
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', person.userId)
      .executeTakeFirstOrThrow(),
  );
  const at = (minutes: number) =>
    company.as(company.system, (work) =>
      watchFormsOf({ ...work, now: new Date(due!.getTime() + minutes * 60_000) }),
    );
  for (const minutes of [-30, -20, 10, 40, 50]) await at(minutes);
  const told = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('notification')
      .select('kind')
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', person.userId)
      .execute(),
  );
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['form-due', 'form-late']);
});

test('somebody with a link fills a form without an account, and reads nothing; a robot leaves nothing', async () => {
  const { app } = await appForTests(company, undefined, {
    open: async (opened) => {
      await serveOpenLinks(opened, company.database, publicForms);
      servePublicForms(opened, company.database);
    },
  });
  const id = await company.shared('报名', {
    columns: [
      { kind: 'own', id: 'who', label: '称呼', type: 'text', isRequired: true },
      { kind: 'own', id: 'count', label: '人数', type: 'integer' },
    ],
  });
  const { url } = await company.as(company.admin, (work) =>
    makeFormLink(work, '', id, { label: '展会', days: 7 }),
  );
  const send = (form: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/open-links/${url.replace('/fill/', '')}/answers`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
  expect((await app.inject({ method: 'GET', url })).body).toContain('称呼');
  const wrong = await send({ who: '', count: '很多' });
  expect([wrong.statusCode, wrong.body.includes('不是整数')]).toEqual([422, true]);
  expect((await send({ who: '机器', [honeypotName]: 'http://x' })).statusCode).toBe(303);
  expect((await send({ who: '<b>王总</b>', count: '3' })).headers['location']).toBe(`${url}?done=1`);
  const kept = await company.as(company.system, ({ db, principal }) =>
    db.selectFrom('form_entry').select('answers').where('tenant_id', '=', principal.tenantId).execute(),
  );
  expect(kept.filter(({ answers }) => 'who' in (answers as object))).toEqual([
    { answers: { who: '<b>王总</b>', count: 3 } },
  ]);
});
