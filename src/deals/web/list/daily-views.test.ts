import { expect, test } from 'vitest';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import { dailyViews, ownerlessViews } from './daily-views.ts';

const stage = (id: string, rank: number, probability: number, kind: Stage['kind'] = 'open'): Stage => ({
  id,
  name: id,
  nameEn: null,
  kind,
  rank,
  goal: null,
  targetConversion: null,
  targetDays: null,
  probability,
  process: null,
});
const pipeline = (stages: Stage[]): Pipeline => ({ id: 'p', name: 'p', nameEn: null, version: 1, stages });
const whole = pipeline([
  stage('lead', 1, 5),
  stage('talk', 2, 10),
  stage('offer', 3, 50),
  stage('won', 4, 100, 'won'),
  stage('lost', 0, 0, 'lost'),
]);
const stagesOf = (view: string, pipelines: Pipeline[]) =>
  dailyViews(pipelines)
    .find(({ id }) => id === view)
    ?.list.conditions?.find(({ field }) => field === 'stage')?.value;

test('every open stage answers exactly one of the questions of the day', () => {
  expect(stagesOf('not-contacted', [whole])).toEqual(['lead']);
  expect(stagesOf('talked', [whole])).toEqual(['talk']);
  expect(stagesOf('offered', [whole])).toEqual(['offer']);
});

test('a question that no stage answers is not asked', () => {
  const short = pipeline([stage('only', 1, 80), stage('won', 2, 100, 'won'), stage('lost', 0, 0, 'lost')]);
  expect(dailyViews([short]).map(({ id }) => id)).not.toContain('talked');
  expect(dailyViews([short]).map(({ id }) => id)).toContain('won');
});

test('the deals of those who left are asked for only when somebody left', () => {
  expect(ownerlessViews([]).map(({ id }) => id)).toEqual(['ownerless']);
  const [, ofLeavers] = ownerlessViews(['u1', 'u2']);
  expect(ofLeavers?.list.conditions).toContainEqual({ field: 'owner', op: 'in', value: ['u1', 'u2'] });
});
