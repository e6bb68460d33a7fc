import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../platform/model/fields.ts';
import { chinaCalendar } from '../../platform/model/working-calendar.ts';
import { usualSpans } from '../../platform/model/working-hours.ts';
import type { Clause, Conditions } from './definition.ts';
import { judgeConditions, type Circumstances } from './judge-conditions.ts';

const label = { zh: '字段', en: 'Field' };
const fields: Field[] = [
  { id: 'amount', label, kind: 'money', column: 'amount' },
  { id: 'owner', label, kind: 'user', column: 'owner_id' },
];
const morning = new Date('2026-03-31T10:00:00+08:00');
const seen: Circumstances = {
  record: { fields, values: { amount: '500', owner: 'li' } },
  account: null,
  actorId: 'li',
  ownerId: 'li',
  at: morning,
  now: morning,
  hours: { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' },
  authorId: 'admin',
};

const holding: Clause = { on: 'record', condition: { field: 'amount', op: 'gte', value: '500' } };
const failing: Clause = { on: 'record', condition: { field: 'amount', op: 'gt', value: '500' } };
const clauseOf = (holds: boolean): Clause => (holds ? holding : failing);
const judge = (conditions: Conditions, changed: Partial<Circumstances> = {}) =>
  judgeConditions(conditions, { ...seen, ...changed });
const one = (clause: Clause, changed: Partial<Circumstances> = {}) =>
  judge({ match: 'all', groups: [{ match: 'all', clauses: [clause] }] }, changed).met;

const match = fc.constantFrom('all' as const, 'any' as const);
const groups = fc.array(fc.record({ match, holds: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }) }), {
  maxLength: 6,
});

test('groups hold as “all” and “any” say, whatever their clauses', () => {
  fc.assert(
    fc.property(match, groups, (outer, drawn) => {
      const conditions: Conditions = {
        match: outer,
        groups: drawn.map(({ match: inner, holds }) => ({ match: inner, clauses: holds.map(clauseOf) })),
      };
      const expected = drawn.map(({ match: inner, holds }) =>
        inner === 'all' ? holds.every(Boolean) : holds.some(Boolean),
      );
      const whole = outer === 'all' ? expected.every(Boolean) : expected.some(Boolean);
      const { met, clauses } = judge(conditions);
      expect(met).toBe(drawn.length === 0 || whole);
      expect(clauses.map((clause) => clause.met)).toEqual(drawn.flatMap(({ holds }) => holds));
      expect(clauses.map(({ group, clause }) => [group, clause])).toEqual(
        drawn.flatMap(({ holds }, group) => holds.map((_, clause) => [group, clause])),
      );
    }),
  );
});

test('the order of groups and clauses changes nothing', () => {
  fc.assert(
    fc.property(match, groups, (outer, drawn) => {
      const inOrder = drawn.map(({ match: inner, holds }) => ({
        match: inner,
        clauses: holds.map(clauseOf),
      }));
      const turned = inOrder
        .toReversed()
        .map(({ match: inner, clauses }) => ({ match: inner, clauses: clauses.toReversed() }));
      expect(judge({ match: outer, groups: turned }).met).toBe(judge({ match: outer, groups: inOrder }).met);
    }),
  );
});

describe('who did it', () => {
  const actor = (is: 'owner' | 'not_owner' | 'one_of' | 'nobody', userIds: string[] = []): Clause => ({
    on: 'actor',
    is,
    userIds,
  });
  const person = fc.constantFrom('li', 'wang', null);

  test('is the owner or is not, and nobody is no owner', () => {
    fc.assert(
      fc.property(person, person, (actorId, ownerId) => {
        const who = { actorId, ownerId };
        expect(one(actor('owner'), who)).toBe(actorId !== null && actorId === ownerId);
        expect(one(actor('not_owner'), who)).toBe(!one(actor('owner'), who));
        expect(one(actor('nobody'), who)).toBe(actorId === null);
      }),
    );
  });

  test('is one of those named', () => {
    expect(one(actor('one_of', ['li', 'wang']))).toBe(true);
    expect(one(actor('one_of', ['wang']))).toBe(false);
    expect(one(actor('one_of', ['wang']), { actorId: null })).toBe(false);
  });
});

test('office hours are those of the happening, with lunch and days off', () => {
  const inHours: Clause = { on: 'office_hours', is: 'in' };
  const at = (text: string) => ({ at: new Date(`${text}+08:00`) });
  expect(one(inHours, at('2026-03-31T10:00:00'))).toBe(true);
  expect(one(inHours, at('2026-03-31T12:30:00'))).toBe(false);
  expect(one(inHours, at('2026-04-06T10:00:00')), 'Qingming').toBe(false);
  expect(one({ on: 'office_hours', is: 'out' }, at('2026-04-06T10:00:00'))).toBe(true);
});

test('a field that the author does not see, and an account that is not there, meet nothing', () => {
  const clause: Clause = { on: 'record', condition: { field: 'amount', op: 'empty' } };
  expect(one(clause, { record: { fields: [], values: { amount: null } } })).toBe(false);
  const ofAccount: Clause = { on: 'account', condition: { field: 'amount', op: 'gte', value: '1' } };
  expect(one(ofAccount)).toBe(false);
  expect(one(ofAccount, { account: { fields, values: { amount: '1' } } })).toBe(true);
});

test('“me” is the author of the rule, whoever set it off', () => {
  const mine: Clause = { on: 'record', condition: { field: 'owner', op: 'is_me' } };
  expect(one(mine)).toBe(false);
  expect(one(mine, { authorId: 'li', actorId: 'wang' })).toBe(true);
});
