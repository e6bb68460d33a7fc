/** Who is told how far numbers can be trusted, and of what it is made. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { CellValue, MeasureQuestion } from '../../insights/model/question.ts';
import { createInsights } from '../../insights/server/index.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import type { TrustCircle } from '../model/contract.ts';
import { usualQualityRules } from '../model/quality-rules.ts';
import { signalIds, type SignalId } from '../model/signals.ts';
import { doubtedMeasure, trustCube } from '../model/trust-cube.ts';
import { saveQualityRules } from './quality-rules.ts';
import { readTrust } from './read-trust.ts';
import { judgedCompany, type JudgedCompany, type Walk } from './testing/judged-company.ts';

const insights = createInsights({ cubes: [trustCube] });

async function trustFor(company: JudgedCompany, who: Principal, by: TrustCircle = 'whole') {
  return company.as(who, (work) => readTrust(work, { by }));
}

async function signalOf(company: JudgedCompany, id: SignalId, who: Principal = company.admin) {
  const { rows } = await trustFor(company, who);
  const { judged, doubted } = rows[0]!.signals.find((signal) => signal.id === id)!;
  return [doubted, judged];
}

test('five moves of one person within ten minutes are a batch; four are not, nor are those of two people', async () => {
  const company = await judgedCompany();
  const move = (minute: string): Walk => [
    [0, '2026-03-02T09:00'],
    [1, `2026-03-10T10:${minute}`],
  ];
  await company.addDeals([
    ...['00', '02', '04', '06', '10'].map((minute) => ({ owner: company.li, walk: move(minute) })),
    ...['20', '22'].map((minute) => ({ owner: company.li, walk: move(minute) })),
    ...['00', '01', '02', '03'].map((minute) => ({ owner: company.wang, walk: move(minute) })),
  ]);
  expect(await signalOf(company, 'batch')).toEqual([5, 11]);
  expect(await signalOf(company, 'batch', company.li)).toEqual([5, 7]);
  expect(await signalOf(company, 'batch', company.wang)).toEqual([0, 4]);
});

/** What a batch is, told plainly: some ten minutes that hold the move hold five of them. */
function batchedOf(minutes: readonly number[]): number {
  const inWindow = (from: number) => minutes.filter((minute) => minute >= from && minute <= from + 10).length;
  return minutes.filter((minute) =>
    minutes.some((from) => from <= minute && minute <= from + 10 && inWindow(from) >= 5),
  ).length;
}

test('whatever the minutes, exactly the moves of batches are doubted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 59 }), { minLength: 1, maxLength: 14 }), async (minutes) => {
      const company = await judgedCompany();
      await company.addDeals(
        minutes.map((minute) => ({
          owner: company.li,
          walk: [
            [0, '2026-03-02T09:00'],
            [1, `2026-03-10T10:${String(minute).padStart(2, '0')}`],
          ] as Walk,
        })),
      );
      expect(await signalOf(company, 'batch')).toEqual([batchedOf(minutes), minutes.length]);
    }),
    { numRuns: 12 },
  );
});

test('a move counts as before the review in the day before it, by the organisation’s own weekday and hour', async () => {
  const company = await judgedCompany();
  const walk = (at: string): Walk => [
    [0, '2026-03-02T09:00'],
    [1, at],
  ];
  // Monday 9:30 is the usual review: Sunday afternoon is before it, Monday noon is not.
  await company.addDeals(
    ['2026-03-15T15:00', '2026-03-16T09:00', '2026-03-16T12:00', '2026-03-18T10:00'].map((at) => ({
      owner: company.li,
      walk: walk(at),
    })),
  );
  expect(await signalOf(company, 'review')).toEqual([2, 4]);
  await company.as(company.admin, (work) =>
    saveQualityRules(work, { ...usualQualityRules, review: { weekday: 3, time: '18:00' } }, 0),
  );
  expect(await signalOf(company, 'review')).toEqual([1, 4]);
});

test('stays under an hour between two moves of one person are entered afterwards', async () => {
  const company = await judgedCompany();
  await company.addDeals([
    {
      owner: company.li,
      walk: [
        [0, '2026-03-10T10:00'],
        [1, '2026-03-10T10:05'],
        [2, '2026-03-20T10:00'],
      ],
    },
  ]);
  expect(await signalOf(company, 'retro')).toEqual([1, 2]);
});

test('a follow-up of under ten characters is thin, and so is one like the last', async () => {
  const company = await judgedCompany();
  const [deal] = await company.addDeals([{ owner: company.li, walk: [[0, '2026-03-02T09:00']] }]);
  const say = (body: string, at: string) => company.addNote(company.li, deal!, body, at);
  await say('已 联 系', '2026-03-03T09:00');
  await say('客户确认了预算，下周二看样机', '2026-03-04T09:00');
  await say('客户确认了预算， 下周二看样机', '2026-03-05T09:00');
  await say('样机通过，客户要报价单和交期', '2026-03-06T09:00');
  await company.addNote(company.wu, deal!, '样机通过，客户要报价单和交期', '2026-03-07T09:00');
  expect(await signalOf(company, 'thin')).toEqual([2, 5]);
});

