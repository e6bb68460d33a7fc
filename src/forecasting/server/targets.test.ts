import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { judgedCompany, type JudgedCompany } from '../../trust/server/testing/judged-company.ts';
import { createInsights } from '../../insights/server/index.ts';
import { targetCube } from '../model/target/target-cube.ts';
import { targetContract as contract, type TargetChange } from '../model/target/contract.ts';
import { targetOf, targetUseCases as useCases } from './index.ts';

let company: JudgedCompany;
let app: AppForTests;

beforeAll(async () => {
  company = await judgedCompany();
  app = await appForTests(company, { contract, useCases });
});

const organisation = () => ({ kind: 'organisation', id: company.orgId }) as const;
const person = (who: Principal) => ({ kind: 'person', id: who.userId! }) as const;
const east = async () => ({ kind: 'team', id: (await company.again(company.mei)).teamIds[0]! }) as const;

const change = (
  subject: TargetChange['subject'],
  from: string,
  amount: string | null,
  told: Partial<TargetChange> = {},
): TargetChange => ({ subject, level: 'target', period: { kind: 'quarter', from }, amount, ...told });

const save = async (who: Principal, ...changes: TargetChange[]) =>
  (await app.clientOf(who))(contract.saveTargets, { body: { changes } });
const gridOf = async (who: Principal, year = 2026) =>
  (await (await app.clientOf(who))(contract.listTargets, { query: { year } })).body;

test('a quarter is shared out over its months, a year over twelve, and each change is kept', async () => {
  expect((await save(company.admin, change(organisation(), '2026-04-01', '100'))).body).toEqual({
    changed: 3,
  });
  const year = { kind: 'year', from: '2027-01-01' } as const;
  expect(
    (await save(company.admin, change(organisation(), '', '1200', { period: year, level: 'stretch' })))
      .status,
  ).toBe(200);
  const [first] = (await gridOf(company.admin)).lines;
  expect(first).toMatchObject({ name: '明斗测试公司', above: null, mayEdit: true });
  expect(first!.months.target.slice(3, 6)).toEqual(['34', '33', '33']);
  expect((await gridOf(company.admin, 2027)).lines[0]!.months.stretch).toEqual(
    Array.from({ length: 12 }, () => '100'),
  );
  await save(company.admin, change(organisation(), '2026-04-01', '200', { before: '100' }));
  const { body } = await (
    await app.clientOf(company.admin)
  )(contract.targetHistory, { query: { ...organisation(), year: 2026 } });
  expect(body.items.slice(0, 3).map(({ month, before, after, by }) => [month, before, after, by])).toEqual([
    ['2026-04-01', '34', '68', '管理员'],
    ['2026-05-01', '33', '66', '管理员'],
    ['2026-06-01', '33', '66', '管理员'],
  ]);
});

