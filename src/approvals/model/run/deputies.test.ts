import { describe, expect, test } from 'vitest';
import { chartOf, flowOf, person, step } from '../testing/flows.ts';
import { begin } from './advance.ts';
import { deputise } from './deputies.ts';
import { deputyFor } from './deputy-for.ts';
import { seatsNow, type Run } from './run.ts';

const line = ['rep', 'manager', 'director', 'ceo'];
const paper = { submitterId: 'rep', facts: {} };
const chart = (deputies: Record<string, string>, left: string[] = []) => chartOf(line, { deputies, left });
const asked = (run: Run) => seatsNow(run).flatMap(({ userId, state }) => (state === 'asked' ? [userId] : []));

test.each([
  ['nobody is away', {}, 'manager', undefined],
  ['his deputy', { manager: 'li' }, 'manager', 'li'],
  ['the deputy of a deputy who is away, too', { manager: 'li', li: 'wu' }, 'manager', 'wu'],
  ['never the submitter', { manager: 'rep' }, 'manager', undefined],
  ['nobody in a circle', { manager: 'li', li: 'manager' }, 'manager', undefined],
])('who decides: %s', (_, deputies, who, expected) => {
  expect(deputyFor(who, 'rep', chart(deputies as Record<string, string>))).toBe(expected);
});

test('nobody decides for somebody who left', () => {
  expect(deputyFor('manager', 'rep', chart({ manager: 'li' }, ['li']))).toBeUndefined();
});

describe('a paper that comes to somebody who is away', () => {
  const flow = flowOf([step('a', [person('manager'), person('li')], { mode: 'all' })]);

  test('asks the deputy, and the trail says for whom', () => {
    const { run, told } = begin(flow, paper, chart({ manager: 'wu' }));
    expect(asked(run)).toEqual(['wu', 'li']);
    expect(run.seats.map(({ userId, state, origin, from }) => [userId, state, origin, from])).toEqual([
      ['manager', 'passed_on', 'flow', null],
      ['wu', 'asked', 'deputised', 1],
      ['li', 'asked', 'flow', null],
    ]);
    expect(told[0]).toEqual({ kind: 'deputised', stepId: 'a', away: 'manager', deputy: 'wu' });
  });

  test('asks one who is asked already only once, for both', () => {
    const { run } = begin(flow, paper, chart({ manager: 'li' }));
    expect(asked(run)).toEqual(['li']);
    expect(run.outcome).toBe('running');
  });
});

test('what waits already goes to the deputy once somebody is away, and only then', () => {
  const flow = flowOf([step('a', [person('manager')]), step('b', [person('director')])]);
  const { run } = begin(flow, paper, chart({}));
  expect(deputise(flow, run, chart({})).run).toBe(run);
  const { run: passed, told } = deputise(flow, run, chart({ manager: 'wu' }));
  expect(asked(passed)).toEqual(['wu']);
  expect(told.map(({ kind }) => kind)).toEqual(['deputised', 'asked']);
});
