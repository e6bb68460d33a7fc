import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { stages } from '../testing/ten-deals.ts';
import {
  askedOf,
  isAllowed,
  isMet,
  judge,
  verdictOf,
  type Evidence,
  type Judged,
  type MoveAsked,
} from './judge-move.ts';
import {
  emptyProcess,
  processModes,
  stageProcessSchema,
  withStages,
  type ProcessMode,
  type StageProcess,
  type TransitionRule,
} from './stage-process.ts';

const stage = (id: string) => stages.find((one) => one.id === id)!;
const move = (from: string, to: string, more: Partial<MoveAsked> = {}): MoveAsked => ({
  from: stage(from),
  to: stage(to),
  furthestRank: stage(from).rank,
  mover: { isOwner: true, isSuperior: false },
  ...more,
});
const anchor = (mode: ProcessMode = 'enforce') => ({ id: newId(), mode });
const asksFor = (mode: ProcessMode = 'enforce'): StageProcess => ({
  entry: [{ ...anchor(mode), kind: 'field', object: 'deal', field: 'amount' }],
  checklist: [
    { id: newId(), text: '确认预算', textEn: null, required: mode },
    { id: newId(), text: '带一份样本', textEn: null, required: null },
  ],
  exit: [{ ...anchor(mode), kind: 'activity', activity: 'visit', atLeast: 2 }],
  transitions: [{ ...anchor(mode), kind: 'no_back' }],
});
const every = new Map(['S1', 'S2', 'S3', 'L', 'W'].map((id) => [id, asksFor()]));
const partsOf = (asked: MoveAsked) => askedOf(every, asked).map(({ part, stageId }) => `${part} ${stageId}`);
const nothingDone: Evidence = {
  filled: { deal: new Set(), account: new Set() },
  roles: [],
  activities: {},
  ticked: new Set(),
  files: ['报价单 V2.xlsx', '现场照片.jpg'],
  form: false,
  approved: new Set(),
};

test('each way is asked for its own: forwards the end of one stage and the beginning of the next', () => {
  const way = (from: string, to: string, furthestRank?: number) =>
    partsOf(move(from, to, furthestRank === undefined ? {} : { furthestRank }));
  expect(way('S1', 'S2')).toEqual(['transitions S1', 'checklist S1', 'exit S1', 'entry S2']);
  expect(way('S1', 'S3')).toEqual(['transitions S1', 'checklist S1', 'exit S1', 'entry S3']);
  expect(way('S2', 'S1')).toEqual(['transitions S2']);
  expect(way('S2', 'L')).toEqual(['transitions S2', 'entry L']);
  expect(way('S5', 'W')).toEqual(['entry W']);
  expect(way('L', 'S2', 2)).toEqual([]);
  expect(way('L', 'S3', 2)).toEqual(['entry S3']);
  expect(partsOf({ ...move('S1', 'S3'), from: null, furthestRank: 0 })).toEqual(['entry S3']);
});

test('a pipeline can always be begun: its first stage asks what only a standing deal has when that goes on', () => {
  const rules = [
    { ...anchor(), kind: 'file' as const, word: null, atLeast: 1 },
    { ...anchor(), kind: 'form' as const },
    { ...anchor(), kind: 'approval' as const },
    { ...anchor(), kind: 'field' as const, object: 'deal' as const, field: 'amount' },
  ];
  const asking = { entry: rules, checklist: [], exit: [], transitions: [] };
  const processes = new Map(['S1', 'S2'].map((id) => [id, asking]));
  const kinds = (asked: MoveAsked) =>
    askedOf(processes, asked).map(({ rule, stageId }) => `${stageId} ${'kind' in rule ? rule.kind : ''}`);
  expect(kinds({ ...move('S1', 'S1'), from: null, furthestRank: 0 })).toEqual(['S1 field']);
  expect(kinds(move('S1', 'S3'))).toEqual(['S1 file', 'S1 form']);
  expect(kinds({ ...move('S1', 'S2'), from: null, furthestRank: 0 })).toEqual(
    rules.map(({ kind }) => `S2 ${kind}`),
  );
});

test('what there is is counted against what is needed', () => {
  const evidence: Evidence = {
    filled: { deal: new Set(['amount']), account: new Set(['custom.segment']) },
    roles: ['decision_maker', 'user', 'user'],
    activities: { visit: 1, call: 2, task: 1 },
    ticked: new Set(),
    files: ['报价单 V2.xlsx', '现场照片.jpg'],
    form: false,
    approved: new Set(),
  };
  const measured = (rule: object) => {
    const { have, need } = judge(
      { part: 'entry', stageId: 'S2', mode: 'enforce', rule: { ...anchor(), ...rule } as never },
      move('S1', 'S2'),
      evidence,
    );
    return `${have}/${need}`;
  };
  expect(measured({ kind: 'field', object: 'deal', field: 'amount' })).toBe('1/1');
  expect(measured({ kind: 'field', object: 'account', field: 'amount' })).toBe('0/1');
  expect(measured({ kind: 'field', object: 'account', field: 'custom.segment' })).toBe('1/1');
  expect(measured({ kind: 'contact', role: 'user', atLeast: 3 })).toBe('2/3');
  expect(measured({ kind: 'contact', role: null, atLeast: 3 })).toBe('3/3');
  expect(measured({ kind: 'activity', activity: 'visit', atLeast: 2 })).toBe('1/2');
  expect(measured({ kind: 'activity', activity: 'any', atLeast: 4 })).toBe('4/4');
  expect(measured({ kind: 'file', word: null, atLeast: 3 })).toBe('2/3');
  expect(measured({ kind: 'file', word: 'v2', atLeast: 1 })).toBe('1/1');
  expect(measured({ kind: 'file', word: '合同', atLeast: 1 })).toBe('0/1');
  expect(measured({ kind: 'form' })).toBe('0/1');
  const filled = { ...evidence, form: true };
  const rule = { ...anchor(), kind: 'form' as const };
  expect(judge({ part: 'exit', stageId: 'S1', mode: 'enforce', rule }, move('S1', 'S2'), filled).have).toBe(
    1,
  );
});

