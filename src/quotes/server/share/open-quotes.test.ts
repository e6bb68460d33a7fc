import { expect, test } from 'vitest';
import { quoteContract, quoteRecordContract } from '../../model/contract.ts';
import { quotingCompany, type QuotingCompany } from '../testing/quoting-company.ts';

const form = (answer: object) => new URLSearchParams(answer as Record<string, string>).toString();

function visit({ app }: QuotingCompany, path: string, language = 'zh-CN') {
  return app.inject({ method: 'GET', url: path, headers: { 'accept-language': language } });
}

function answer({ app }: QuotingCompany, path: string, given: object) {
  return app.inject({
    method: 'POST',
    url: `/api/v1/open-links/${path.split('/').at(-1)}/answers`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: form({ name: '张总', title: '采购总监', comment: '尽快安排', lang: 'zh', ...given }),
  });
}

test('a customer reads the quote in either language, and the owner hears of the first visit only', async () => {
  const company = await quotingCompany();
  const { id, path } = await company.sent({ terms: '质保一年' });
  const page = await visit(company, path);
  expect(page).toMatchObject({ statusCode: 200 });
  for (const words of ['报价单', '青禾乳品', '边缘网关', '质保一年', '启明 张总', '人民币'])
    expect(page.body).toContain(words);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect((await visit(company, path, 'en-GB')).body).toContain('Quotation');
  const told = await company.as(company.system, ({ db, principal }) =>
    db.selectFrom('notification').selectAll().where('tenant_id', '=', principal.tenantId).execute(),
  );
  expect(told.filter(({ kind }) => kind === 'quote-viewed')).toHaveLength(1);
  const { items } = (await company.client(quoteContract.links, { params: { id } })).body;
  expect(items).toMatchObject([{ label: '启明 张总', views: 2 }]);
  const visits = await company.client(quoteContract.visits, { params: { id, linkId: items[0]!.id } });
  expect(visits.body.items).toHaveLength(2);
});

test('the answer is taken once, however many come at the same time', async () => {
  const company = await quotingCompany();
  const { id, path } = await company.sent();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      answer(company, path, { answer: at % 2 ? 'accepted' : 'declined', name: `张总 ${at}` }),
    ),
  );
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409, 409, 409, 409, 409]);
  const { body } = await company.client(quoteRecordContract.get, { params: { id } });
  expect(['accepted', 'declined']).toContain(body['state']);
  expect((await visit(company, path)).body).toContain(String(body['answered_by']));
  const events = await company.as(company.system, ({ db, principal }) =>
    db
      .selectFrom('outbox')
      .select(['type', 'payload'])
      .where('tenant_id', '=', principal.tenantId)
      .where('type', 'in', ['quote.accepted', 'quote.declined', 'quote.sent'])
      .execute(),
  );
  expect(events).toHaveLength(2);
  for (const { payload } of events)
    expect(payload).toMatchObject({ dealId: company.dealId, accountId: company.account });
});

test('an answer without a name is asked for again; an unclean one is refused', async () => {
  const company = await quotingCompany();
  const { path } = await company.sent();
  expect((await answer(company, path, { answer: 'accepted', name: ' ' })).statusCode).toBe(422);
  expect((await answer(company, path, { answer: 'maybe' })).statusCode).toBe(422);
  expect((await answer(company, path, { answer: 'accepted', name: 'a\u0000b' })).statusCode).toBe(400);
});

test('expired, superseded and ended: told kindly, answered no more', async () => {
  const company = await quotingCompany();
  const { id, path } = await company.sent();
  await company.as(company.system, ({ db, principal }) =>
    db
      .updateTable('quote')
      .set({ valid_until: '2020-01-01' })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute(),
  );
  expect((await visit(company, path)).body).toContain('已过有效期');
  expect((await answer(company, path, { answer: 'accepted' })).statusCode).toBe(409);

  const other = await company.sent();
  const next = await company.client(quoteContract.newVersion, { params: { id: other.id } });
  await company.client(quoteContract.send, { params: { id: next.body.id }, body: { link: null } });
  expect((await visit(company, other.path)).body).toContain('已有更新的版本');
  expect((await answer(company, other.path, { answer: 'accepted' })).statusCode).toBe(409);

  const third = await company.sent();
  const { items } = (await company.client(quoteContract.links, { params: { id: third.id } })).body;
  const params = { id: third.id, linkId: items[0]!.id };
  expect((await company.client(quoteContract.endLink, { params })).status).toBe(204);
  expect(await visit(company, third.path)).toMatchObject({ statusCode: 404 });
  expect((await answer(company, third.path, { answer: 'accepted' })).statusCode).toBe(404);
  expect(await company.client(quoteContract.endLink, { params: { ...params, id } })).toMatchObject({
    status: 404,
  });
});

test('whatever is written on a quote stays text on the page', async () => {
  const company = await quotingCompany();
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const lines = [{ name: hostile, spec: hostile, unit: '<b>', quantity: '10000', unitPrice: '100' }];
  const { path } = await company.sent({ name: hostile, terms: hostile }, lines);
  const { body } = await visit(company, path);
  expect(body).not.toMatch(/<script|<img|<b>台/);
  expect(body).toContain('&lt;script&gt;');
});
