/** Random flows, random people, random decisions: a paper always waits for somebody who can decide, or it is over. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allSteps, flowDesignSchema, type FlowDesign, type FlowStep } from '../flow/flow.ts';
import { chartOf, step } from '../testing/flows.ts';
import { tryFlow } from '../trial/try-flow.ts';
import { begin, stepOf } from './advance.ts';
import type { Chart } from './chart.ts';
import { decide, resubmit, type Decision } from './decide.ts';
import { deputise } from './deputies.ts';
import { escalate, replaceLeavers } from './escalate.ts';
import { seatsNow, type Run } from './run.ts';

const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'admin'] as const;
const person = fc.constantFrom(...people);
const level = fc.integer({ min: 1, max: 10 });
const order = fc.constantFrom('bottom_up' as const, 'top_down' as const);
const rule = fc.oneof(
  person.map((userId) => ({ kind: 'person' as const, userId })),
  fc.constantFrom('r0', 'r1', 'r9').map((roleId) => ({ kind: 'role' as const, roleId })),
  level.map((at) => ({ kind: 'superior' as const, level: at })),
  level.map((at) => ({ kind: 'department_head' as const, level: at })),
  fc.record({ kind: fc.constant('superiors' as const), upTo: level, order }),
  fc.record({ kind: fc.constant('department_heads' as const), upTo: level, order }),
);
const approving = fc.record({
  approvers: fc.array(rule, { minLength: 1, maxLength: 4 }),
  mode: fc.constantFrom('all' as const, 'any' as const, 'sequential' as const),
  whenEmpty: fc.oneof(
    fc.constant({ kind: 'pass' as const }),
    fc.constant({ kind: 'admin' as const }),
    person.map((userId) => ({ kind: 'person' as const, userId })),
  ),
  whenSubmitter: fc.constantFrom('skip' as const, 'allow' as const, 'superior' as const),
});
const when = fc.record({
  match: fc.constantFrom('all' as const, 'any' as const),
  comparisons: fc.array(
    fc.record({
      fact: fc.constantFrom('amount', 'nothing'),
      op: fc.constantFrom('at_least' as const, 'below' as const, 'is' as const, 'is_not' as const),
      value: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

type Shape =
  | { kind: 'approve'; told: typeof approving extends fc.Arbitrary<infer T> ? T : never }
  | { kind: 'copy'; person: string }
  | {
      kind: 'branch';
      arms: { when: typeof when extends fc.Arbitrary<infer T> ? T : never; steps: Shape[] }[];
      otherwise: Shape[];
    };

const { shapes } = fc.letrec<{ shape: Shape; shapes: Shape[] }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    approving.map((told) => ({ kind: 'approve' as const, told })),
    person.map((one) => ({ kind: 'copy' as const, person: one })),
    fc.record({
      kind: fc.constant('branch' as const),
      arms: fc.array(fc.record({ when, steps: tie('shapes') }), { minLength: 1, maxLength: 3 }),
      otherwise: tie('shapes'),
    }),
  ),
  shapes: fc.array(tie('shape'), { maxLength: 5, depthIdentifier: 'flow' }),
}));

/** Steps with ids of their own, counted through. */
function numbered(drawn: readonly Shape[], prefix = 's'): FlowStep[] {
  return drawn.map((shape, at) => {
    const id = `${prefix}${at}`;
    if (shape.kind === 'approve') return step(id, shape.told.approvers, shape.told);
    if (shape.kind === 'copy')
      return { kind: 'copy', id, name: id, people: [{ kind: 'person', userId: shape.person }] };
    const arms = shape.arms.map((arm, arm_at) => ({
      id: `${id}a${arm_at}`,
      name: id,
      when: arm.when,
      steps: numbered(arm.steps, `${id}a${arm_at}.`),
    }));
    return { kind: 'branch', id, name: id, arms, otherwise: numbered(shape.otherwise, `${id}o.`) };
  });
}

const flows = fc.record({
  steps: shapes.map((drawn) => numbered(drawn)),
  whenAskedBefore: fc.constantFrom('first' as const, 'consecutive' as const, 'each' as const),
  afterSendBack: fc.constantFrom('start' as const, 'same_step' as const),
});

type Move = { who: number; act: string; other: string; step: number };
const moves = fc.array(
  fc.record({
    who: fc.nat(),
    act: fc.constantFrom(
      'approve',
      'add_before',
      'add_after',
      'delegate',
      'send_back',
      'to_submitter',
      'hand_up',
      'leaves',
      'is_away',
      'resubmit',
      'wrong',
    ),
    other: person,
    step: fc.nat(),
  }),
  { maxLength: 40 },
);

type World = { run: Run; left: Set<string>; away: Record<string, string> };

