import { expect, test } from 'vitest';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { builtInTypes, unanswered } from '../../../activities/model/follow-up-type.ts';
import { insertNotes } from '../../../activities/server/index.ts';
import { createRecord, removeRecord, updateRecord } from '../../../records/server/index.ts';
import { usualClockRules } from '../../model/clock/clock-rules.ts';
import { changeStage } from '../change-stage.ts';
import { dealKind } from '../deal-kind.ts';
import { listLossReasons } from '../pipeline-queries.ts';
import { saveClockRules } from './clock-rules.ts';
import { openClocks } from './clock-terms.ts';
import { clocksOfDeal } from './clocks-of-deal.ts';
import { forgetClosed, judgeDeals } from './judge-deals.ts';
import { snoozeClock } from './snooze-clock.ts';
import { clockedCompany, type ClockedCompany } from './testing/clocked-company.ts';
import { morning } from './testing/morning.ts';

const judge = (company: ClockedCompany, now = morning, ids?: string[]) =>
  company.as(company.system, async (work) => judgeDeals(work, await openClocks(work), ids), now);

const levels = { green: 0, amber: 1, red: 2, critical: 3 };

test('a scan judges every deal as its page does, and a second one finds nothing', async () => {
  const company = await clockedCompany();
  const { li, wang } = company;
  const ids = [
    await company.addDeal({ owner: li }),
    await company.addDeal({ owner: li, nextStep: null }),
    await company.addDeal({ owner: wang, enteredAt: '2026-03-12T10:00', nextStepOn: '2026-03-30' }),
    await company.addDeal({ owner: wang, enteredAt: '2026-02-01T10:00', nextStepOn: '2026-03-20' }),
    await company.addDeal({ owner: li, enteredAt: '2026-03-01T10:00', agreed: true }),
    await company.addDeal({ owner: li, enteredAt: '2026-03-13T10:00', nextStep: '  ' }),
  ];
  expect(await judge(company)).toBe(5);
  for (const id of ids) {
    const kept = await company.kept(id);
    const { clocks, level } = await company.as(company.admin, (work) => clocksOfDeal(work, id));
    const judged = [kept.stage_level, kept.silence_level, kept.promise_level];
    expect(judged, id).toEqual(clocks.map((clock) => levels[clock.level]));
    expect(kept.clock_level).toBe(level);
    expect(kept.states.map(({ clock }) => clock).toSorted()).toEqual(
      clocks
        .filter((clock) => clock.level !== 'green')
        .map(({ clock }) => clock)
        .toSorted(),
    );
  }
  expect(await judge(company)).toBe(0);
});

test('a level is reached once; when it gets better its row goes, and the ladder begins anew', async () => {
  const company = await clockedCompany();
  const id = await company.addDeal({ owner: company.li, nextStepOn: '2026-03-30', agreed: true });
  await judge(company);
  const [red] = (await company.kept(id)).states;
  expect(red).toMatchObject({ clock: 'promise', level: 2, red_since: morning, told_level: 0 });
  const later = new Date('2026-04-02T10:00:00+08:00');
  await judge(company, later);
  const worse = (await company.kept(id)).states.find(({ clock }) => clock === 'promise');
  expect(worse).toMatchObject({ level: 3, since: later, red_since: morning });
  await company.as(company.system, ({ db }) =>
    db
      .updateTable('deal')
      .set({ next_step_on: '2026-04-10' })
      .where('tenant_id', '=', company.orgId)
      .where('id', '=', id)
      .execute(),
  );
  await judge(company, later);
  expect((await company.kept(id)).states).toEqual([]);
});

test('only the deals asked for are judged', async () => {
  const company = await clockedCompany();
  const [one, other] = [
    await company.addDeal({ owner: company.li, nextStep: null }),
    await company.addDeal({ owner: company.li, nextStep: null }),
  ];
  expect(await judge(company, morning, [one])).toBe(1);
  expect((await company.kept(other)).clock_level).toBe('green');
});

test('a sleeping clock is green to the scan until its day', async () => {
  const company = await clockedCompany();
  const id = await company.addDeal({ owner: company.li, nextStepOn: '2026-03-30' });
  await judge(company);
  await company.as(company.li, (work) =>
    snoozeClock(work, id, { clock: 'promise', until: '2026-04-02', reason: '客户出差' }),
  );
  expect((await company.kept(id)).promise_level).toBe(0);
  await judge(company, new Date('2026-04-01T23:00:00+08:00'));
  expect((await company.kept(id)).promise_level).toBe(0);
  await judge(company, new Date('2026-04-02T00:30:00+08:00'));
  expect((await company.kept(id)).promise_level).toBe(3);
});

test('a deal that is closed or deleted has no clocks, one that is opened again has', async () => {
  const company = await clockedCompany();
  const [lost, deleted] = [
    await company.addDeal({ owner: company.li, nextStep: null }),
    await company.addDeal({ owner: company.li, nextStep: null }),
  ];
  await judge(company);
  const move = (name: string, lossReasonId: string | null = null) =>
    company.as(
      company.li,
      (work) => changeStage(work, { dealId: lost, stageId: company.stage(name), lossReasonId }),
      new Date(),
    );
  const { items } = await company.as(company.li, listLossReasons);
  await move('输单', items[0]!.id);
  await company.as(company.li, (work) => removeRecord(work, dealKind, deleted), new Date());
  await company.as(company.system, (work) => forgetClosed(work));
  for (const id of [lost, deleted]) expect((await company.kept(id)).states).toEqual([]);
  expect((await company.kept(lost)).clock_level).toBeNull();
  await move('初步沟通');
  await judge(company);
  expect((await company.kept(lost)).states).toMatchObject([{ clock: 'promise', level: 1 }]);
});

