import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualAcceptWithin, usualEngine, type AssignmentRule } from './assignment-rule.ts';
import { simulateAssignment, type Arrival, type Stage } from './simulate-assignment.ts';
import { anyLead, anyReps, hours, lead, rep } from './testing/any-bench.ts';
import { trackRecordsOf } from './track-record.ts';

const ruleOf = (told: Partial<AssignmentRule> = {}): AssignmentRule => ({
  id: 'rule',
  name: '全体',
  conditions: [],
  takers: { kind: 'everybody' },
  levels: null,
  engine: usualEngine,
  acceptWithin: usualAcceptWithin,
  enabled: true,
  activeFrom: null,
  ...told,
});

const stageOf = (reps: Stage['reps']): Stage => ({
  hours,
  reps,
  sellerIds: new Set(reps.map((one) => one.profile.userId)),
  takersOf: () => () => true,
  records: trackRecordsOf([]),
});

const at = (text: string) => new Date(`${text}+08:00`);
const arrival = (told: Partial<Arrival>): Arrival => ({
  subject: lead(),
  at: at('2026-03-31T10:00'),
  closedAt: null,
  claims: [],
  rule: ruleOf(),
  ownerThen: null,
  ...told,
});

test('what one rep had is spread over all, and Jain’s index tells how much fairer that is', () => {
  const arrivals = Array.from({ length: 8 }, () => arrival({ ownerThen: 'a' }));
  const simulated = simulateAssignment(arrivals, stageOf([rep('a'), rep('b')]));
  expect(simulated.owners.filter((owner) => owner === 'b')).toHaveLength(4);
  expect(simulated.jain).toEqual({ before: 0.5, after: 1 });
  expect(simulated.unassigned).toEqual({ before: 0, after: 0 });
});

test('quotas are those of each day, and a lead that was closed leaves the hands free', () => {
  const one = rep('a', { profile: { dailyCapacity: 2, holdLimit: 2 } });
  const day = (text: string, closed: string | null) =>
    arrival({ at: at(text), closedAt: closed === null ? null : at(closed) });
  const { owners } = simulateAssignment(
    [
      day('2026-03-30T10:00', '2026-03-31T09:00'),
      day('2026-03-30T10:01', null),
      day('2026-03-30T10:02', null),
      day('2026-03-31T10:00', null),
      day('2026-03-31T10:01', null),
    ],
    stageOf([one]),
  );
  expect(owners).toEqual(['a', 'a', null, 'a', null]);
});

test('leads for a pool are counted apart', () => {
  const toPool = ruleOf({ takers: { kind: 'pool', poolId: 'p' } });
  const simulated = simulateAssignment([arrival({ rule: toPool }), arrival({})], stageOf([rep('a')]));
  expect(simulated).toMatchObject({ toPools: 1, owners: [null, 'a'], unassigned: { before: 2, after: 0 } });
});

test('every lead is with one rep, waits, or lies in a pool; what went out is what the ledger says', () => {
  const arrivals = fc.array(
    fc.record({
      subject: anyLead,
      minutes: fc.nat({ max: 4000 }),
      who: fc.option(fc.constantFrom('rep-0', 'rep-1')),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(anyReps, arrivals, (reps, told) => {
      const sorted = told
        .map(({ subject, minutes, who }) =>
          arrival({
            subject,
            ownerThen: who,
            at: new Date(at('2026-03-30T08:00').getTime() + minutes * 60_000),
          }),
        )
        .toSorted((a, b) => a.at.getTime() - b.at.getTime());
      const { owners, unassigned, toPools, after } = simulateAssignment(sorted, stageOf(reps));
      const given = owners.filter((owner) => owner !== null).length;
      expect(given + unassigned.after + toPools).toBe(sorted.length);
      expect([...after.accounts.values()].reduce((sum, account) => sum + account.received, 0)).toBe(given);
    }),
    { numRuns: 60 },
  );
});