test('open deals: pushed three times, bare, and with the amount of their creation beyond the quote', async () => {
  const company = await judgedCompany();
  const walk: Walk = [
    [0, '2026-03-02T09:00'],
    [1, '2026-03-05T09:00'],
    [2, '2026-03-12T09:00'],
  ];
  const full = { next_step: '签合同' };
  const [still, , early] = await company.addDeals([
    { owner: company.li, walk, values: full, amounts: [100n] },
    { owner: company.li, walk, values: full, amounts: [100n, 100n, 90n] },
    { owner: company.li, walk: walk.slice(0, 2), amounts: [100n] },
  ]);
  expect(await signalOf(company, 'frozen')).toEqual([1, 2]);
  expect(await signalOf(company, 'bare'), 'none has a contact').toEqual([3, 3]);
  await company.as(company.system, async ({ db, principal }) => {
    const days = ['2026-04-10', '2026-04-20', '2026-04-15', '2026-05-01', '2026-05-20'];
    for (const [place, to] of days.slice(1).entries())
      await db
        .insertInto('deal_field_event')
        .values(
          [still!, ...(place < 2 ? [early!] : [])].map((deal_id) => ({
            tenant_id: principal.tenantId,
            id: newId(),
            deal_id,
            actor_id: null,
            field: 'expected_close_on',
            from_value: days[place]!,
            to_value: to,
            at: new Date(),
          })),
        )
        .execute();
  });
  expect(await signalOf(company, 'pushed'), 'pulled forward once, pushed three times').toEqual([1, 3]);
});

test('losses for other reasons belong to whoever lost them', async () => {
  const company = await judgedCompany();
  const walk: Walk = [
    [0, '2026-03-02T09:00'],
    [4, '2026-03-20T09:00'],
  ];
  await company.addDeals([
    { owner: company.li, walk, reason: 1 },
    { owner: company.li, walk, reason: 0 },
    { owner: company.wang, walk, reason: 1 },
  ]);
  expect(await signalOf(company, 'vague')).toEqual([2, 3]);
  expect(await signalOf(company, 'vague', company.li)).toEqual([1, 2]);
});

let world: JudgedCompany;
beforeAll(async () => {
  world = await judgedCompany();
  const walk = (day: number, minute: number): Walk => [
    [0, '2026-02-02T09:00'],
    [1, `2026-03-${day}T10:${minute}`],
    [day % 3 === 0 ? 4 : 2, `2026-03-${day}T10:${minute + 3}`],
  ];
  const people = [world.li, world.wu, world.wang];
  await world.addDeals(
    Array.from({ length: 45 }, (_, number) => ({
      owner: people[number % 3]!,
      walk: walk(10 + (number % 15), 10 + number),
      reason: number % 2,
    })),
  );
});

test('a rep is told of himself, a manager of the team, the administrator of all, others of nobody', async () => {
  const named = async (who: Principal) =>
    (await trustFor(world, who, 'person')).rows.map(({ key }) => (key as { name: string }).name).toSorted();
  expect(await named(world.li)).toEqual(['李']);
  expect(await named(world.mei)).toEqual(['吴', '李']);
  expect(await named(world.admin)).toEqual(['吴', '李', '王']);
  const marketer = await world.addPerson({ name: '市场', role: 'marketing' });
  await expect(trustFor(world, marketer)).rejects.toMatchObject({ code: 'forbidden' });
  const asked = await world.as(world.li, (work) =>
    readTrust(work, { by: 'whole', person: world.wang.userId }),
  );
  expect(asked.rows[0]).toMatchObject({ score: null, judged: 0 });
});

test('a score wider than its deals tells of no deal that is out of reach', async () => {
  const wide = { ...world.li, rights: { ...world.li.rights, 'trust.read': 'all' as const } };
  expect((await trustFor(world, wide, 'person')).rows.map(({ key }) => key)).toMatchObject([{ name: '李' }]);
});

test('by week only signs that have a day count', async () => {
  const { rows } = await trustFor(world, world.admin, 'week');
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key).toSorted());
  expect(rows[0]!.signals.map(({ id }) => id)).toEqual(['batch', 'review', 'retro', 'thin', 'vague']);
});

test('behind every doubted number stand exactly as many rows, for everybody who may ask', async () => {
  const asking = fc.record({
    id: fc.constantFrom(...signalIds),
    who: fc.constantFrom('admin' as const, 'mei' as const, 'li' as const, 'wang' as const),
    by: fc.constantFrom('person' as const, 'team' as const, 'whole' as const),
  });
  await fc.assert(
    fc.asyncProperty(asking, async ({ id, who, by }) => {
      const { rows, question } = await trustFor(world, world[who], by);
      for (const { key, signals } of rows) {
        const values = by === 'whole' ? [] : [key as CellValue];
        const cell = { measure: doubtedMeasure(id), values };
        const { total, ids } = await world.as(world[who], (work) =>
          insights.idsOf(work, { question: question as MeasureQuestion, cell, offset: 0, limit: 200 }),
        );
        expect(total).toBe(signals.find((signal) => signal.id === id)!.doubted);
        expect(ids).toHaveLength(total);
      }
    }),
    { numRuns: 40 },
  );
});
