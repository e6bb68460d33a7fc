import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { insertNotes } from '../../src/activities/server/index.ts';
import { customerSources } from '../../src/customer-sources.ts';
import { appForTests, type AppForTests } from '../../src/identity/server/testing/app-for-tests.ts';
import { addDays, dayOf } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Principal } from '../../src/platform/model/principal.ts';
import { createRecord } from '../../src/records/server/index.ts';
import { judgedCompany, type JudgedCompany } from '../../src/trust/server/testing/judged-company.ts';
import { nextBestContract } from '../../src/accounts/model/next-best/contract.ts';
import { portraitContract } from '../../src/accounts/model/portrait/contract.ts';
import { accountKind, contactKind } from '../../src/accounts/server/kinds.ts';
import { nextBestUseCases } from '../../src/accounts/server/next-best/routes.ts';
import { portraitUseCases } from '../../src/accounts/server/portrait/routes.ts';

const contract = { ...portraitContract, listBest: nextBestContract.list, choose: nextBestContract.choose };

let company: JudgedCompany;
let app: AppForTests;
let accountId: string;
let quietId: string;
const dayMs = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * dayMs);

beforeAll(async () => {
  company = await judgedCompany();
  const nextBest = nextBestUseCases(customerSources);
  const useCases = { ...portraitUseCases(customerSources), listBest: nextBest.list, choose: nextBest.choose };
  app = await appForTests(company, { contract, useCases });
  const create = (name: string) =>
    company.as(company.li, (work) => createRecord(work, accountKind, { name }));
  accountId = await create('启明制造');
  quietId = await create('云澜科技');
  await withHistory();
});

/** Li's account with deals won 400, 300 and 200 days ago, one open, a decision maker, a link opened and a talk. */
async function withHistory() {
  const account = { account: accountId };
  const won = (days: number) => ({
    owner: company.li,
    values: account,
    walk: [
      [0, local(ago(days + 20))],
      [3, local(ago(days))],
    ] as const,
    amounts: [100_000n],
  });
  const open = {
    owner: company.li,
    values: account,
    walk: [[0, local(ago(30))]] as const,
    amounts: [70_000n],
  };
  const [, , , openId] = await company.addDeals([won(400), won(300), won(200), open]);
  await company.as(company.li, async (work) => {
    const contactId = await createRecord(work, contactKind, { name: '王总', account: accountId });
    await work.db
      .insertInto('deal_contact')
      .values({
        tenant_id: work.principal.tenantId,
        deal_id: openId!,
        contact_id: contactId,
        role: 'decision_maker',
        added_at: work.now,
        added_by: work.principal.userId,
      })
      .execute();
  });
  await company.as(company.system, async (work) => {
    const about = { subjectObject: 'account', subjectId: accountId, accountId };
    await insertNotes(work, [
      { ...about, kind: 'visit', body: '拜访', at: ago(40), authorId: company.li.userId! },
      { ...about, kind: 'note', body: '只是备注', at: ago(1), authorId: company.li.userId! },
    ]);
    await sql`update account set last_talk_at = ${ago(40)}, contact_due_on = ${addDays(dayOf(new Date(), 'Asia/Shanghai'), -20)}::date
      where tenant_id = ${work.principal.tenantId} and id = ${accountId}`.execute(work.db);
  });
}

const as = (who: Principal) => app.clientOf(who);
const portraitOf = async (who: Principal, id = accountId) =>
  (await as(who))(contract.read, { params: { id } });

test('a portrait tells what is due, the value, the people and who is missing, and explains its health', async () => {
  const { status, body } = await portraitOf(company.li);
  expect(status).toBe(200);
  expect(body.deals).toMatchObject({
    won: 3,
    wonAmount: '300000',
    open: 1,
    openAmount: '70000',
    everyDays: 100,
  });
  expect(body.people!.known).toMatchObject([{ name: '王总', roles: [{ zh: '决策人' }] }]);
  expect(body.people!.missing.map(({ zh }) => zh)).toEqual(['使用人', '内部支持者', '采购']);
  expect(body.reasons.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['overdue', 'repurchase', 'open_need']),
  );
  expect(body.talks).toEqual({ recent: 1, before: 0, responseMinutes: null });
  const purchase = body.health.lines.find(({ part }) => part === 'purchase')!;
  expect(purchase).toMatchObject({ value: 0, evidence: { zh: '平均每 100 天成交一次，上次在 200 天前' } });
  expect(body.health.score).toBeGreaterThan(0);
});

test('outside the reach it is not found; what one has no right to is left out and said so', async () => {
  expect((await portraitOf(company.wang)).status).toBe(404);
  const marketing = await company.addPerson({ name: '市场', role: 'marketing' });
  const { body } = await portraitOf(marketing);
  expect(body.papers).toBeNull();
  expect(body.service).toBeNull();
  expect(body.deals).toMatchObject({ won: 3 });
  expect(body.health.lines.filter(({ missing }) => missing === 'no_right').map(({ part }) => part)).toEqual([
    'service',
    'payment',
  ]);
});

test('behaviour is one stream by time, narrowed by kind, paged, with its weeks', async () => {
  const client = await as(company.li);
  const params = { id: accountId };
  const all = await client(contract.behaviour, { params });
  expect(all.body.items.map(({ kind, title }) => [kind, title])).toEqual([['talk', '拜访']]);
  expect(all.body.weeks).toHaveLength(12);
  expect(all.body.weeks.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0)).toBe(1);
  expect((await client(contract.behaviour, { params, query: { kinds: 'call' } })).body.items).toEqual([]);
  expect((await client(contract.behaviour, { params, query: { cursor: 'nonsense' } })).status).toBe(400);
  expect((await (await as(company.wang))(contract.behaviour, { params })).status).toBe(404);
});

test('the list is one’s own, ranked with reasons; who is put aside comes back after his day', async () => {
  const client = await as(company.li);
  const list = async () => (await client(contract.listBest, {})).body;
  expect((await list()).items.map(({ account, rank }) => [account.id, rank])).toEqual([[accountId, 1]]);
  expect((await (await as(company.wu))(contract.listBest, {})).body).toMatchObject({ items: [], looked: 0 });
  const place = { accountId, rank: 1, score: 50 };
  expect((await client(contract.choose, { body: { choice: 'task', ...place } })).status).toBe(201);
  expect((await list()).items).toHaveLength(1);
  await company.as(company.li, ({ db, principal, now }) =>
    db
      .insertInto('next_best_choice')
      .values({
        tenant_id: principal.tenantId,
        id: newId(),
        account_id: accountId,
        person_id: company.li.userId,
        at: now,
        choice: 'dismissed',
        reason: 'handled',
        until_on: '2026-04-02',
        rank: 1,
        score: 50,
      })
      .execute(),
  );
  expect((await list()).items).toHaveLength(1);
  const aside = { choice: 'dismissed', reason: 'bad_time', days: 7, note: null, ...place } as const;
  expect((await client(contract.choose, { body: aside })).status).toBe(201);
  expect(await list()).toMatchObject({ items: [], looked: 2, dismissed: 1 });
  const stranger = await as(company.wang);
  expect((await stranger(contract.choose, { body: { choice: 'task', ...place } })).status).toBe(404);
  expect(
    (await client(contract.choose, { body: { choice: 'task', ...place, accountId: newId() } })).status,
  ).toBe(404);
  expect(quietId).not.toBe(accountId);
});

function local(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}
