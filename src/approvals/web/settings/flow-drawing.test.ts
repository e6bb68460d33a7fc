import { expect, test } from 'vitest';
import type { Arm, FlowStep } from '../../model/flow/flow.ts';
import { freshStep, insertStep, removeStep, replaceStep } from './flow-drawing.ts';

const arm: Arm = { id: 'a', name: '大额', when: { match: 'all', comparisons: [] }, steps: [] };
const step = (id: string) => freshStep('approve', id, id, arm);
const branch = freshStep('branch', 'b', '金额', arm);

function ids(steps: readonly FlowStep[]): unknown[] {
  return steps.map((one) =>
    one.kind === 'branch'
      ? { [one.id]: [...one.arms.map((each) => ids(each.steps)), ids(one.otherwise)] }
      : one.id,
  );
}

test('steps are put in, changed and taken out where they stand', () => {
  const inArm = [{ branchId: 'b', armId: 'a' }];
  const otherwise = [{ branchId: 'b', armId: null }];
  let flow = insertStep([], [], 0, step('1'));
  flow = insertStep(flow, [], 1, branch);
  flow = insertStep(flow, inArm, 0, step('2'));
  flow = insertStep(flow, inArm, 0, step('3'));
  flow = insertStep(flow, otherwise, 0, step('4'));
  expect(ids(flow)).toEqual(['1', { b: [['3', '2'], ['4']] }]);
  flow = replaceStep(flow, inArm, { ...step('2'), name: '法务' });
  expect(flow[1]).toMatchObject({ arms: [{ steps: [{ name: '3' }, { name: '法务' }] }] });
  expect(ids(removeStep(flow, inArm, '3'))).toEqual(['1', { b: [['2'], ['4']] }]);
  expect(ids(removeStep(flow, [], 'b'))).toEqual(['1']);
});
