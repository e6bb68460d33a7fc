import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../platform/model/calendar.ts';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { clockLevels, dayClock, limitedLevels, limitsOf } from './clock-level.ts';
import { cutoffsOf, promiseCutoffs, type Cutoffs } from './cutoffs.ts';
import { promiseLimits, readClocks, type ClockTerms, type DealMoments } from './read-clocks.ts';

const hours = dayClock(chinaCalendar, 'Asia/Shanghai');
const terms: ClockTerms = { hours, stageDays: 10, silenceDays: 7, silenceCounts: 'deal', promiseDays: 2 };
const at = (text: string) => new Date(`${text}+08:00`);
/** A Tuesday; 4-6 April are days off, 2026-05-09 is a worked Saturday. */
const now = at('2026-03-31T10:00');
const fresh: DealMoments = {
  createdAt: at('2026-03-30T09:00'),
  stageEnteredAt: at('2026-03-30T09:00'),
  lastContactAt: at('2026-03-30T15:00'),
  accountTalkAt: null,
  nextStep: '寄样品',
  nextStepOn: '2026-04-02',
  nextStepAgreed: false,
};
const read = (deal: Partial<DealMoments>, when = now, sleeping = {}, more: Partial<ClockTerms> = {}) =>
  readClocks({ ...fresh, ...deal }, { ...terms, ...more }, sleeping, when);
const levels = (...asked: Parameters<typeof read>) => read(...asked).map(({ level }) => level);

test('a deal that was talked about yesterday and has a step ahead is green on all clocks', () => {
  expect(levels({})).toEqual(['green', 'green', 'green']);
});

test.each([
  ['80 % of its days', '2026-03-19T10:00', 'amber'],
  ['just before 80 %', '2026-03-19T10:01', 'green'],
  ['all its days', '2026-03-17T10:00', 'red'],
  ['half as much again', '2026-03-10T10:00', 'critical'],
])('the stage clock after %s', (_, entered, level) => {
  expect(levels({ stageEnteredAt: at(entered) })[0]).toBe(level);
});

test('a week-end is no time, a week-end worked in exchange is', () => {
  expect(read({ stageEnteredAt: at('2026-05-07T10:00') }, at('2026-05-11T10:00'))[0]!.days).toBe(3);
  expect(read({ stageEnteredAt: at('2026-04-03T10:00') }, at('2026-04-07T10:00'))[0]!.days).toBe(1);
});

test('a stage without days stays green and says so', () => {
  const [stage] = read({ stageEnteredAt: at('2025-01-01T10:00') }, now, {}, { stageDays: null });
  expect(stage).toMatchObject({ level: 'green', why: 'no_limit', next: null });
});

test('silence runs from the last talk, from the creation while nobody has talked', () => {
  expect(read({ lastContactAt: at('2026-03-20T10:00') })[1]).toMatchObject({ level: 'red', why: 'silent' });
  expect(read({ lastContactAt: null, createdAt: at('2026-03-20T10:00') })[1]).toMatchObject({
    level: 'red',
    why: 'never_talked',
  });
});

test('talks with the account end a silence where the organisation counts them, the later one of both', () => {
  const silent = (about: string | null, withAccount: string | null, silenceCounts: 'deal' | 'account') => {
    const [lastContactAt, accountTalkAt] = [about && at(about), withAccount && at(withAccount)];
    const deal = { lastContactAt: lastContactAt || null, accountTalkAt: accountTalkAt || null };
    const { level, why } = read(deal, now, {}, { silenceCounts })[1]!;
    return [level, why];
  };
  const [long, lately] = ['2026-03-20T10:00', '2026-03-30T10:00'];
  expect(silent(long, lately, 'deal')).toEqual(['red', 'silent']);
  expect(silent(long, lately, 'account')).toEqual(['green', 'silent_account']);
  expect(silent(lately, long, 'account')).toEqual(['green', 'silent']);
  expect(silent(null, long, 'account')).toEqual(['red', 'silent_account']);
  expect(silent(null, null, 'account')).toEqual(['green', 'never_talked']);
});

