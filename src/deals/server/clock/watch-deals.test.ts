import { expect, test } from 'vitest';
import type { Principal } from '../../../platform/model/principal.ts';
import { usualClockRules } from '../../model/clock/clock-rules.ts';
import { keptProposals, saveClockRules } from './clock-rules.ts';
import { openClocks } from './clock-terms.ts';
import { snoozeClock } from './snooze-clock.ts';
import { clockedCompany, type ClockedCompany } from './testing/clocked-company.ts';
import { scanDeals } from './watch-deals.ts';

/** A moment in Shanghai. */
const at = (text: string) => new Date(`${text}+08:00`);
const scan = (company: ClockedCompany, when: string) => company.as(company.system, scanDeals, at(when));

const toldTo = ({ as, system, orgId }: ClockedCompany, who: Principal) =>
  as(system, async ({ db }) => {
    const rows = await db
      .selectFrom('notification')
      .select(['kind', 'record_id', 'payload'])
      .where('tenant_id', '=', orgId)
      .where('user_id', '=', who.userId!)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.kind);
  });

const remindersOf = ({ as, system, orgId }: ClockedCompany) =>
  as(system, ({ db }) =>
    db
      .selectFrom('clock_reminder')
      .select(['clock', 'kind', 'user_id', 'effect_until'])
      .where('tenant_id', '=', orgId)
      .orderBy('at')
      .execute(),
  );

test('a level is told to the owner once, however often the scan runs, and the next level once more', async () => {
  const company = await clockedCompany();
  const { li } = company;
  await company.addDeal({ owner: li, nextStepOn: '2026-03-30', agreed: true });
  await scan(company, '2026-03-31T10:00');
  await scan(company, '2026-03-31T10:05');
  expect(await toldTo(company, li)).toEqual(['deal-red']);
  const [reminder] = await remindersOf(company);
  expect(reminder).toMatchObject({ clock: 'promise', kind: 'red', user_id: li.userId });
  expect(reminder!.effect_until, 'three working days, Qingming left out').toEqual(at('2026-04-03T10:00'));
  await scan(company, '2026-04-02T10:00');
  expect(await toldTo(company, li)).toEqual(['deal-red', 'deal-critical']);
  await scan(company, '2026-04-02T11:00');
  expect(await toldTo(company, li)).toHaveLength(2);
});

test('what comes up at night or on a day off is told in the morning of the next working day', async () => {
  const company = await clockedCompany();
  await company.addDeal({ owner: company.li, nextStepOn: '2026-04-03', agreed: true });
  await scan(company, '2026-04-07T08:55');
  expect(await toldTo(company, company.li)).toEqual([]);
  await scan(company, '2026-04-08T08:55');
  expect(await toldTo(company, company.li)).toEqual([]);
  await scan(company, '2026-04-08T09:00');
  expect(await toldTo(company, company.li)).toEqual(['deal-red']);
});

test('three, five and seven working days later owner, superior and management are told, each once', async () => {
  const company = await clockedCompany();
  const { li, mei, zhao, wang, admin } = company;
  await company.addDeal({ owner: li, nextStepOn: '2026-03-19', agreed: true });
  await scan(company, '2026-03-23T10:00');
  await scan(company, '2026-03-25T10:00');
  expect(await toldTo(company, li)).toEqual(['deal-red', 'deal-critical']);
  await scan(company, '2026-03-26T10:00');
  await scan(company, '2026-03-26T10:05');
  expect(await toldTo(company, li)).toContain('deal-stuck');
  expect(await toldTo(company, mei)).toEqual([]);
  await scan(company, '2026-03-30T10:00');
  expect(await toldTo(company, mei)).toEqual(['deal-stuck-superior']);
  expect(await toldTo(company, zhao)).toEqual([]);
  await scan(company, '2026-04-01T10:00');
  await scan(company, '2026-04-08T10:00');
  expect(await toldTo(company, zhao)).toEqual(['deal-high-risk']);
  expect((await toldTo(company, li)).filter((kind) => kind === 'deal-stuck')).toHaveLength(1);
  for (const stranger of [wang, admin]) expect(await toldTo(company, stranger)).toEqual([]);
});

test('after a standstill the steps that were missed are made up for, each once', async () => {
  const company = await clockedCompany();
  await company.addDeal({ owner: company.li, nextStepOn: '2026-03-19', agreed: true });
  await scan(company, '2026-03-20T10:00');
  await scan(company, '2026-04-20T10:00');
  await scan(company, '2026-04-20T10:05');
  expect(await toldTo(company, company.mei)).toEqual(['deal-stuck-superior']);
  expect(await toldTo(company, company.zhao)).toEqual(['deal-high-risk']);
  const kinds = (await remindersOf(company)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(expect.arrayContaining(['management', 'owner', 'superior']));
});

test('a sleeping clock and a deal that moved again tell nobody', async () => {
  const company = await clockedCompany();
  const id = await company.addDeal({ owner: company.li, nextStepOn: '2026-03-30', agreed: true });
  await scan(company, '2026-03-31T08:00');
  await company.as(
    company.li,
    (work) => snoozeClock(work, id, { clock: 'promise', until: '2026-04-02', reason: '客户出差' }),
    at('2026-03-31T08:30'),
  );
  await scan(company, '2026-03-31T10:00');
  await scan(company, '2026-04-01T10:00');
  expect(await toldTo(company, company.li)).toEqual([]);
  await scan(company, '2026-04-02T10:00');
  expect(await toldTo(company, company.li)).toEqual(['deal-critical']);
});

test('more than three deals at once are told in one message', async () => {
  const company = await clockedCompany();
  for (let count = 0; count < 4; count += 1)
    await company.addDeal({ owner: company.li, nextStepOn: '2026-03-30', agreed: true });
  await scan(company, '2026-03-31T10:00');
  expect(await toldTo(company, company.li)).toEqual(['deals-at-risk']);
  expect(await remindersOf(company)).toHaveLength(4);
});

test('history proposes days once a month, and they count where that is wanted', async () => {
  const company = await clockedCompany();
  const stageId = company.stage('初步沟通');
  const proposed = async () => {
    await scan(company, '2026-03-31T10:00');
    return company.as(company.system, async (work) => (await keptProposals(work)).get(stageId));
  };
  const wanted = { ...usualClockRules, stages: { [stageId]: { mode: 'automatic' as const, days: null } } };
  const save = (version: number) =>
    company.as(company.admin, (work) => saveClockRules(work, wanted, version));
  const allowed = () => company.as(company.system, async (work) => (await openClocks(work)).daysOf(stageId));
  for (let won = 0; won < 19; won += 1) await company.addWon(company.li, 4);
  expect(await proposed(), 'nineteen won deals prove nothing').toBeUndefined();
  await save(0);
  expect(await allowed(), 'the target of the stage stands in').toBe(14);
  await company.addWon(company.li, 4);
  expect(await proposed(), 'this month has had its turn').toBeUndefined();
  await scan(company, '2026-04-01T00:05');
  expect(await allowed()).toBe(4);
});
