import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../platform/model/working-calendar.ts';
import { rankCustomers } from '../next-best/rank-customers.ts';
import { reasonsToCall } from '../next-best/reasons-to-call.ts';
import { noDeals, noPapers, noService, noTalks, type AccountFacts } from './account-facts.ts';
import { healthOf, type HealthTerms } from './health.ts';
import { purchaseRhythm } from './purchase-rhythm.ts';

const label = (zh: string) => ({ zh, en: zh });
const terms: HealthTerms = {
  today: '2026-06-30',
  calendar: chinaCalendar,
  roles: {
    all: [
      { value: 'decision_maker', label: label('决策人') },
      { value: 'user', label: label('使用人') },
      { value: 'opponent', label: label('反对者') },
    ],
    wanted: ['decision_maker', 'user'],
  },
};

const facts = (changed: Partial<AccountFacts> = {}): AccountFacts => ({
  deals: noDeals,
  papers: noPapers,
  margins: null,
  service: noService,
  talks: noTalks,
  ...changed,
});

const lively = facts({
  deals: {
    ...noDeals,
    won: 3,
    wonOn: ['2026-01-01', '2026-03-01', '2026-05-01'],
    people: [{ contactId: 'x', role: 'decision_maker' }],
  },
  papers: { ...noPapers, onTime: 3, late: 2, overdue: 0 },
  service: { ...noService, satisfaction: 4, nps: 10 },
  talks: { ...noTalks, recent: 6, before: 8 },
});

test('the score is the weighted mean of its parts, each with what it rests on', () => {
  const health = healthOf(terms, { lastTalkOn: '2026-06-26', contactDays: 14 }, lively);
  const of = Object.fromEntries(health.lines.map(({ part, value }) => [part, value]));
  expect(of).toEqual({ contact: 1, trend: 0.75, purchase: 1, service: 0.9, payment: 0.8, people: 0.5 });
  const expected = 25 + 15 * 0.75 + 20 + 15 * 0.9 + 15 * 0.8 + 10 * 0.5;
  expect(health.score).toBe(Math.round(expected));
  expect(health.level).toBe('good');
  expect(health.lines.find(({ part }) => part === 'people')!.evidence!.zh).toBe('还缺：使用人');
});

test('what the asker may not see is left out and said so; the others weigh more', () => {
  const health = healthOf(
    terms,
    { lastTalkOn: '2026-06-26', contactDays: 14 },
    { ...lively, deals: null, papers: null },
  );
  expect(health.lines.filter(({ missing }) => missing === 'no_right').map(({ part }) => part)).toEqual([
    'purchase',
    'payment',
    'people',
  ]);
  expect(health.score).toBe(Math.round((100 * (25 + 15 * 0.75 + 15 * 0.9)) / 55));
});

test('one fact is no health', () => {
  expect(healthOf(terms, { lastTalkOn: null, contactDays: null }, facts()).score).toBeNull();
});

test('past its limit a part falls to nothing at twice of it', () => {
  const contact = (lastTalkOn: string) =>
    healthOf(terms, { lastTalkOn, contactDays: 10 }, lively).lines[0]!.value;
  expect(contact('2026-06-16')).toBe(1);
  expect(contact('2026-06-08')).toBeCloseTo(0.5);
  expect(contact('2026-05-06')).toBe(0);
});

test('deals won on one day are one purchase', () => {
  expect(purchaseRhythm(['2026-05-01', '2026-05-01'], '2026-06-30')).toBeNull();
  expect(purchaseRhythm(['2026-05-01', '2026-03-02', '2026-05-01'], '2026-06-30')).toEqual({
    everyDays: 60,
    sinceDays: 60,
  });
});

const candidate = (changed: object = {}) => {
  const contact = { lastTalkOn: '2026-06-26', contactDays: 14 };
  const all = { ...contact, contactDueOn: '2026-07-16', facts: lively, ...changed };
  return { ...all, health: healthOf(terms, contact, all.facts) };
};

test('a customer near its own interval is worth a call; long after it less so', () => {
  const of = (wonOn: string[]) =>
    reasonsToCall(terms, candidate({ facts: { ...lively, deals: { ...lively.deals!, wonOn } } }));
  expect(of(['2026-01-01', '2026-03-01', '2026-05-01'])).toMatchObject([
    { kind: 'repurchase', strength: 0.6 },
  ]);
  expect(of(['2025-01-01', '2025-03-01', '2025-05-01'])).toMatchObject([
    { kind: 'repurchase', strength: 0.3 },
  ]);
  expect(of(['2026-01-01', '2026-06-01'])).toEqual([]);
});

test('being overdue grows with the days, an ending contract and late payments are told', () => {
  const kinds = (changed: object) =>
    reasonsToCall(terms, candidate(changed)).map(({ kind, strength }) => [kind, strength]);
  const quiet = { ...lively, deals: noDeals };
  expect(kinds({ facts: quiet, contactDueOn: '2026-06-29' })).toEqual([
    ['overdue', expect.closeTo(0.343, 3)],
  ]);
  expect(kinds({ facts: quiet, contactDueOn: '2026-05-06' })[0]).toEqual(['overdue', 0.9]);
  expect(
    kinds({ facts: { ...quiet, papers: { ...noPapers, endsOn: '2026-08-01', overdue: 2 } } }).map(
      ([kind]) => kind,
    ),
  ).toEqual(['renewal', 'payment']);
});

test('the list ranks by chance times worth, and leaves out whom nothing asks for', () => {
  const because = (strength: number) => ({ kind: 'overdue' as const, strength, words: label('x') });
  const ranked = rankCustomers([
    { id: 'small', worth: 1n, reasons: [because(0.9)] },
    { id: 'big', worth: 100n, reasons: [because(0.5), because(0.5)] },
    { id: 'none', worth: 50n, reasons: [] },
  ]);
  expect(ranked.map(({ id, score }) => [id, score])).toEqual([
    ['big', 75],
    ['small', 27],
  ]);
});
