import { describe, expect, test } from 'vitest';
import type { FlowDesign } from '../flow/flow.ts';
import { chartOf, flowOf, person, step } from '../testing/flows.ts';
import { begin } from './advance.ts';
import type { Chart } from './chart.ts';
import { decide, resubmit, revoke, type Decision } from './decide.ts';
import { escalate, replaceLeavers } from './escalate.ts';
import { seatsNow, type Run } from './run.ts';

const chart = chartOf(['rep', 'manager', 'director', 'ceo'], { roles: { legal: ['li', 'zhao'] } });
const paper = { submitterId: 'rep', facts: { amount: '5000000', discount: 1500 } };

function started(flow: FlowDesign, people: Chart = chart, told = paper): Run {
  return begin(flow, told, people).run;
}

function decided(flow: FlowDesign, run: Run, userId: string, decision: Decision, people: Chart = chart): Run {
  const answer = decide(flow, run, userId, decision, people);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer.run;
}

function refused(flow: FlowDesign, run: Run, userId: string, decision: Decision): string | undefined {
  const answer = decide(flow, run, userId, decision, chart);
  return 'refusal' in answer ? answer.refusal.code : undefined;
}

const yes: Decision = { act: 'approve', comment: null };
const no: Decision = { act: 'reject', comment: '价格太低' };

function asked(run: Run): string[] {
  return seatsNow(run)
    .filter(({ state }) => state === 'asked')
    .map(({ userId }) => userId);
}

describe('who is asked', () => {
  test.each([
    ['the superior', { kind: 'superior', level: 1 }, ['manager']],
    ['the superior of the superior', { kind: 'superior', level: 2 }, ['director']],
    ['the head of the department two above', { kind: 'department_head', level: 2 }, ['director']],
    ['everybody of a role', { kind: 'role', roleId: 'legal' }, ['li', 'zhao']],
    ['an administrator where nobody is named', { kind: 'superior', level: 9 }, ['admin']],
  ] as const)('%s', (_, rule, expected) => {
    expect(asked(started(flowOf([step('a', [rule])])))).toEqual(expected);
  });

  test('superiors of several levels, one after another, from below or from above', () => {
    const flow = flowOf([
      step('a', [{ kind: 'superiors', upTo: 2, order: 'bottom_up' }], { mode: 'sequential' }),
    ]);
    const first = started(flow);
    expect(asked(first)).toEqual(['manager']);
    expect(asked(decided(flow, first, 'manager', yes))).toEqual(['director']);
    const down = flowOf([
      step('a', [{ kind: 'superiors', upTo: 3, order: 'top_down' }], { mode: 'sequential' }),
    ]);
    expect(asked(started(down))).toEqual(['ceo']);
  });

  test('heads of several departments: each once, whoever heads several, and nobody who left', () => {
    const led: Chart = { ...chart, headsAbove: () => ['manager', 'manager', null, 'ceo'] };
    const named = (upTo: number, order: 'bottom_up' | 'top_down', people: Chart = led) => {
      const rule = { kind: 'department_heads', upTo, order } as const;
      const run = started(flowOf([step('a', [rule], { mode: 'sequential' })]), people);
      return run.seats.map(({ userId }) => userId);
    };
    expect(named(3, 'bottom_up')).toEqual(['manager']);
    expect(named(4, 'bottom_up')).toEqual(['manager', 'ceo']);
    expect(named(4, 'top_down')).toEqual(['ceo', 'manager']);
    expect(named(4, 'top_down', { ...led, isActive: (id) => id !== 'ceo' })).toEqual(['manager']);
  });

  test('copies go to those named, once the step is reached, and hold nothing up', () => {
    const copy = {
      kind: 'copy',
      id: 'c',
      name: 'c',
      people: [person('wu'), { kind: 'superior', level: 1 }],
    } as const;
    const flow = flowOf([step('a', [person('li')]), { ...copy, people: [...copy.people] }]);
    expect(begin(flow, paper, chart).told.some(({ kind }) => kind === 'copied')).toBe(false);
    const answer = decide(flow, started(flow), 'li', yes, chart);
    expect(answer).toMatchObject({
      run: { outcome: 'approved' },
      told: [{ kind: 'copied', people: ['wu', 'manager'] }, { kind: 'ended' }],
    });
  });

  test('a step nobody is named in passes, asks a person, or goes to an administrator, as the flow says', () => {
    const nobody = [{ kind: 'superior', level: 9 } as const];
    expect(started(flowOf([step('a', nobody, { whenEmpty: { kind: 'pass' } })])).outcome).toBe('approved');
    const named = step('a', nobody, { whenEmpty: { kind: 'person', userId: 'li' } });
    expect(asked(started(flowOf([named])))).toEqual(['li']);
    expect(asked(started(flowOf([named]), chartOf(['rep'], { left: ['li'] })))).toEqual(['admin']);
  });

  test('a paper that nobody at all can decide on goes back to its submitter', () => {
    const empty = { ...chart, admins: [] };
    expect(started(flowOf([step('a', [person('gone')])]), { ...empty, isActive: () => false }).outcome).toBe(
      'sent_back',
    );
  });

  test('the submitter is skipped, asked, or their superior decides', () => {
    const own = (whenSubmitter: 'skip' | 'allow' | 'superior') =>
      asked(started(flowOf([step('a', [person('rep'), person('li')], { whenSubmitter })])));
    expect(own('skip')).toEqual(['li']);
    expect(own('allow')).toEqual(['rep', 'li']);
    expect(own('superior')).toEqual(['manager', 'li']);
  });

  test('who agreed before is asked again each time, not in the next step, or never', () => {
    const through = (whenAskedBefore: FlowDesign['whenAskedBefore']) => {
      const steps = [
        step('a', [person('li')]),
        step('b', [person('li')]),
        step('c', [person('wu')]),
        step('d', [person('li')]),
      ];
      const flow = flowOf(steps, { whenAskedBefore });
      let run = decided(flow, started(flow), 'li', yes);
      const second = run.stepId;
      if (second === 'b') run = decided(flow, run, 'li', yes);
      run = decided(flow, run, 'wu', yes);
      return [second, run.outcome === 'approved' ? 'over' : run.stepId];
    };
    expect(through('each')).toEqual(['b', 'd']);
    expect(through('consecutive')).toEqual(['c', 'd']);
    expect(through('first')).toEqual(['c', 'over']);
  });
});