function chartWithout(left: ReadonlySet<string>, deputies: Record<string, string>): Chart {
  const tree = chartOf(['p0', 'p1', 'p2', 'p3'], {
    roles: { r0: ['p4', 'p5'], r1: ['p1'] },
    left: [...left],
    deputies,
  });
  return { ...tree, admins: ['admin'] };
}

function move(flow: FlowDesign, world: World, told: Move): World {
  const { run, left, away } = world;
  const chart = chartWithout(left, away);
  if (told.act === 'is_away') {
    const deputy = people[told.step % people.length]!;
    const next = { ...away, [told.other]: deputy };
    if (deputy === told.other) delete next[told.other];
    return { run: deputise(flow, run, chartWithout(left, next)).run, left, away: next };
  }
  if (told.act === 'resubmit')
    return {
      run: settled(run, resubmit(flow, run, run.submitterId, { amount: told.step % 100 }, chart)),
      left,
      away,
    };
  if (told.act === 'leaves') {
    if (told.other === 'admin' || told.other === run.submitterId) return world;
    const fewer = new Set([...left, told.other]);
    return { run: replaceLeavers(flow, run, chartWithout(fewer, away)).run, left: fewer, away };
  }
  const asked = seatsNow(run).filter(({ state }) => state === 'asked');
  const seat = asked[told.who % Math.max(asked.length, 1)];
  if (!seat || run.outcome !== 'running') return world;
  if (told.act === 'hand_up')
    return { run: escalate(flow, run, seat.number, 'hand_up', chart).run, left, away };
  return {
    run: settled(
      run,
      decide(flow, run, told.act === 'wrong' ? told.other : seat.userId, decisionOf(flow, told), chart),
    ),
    left,
    away,
  };
}

function decisionOf(flow: FlowDesign, { act, other, step: at }: Move): Decision {
  const all = allSteps(flow.steps);
  if (act === 'delegate') return { act, userId: other, comment: null };
  if (act === 'add_before' || act === 'add_after') return { act, userIds: [other], comment: null };
  if (act === 'send_back')
    return { act, stepId: all[at % Math.max(all.length, 1)]?.id ?? null, comment: '补充' };
  if (act === 'to_submitter') return { act: 'send_back', stepId: null, comment: '补充' };
  return { act: 'approve', comment: null };
}

function settled(before: Run, answer: ReturnType<typeof decide>): Run {
  return 'refusal' in answer ? before : answer.run;
}

function checkWaits(flow: FlowDesign, { run, left }: World): void {
  if (run.outcome !== 'running') return;
  const asked = seatsNow(run).filter(({ state }) => state === 'asked');
  expect(asked.length).toBeGreaterThan(0);
  expect(stepOf(flow, run)?.kind).toBe('approve');
  for (const { userId } of asked) expect(left.has(userId)).toBe(false);
  expect(new Set(asked.map(({ userId }) => userId)).size).toBe(asked.length);
}

test('whatever people do, a running paper waits for somebody who can decide, and agreement ends it', () => {
  let seen = 0;
  fc.assert(
    fc.property(flows, person, moves, fc.nat({ max: 100 }), (flow, submitterId, drawn, amount) => {
      let world: World = {
        run: begin(flow, { submitterId, facts: { amount } }, chartWithout(new Set(), {})).run,
        left: new Set(),
        away: {},
      };
      checkWaits(flow, world);
      for (const one of drawn) {
        world = move(flow, world, one);
        checkWaits(flow, world);
      }
      for (let turns = 0; world.run.outcome === 'running'; turns += 1) {
        expect(turns).toBeLessThan(1000);
        world = move(flow, world, { who: turns, act: 'approve', other: 'p0', step: 0 });
        checkWaits(flow, world);
      }
      if (world.run.seats.length > 3) seen += 1;
    }),
    { numRuns: 3000 },
  );
  expect(seen).toBeGreaterThan(300);
});

test('a trial of any flow comes to its end, and names nobody who left', () => {
  fc.assert(
    fc.property(flows, person, person, fc.nat({ max: 100 }), (flow, submitterId, gone, amount) => {
      const chart = chartWithout(new Set(gone === submitterId || gone === 'admin' ? [] : [gone]), {});
      const { steps, outcome } = tryFlow(flow, { submitterId, facts: { amount } }, chart);
      expect(['approved', 'sent_back']).toContain(outcome);
      const people = steps.flatMap((one) => (one.kind === 'approve' ? one.people : []));
      for (const { userId } of people) expect(chart.isActive(userId)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a flow as drawn is a flow that may be saved', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const named = JSON.parse(
        JSON.stringify(flow).replaceAll(
          /"(userId|roleId)":"\w+"/g,
          '"$1":"0190a000-0000-7000-8000-000000000001"',
        ),
      );
      expect(flowDesignSchema.safeParse(named).error).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