test('a talk with the customer is noted on the deal, a mere remark is not, and its clocks follow', async () => {
  const company = await clockedCompany();
  const id = await company.addDeal({ owner: company.li, enteredAt: '2026-03-01T10:00' });
  await judge(company);
  expect((await company.kept(id)).silence_level).toBe(3);
  await company.talk(id, 'note', '2026-03-31T09:00');
  await company.relay();
  expect((await company.kept(id)).last_contact_at).toBeNull();
  const called = new Date(Date.now() - 3_600_000);
  await company.talk(id, 'call', called.toISOString().slice(0, 19));
  await company.relay();
  const kept = await company.kept(id);
  expect(kept.last_contact_at).not.toBeNull();
  expect(kept.silence_level).toBe(0);
});

test('a call that nobody answered ends no silence', async () => {
  const company = await clockedCompany();
  const id = await company.addDeal({ owner: company.li, enteredAt: '2026-03-01T10:00' });
  const note = { subjectObject: 'deal', subjectId: id, accountId: null, body: '没接', authorId: null };
  const call = { ...note, kind: 'call' as const, at: morning, result: builtInTypes[0]!.results.at(-1)! };
  expect(call.result.id).toBe(unanswered);
  await company.as(company.system, (work) => insertNotes(work, [call]));
  await company.relay();
  expect((await company.kept(id)).last_contact_at).toBeNull();
});

test('talks with the account and its contacts count where the organisation says so, for the scan and the page alike', async () => {
  const company = await clockedCompany();
  const { as, system, admin, orgId } = company;
  const id = await company.addDeal({ owner: company.li, enteredAt: '2026-03-01T10:00' });
  const accountId = await as(system, (work) => createRecord(work, accountKind, { name: '青禾乳品' }));
  const person = { name: '王总', account: accountId };
  const contactId = await as(system, (work) => createRecord(work, contactKind, person));
  await as(system, (work) => updateRecord(work, dealKind, id, { account: accountId }));
  const said = { accountId, kind: 'visit' as const, body: '谈过', authorId: null };
  const talkWith = (subjectObject: string, subjectId: string, at: string) =>
    as(system, (work) =>
      insertNotes(work, [{ ...said, subjectObject, subjectId, at: new Date(`${at}+08:00`) }]),
    );
  await talkWith('contact', contactId, '2026-03-30T10:00');
  await talkWith('account', accountId, '2026-03-28T10:00');
  await company.relay();
  await judge(company);
  expect((await company.kept(id)).silence_level, 'by the deal alone').toBe(3);
  const rules = { ...usualClockRules, silenceCounts: 'account' as const };
  await as(admin, (work) => saveClockRules(work, rules, 0));
  await judge(company);
  const kept = await company.kept(id);
  const { clocks } = await as(admin, (work) => clocksOfDeal(work, id));
  expect([kept.silence_level, kept.last_contact_at]).toEqual([0, null]);
  expect(clocks[1]).toMatchObject({ clock: 'silence', level: 'green', why: 'silent_account' });
  const told = await as(system, ({ db }) =>
    db
      .selectFrom('deal')
      .select('account_talk_at')
      .where('tenant_id', '=', orgId)
      .where('id', '=', id)
      .execute(),
  );
  expect(told).toEqual([{ account_talk_at: new Date('2026-03-30T10:00:00+08:00') }]);
  await as(system, (work) => updateRecord(work, dealKind, id, { account: null }));
  await company.relay();
  expect((await as(admin, (work) => clocksOfDeal(work, id))).clocks[1]!.why).toBe('never_talked');
});

test('a pipeline may allow days of its own; the scan and the page judge by them alike', async () => {
  const company = await clockedCompany();
  const id = await company.addDeal({ owner: company.li, enteredAt: '2026-03-25T10:00' });
  await judge(company);
  const before = await company.kept(id);
  const own = { [company.pipeline.id]: { silenceDays: 1, promiseDays: null } };
  await company.as(company.admin, (work) => saveClockRules(work, { ...usualClockRules, pipelines: own }, 0));
  await judge(company);
  const after = await company.kept(id);
  expect(after.silence_level).toBeGreaterThan(before.silence_level);
  expect(after.promise_level).toBe(before.promise_level);
  const { clocks } = await company.as(company.admin, (work) => clocksOfDeal(work, id));
  const silence = clocks.find(({ clock }) => clock === 'silence')!;
  expect([levels[silence.level], silence.allowed]).toEqual([after.silence_level, 1]);
  const foreign = { [id]: { silenceDays: 1, promiseDays: null } };
  await expect(
    company.as(company.admin, (work) => saveClockRules(work, { ...usualClockRules, pipelines: foreign }, 1)),
  ).rejects.toMatchObject({ code: 'clock_pipeline_unknown' });
});