describe('how a step is decided', () => {
  const two = [person('li'), person('wu')];

  test('all must agree', () => {
    const flow = flowOf([step('a', two)]);
    const run = decided(flow, started(flow), 'wu', yes);
    expect(run.outcome).toBe('running');
    expect(decided(flow, run, 'li', yes).outcome).toBe('approved');
  });

  test('the first decision counts, yes or no', () => {
    const flow = flowOf([step('a', two, { mode: 'any' })]);
    const run = decided(flow, started(flow), 'wu', yes);
    expect(run.outcome).toBe('approved');
    expect(run.seats.map(({ state }) => state)).toEqual(['spared', 'approved']);
    expect(decided(flow, started(flow), 'li', no).outcome).toBe('rejected');
  });

  test('one after another: the second is asked when the first agreed', () => {
    const flow = flowOf([step('a', two, { mode: 'sequential' })]);
    expect(asked(started(flow))).toEqual(['li']);
    expect(refused(flow, started(flow), 'wu', yes)).toBe('approval_not_asked');
    expect(asked(decided(flow, started(flow), 'li', yes))).toEqual(['wu']);
  });

  test('a no ends it, with a reason', () => {
    const flow = flowOf([step('a', two), step('b', [person('zhao')])]);
    expect(refused(flow, started(flow), 'li', { act: 'reject', comment: ' ' })).toBe(
      'approval_comment_needed',
    );
    const run = decided(flow, started(flow), 'li', no);
    expect(run.outcome).toBe('rejected');
    expect(refused(flow, run, 'wu', yes)).toBe('approval_is_over');
  });
});

test('the arm whose condition holds is taken, and both ways come together again', () => {
  const when = {
    match: 'all' as const,
    comparisons: [{ fact: 'amount', op: 'at_least' as const, value: '10000000' }],
  };
  const branch = {
    kind: 'branch' as const,
    id: 'x',
    name: 'x',
    arms: [{ id: 'big', name: 'big', when, steps: [step('b', [person('ceo')])] }],
    otherwise: [step('c', [person('manager')])],
  };
  const flow = flowOf([branch, step('d', [person('li')])]);
  const small = started(flow);
  expect(asked(small)).toEqual(['manager']);
  expect(asked(decided(flow, small, 'manager', yes))).toEqual(['li']);
  expect(asked(started(flow, chart, { ...paper, facts: { ...paper.facts, amount: '10000000' } }))).toEqual([
    'ceo',
  ]);
});

