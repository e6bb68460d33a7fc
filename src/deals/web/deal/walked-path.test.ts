import { expect, test } from 'vitest';
import type { Stage } from '../../model/pipeline.ts';
import { stepsOf, type WireVisit } from './walked-path.ts';

const stage = (id: string, rank: number, kind: Stage['kind'] = 'open'): Stage => ({
  id,
  name: id,
  nameEn: null,
  kind,
  rank,
  goal: null,
  targetConversion: null,
  targetDays: null,
  probability: 0,
  process: null,
});
const pipeline = {
  id: 'p',
  name: 'p',
  nameEn: null,
  version: 1,
  stages: [
    stage('lead', 1),
    stage('talk', 2),
    stage('need', 3),
    stage('offer', 4),
    stage('won', 5, 'won'),
    stage('lost', 0, 'lost'),
  ],
};
const visit = (id: string, day: number, until: number | null, exit: WireVisit['exit']): WireVisit => ({
  visitNo: day,
  stage: { id, name: id },
  kind: 'open',
  enteredAt: `2026-11-0${day}T00:00:00Z`,
  leftAt: until === null ? null : `2026-11-0${until}T00:00:00Z`,
  exit,
  retro: false,
  amountAt: null,
  owner: null,
  lossReason: null,
  lifeNo: 1,
});
const now = new Date('2026-11-09T00:00:00Z');
const day = 86_400_000;

test('a deal that jumped forward skipped what lies between, once', () => {
  const visits = [
    visit('lead', 1, 2, 'advanced'),
    visit('offer', 2, 4, 'back'),
    visit('need', 4, 5, 'advanced'),
    visit('offer', 5, null, 'open'),
  ];
  const steps = stepsOf({ pipeline, visits }, now);
  expect(steps.map((step) => step.skipped.map(({ id }) => id))).toEqual([[], ['talk', 'need'], [], []]);
  expect(steps.map((step) => step.isReturn)).toEqual([false, false, true, false]);
  expect(steps.map((step) => step.stayed / day)).toEqual([1, 2, 1, 4]);
});

test('losing skips nothing, and coming back from lost is a re-opening', () => {
  const visits = [
    visit('lead', 1, 2, 'lost'),
    visit('lost', 2, 3, 'reopened'),
    visit('need', 3, null, 'open'),
  ];
  const steps = stepsOf({ pipeline, visits }, now);
  expect(steps.map((step) => step.skipped.length)).toEqual([0, 0, 0]);
  expect(steps.map((step) => step.isReopening)).toEqual([false, false, true]);
});

test('a deal that began further on skipped the stages before', () => {
  expect(
    stepsOf({ pipeline, visits: [visit('need', 1, null, 'open')] }, now)[0]?.skipped.map(({ id }) => id),
  ).toEqual(['lead', 'talk']);
});
