import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealOut, receiversOf, type Split } from './deal-out.ts';
import { handOverObjects, whyNotUndo, type HandOverObject } from './hand-over.ts';
import { whyStays, warningsOf } from './staying.ts';
import { sizeBandOf, unitsOf, type AccountTraits, type HeldRecord } from './units.ts';

const record = (object: HeldRecord['object'], id: string, more: Partial<HeldRecord> = {}): HeldRecord => ({
  object,
  id,
  name: id,
  ownerId: 'chen',
  teamId: 'east',
  accountId: null,
  subjectId: null,
  isOpen: true,
  amount: object === 'deal' ? 100n : null,
  isUnpriced: false,
  ...more,
});

test('an account takes along what belongs to it; papers, tasks and meetings follow what they are about', () => {
  const units = unitsOf([
    record('account', 'a'),
    record('contact', 'c', { accountId: 'a' }),
    record('deal', 'd', { accountId: 'a', amount: 700n }),
    record('deal', 'won', { accountId: 'a', amount: 900n, isOpen: false }),
    record('task', 't', { accountId: 'a', subjectId: 'd' }),
    record('deal', 'alone', { accountId: 'elsewhere' }),
    record('task', 't2', { accountId: 'elsewhere', subjectId: 'alone' }),
    record('quote', 'q', { accountId: 'elsewhere', subjectId: 'alone' }),
    record('task', 't3', { accountId: 'elsewhere', subjectId: 'q' }),
    record('contract', 'k', { accountId: 'a' }),
    record('meeting', 'm', { accountId: 'a', subjectId: 'k' }),
    record('lead', 'l'),
    record('task', 'loose'),
  ]);
  const told = units.map(({ id, records }) => [id, records.map((one) => one.id)]);
  expect(told).toEqual([
    ['a', ['a', 'c', 'd', 'won', 't', 'k', 'm']],
    ['alone', ['alone', 't2', 'q', 't3']],
    ['l', ['l']],
    ['loose', ['loose']],
  ]);
  expect(units[0]!.openAmount).toBe(700n);
});

/** Tasks are about papers, papers about deals: never in a circle. */
const heights: readonly (readonly HandOverObject[])[] = [
  ['account', 'contact', 'lead'],
  ['deal'],
  ['quote', 'contract', 'delivery', 'case'],
  ['task', 'meeting'],
];
const heightOf = (object: HandOverObject) => heights.findIndex((same) => same.includes(object));
const isAbove = (subject: HandOverObject | undefined, object: HandOverObject) =>
  subject !== undefined && heightOf(object) > 0 && heightOf(subject) < heightOf(object);

const anyRecords = fc
  .array(
    fc.record({
      object: fc.constantFrom(...handOverObjects),
      account: fc.integer({ min: 0, max: 30 }),
      subject: fc.integer({ min: 0, max: 30 }),
      amount: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ object, account, subject, amount }, index) =>
      record(object, String(index), {
        accountId: object === 'account' || object === 'lead' ? null : String(account),
        subjectId: isAbove(drafts[subject]?.object, object) ? String(subject) : null,
        amount: object === 'deal' ? amount : null,
      }),
    ),
  );

test('every record stands in exactly one unit, headed by one of its own', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const units = unitsOf(records);
      const ids = units.flatMap((unit) => unit.records.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(records.map(({ id }) => id).toSorted());
      for (const unit of units) expect(unit.records).toContain(unit.head);
    }),
  );
});