describe('asking others', () => {
  const flow = flowOf([step('a', [person('li'), person('wu')], { mode: 'sequential' })]);

  test('somebody added before decides first, then the one who asked', () => {
    const run = decided(flow, started(flow), 'li', { act: 'add_before', userIds: ['zhao'], comment: null });
    expect(asked(run)).toEqual(['zhao']);
    const back = decided(flow, run, 'zhao', yes);
    expect(asked(back)).toEqual(['li']);
    expect(asked(decided(flow, back, 'li', yes))).toEqual(['wu']);
  });

  test('somebody added after decides next, and the one who asked has agreed', () => {
    const run = decided(flow, started(flow), 'li', { act: 'add_after', userIds: ['zhao'], comment: null });
    expect(asked(run)).toEqual(['zhao']);
    expect(asked(decided(flow, run, 'zhao', yes))).toEqual(['wu']);
  });

  test('where the first decision counts, those added after still look at it, the others need not', () => {
    const any = flowOf([step('a', [person('li'), person('wu')], { mode: 'any' })]);
    const run = decided(any, started(any), 'li', { act: 'add_after', userIds: ['zhao'], comment: null });
    expect(run.outcome).toBe('running');
    expect(decided(any, run, 'zhao', yes).outcome).toBe('approved');
  });

  test('a delegate decides instead, and not the submitter nor somebody asked already', () => {
    const run = decided(flow, started(flow), 'li', { act: 'delegate', userId: 'zhao', comment: null });
    expect(asked(run)).toEqual(['zhao']);
    expect(asked(decided(flow, run, 'zhao', yes))).toEqual(['wu']);
    const to = (userId: string) =>
      refused(flow, started(flow), 'li', { act: 'delegate', userId, comment: null });
    expect(to('rep')).toBe('approval_own_paper');
    expect(to('wu')).toBe('approval_asked_already');
  });

  test('who was asked before a delegate by the one delegating still decides before the delegate', () => {
    const all = flowOf([step('a', [person('li'), person('wu')])]);
    let run = decided(all, started(all), 'li', { act: 'add_before', userIds: ['zhao'], comment: null });
    expect(asked(run)).toEqual(['zhao', 'wu']);
    run = decided(all, run, 'zhao', { act: 'delegate', userId: 'ceo', comment: null });
    expect(asked(run).toSorted()).toEqual(['ceo', 'wu']);
    expect(asked(decided(all, run, 'ceo', yes)).toSorted()).toEqual(['li', 'wu']);
  });
});

describe('sending back', () => {
  const steps = [step('a', [person('li')]), step('b', [person('wu')])];

  test('to a passed step, which decides again', () => {
    const flow = flowOf(steps, { whenAskedBefore: 'first' });
    const second = decided(flow, started(flow), 'li', yes);
    const back = decided(flow, second, 'wu', { act: 'send_back', stepId: 'a', comment: '缺附件' });
    expect(asked(back)).toEqual(['li']);
    expect(refused(flow, second, 'wu', { act: 'send_back', stepId: 'b', comment: 'x' })).toBe(
      'approval_step_not_passed',
    );
  });

  test('to the submitter, who submits again: from the start, or where it was sent back', () => {
    const again = (afterSendBack: FlowDesign['afterSendBack']) => {
      const flow = flowOf(steps, { afterSendBack });
      const second = decided(flow, started(flow), 'li', yes);
      const back = decided(flow, second, 'wu', { act: 'send_back', stepId: null, comment: '缺附件' });
      expect(back.outcome).toBe('sent_back');
      const answer = resubmit(flow, back, 'rep', paper.facts, chart);
      return 'run' in answer ? asked(answer.run) : answer.refusal.code;
    };
    expect(again('start')).toEqual(['li']);
    expect(again('same_step')).toEqual(['wu']);
  });

  test('only what was sent back is submitted again, and only by its submitter', () => {
    const flow = flowOf(steps);
    expect(resubmit(flow, started(flow), 'rep', {}, chart)).toMatchObject({
      refusal: { code: 'approval_not_sent_back' },
    });
    expect(resubmit(flow, started(flow), 'li', {}, chart)).toMatchObject({
      refusal: { code: 'approval_not_submitter' },
    });
  });
});

test('the submitter takes a paper back until it is over', () => {
  const flow = flowOf([step('a', [person('li')])]);
  const run = started(flow);
  expect(revoke(run, 'li')).toMatchObject({ refusal: { code: 'approval_not_submitter' } });
  expect(revoke(run, 'rep')).toMatchObject({ run: { outcome: 'revoked' } });
  expect(revoke(decided(flow, run, 'li', yes), 'rep')).toMatchObject({
    refusal: { code: 'approval_is_over' },
  });
});

describe('what happens by itself', () => {
  const flow = flowOf([step('a', [person('manager')])]);

  test('a seat is handed up, approved or rejected; a reminder changes nothing', () => {
    const run = started(flow);
    expect(asked(escalate(flow, run, 1, 'hand_up', chart).run)).toEqual(['director']);
    expect(escalate(flow, run, 1, 'approve', chart).run.outcome).toBe('approved');
    expect(escalate(flow, run, 1, 'reject', chart).run.outcome).toBe('rejected');
    expect(escalate(flow, run, 1, 'remind', chart).run).toBe(run);
  });

  test('a paper does not wait for somebody who left', () => {
    const after = chartOf(['rep', 'manager', 'director'], { left: ['manager'] });
    expect(asked(replaceLeavers(flow, started(flow), after).run)).toEqual(['director']);
    const alone = { ...after, headsAbove: () => [], admins: [] };
    expect(replaceLeavers(flow, started(flow), alone).run.outcome).toBe('sent_back');
  });
});
