import { expect, test } from 'vitest';
import { leadRecordContract as records } from '../../model/lead/contract.ts';
import { leadStepContract as steps } from '../../model/lead/step-contract.ts';
import { companyWithLeads } from './testing/company-with-leads.ts';
import { watchReturnsOf } from './watch-returns.ts';

type Company = Awaited<ReturnType<typeof companyWithLeads>>;

/** Lin, of marketing, works in a team that Mei manages; two leads were returned to her. */
async function arrange() {
  const own = await companyWithLeads();
  const team = await own.addTeam('市场部');
  await own.as(own.system, async ({ db }) => {
    const { orgId } = own;
    await db
      .updateTable('team')
      .set({ manager_id: own.mei.userId })
      .where('tenant_id', '=', orgId)
      .where('id', '=', team)
      .execute();
    await db
      .updateTable('app_user')
      .set({ team_id: team })
      .where('tenant_id', '=', orgId)
      .where('id', '=', own.lin.userId)
      .execute();
  });
  return { own, first: await returned(own), second: await returned(own, { mobile: '13900000002' }) };
}

async function returned(own: Company, values: object = {}) {
  const { id, version } = await own.workedLead(values);
  const body = { reason: 'too_early' };
  const done = await own.asAnn(steps.returnLead, { params: { id }, body, ifMatch: version });
  const lead = (await own.asLin(records.get, { params: { id } })).body;
  return { params: { id }, version: done.body.version, dueAt: new Date(String(lead['return_due_at'])) };
}

const watchAt = (own: Company, now: Date) => own.as(own.system, (work) => watchReturnsOf({ ...work, now }));

const later = (from: Date, days: number) => new Date(from.getTime() + days * 86_400_000);

async function toldOf(own: Company) {
  const rows = await own.as(own.system, ({ db }) =>
    db
      .selectFrom('notification')
      .select(['user_id', 'kind', 'payload'])
      .where('tenant_id', '=', own.orgId)
      .where('kind', 'in', ['returns-overdue', 'returns-unanswered'])
      .orderBy('id')
      .execute(),
  );
  const nameOf = (id: string) =>
    [own.lin, own.mei, own.admin].find(({ userId }) => userId === id)?.name ?? id;
  return rows.map(({ user_id, kind, payload }) => [
    nameOf(user_id),
    kind,
    (payload as { count: number }).count,
  ]);
}

test('returns whose time is up are told once to whoever has to answer, and later once above', async () => {
  const { own, first } = await arrange();
  await watchAt(own, new Date(first.dueAt.getTime() - 1000));
  expect(await toldOf(own), 'still in time').toEqual([]);
  const justLate = new Date(first.dueAt.getTime() + 1000);
  await watchAt(own, justLate);
  await watchAt(own, justLate);
  expect(await toldOf(own)).toEqual([['林', 'returns-overdue', 2]]);
  await watchAt(own, later(first.dueAt, 0.9));
  expect(await toldOf(own), 'a working day of grace').toHaveLength(1);
  await watchAt(own, later(first.dueAt, 14));
  await watchAt(own, later(first.dueAt, 15));
  expect(await toldOf(own)).toEqual([
    ['林', 'returns-overdue', 2],
    ['梅', 'returns-unanswered', 2],
  ]);
});

test('what is answered is not told, and the same lead returned again is', async () => {
  const { own, first, second } = await arrange();
  const sent = await own.asLin(steps.reopenLead, {
    params: first.params,
    body: { ownerId: own.ann.userId },
    ifMatch: first.version,
  });
  await watchAt(own, later(second.dueAt, 0.1));
  expect(await toldOf(own)).toEqual([['林', 'returns-overdue', 1]]);
  await own.asAnn(steps.returnLead, {
    params: first.params,
    body: { reason: 'too_early' },
    ifMatch: sent.body.version,
  });
  await watchAt(own, later(second.dueAt, 0.2));
  expect(await toldOf(own)).toEqual([
    ['林', 'returns-overdue', 1],
    ['林', 'returns-overdue', 1],
  ]);
});

test('two watchers at once tell it once', async () => {
  const { own, first } = await arrange();
  const now = later(first.dueAt, 0.1);
  await Promise.all([watchAt(own, now), watchAt(own, now)]);
  expect(await toldOf(own)).toHaveLength(1);
});

test('without a manager above, whoever designs the rules is told', async () => {
  const own = await companyWithLeads();
  const { dueAt } = await returned(own);
  await watchAt(own, later(dueAt, 0.1));
  await watchAt(own, later(dueAt, 14));
  expect(await toldOf(own)).toEqual([
    ['林', 'returns-overdue', 1],
    [own.admin.name, 'returns-unanswered', 1],
  ]);
});
