/** Leads that go back by themselves: by the clock, by hand, undone. Times are told as days after taking over. */
import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { addDays, dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import { atClock } from '../../model/pool/run-clock.ts';
import { claimLead } from './claim-lead.ts';
import { lockLead, unlockLead } from './lock-lead.ts';
import { keepTimesOf } from './nightly-recycling.ts';
import { previewRecycling } from './preview-recycling.ts';
import { markUndone } from './recycle-runs.ts';
import { refreshCountdown } from './refresh-countdown.ts';
import { runRecycling, type InWork } from './run-recycling.ts';
import { poolWorld, type PoolWorld } from './testing/pool-world.ts';
import { undoRecycling } from './undo-recycling.ts';

let world: PoolWorld;
const zone = 'Asia/Shanghai';
const today = dayOf(new Date(), zone);
/** In the evening, after the run of that day was due. */
const evening = (days: number) => atClock(addDays(today, days), '22:01', zone);
/** As the system, at a moment. */
const atNight =
  (now: Date): InWork =>
  (useCase) =>
    world.at(now, world.org.system, useCase);

beforeEach(async () => {
  world = await poolWorld();
});

async function noteBy(person: { userId: string }, leadId: string, kind: string, days: number) {
  await world.org.as(world.org.system, ({ db, principal }) =>
    db
      .insertInto('note')
      .values({
        tenant_id: principal.tenantId,
        id: newId(),
        subject_object: 'lead',
        subject_id: leadId,
        kind,
        body: '沟通',
        at: evening(days),
        author_id: person.userId,
        created_at: evening(days),
        updated_at: evening(days),
      })
      .execute(),
  );
}

/** The nights from the first day on, one after the other, as the clock has them. */
async function nights(from: number, to: number) {
  for (let day = from; day <= to; day += 1) await keepTimesOf(atNight(evening(day)));
}

const told = (person: { userId: string }) =>
  world.org.as(world.org.system, ({ db, principal }) =>
    db
      .selectFrom('notification')
      .select(['kind', 'record_id', 'payload'])
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', person.userId)
      .orderBy('at')
      .execute(),
  );

test('untouched for seven days it goes back that evening, with its move and a word to the owner', async () => {
  await world.addRule({ name: '7 天', untouchedDays: 7 });
  const leadId = await world.ownedLead(world.rep);
  await nights(0, 6);
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
  await nights(7, 7);
  expect(await world.leadRow(leadId)).toMatchObject({
    owner_id: null,
    pool_id: world.poolId,
    recycle_at: null,
  });
  expect((await told(world.rep)).at(-1)).toMatchObject({ kind: 'leads-recycled', payload: { count: 1 } });
});

test('a call by the owner puts it off, a thought written down or a colleague’s call does not', async () => {
  await world.addRule({ name: '7 天', untouchedDays: 7 });
  const [called, noted, others] = [
    await world.ownedLead(world.rep),
    await world.ownedLead(world.rep),
    await world.ownedLead(world.rep),
  ];
  await noteBy(world.rep, called, 'call', 5);
  await noteBy(world.rep, noted, 'note', 5);
  await noteBy(world.colleague, others, 'call', 5);
  await nights(6, 7);
  expect((await world.leadRow(called)).owner_id).toBe(world.rep.userId);
  expect((await world.leadRow(noted)).owner_id).toBeNull();
  expect((await world.leadRow(others)).owner_id).toBeNull();
  await nights(8, 12);
  expect((await world.leadRow(called)).owner_id).toBeNull();
});

test('the first rule that fits decides, and where it says to', async () => {
  const other = await world.addPool({ name: '软件公海', everybody: true });
  await world.addRule({
    name: '软件 3 天',
    untouchedDays: 3,
    toPoolId: other,
    segment: [{ field: 'industry', op: 'is', value: 'technology' }],
  });
  await world.addRule({ name: '其余 10 天', untouchedDays: 10 });
  const software = await world.ownedLead(world.rep, { industry: 'technology' });
  const rest = await world.ownedLead(world.rep);
  await nights(2, 3);
  expect((await world.leadRow(software)).pool_id).toBe(other);
  expect((await world.leadRow(rest)).owner_id).toBe(world.rep.userId);
});

test('the countdown stands on the lead, moves with a contact, never beyond the latest day', async () => {
  await world.addRule({ name: '红圈', protectDays: 10, extendDays: 3, mostDays: 20 });
  const leadId = await world.ownedLead(world.rep);
  const count = () => world.org.as(world.org.system, (work) => refreshCountdown(work, [leadId]));
  await count();
  const day = (days: number) => atClock(addDays(today, days), '22:00', zone);
  expect(await world.leadRow(leadId)).toMatchObject({ recycle_at: day(10), hard_recycle_at: day(20) });
  await noteBy(world.rep, leadId, 'visit', 9);
  await count();
  expect((await world.leadRow(leadId)).recycle_at).toEqual(day(12));
});

test('a lock keeps it until its last day is over; unlocked it goes as before', async () => {
  await world.addRule({ name: '3 天', untouchedDays: 3 });
  const leadId = await world.ownedLead(world.rep);
  const lock = (untilOn: string) =>
    world.org.as(world.manager, (work) => lockLead(work, leadId, { untilOn, reason: '大客户' }));
  await expect(lock(addDays(today, -1))).rejects.toMatchObject({ code: 'lock_in_past' });
  await lock(addDays(today, 30));
  await nights(2, 4);
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
  await world.org.as(world.manager, (work) => unlockLead(work, leadId));
  await nights(5, 5);
  expect((await world.leadRow(leadId)).owner_id).toBeNull();
});

test('a rep locks nothing, and what he cannot see is not there', async () => {
  const leadId = await world.ownedLead(world.rep);
  const lock = (work: Work) => lockLead(work, leadId, { untilOn: addDays(today, 3) });
  await expect(world.org.as(world.rep, lock)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(world.org.as(world.outsider, lock)).rejects.toMatchObject({ code: 'not_found' });
});

test('while the owner is on leave the clock stands still', async () => {
  await world.addRule({ name: '3 天', untouchedDays: 3 });
  const leadId = await world.ownedLead(world.rep);
  await world.org.as(world.org.system, ({ db, principal, now }) =>
    db
      .insertInto('rep_absence')
      .values({
        tenant_id: principal.tenantId,
        id: newId(),
        user_id: world.rep.userId,
        kind: 'leave',
        from_at: atClock(addDays(today, 1), '00:00', zone),
        until_at: atClock(addDays(today, 6), '00:00', zone),
        reason: '年假',
        created_at: now,
      })
      .execute(),
  );
  await nights(2, 7);
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
  await nights(8, 8);
  expect((await world.leadRow(leadId)).owner_id).toBeNull();
});

test('the owner is warned three working days before and one day before, each once', async () => {
  await world.addRule({ name: '10 个工作日', unit: 'working', untouchedDays: 10 });
  const leadId = await world.ownedLead(world.rep);
  await world.org.as(world.org.system, (work) => refreshCountdown(work, [leadId]));
  const { recycle_at } = await world.leadRow(leadId);
  const on = dayOf(recycle_at!, zone);
  await nights(0, 25);
  const warnings = (await told(world.rep)).filter((one) => one.kind === 'lead-goes-back');
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toMatchObject({ record_id: leadId, payload: { day: on } });
  expect((await world.leadRow(leadId)).owner_id).toBeNull();
});

test('the preview tells who goes tonight and why, changes nothing, and shows nobody what he may not see', async () => {
  await world.addRule({ name: '3 天', untouchedDays: 3 });
  const mine = await world.ownedLead(world.rep, { name: '王小明' });
  await world.ownedLead(world.outsider);
  const preview = (who: typeof world.rep) =>
    world.at(atClock(addDays(today, 3), '12:00', zone), who, (work) => previewRecycling(work));
  const all = await preview(world.marketer);
  expect(all).toMatchObject({ day: addDays(today, 3), total: 2, withoutPool: 0 });
  const some = await preview(world.manager);
  expect(some).toMatchObject({
    total: 1,
    byRule: [{ ruleName: '3 天', count: 1 }],
    items: [
      {
        id: mine,
        name: '王小明',
        owner: { name: '小陈' },
        pool: { name: '华东公海' },
        reason: { zh: '连续 3 个自然日没有联系客户' },
      },
    ],
  });
  expect((await world.leadRow(mine)).owner_id).toBe(world.rep.userId);
});

test('a night that has run runs no second time; one that was cut short goes on', async () => {
  await world.addRule({ name: '3 天', untouchedDays: 3 });
  const first = await world.ownedLead(world.rep);
  const day = addDays(today, 3);
  const run = () => runRecycling(atNight(evening(3)), { id: newId(), cause: 'nightly', day });
  expect(await run()).toBe(1);
  const second = await world.ownedLead(world.rep);
  expect(await run()).toBe(0);
  await world.org.as(world.org.system, ({ db }) =>
    db
      .updateTable('recycle_run')
      .set({ finished_at: null })
      .where('tenant_id', '=', world.org.orgId)
      .execute(),
  );
  expect(await run()).toBe(2);
  expect((await world.leadRow(first)).owner_id).toBeNull();
  expect((await world.leadRow(second)).owner_id).toBeNull();
});

test('a run is undone within a day: all go home but what somebody has claimed meanwhile', async () => {
  await world.addRule({ name: '3 天', untouchedDays: 3 });
  const ids = [await world.ownedLead(world.rep), await world.ownedLead(world.rep)];
  const runId = newId();
  await runRecycling(atNight(evening(3)), { id: runId, cause: 'by_hand', day: addDays(today, 3) });
  await world.at(evening(3), world.colleague, (work) => claimLead(work, world.poolId, ids[0]!));
  await world.at(evening(3), world.marketer, (work) => markUndone(work, runId));
  expect(await undoRecycling(atNight(evening(3)), runId)).toEqual({ restored: 1, left: 1 });
  expect((await world.leadRow(ids[0]!)).owner_id).toBe(world.colleague.userId);
  expect((await world.leadRow(ids[1]!)).owner_id).toBe(world.rep.userId);
  const again = world.at(evening(3), world.marketer, (work) => markUndone(work, runId));
  await expect(again).rejects.toMatchObject({ code: 'undone_already' });
});

test('after 24 hours a run stays, and an unknown one is not found', async () => {
  const runId = newId();
  await runRecycling(atNight(evening(3)), { id: runId, cause: 'by_hand', day: addDays(today, 3) });
  const late = world.at(new Date(evening(4).getTime() + 1), world.marketer, (work) =>
    markUndone(work, runId),
  );
  await expect(late).rejects.toMatchObject({ code: 'undo_too_late' });
  const unknown = world.org.as(world.marketer, (work) => markUndone(work, newId()));
  await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
});

test('what comes back for the third time goes to the nurture pool', async () => {
  const nurture = await world.addPool({ name: '培育池', kind: 'nurture' });
  await world.addRule({ name: '3 天', untouchedDays: 3 });
  const leadId = await world.ownedLead(world.rep);
  await nights(2, 3);
  await world.at(evening(3), world.colleague, (work) => claimLead(work, world.poolId, leadId));
  await nights(4, 6);
  expect((await world.leadRow(leadId)).pool_id).toBe(world.poolId);
  await world.at(evening(6), world.rep, (work) => claimLead(work, world.poolId, leadId));
  await nights(7, 9);
  expect((await world.leadRow(leadId)).pool_id).toBe(nurture);
});

test('where no pool takes it, a lead stays and the preview says so', async () => {
  const empty = await poolWorld();
  world = empty;
  await world.addRule({ name: '3 天', untouchedDays: 3 });
  const leadId = await world.ownedLead(world.rep);
  await world.org.as(world.org.system, async ({ db, principal }) => {
    const where = { tenant: principal.tenantId };
    await db
      .updateTable('pool')
      .set({ archived_at: new Date() })
      .where('tenant_id', '=', where.tenant)
      .execute();
  });
  const preview = await world.at(evening(2), world.marketer, (work) => previewRecycling(work));
  expect(preview).toMatchObject({ total: 0, withoutPool: 1 });
  await nights(2, 3);
  expect((await world.leadRow(leadId)).owner_id).toBe(world.rep.userId);
});
