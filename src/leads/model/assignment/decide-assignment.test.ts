import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealOut } from './deal-out.ts';
import { decideAssignment } from './decide-assignment.ts';
import { openLedger, topLeadsOf } from './fairness-ledger.ts';
import { trackRecordsOf, wholeSegment } from './track-record.ts';
import { usualEngine } from './assignment-rule.ts';
import { anyLead, anyRecords, anyReps, benchOf, lead, now, occasion, rep } from './testing/any-bench.ts';

const decide = (
  ...args: Parameters<typeof decideAssignment> extends [infer O, infer B, ...unknown[]] ? [O, B] : never
) => decideAssignment(args[0], args[1], [], usualEngine);

test('the utility is 0.35 fit + 0.25 skill + 0.25 fair + 0.15 speed', () => {
  const ann = rep('ann', {
    overdueTasks: 4,
    profile: { specialities: { product: ['p1'], industry: ['finance'], region: [], size: [], language: [] } },
  });
  const records = trackRecordsOf([
    { segment: wholeSegment, userId: 'ann', won: 20, decided: 50 },
    { segment: wholeSegment, userId: 'bob', won: 10, decided: 100 },
  ]);
  const { candidates } = decide(
    occasion(lead({ productId: 'p1', industry: 'retail', province: '浙江' })),
    benchOf([ann], { records }),
  );
  const [one] = candidates;
  // product 0.3 × 1, industry 0.25 × 0, region 0.2 × 0.5, of 0.75 that is known.
  expect(one!.parts!.fit).toBeCloseTo(0.4 / 0.75, 9);
  // p0 = 30/150 = 0.2: (20 + 10 × 0.2) / (50 + 10) / 0.4.
  expect(one!.parts!.skill).toBeCloseTo(22 / 60 / 0.4, 9);
  expect(one!.parts).toMatchObject({ fair: 0.5, speed: 0.6 });
  expect(one!.utility).toBeCloseTo(0.35 * (0.4 / 0.75) + 0.25 * (22 / 60 / 0.4) + 0.25 * 0.5 + 0.15 * 0.6, 8);
});

test('of a lead to train on, skill does not count: whoever is owed most gets it', () => {
  const records = trackRecordsOf([
    { segment: wholeSegment, userId: 'ann', won: 40, decided: 40 },
    { segment: wholeSegment, userId: 'bob', won: 0, decided: 40 },
  ]);
  const lines = [
    { pageId: 'p', userId: 'ann', capacity: 20, received: 3, receivedWeight: 30, receivedTop: 0 },
    { pageId: 'p', userId: 'bob', capacity: 20, received: 2, receivedWeight: 20, receivedTop: 0 },
  ];
  const reps = [rep('ann'), rep('bob')];
  const ledger = openLedger(
    lines,
    new Map([
      ['ann', 20],
      ['bob', 20],
    ]),
  );
  expect(decide(occasion(lead({ level: 'B1' })), benchOf(reps, { records, ledger })).ownerId).toBe('ann');
  expect(decide(occasion(lead({ level: 'C1' })), benchOf(reps, { records, ledger })).ownerId).toBe('bob');
});

test('whoever has a claim gets the lead before anybody better, the account’s owner first; but only if he can', () => {
  const best = rep('best', {
    profile: { specialities: { product: [], industry: ['retail'], region: [], size: [], language: [] } },
  });
  const bench = benchOf([best, rep('deals'), rep('accounts')]);
  const claims = [
    { userId: 'accounts', reason: 'account_owner' as const },
    { userId: 'deals', reason: 'deal_owner' as const },
  ];
  const asked = occasion(lead({ industry: 'retail' }));
  expect(decideAssignment(asked, bench, [], usualEngine)).toMatchObject({ ownerId: 'best', sticky: null });
  const first = decideAssignment(asked, bench, claims, usualEngine);
  expect(first).toMatchObject({ ownerId: 'accounts', sticky: 'account_owner' });
  expect(first.candidates[0]!.userId, 'the chosen one leads the table').toBe('accounts');
  bench.reps[2]!.held = 100;
  expect(decideAssignment(asked, bench, claims, usualEngine)).toMatchObject({
    ownerId: 'deals',
    sticky: 'deal_owner',
  });
});

test('among equals the one whose last lead is longest ago, then the smaller id', () => {
  const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const asked = occasion(lead());
  expect(
    decide(asked, benchOf([rep('b', { lastAssignedAt: at(5) }), rep('a', { lastAssignedAt: at(3) })]))
      .ownerId,
  ).toBe('b');
  expect(
    decide(asked, benchOf([rep('b', { lastAssignedAt: at(500) }), rep('c')])).ownerId,
    'never comes first',
  ).toBe('c');
  expect(decide(asked, benchOf([rep('b'), rep('a')])).ownerId).toBe('a');
});

