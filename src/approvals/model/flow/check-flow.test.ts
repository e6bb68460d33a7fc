import { expect, test } from 'vitest';
import { flowOf, person, step } from '../testing/flows.ts';
import { faultsOfFlow, type FlowGround } from './check-flow.ts';
import type { BranchStep, FlowDesign, FlowStep } from './flow.ts';

const ground: FlowGround = {
  facts: [
    { id: 'amount', label: { zh: '金额', en: 'Amount' }, kind: 'money' },
    { id: 'source', label: { zh: '来源', en: 'Source' }, kind: 'text' },
  ],
  fieldIds: new Set(['discount']),
  userIds: new Set(['li']),
  roleIds: new Set(['legal']),
};

function branch(id: string, steps: FlowStep[], fact = 'amount', op: 'above' | 'is' = 'above'): BranchStep {
  const when = { match: 'all' as const, comparisons: [{ fact, op, value: '100' }] };
  return { kind: 'branch', id, name: id, arms: [{ id: `${id}-arm`, name: id, when, steps }], otherwise: [] };
}

const fine = step('a', [person('li')]);

function deep(levels: number): FlowStep {
  return levels === 0 ? fine : branch(`b${levels}`, [deep(levels - 1)]);
}

test.each<[string, FlowDesign, string[]]>([
  ['a flow that approves', flowOf([fine]), []],
  ['a flow without an approving step', flowOf([branch('b', [])]), ['no_steps']],
  ['somebody unknown', flowOf([step('a', [person('wu')])]), ['unknown_person']],
  [
    'somebody unknown standing in',
    flowOf([step('a', [person('li')], { whenEmpty: { kind: 'person', userId: 'wu' } })]),
    ['unknown_person'],
  ],
  ['a role that is gone', flowOf([step('a', [{ kind: 'role', roleId: 'old' }])]), ['unknown_role']],
  ['a condition on what the paper does not tell', flowOf([branch('b', [fine], 'margin')]), ['unknown_fact']],
  ['a text compared by size', flowOf([branch('b', [fine], 'source')]), ['not_comparable']],
  ['a text compared for being the same', flowOf([branch('b', [fine], 'source', 'is')]), []],
  ['the same step twice', flowOf([fine, fine]), ['same_step_twice']],
  [
    'superiors all at once',
    flowOf([step('a', [{ kind: 'superiors', upTo: 3, order: 'bottom_up' }])]),
    ['needs_order'],
  ],
  [
    'superiors one after another',
    flowOf([step('a', [{ kind: 'superiors', upTo: 3, order: 'bottom_up' }], { mode: 'sequential' })]),
    [],
  ],
  [
    'a right on a field that is gone',
    flowOf([step('a', [person('li')], { fields: { discount: 'edit', margin: 'hidden' } })]),
    ['unknown_field'],
  ],
  ['branches as deep as they may be', flowOf([deep(4)]), []],
  ['branches too deep', flowOf([deep(5)]), ['too_deep']],
  [
    'too many steps',
    flowOf(Array.from({ length: 61 }, (_, at) => step(`s${at}`, [person('li')]))),
    ['too_many_steps'],
  ],
])('%s', (_, design, codes) => {
  expect(faultsOfFlow(design, ground).map(({ code }) => code)).toEqual(codes);
});