test('a step agreed with the customer suspends silence until its day is over, not the stage', () => {
  const old = { lastContactAt: at('2026-03-01T10:00'), stageEnteredAt: at('2026-03-01T10:00') };
  expect(levels({ ...old, nextStepAgreed: true })).toEqual(['critical', 'green', 'green']);
  expect(levels({ ...old, nextStepAgreed: true, nextStepOn: '2026-03-30' })[1]).toBe('critical');
  expect(levels({ ...old, nextStepAgreed: false })[1]).toBe('critical');
});

test.each([
  ['is ahead', '2026-04-01', 'green', 'ahead'],
  ['is today', '2026-03-31', 'amber', 'due'],
  ['was yesterday', '2026-03-30', 'red', 'overdue'],
  ['was four working days ago', '2026-03-25', 'critical', 'overdue'],
  ['was a Sunday, whose work is Monday’s', '2026-03-29', 'red', 'overdue'],
])('a promise whose day %s', (_, nextStepOn, level, why) => {
  expect(read({ nextStepOn })[2]).toMatchObject({ level, why });
});

test('without a next step a deal is amber, and what warns already warns louder', () => {
  expect(levels({ nextStep: null })).toEqual(['green', 'green', 'amber']);
  expect(levels({ nextStepOn: null })[2], 'a step without a day is none').toBe('amber');
  const late = { stageEnteredAt: at('2026-03-19T10:00') };
  expect(read({ ...late, nextStep: '' })[0]).toMatchObject({ level: 'red', isLouder: true });
  expect(levels(late)[0]).toBe('amber');
});

test('a sleeping clock counts as green until its day, and still tells how it is', () => {
  const late = { stageEnteredAt: at('2026-03-10T10:00') };
  expect(read(late, now, { stage: '2026-04-01' })[0]).toMatchObject({ level: 'green', awake: 'critical' });
  expect(read(late, now, { stage: '2026-03-31' })[0]!.level).toBe('critical');
});

test('a clock tells when it gets worse, and is right', () => {
  const [stage, silence, promise] = read({});
  for (const { clock, next } of [stage!, silence!, promise!]) {
    const before = read({}, new Date(next!.at.getTime() - 60_000)).find((one) => one.clock === clock);
    const then = read({}, next!.at).find((one) => one.clock === clock);
    expect([before!.level, then!.level]).toEqual(['green', next!.level]);
  }
});

const moments = fc
  .integer({ min: 0, max: 700 * 1440 })
  .map((minutes) => new Date(Date.parse('2025-01-05') + minutes * 60_000));

const reached = <At extends Date | string>(from: At, cutoffs: Cutoffs<At>) =>
  clockLevels[limitedLevels.filter((level) => from <= cutoffs[level]).length];

test('the instants of a scan judge as the clock of one deal does', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 0, max: 60 * 1440 }),
      fc.integer({ min: 1, max: 30 }),
      (today, ago, days) => {
        const since = new Date(today.getTime() - ago * 60_000);
        const deal = { stageEnteredAt: since, createdAt: since, lastContactAt: since };
        const [stage, silence] = read(deal, today, {}, { stageDays: days, silenceDays: days });
        const cutoffs = cutoffsOf(limitsOf(days), today, hours);
        const isStepless = { ...deal, nextStepOn: null };
        expect(reached(since, cutoffs)).toBe(stage!.level);
        expect(reached(since, cutoffs)).toBe(silence!.level);
        expect(read(isStepless, today, {}, { stageDays: days })[2]!.level).toBe('amber');
      },
    ),
    { numRuns: 150 },
  );
});

test('the days of a scan judge promises as the clock of one deal does', () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: -5, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      (today, ago, promiseDays) => {
        const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(today);
        const nextStepOn = addDays(day, -ago);
        const [, , promise] = read({ nextStepOn }, today, {}, { promiseDays });
        expect(reached(nextStepOn, promiseCutoffs(promiseDays, today, hours))).toBe(promise!.level);
        expect(promise!.limits).toEqual(promiseLimits(promiseDays));
      },
    ),
    { numRuns: 150 },
  );
});