test('nobody eligible is told with the reason of each', () => {
  const decision = decide(
    occasion(lead()),
    benchOf([rep('b', { capacity: 0 }), rep('a', { profile: { takesLeads: false } })]),
  );
  expect(decision.ownerId).toBeNull();
  expect(decision.candidates.map(({ userId, exclusion }) => [userId, exclusion!.code])).toEqual([
    ['a', 'takes_no_leads'],
    ['b', 'quota_spent'],
  ]);
});

test('the order in which reps stand changes nothing', () => {
  fc.assert(
    fc.property(
      anyReps,
      anyRecords,
      anyLead,
      fc.infiniteStream(fc.nat()),
      (reps, records, subject, random) => {
        const shuffled = reps
          .map((one) => ({ one, place: random.next().value as number }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const asked = occasion(subject);
        expect(decide(asked, benchOf(shuffled, { records }))).toEqual(
          decide(asked, benchOf(reps, { records })),
        );
      },
    ),
  );
});

test('capacity and hold limits are never exceeded, whatever comes; nobody is passed over without a reason', () => {
  fc.assert(
    fc.property(anyReps, anyRecords, fc.array(anyLead, { maxLength: 40 }), (reps, records, leads) => {
      const before = reps.map((one) => ({ received: one.receivedToday, held: one.held }));
      const bench = benchOf(reps, { records });
      for (const subject of leads) {
        const decision = dealOut(occasion(subject), bench, [], usualEngine);
        expect(decision.candidates).toHaveLength(reps.length);
        expect(decision.ownerId === null).toBe(decision.candidates.every((one) => one.exclusion !== null));
        if (decision.ownerId)
          expect(decision.candidates[0]).toMatchObject({ userId: decision.ownerId, exclusion: null });
      }
      for (const [at, one] of reps.entries()) {
        expect(one.receivedToday).toBeLessThanOrEqual(Math.max(one.capacity, before[at]!.received));
        expect(one.held).toBeLessThanOrEqual(Math.max(one.profile.holdLimit, before[at]!.held));
      }
    }),
    { numRuns: 60 },
  );
});

const fixed = { product: [], industry: [], region: [], size: [], language: [] };

test('no rep is above 1.5 × his capacity share of the top leads, and the cap alone leaves none without an owner', () => {
  const capacities = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(capacities, anyRecords, fc.integer({ min: 1, max: 80 }), (wanted, records, count) => {
      const reps = wanted.map((capacity, at) =>
        rep(`rep-${at}`, {
          capacity,
          profile: {
            holdLimit: 1000,
            specialities: { ...fixed, industry: at === 0 ? ['retail'] : ['finance'] },
          },
        }),
      );
      // Room for all of them, so that only the cap can say no.
      const bench = benchOf(reps);
      const all = wanted.reduce((sum, capacity) => sum + capacity, 0);
      for (let given = 1; given <= count; given += 1) {
        for (const one of reps) one.receivedToday = 0;
        expect(
          dealOut(occasion(lead({ level: 'A1', industry: 'retail' })), { ...bench, records }, [], usualEngine)
            .ownerId,
        ).not.toBeNull();
        for (const one of reps) {
          const allowed = Math.ceil((1.5 * one.capacity * given) / all);
          expect(topLeadsOf(bench.ledger, one.profile.userId)).toBeLessThanOrEqual(allowed);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a newcomer is not starved beside stars: of leads to train on he gets his share, of others some', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 60, max: 120 }), (stars, count) => {
      const reps = [
        ...Array.from({ length: stars }, (_, at) => rep(`star-${at}`)),
        rep('new', { profile: { level: 'newcomer' } }),
      ];
      for (const one of reps)
        Object.assign(one, { capacity: 1000, profile: { ...one.profile, holdLimit: 1000 } });
      const records = trackRecordsOf(
        Array.from({ length: stars }, (_, at) => ({
          segment: wholeSegment,
          userId: `star-${at}`,
          won: 30,
          decided: 60,
        })),
      );
      const bench = benchOf(reps, { records });
      const got = { training: 0, other: 0 };
      for (let at = 0; at < count; at += 1) {
        const level = (['A2', 'B2', 'C2'] as const)[at % 3]!;
        const { ownerId } = dealOut(occasion(lead({ level })), bench, [], usualEngine);
        if (ownerId === 'new') got[level === 'C2' ? 'training' : 'other'] += 1;
      }
      expect(got.training + got.other).toBeGreaterThanOrEqual(Math.floor((0.9 * count) / reps.length));
    }),
    { numRuns: 20 },
  );
});
