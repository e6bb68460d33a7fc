import { describe, expect, test } from 'vitest';
import type { Comparison, Condition } from '../flow/condition.ts';
import type { BranchStep, FlowStep } from '../flow/flow.ts';
import { chartOf, flowOf, person, step } from '../testing/flows.ts';
import { deadBranches } from './dead-branches.ts';
import { trialWarnings } from './trial-warnings.ts';
import { tryFlow } from './try-flow.ts';

const chart = chartOf(['rep', 'manager', 'director'], { roles: { legal: ['li'], empty: [] } });

function when(...comparisons: Comparison[]): Condition {
  return { match: 'all', comparisons };
}
const amount = (op: Comparison['op'], value: string): Comparison => ({ fact: 'amount', op, value });

function branch(id: string, arms: (readonly [string, Condition, FlowStep[]])[], otherwise: FlowStep[] = []) {
  const drawn = arms.map(([name, condition, steps]) => ({ id: name, name, when: condition, steps }));
  return { kind: 'branch', id, name: id, arms: drawn, otherwise } satisfies BranchStep;
}

describe('who would decide', () => {
  const large = when(amount('at_least', '100'));
  const flow = flowOf(
    [
      step('a', [{ kind: 'superior', level: 1 }]),
      branch(
        'x',
        [['large', large, [step('b', [{ kind: 'superior', level: 2 }])]]],
        [step('c', [person('li')])],
      ),
      { kind: 'copy', id: 'd', name: 'd', people: [person('wu')] },
      step(
        'e',
        [
          { kind: 'superior', level: 1 },
          { kind: 'role', roleId: 'legal' },
        ],
        { mode: 'any' },
      ),
    ],
    { whenAskedBefore: 'first' },
  );

  test('the whole way, with the arm taken, who gets a copy, and who is spared', () => {
    const { steps, outcome } = tryFlow(flow, { submitterId: 'rep', facts: { amount: '100' } }, chart);
    expect(outcome).toBe('approved');
    expect(steps).toMatchObject([
      { stepId: 'a', people: [{ userId: 'manager', origin: 'flow' }] },
      { stepId: 'x', armId: 'large' },
      { stepId: 'b', people: [{ userId: 'director' }] },
      { stepId: 'd', people: ['wu'] },
      {
        stepId: 'e',
        people: [
          { userId: 'manager', isSpared: true },
          { userId: 'li', isSpared: false },
        ],
      },
    ]);
  });

  test('another amount goes another way; another author has another superior', () => {
    const { steps } = tryFlow(flow, { submitterId: 'manager', facts: { amount: '99' } }, chart);
    expect(steps).toMatchObject([
      { people: [{ userId: 'director' }] },
      { armId: null },
      { stepId: 'c' },
      { stepId: 'd' },
      { stepId: 'e' },
    ]);
  });

  test('a step nobody is named in passes or has a stand-in; what nobody can decide ends there', () => {
    const nobody = { kind: 'role', roleId: 'empty' } as const;
    const tried = (told: object, people = chart) =>
      tryFlow(flowOf([step('a', [nobody], told), step('b', [person('li')])]), paper, people);
    const paper = { submitterId: 'rep', facts: {} };
    expect(tried({ whenEmpty: { kind: 'pass' } }).steps[0]).toMatchObject({
      passes: 'nobody_named',
      people: [],
    });
    expect(tried({}).steps[0]).toMatchObject({ people: [{ userId: 'admin', origin: 'empty' }] });
    const alone = { ...chart, admins: [] };
    expect(tried({}, alone)).toMatchObject({ outcome: 'sent_back', steps: [{ stepId: 'a' }] });
  });
});

describe('branches that nothing reaches', () => {
  const a = [step('a', [person('li')])];
  const dead = (steps: FlowStep[], applies: Condition | null = null) =>
    deadBranches(steps, applies).map(({ branchId, armId }) => `${branchId}/${armId}`);

  test.each<[string, FlowStep[], Condition | null, string[]]>([
    ['arms that part the papers', [branch('x', [['big', when(amount('above', '5')), a]], a)], null, []],
    [
      'an arm that contradicts itself',
      [branch('x', [['no', when(amount('above', '5'), amount('below', '6')), a]])],
      null,
      ['x/no'],
    ],
    [
      'an arm behind one that takes all it means',
      [
        branch('x', [
          ['low', when(amount('at_least', '5')), a],
          ['high', when(amount('at_least', '50')), a],
        ]),
      ],
      null,
      ['x/high'],
    ],
    [
      'a branch within an arm that leaves nothing over for it',
      [
        branch('x', [
          ['low', when(amount('below', '5')), [branch('y', [['high', when(amount('above', '9')), a]])]],
        ]),
      ],
      null,
      ['y/high'],
    ],
    [
      'what the flow does not apply to',
      [branch('x', [['low', when(amount('below', '5')), a]], a)],
      when(amount('at_least', '5')),
      ['x/low'],
    ],
    [
      'what is left over where all is taken',
      [
        branch(
          'x',
          [
            ['is', when({ fact: 'kind', op: 'is', value: 'a' }), a],
            ['not', when({ fact: 'kind', op: 'is_not', value: 'a' }), a],
          ],
          a,
        ),
      ],
      null,
      ['x/null'],
    ],
  ])('%s', (_, steps, applies, expected) => {
    expect(dead(steps, applies)).toEqual(expected);
  });
});

test('the designer warns of steps nobody is found for, by how many submitters, and of a flow that never applies', () => {
  const flow = flowOf([
    step('a', [{ kind: 'superior', level: 2 }]),
    step('b', [{ kind: 'role', roleId: 'empty' }]),
  ]);
  expect(trialWarnings(flow, null, ['rep', 'manager', 'director'], chart)).toEqual([
    { kind: 'empty', stepId: 'a', submitters: 2, ofAll: 3 },
    { kind: 'empty', stepId: 'b', submitters: 3, ofAll: 3 },
  ]);
  expect(trialWarnings(flow, when(amount('above', '5'), amount('below', '5')), [], chart)).toEqual([
    { kind: 'never_applies' },
  ]);
});
