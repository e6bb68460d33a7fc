import { beforeAll, expect, test } from 'vitest';
import { changeStage } from '../../deals/server/index.ts';
import { seededRandom } from '../model/forecast/simulate.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import {
  judgedCompany,
  today,
  type JudgedCompany,
  type Walk,
} from '../../trust/server/testing/judged-company.ts';
import { forecastUseCases as useCases } from './index.ts';

let company: JudgedCompany;

type Query = Parameters<typeof useCases.readForecast>[1]['query'];
const quarter: Query = { kind: 'quarter' };
const ask = (who: Principal, query: Query = quarter) =>
  company.as(who, (work) => useCases.readForecast(work, { query } as never));
const dealsOf = (who: Principal, query: object = {}) =>
  company.as(who, (work) => useCases.forecastDeals(work, { query: { ...quarter, ...query } } as never));
const pick = (who: Principal, id: string, category: string | null) =>
  company.as(who, (work) => useCases.pickCategory(work, { params: { id }, body: { category } } as never));
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (problem: { code?: string }) => problem.code,
  );

const day = (at: number) => new Date(at).toISOString().slice(0, 16);
const oneDay = 86_400_000;

/** Won and lost deals of the year before today, some of each person. */
function closedDeals(count: number) {
  const next = seededRandom(3);
  return Array.from({ length: count }, (_, index) => {
    const owner = [company.li, company.wu, company.wang][index % 3]!;
    const created = today.getTime() - (20 + (index * 330) / count + 20) * oneDay;
    const second = created + 4 * oneDay + next() * 6 * oneDay;
    const end = Math.min(second + 5 * oneDay + next() * 10 * oneDay, today.getTime() - oneDay);
    const walk: Walk = [
      [0, day(created)],
      [1, day(second)],
      [next() < 0.4 ? 3 : 4, day(end)],
    ];
    return { owner, walk, amounts: [100_000n + BigInt(Math.round(next() * 100)) * 1_000n] };
  });
}

const openDeal = (
  owner: Principal & { userId: string },
  stage: number,
  closeOn: string | null,
  amount = 200_000n,
) => ({
  owner,
  walk: [[stage, '2026-03-20T09:00']] as Walk,
  amounts: [amount],
  values: { expected_close_on: closeOn },
});

beforeAll(async () => {
  company = await judgedCompany();
});

test('with too few closed deals there is no interval, and it says why; stages’ weights tell instead', async () => {
  const [li] = await company.addDeals([
    openDeal(company.li, 2, '2026-05-10'),
    openDeal(company.wu, 0, '2026-06-10'),
    openDeal(company.wang, 1, '2026-05-20'),
    openDeal(company.li, 1, null),
  ]);
  expect(li).toBeDefined();
  const forecast = await ask(company.admin);
  expect(forecast).toMatchObject({
    period: { kind: 'quarter', from: '2026-04-01', to: '2026-07-01' },
    band: null,
    closed: 0,
    fewest: 30,
    // 200,000 at 80 %, 20 % and 50 %.
    expected: '300000',
    undated: { count: 1, amount: '200000' },
    categories: {
      commit: { count: 1 },
      best_case: { count: 1 },
      pipeline: { count: 1 },
      closed: { count: 0 },
    },
    commitForecast: '200000',
    bestCaseForecast: '400000',
    openPipeline: '600000',
  });
});

test('with history a band stands around the forecast, the same whenever it is asked; each sees his part', async () => {
  await company.addDeals(closedDeals(90));
  const whole = await ask(company.admin);
  expect(whole.closed).toBe(90);
  expect(whole.band).toEqual((await ask(company.admin)).band);
  expect(Number(whole.band!.p10)).toBeLessThan(Number(whole.band!.p90));
  expect(whole.rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['明斗测试公司', '华东', '李', '吴', '华西', '王']),
  );
  const own = await ask(company.li);
  expect(own.subject).toMatchObject({ kind: 'person', id: company.li.userId });
  expect(own.rows.map(({ name }) => name)).toEqual(['李']);
  expect(own.openPipeline).toBe('200000');
  expect(Number(own.expected)).toBeLessThan(Number(whole.expected));
  const team = await ask(company.mei);
  expect(team.subject).toMatchObject({ kind: 'team', name: '华东' });
  expect(team.openPipeline).toBe('400000');
  const ofOther = { ...quarter, subjectKind: 'person', subjectId: company.wang.userId } as Query;
  expect(await codeOf(ask(company.li, ofOther))).toBe('not_found');
  expect(await codeOf(ask(company.mei, ofOther))).toBe('not_found');
  expect((await ask(company.admin, ofOther)).openPipeline).toBe('200000');
  const blind = { ...company.li, fieldReach: { ...company.li.fieldReach, 'deal.amount': 'hidden' as const } };
  expect(await codeOf(ask(blind))).toBe('forecast_amounts_hidden');
});