test('transitions: no way back, no skipping but to the stages named, closing by the owner or a superior', () => {
  const allows = (rule: object, asked: MoveAsked) =>
    isAllowed({ ...anchor(), ...rule } as TransitionRule, asked);
  const back = { kind: 'no_back' };
  expect([allows(back, move('S3', 'S2')), allows(back, move('S3', 'S4'))]).toEqual([false, true]);
  expect(allows(back, move('S3', 'L'))).toBe(true);
  const skip = { kind: 'no_skip', except: ['S5'] };
  const to = ['S2', 'S3', 'S5', 'W', 'L'].map((id) => allows(skip, move('S1', id)));
  expect(to).toEqual([true, false, true, false, true]);
  const other = { isOwner: false, isSuperior: false };
  const superior = { isOwner: false, isSuperior: true };
  const close = (by: string, mover: MoveAsked['mover']) =>
    allows({ kind: 'close', outcome: 'won', by }, move('S5', 'W', { mover }));
  expect([close('owner', other), close('owner', superior)]).toEqual([false, true]);
  expect([close('superior', { isOwner: true, isSuperior: false }), close('superior', superior)]).toEqual([
    false,
    true,
  ]);
  expect(allows({ kind: 'close', outcome: 'won', by: 'superior' }, move('S5', 'L', { mover: other }))).toBe(
    true,
  );
});

const anyJudged: fc.Arbitrary<Judged> = fc
  .record({ mode: fc.constantFrom(...processModes), have: fc.nat(2), need: fc.integer({ min: 1, max: 2 }) })
  .map((one) => ({
    ...one,
    part: 'transitions',
    stageId: 'S1',
    rule: { id: newId(), mode: one.mode, kind: 'no_back' },
  }));

test('the strictest broken rule decides; whatever passes although broken is noted exactly once', () => {
  fc.assert(
    fc.property(fc.array(anyJudged), fc.boolean(), fc.boolean(), (all, isConfirmed, isUnattended) => {
      const verdict = verdictOf(all, { isConfirmed, isUnattended });
      const broken = all.filter((one) => !isMet(one));
      const modes = new Set(broken.map(({ mode }) => mode));
      const stops = modes.has('remind') && !isConfirmed && !isUnattended;
      expect(verdict.gate).toBe(modes.has('enforce') ? 'closed' : stops ? 'reminder' : 'open');
      if (verdict.gate === 'open')
        expect(new Set([...verdict.observed, ...verdict.confirmed])).toEqual(new Set(broken));
      else expect(verdict.missing).toEqual(broken.filter(({ mode }) => mode !== 'observe'));
    }),
  );
});

test('whoever has done everything passes every gate, and whoever has done nothing is told each thing once', () => {
  const asked = askedOf(every, move('S1', 'S2'));
  const done: Evidence = {
    filled: { deal: new Set(['amount']), account: new Set() },
    roles: [],
    activities: { visit: 2 },
    files: [],
    form: false,
    approved: new Set(),
    ticked: new Set(asked.flatMap((one) => (one.part === 'checklist' ? one.rule.id : []))),
  };
  const judged = (evidence: Evidence) => asked.map((one) => judge(one, move('S1', 'S2'), evidence));
  const nobody = { isConfirmed: false, isUnattended: false };
  expect(verdictOf(judged(done), nobody)).toEqual({ gate: 'open', observed: [], confirmed: [] });
  expect(verdictOf(judged(nothingDone), nobody)).toMatchObject({
    gate: 'closed',
    missing: [{ part: 'checklist' }, { part: 'exit' }, { part: 'entry' }],
  });
});

test('a process has no two rules of one id, and names other stages by those that stand in for them', () => {
  const rule = { ...anchor(), kind: 'no_back' };
  expect(stageProcessSchema.safeParse({ ...emptyProcess, transitions: [rule, rule] }).success).toBe(false);
  const process = {
    ...emptyProcess,
    transitions: [{ ...anchor(), kind: 'no_skip' as const, except: ['a', 'b', 'c'] }],
  };
  const standIn = (id: string) => (id === 'a' ? 'b' : id === 'c' ? null : id);
  expect(withStages(process, standIn).transitions).toMatchObject([{ except: ['b'] }]);
});
