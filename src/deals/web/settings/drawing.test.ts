import { expect, test } from 'vitest';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import {
  added,
  blankStage,
  drawingOf,
  faultOf,
  isWhole,
  movedTo,
  openStages,
  promiseOf,
  putBack,
  removed,
  removedStages,
} from './drawing.ts';

const stage = (id: string, rank: number, kind: Stage['kind'] = 'open'): Stage => ({
  id,
  name: id,
  nameEn: null,
  kind,
  rank,
  goal: null,
  targetConversion: 50,
  targetDays: 10,
  probability: 10,
  process: null,
});
const before: Pipeline = {
  id: 'p',
  name: '流程',
  nameEn: null,
  version: 3,
  stages: [stage('a', 1), stage('b', 2), stage('c', 3), stage('won', 4, 'won'), stage('lost', 0, 'lost')],
};
const drawing = drawingOf(before);
const order = (one: typeof drawing) =>
  openStages(one)
    .map(({ key }) => key)
    .join('');

test('stages change places among the open ones; won and lost stay at the end', () => {
  expect(order(movedTo(drawing, 'c', 0))).toBe('cab');
  expect(order(movedTo(drawing, 'a', 2))).toBe('bca');
  expect(movedTo(drawing, 'a', 3)).toBe(drawing);
  expect(movedTo(drawing, 'won', 0)).toBe(drawing);
  expect(
    movedTo(drawing, 'c', 0)
      .stages.slice(3)
      .map(({ kind }) => kind),
  ).toEqual(['won', 'lost']);
});

test('a removed stage must say where its deals go, and forgets a goal that is removed too', () => {
  const without = removed(drawing, 'b');
  expect(removedStages(before, without).map(({ id }) => id)).toEqual(['b']);
  expect(isWhole(before, without)).toBe(false);
  const mapped = { ...without, mapping: { b: 'a' } };
  expect(isWhole(before, mapped)).toBe(true);
  expect(removed(mapped, 'a').mapping).toEqual({});
});

test('a stage put back stands where it stood, and its deals stay', () => {
  const back = putBack({ ...removed(drawing, 'b'), mapping: { b: 'a' } }, before.stages[1]!);
  expect(order(back)).toBe('abc');
  expect(back.mapping).toEqual({});
});

test('names must be there and differ', () => {
  const twice = added(drawing, blankStage('new', 'open', ' a '));
  expect(
    faultOf(
      twice,
      twice.stages.find(({ key }) => key === 'new')!,
    ),
  ).toBe('nameTwice');
  expect(isWhole(before, added(drawing, blankStage('new', 'open', ' ')))).toBe(false);
  expect(isWhole(before, added(drawing, blankStage('new', 'open', '新')))).toBe(true);
});

test('the targets together promise a win rate and a cycle, or nothing while one is missing', () => {
  expect(promiseOf(drawing)).toEqual({ wonOfHundred: 12.5, days: 30 });
  expect(promiseOf(added(drawing, blankStage('new', 'open', '新')))).toEqual({
    wonOfHundred: null,
    days: null,
  });
});
