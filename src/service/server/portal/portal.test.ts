import { beforeAll, expect, test } from 'vitest';
import { accountKind } from '../../../accounts/server/index.ts';
import { serveOpenLinks } from '../../../identity/server/index.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { createRecord } from '../../../records/server/index.ts';
import { addMessage } from '../case/messages.ts';
import { moveCase } from '../case/move-case.ts';
import { caseKind, serviceForms, servePortal } from '../index.ts';
import { endLink, makeLink, readPortal } from './case-links.ts';

let organisation: OrganisationForTests;
let served: AppForTests;
let rep: Principal;
let boss: Principal & { userId: string };

beforeAll(async () => {
  organisation = await newOrganisation();
  const { database } = organisation;
  served = await appForTests(organisation, undefined, {
    open: async (app) => {
      await serveOpenLinks(app, database, serviceForms);
      servePortal(app, database);
    },
  });
  const team = await organisation.addTeam('华东');
  boss = await organisation.addPerson({ name: '周建平', role: 'manager', team });
  rep = await organisation.addPerson({ name: '林晓雯', role: 'rep', team });
  await organisation.as(organisation.system, (work) =>
    work.db
      .updateTable('team')
      .set({ manager_id: boss.userId })
      .where('tenant_id', '=', organisation.orgId)
      .where('id', '=', team)
      .execute(),
  );
});

async function caseWithLink() {
  const accountId = await organisation.as(rep, (work) => createRecord(work, accountKind, { name: '远山' }));
  const body = { name: '不启动', kind: 'fault', priority: 'high', channel: 'phone', account: accountId };
  const caseId = await organisation.as(rep, (work) => createRecord(work, caseKind, body));
  const link = await organisation.as(rep, (work) => makeLink(work, '', caseId, '王工'));
  return { accountId, caseId, linkId: link.id, token: link.url.replace('/s/', '') };
}

const open = (token: string) => served.app.inject({ method: 'GET', url: `/s/${token}` });

/** Each call from an address of its own: what one address may call is limited besides. */
let calls = 0;

function act(token: string, form: Record<string, string>) {
  calls += 1;
  return served.app.inject({
    method: 'POST',
    remoteAddress: `10.0.0.${calls}`,
    url: `/api/v1/open-links/${token}/answers`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
}

const stateOf = (caseId: string) =>
  organisation.as(organisation.system, (work) =>
    work.db
      .selectFrom('service_case')
      .select('state')
      .where('tenant_id', '=', organisation.orgId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );

test('the customer sees what was said to him, and nothing that colleagues say to each other', async () => {
  const { caseId, token } = await caseWithLink();
  await organisation.as(rep, async (work) => {
    await addMessage(work, caseId, { kind: 'note', body: 'CANARY-内部', waits: false });
    await addMessage(work, caseId, { kind: 'reply', body: '<b>马上</b>安排', waits: true });
  });
  const page = await open(token);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('&lt;b&gt;马上&lt;/b&gt;安排');
  expect(page.body).not.toContain('CANARY');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['referrer-policy']).toBe('no-referrer');
});

test('his words let the case go on; solved, he confirms it or opens it again', async () => {
  const { caseId, token } = await caseWithLink();
  await organisation.as(rep, (work) => moveCase(work, caseId, 'waiting'));
  expect((await act(token, { act: 'reply', body: '已经断电重启过' })).statusCode).toBe(303);
  expect(await stateOf(caseId)).toEqual({ state: 'in_work' });
  expect((await open(token)).body).toContain('已经断电重启过');
  expect((await act(token, { act: 'confirm' })).statusCode).toBe(422);
  await organisation.as(rep, (work) => moveCase(work, caseId, 'solved'));
  expect((await act(token, { act: 'reopen', body: '又停了' })).statusCode).toBe(303);
  expect(await stateOf(caseId)).toEqual({ state: 'reopened' });
  await organisation.as(rep, (work) => moveCase(work, caseId, 'solved'));
  expect((await act(token, { act: 'confirm' })).statusCode).toBe(303);
  expect(await stateOf(caseId)).toEqual({ state: 'closed' });
});

test('one answer for a link: a bad one makes one task of the superior, and it can be changed', async () => {
  const { accountId, caseId, token } = await caseWithLink();
  await organisation.as(rep, (work) => moveCase(work, caseId, 'solved'));
  for (const form of [{ score: '6' }, { score: '' }, {}])
    expect((await act(token, { act: 'rate', ...form } as Record<string, string>)).statusCode).toBe(422);
  await act(token, { act: 'rate', score: '1', comment: '太慢' });
  await act(token, { act: 'rate', score: '2', comment: '还是慢' });
  const { ratings } = await organisation.as(rep, (work) => readPortal(work, caseId));
  expect(ratings).toMatchObject([{ score: 2, comment: '还是慢' }]);
  const tasks = await organisation.as(organisation.system, (work) =>
    work.db
      .selectFrom('task')
      .select('owner_id')
      .where('tenant_id', '=', organisation.orgId)
      .where('account_id', '=', accountId)
      .execute(),
  );
  expect(tasks).toEqual([{ owner_id: boss.userId }]);
});

test('a link that was ended or never was leads nowhere, and a link opens no other case', async () => {
  const { caseId, linkId, token } = await caseWithLink();
  expect((await open(`${token}x`)).statusCode).toBe(404);
  await organisation.as(rep, (work) => endLink(work, caseId, linkId));
  expect((await open(token)).statusCode).toBe(404);
  expect((await act(token, { act: 'reply', body: '还在吗' })).statusCode).toBe(404);
});

test('words without end are refused', async () => {
  const { token } = await caseWithLink();
  const answers: number[] = [];
  for (let turn = 0; turn < 21; turn += 1)
    answers.push((await act(token, { act: 'reply', body: `第 ${turn} 句` })).statusCode);
  expect(answers.slice(0, 20).every((status) => status === 303)).toBe(true);
  expect(answers[20]).not.toBe(303);
});

test('the page is in the language he chose, else his browser’s, and stays in it when he writes', async () => {
  const { token } = await caseWithLink();
  const look = (query: string, accepted?: string) =>
    served.app.inject({
      method: 'GET',
      url: `/s/${token}${query}`,
      headers: accepted ? { 'accept-language': accepted } : {},
    });
  expect((await look('')).body).toContain('补充说明或回复');
  const english = await look('', 'en-GB,en;q=0.9');
  expect(english.body).toContain('Add a note or reply');
  expect(english.body).toContain(`href="/s/${token}?lang=zh"`);
  expect((await look('?lang=zh', 'en-GB')).body).toContain('补充说明或回复');
  const taken = await act(token, { act: 'reply', body: 'It still does not start', lang: 'en' });
  expect(taken.headers.location).toBe(`/s/${token}?lang=en`);
  const refused = await act(token, { act: 'rate', score: '4', lang: 'en' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('lang="en"');
});