test('a category chosen by hand stays when the stage changes, until it is taken back', async () => {
  const { items } = await dealsOf(company.li);
  const deal = items.find(({ category }) => category === 'commit')!;
  expect(deal).toMatchObject({
    amount: '200000',
    closeOn: '2026-05-10',
    picked: null,
    mayPick: true,
    pushes: 0,
  });
  expect(await pick(company.li, deal.id, 'omitted')).toEqual({ category: 'omitted', isPicked: true });
  const stages = await company.as(company.admin, async ({ db, principal }) =>
    db.selectFrom('stage').select(['id', 'name']).where('tenant_id', '=', principal.tenantId).execute(),
  );
  const stageNamed = (name: string) => stages.find((stage) => stage.name === name)!.id;
  await company.as(company.li, (work) =>
    changeStage(work, { dealId: deal.id, stageId: stageNamed('方案报价') }),
  );
  const [omitted] = (await dealsOf(company.li, { category: 'omitted' })).items;
  expect(omitted).toMatchObject({ id: deal.id, stage: '方案报价', picked: { by: '李' } });
  expect(await pick(company.li, deal.id, null)).toEqual({ category: 'best_case', isPicked: false });
  expect(await codeOf(pick(company.wu, deal.id, 'commit'))).toBe('not_found');
  expect(await codeOf(pick(company.li, newId(), 'commit'))).toBe('not_found');
  const { categories } = await ask(company.admin);
  const ofBest = await dealsOf(company.admin, { category: 'best_case' });
  expect(ofBest.total).toBe(categories['best_case']!.count);
  expect((await dealsOf(company.admin, { undated: 'true' })).total).toBe(1);
});

test('what changed since a day adds up to the fen, and names the deals', async () => {
  const changes = await company.as(company.admin, (work) =>
    useCases.forecastChanges(work, { query: { ...quarter, since: '2026-03-15' } } as never),
  );
  const sum = changes.steps.reduce((all, { amount }) => all + BigInt(amount), BigInt(changes.start));
  expect(String(sum)).toBe(changes.end);
  expect(changes).toMatchObject({ start: '0', end: '600000' });
  expect(changes.steps[0]).toMatchObject({ step: 'created', count: 3, amount: '600000' });
  const early = company.as(company.admin, (work) =>
    useCases.forecastChanges(work, { query: { ...quarter, since: '2026-04-01' } } as never),
  );
  expect(await codeOf(early)).toBe('forecast_since_in_future');
});

test('the track record is made from the log alone; the next quarter is proposed at three levels that add up', async () => {
  const record = await company.as(company.admin, (work) =>
    useCases.trackRecord(work, { query: { kind: 'month' } } as never),
  );
  expect(record.periods.at(-1)).toMatchObject({ from: '2026-03-01' });
  expect(record.periods.length).toBeGreaterThan(8);
  expect(record.accuracy['model']!.wape).not.toBeNull();
  expect(record.winner).not.toBeNull();
  const ofQuarters = await company.as(company.admin, (work) =>
    useCases.trackRecord(work, { query: quarter } as never),
  );
  expect(ofQuarters).toEqual(record);
  const proposal = await company.as(company.admin, (work) =>
    useCases.proposeTargets(work, { query: quarter } as never),
  );
  expect(proposal.months).toEqual(['2026-07-01', '2026-08-01', '2026-09-01']);
  const sumOf = (months: readonly string[]) => String(months.reduce((all, month) => all + BigInt(month), 0n));
  for (const { amount, months } of Object.values(proposal.levels!)) expect(sumOf(months)).toBe(amount);
});

test('a submission is kept as it was said; nobody speaks for others, nor for what is over', async () => {
  const submit = (who: Principal, told: object = {}) =>
    company.as(who, (work) =>
      useCases.submitForecast(work, {
        body: {
          kind: 'quarter',
          from: '2026-04-01',
          subject: { kind: 'person', id: who.userId },
          commit: '150000',
          bestCase: '250000',
          note: null,
          ...told,
        },
      } as never),
    );
  expect(await submit(company.li, { note: '客户在走预算' })).toMatchObject({
    forecaster: { name: '李' },
    commit: '150000',
    note: '客户在走预算',
  });
  const ofLi = { subject: { kind: 'person', id: company.li.userId } };
  expect(await codeOf(submit(company.wu, ofLi))).toBe('not_found');
  expect(await codeOf(submit(company.li, { bestCase: '100000' }))).toBe('forecast_best_below_commit');
  expect(await codeOf(submit(company.li, { from: '2026-01-01' }))).toBe('forecast_period_over');
  expect(await submit(company.mei, ofLi)).toMatchObject({ forecaster: { name: '梅' } });
  const listed = (who: Principal) =>
    company.as(who, (work) =>
      useCases.listSubmissions(work, {
        query: { ...quarter, subjectKind: 'person', subjectId: company.li.userId },
      } as never),
    );
  expect((await listed(company.li)).items.map(({ forecaster }) => forecaster.name).toSorted()).toEqual([
    '李',
    '梅',
  ]);
  expect(await codeOf(listed(company.wang))).toBe('not_found');
  const change = company.as(company.li, ({ db, principal }) =>
    db
      .updateTable('forecast_submission')
      .set({ commit_amount: 1n })
      .where('tenant_id', '=', principal.tenantId)
      .execute(),
  );
  await expect(change).rejects.toThrow(/permission denied/);
});