test('what somebody changed meanwhile, a day that begins no quarter and a negative amount are refused, and nothing is written', async () => {
  const stale = change(organisation(), '2026-07-01', '500', { before: '400' });
  const good = change(organisation(), '2026-10-01', '500');
  expect((await save(company.admin, good, stale)).problem.code).toBe('target_changed');
  expect((await save(company.admin, change(organisation(), '2026-07-15', '1'))).problem.code).toBe(
    'target_month_unknown',
  );
  expect((await save(company.admin, change(organisation(), '2026-07-01', '-1'))).status).toBe(400);
  expect((await gridOf(company.admin)).lines[0]!.months.target.slice(6)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a manager sets her team and its people, sees nobody beside them; a rep sees his own and sets none', async () => {
  const team = await east();
  expect((await save(company.mei, change(team, '2026-04-01', '90'))).status).toBe(200);
  expect((await save(company.mei, change(person(company.li), '2026-04-01', '60'))).status).toBe(200);
  expect((await save(company.mei, change(person(company.wang), '2026-04-01', '60'))).status).toBe(404);
  expect((await save(company.mei, change(organisation(), '2026-04-01', '60'))).status).toBe(404);
  expect((await save(company.mei, change({ kind: 'person', id: newId() }, '2026-04-01', '6'))).status).toBe(
    404,
  );
  expect((await save(company.li, change(person(company.li), '2026-04-01', '1'))).status).toBe(403);
  expect((await gridOf(company.mei)).lines.map(({ name, mayEdit }) => [name, mayEdit])).toEqual([
    ['华东', true],
    ['吴', true],
    ['李', true],
    ['梅', true],
  ]);
  const own = await gridOf(company.li);
  expect(own.lines.map(({ name, mayEdit }) => [name, mayEdit])).toEqual([['李', false]]);
  expect(own.lines[0]!.months.target.slice(3, 6)).toEqual(['20', '20', '20']);
  const history = { query: { ...person(company.li), year: 2026 } };
  expect((await (await app.clientOf(company.wang))(contract.targetHistory, history)).status).toBe(404);
});

test('row-level security keeps targets out of reach, whatever is asked', async () => {
  const seenBy = (who: Principal) =>
    company.as(who, async ({ db, principal }) => {
      const rows = await db
        .selectFrom('target')
        .select('subject_id')
        .distinct()
        .where('tenant_id', '=', principal.tenantId)
        .execute();
      return rows.length;
    });
  expect(await seenBy(company.li)).toBe(1);
  expect(await seenBy(company.wang)).toBe(0);
  expect(await seenBy(company.mei)).toBe(2);
  const write = company.as(company.wang, ({ db, principal }) =>
    db
      .insertInto('target')
      .values({
        tenant_id: principal.tenantId,
        subject_kind: 'person',
        subject_id: company.wang.userId,
        level: 'target',
        month: '2026-01-01',
        amount: 1n,
        set_at: new Date(),
      })
      .execute(),
  );
  await expect(write).rejects.toThrow(/row-level security/);
});

test('others ask for the sum of a period, and what was won is told beside it, to its owner’s credit', async () => {
  const quarter = { from: '2026-04-01', to: '2026-07-01' };
  expect(await company.as(company.mei, (work) => targetOf(work, quarter, person(company.li)))).toEqual({
    baseline: null,
    target: 60n,
    stretch: null,
  });
  expect(await company.as(company.li, (work) => targetOf(work, quarter, organisation()))).toMatchObject({
    target: null,
  });
  await company.addDeals([
    {
      owner: company.li,
      walk: [
        [0, '2026-02-05T09:00'],
        [3, '2026-03-09T09:00'],
      ],
      amounts: [500n, 700n],
    },
  ]);
  const wonIn = async (who: Principal, name: string) =>
    (await gridOf(who)).lines.find((line) => line.name === name)!.won![2];
  expect(await wonIn(company.mei, '李')).toBe('700');
  expect(await wonIn(company.mei, '华东')).toBe('700');
  expect(await wonIn(company.admin, '明斗测试公司')).toBe('700');
  expect(await wonIn(company.admin, '王')).toBe('0');
});

test('how far targets are reached can be asked of insights, by person and within reach', async () => {
  const ask = (who: Principal) =>
    company.as(who, (work) =>
      createInsights({ cubes: [targetCube] }).answer(work, {
        measures: ['targets.amount', 'targets.won', 'targets.attainment'],
        dimensions: ['targets.person'],
        filters: [{ field: 'targets.month', op: 'between', value: ['2026-01-01', '2026-04-01'] }],
        sort: [],
        limit: 50,
      }),
    );
  const month = { kind: 'month', from: '2026-03-01' } as const;
  await save(company.mei, change(person(company.li), '', '1400', { period: month }));
  await save(company.mei, change(person(company.wu), '', '900', { period: month }));
  const rowsOf = async (who: Principal) => {
    const answer = await ask(who);
    return 'rows' in answer
      ? answer.rows.map(([whose, ...figures]) => [(whose as { name: string }).name, ...figures.map(Number)])
      : [];
  };
  expect(await rowsOf(company.mei)).toEqual(
    expect.arrayContaining([
      ['李', 1400, 700, 0.5],
      ['吴', 900, 0, 0],
    ]),
  );
  expect(await rowsOf(company.li)).toEqual([['李', 1400, 700, 0.5]]);
});
