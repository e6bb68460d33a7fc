import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { stages } from '../testing/ten-deals.ts';
import { costsOf, wasFilledAt, type PastMove } from './rule-costs.ts';
import type { StageProcess } from './stage-process.ts';

const stage = (id: string) => stages.find((one) => one.id === id)!;
const past = (from: string, to: string, filled: string[], isLost = false): PastMove => ({
  move: {
    from: stage(from),
    to: stage(to),
    furthestRank: stage(from).rank,
    mover: { isOwner: true, isSuperior: false },
  },
  evidence: {
    filled: { deal: new Set(filled), account: new Set() },
    roles: [],
    activities: {},
    ticked: new Set(),
    files: ['报价单 V2.xlsx', '现场照片.jpg'],
    form: false,
    approved: new Set(),
  },
  isLost,
});

test('a rule costs the moves that it looks at and that lacked it; what was lost afterwards is told apart', () => {
  const [entry, back, help] = [newId(), newId(), newId()];
  const process: StageProcess = {
    entry: [{ id: entry, mode: 'observe', kind: 'field', object: 'deal', field: 'amount' }],
    checklist: [{ id: help, text: '带样本', textEn: null, required: null }],
    exit: [],
    transitions: [{ id: back, mode: 'enforce', kind: 'no_back' }],
  };
  const moves = [
    past('S1', 'S2', ['amount']),
    past('S1', 'S2', [], true),
    past('S1', 'S2', []),
    past('S2', 'S1', []),
    past('S2', 'S3', []),
    past('S3', 'S4', []),
  ];
  expect(costsOf('S2', process, moves)).toEqual([
    { ruleId: entry, moves: 3, broken: 2, lost: 1 },
    { ruleId: help, moves: 1, broken: 1, lost: 0 },
    { ruleId: back, moves: 2, broken: 1, lost: 0 },
  ]);
  expect(costsOf('S2', process, [])).toMatchObject([{ moves: 0 }, { moves: 0 }, { moves: 0 }]);
});

test('whether a field was filled at a moment is what it is now, taken back by the first change after it', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const changes = [
    { at: at(10), wasFilled: false },
    { at: at(20), wasFilled: true },
  ];
  expect([5, 15, 25].map((day) => wasFilledAt(false, changes, at(day)))).toEqual([false, true, false]);
  expect(wasFilledAt(true, [], at(5))).toBe(true);
});