test('evenly: everybody gets as many units, give or take one, and the same question has the same answer', () => {
  fc.assert(
    fc.property(anyRecords, fc.integer({ min: 1, max: 6 }), (records, people) => {
      const userIds = Array.from({ length: people }, (_, index) => `user ${index}`);
      const units = unitsOf(records);
      const dealt = dealOut(units, { by: 'evenly', userIds });
      const counts = userIds.map((id) => [...dealt.values()].filter((to) => to === id).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(dealt.size).toBe(units.length);
      expect(dealOut([...units].reverse(), { by: 'evenly', userIds })).toEqual(dealt);
    }),
  );
});

test('by a trait of the account; what no share names goes to the rest; a pick goes before the rule', () => {
  const traits = new Map<string, AccountTraits>([
    ['a', { region: '上海', industry: 'retail', size: 'small' }],
    ['b', { region: '北京', industry: 'retail', size: 'large' }],
    ['other', { region: '上海', industry: null, size: 'unknown' }],
  ]);
  const units = unitsOf(
    [
      record('account', 'a'),
      record('account', 'b'),
      record('account', 'c'),
      record('deal', 'd', { accountId: 'other' }),
    ],
    traits,
  );
  const split: Split = { by: 'region', shares: [{ values: ['上海'], userId: 'li' }], restTo: 'wang' };
  expect([...dealOut(units, split)]).toEqual([
    ['a', 'li'],
    ['b', 'wang'],
    ['c', 'wang'],
    ['d', 'li'],
  ]);
  const picks = { a: 'zhao', b: null };
  expect([...dealOut(units, split, picks).entries()].toSorted()).toEqual([
    ['a', 'zhao'],
    ['b', null],
    ['c', 'wang'],
    ['d', 'li'],
  ]);
  expect(receiversOf(split, picks)).toEqual(['li', 'wang', 'zhao']);
});

test('size bands begin at 100 and 500 employees', () => {
  expect([null, 0, 99, 100, 499, 500].map(sizeBandOf)).toEqual([
    'unknown',
    'small',
    'small',
    'middle',
    'middle',
    'large',
  ]);
});

test('a record stays with a reason: kept by hand, held already, out of reach, out of the receiver’s sight', () => {
  const taker = { id: 'li', isInReach: () => true, mayRead: () => true };
  expect(whyStays(record('deal', 'd'), null)).toBe('kept_by_hand');
  expect(whyStays(record('deal', 'd', { ownerId: 'li' }), taker)).toBe('same_owner');
  expect(whyStays(record('deal', 'd'), { ...taker, isInReach: () => false })).toBe('receiver_outside');
  expect(whyStays(record('deal', 'd'), { ...taker, mayRead: (object) => object !== 'deal' })).toBe(
    'receiver_cannot',
  );
  expect(whyStays(record('deal', 'd'), taker)).toBeNull();
});

test('a deal that leaves its account behind, and an account that colleagues work on, are pointed out', () => {
  const [unit] = unitsOf([record('deal', 'd', { accountId: 'a', isOpen: false })]);
  expect(warningsOf(unit!, new Set())).toEqual(['account_stays', 'closed_only']);
  const [account] = unitsOf([record('account', 'a')]);
  expect(warningsOf(account!, new Set(['a']))).toEqual(['shared_account']);
  const [quote] = unitsOf([record('quote', 'q', { accountId: 'a' })]);
  expect(warningsOf(quote!, new Set())).toEqual(['account_stays']);
});

test('it can be undone through the fourteenth day after it, once, and only when something moved', () => {
  const createdAt = new Date('2026-03-01T02:00:00Z');
  const why = (state: 'done' | 'running' | 'undone' | 'in_approval', moved: number, now: string) =>
    whyNotUndo({ state, since: createdAt, moved }, new Date(now), 'Asia/Shanghai');
  expect(why('done', 3, '2026-03-15T15:59:00Z')).toBeNull();
  expect(why('done', 3, '2026-03-15T16:00:00Z')).toBe('undo_too_late');
  expect(why('running', 3, '2026-03-02T00:00:00Z')).toBe('still_running');
  expect(why('in_approval', 0, '2026-03-02T00:00:00Z')).toBe('awaits_approval');
  expect(why('undone', 3, '2026-03-02T00:00:00Z')).toBe('undone_already');
  expect(why('done', 0, '2026-03-02T00:00:00Z')).toBe('nothing_moved');
});
