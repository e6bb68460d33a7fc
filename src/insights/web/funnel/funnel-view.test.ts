import { expect, test } from 'vitest';
import type { WireFunnel, WireStage } from '../../model/answer.ts';
import {
  conversionRows,
  isEmptyPart,
  overallOf,
  resolvedOnly,
  stockRows,
  widestOf,
  type ConversionPart,
} from './funnel-view.ts';
import { barShape, stageShape } from './funnel-shape.ts';

function stage(id: string, rank: number, more: Partial<WireStage> = {}): WireStage {
  return {
    id,
    rank,
    name: id,
    kind: 'open',
    goal: null,
    targetConversion: null,
    targetDays: null,
    probability: 0,
    medianDays: null,
    p80Days: null,
    completedStays: 0,
    lossReasons: [],
    ...more,
  };
}

const stages = [
  stage('lost', 0, { kind: 'lost' }),
  stage('talk', 1, { targetConversion: 60, targetDays: 10, medianDays: 14 }),
  stage('offer', 2, { targetConversion: 50 }),
  stage('won', 3, { kind: 'won' }),
];

function row(
  stageId: string,
  rank: number,
  count: number,
  more: Partial<ConversionPart['rows'][number]> = {},
) {
  const none = { stepRate: null, overallRate: null, interval: null, lossRate: null, skipRate: null };
  return {
    stageId,
    rank,
    count,
    amount: String(count * 100),
    lostHere: { count: 1, amount: '5' },
    ...none,
    ...more,
  };
}

const part: ConversionPart = {
  kind: 'conversion',
  cohort: { count: 100, amount: '10000' },
  maturity: { resolvedShare: 1, immature: false },
  rows: [
    row('talk', 1, 100, { overallRate: 1 }),
    row('offer', 2, 50, { stepRate: 0.5, overallRate: 0.5, interval: { low: 0.4, high: 0.598 } }),
    row('won', 3, 20, { stepRate: 0.4, overallRate: 0.2, interval: { low: 0.28, high: 0.54 } }),
  ],
};

function funnel(more: Partial<WireFunnel['funnel']> = {}): WireFunnel['funnel'] {
  const amountMeans = { zh: '', en: '' };
  return {
    pipeline: { id: 'p', name: 'P' },
    mode: 'reached',
    weigh: 'count',
    cohort: null,
    amountMeans,
    stages,
    whole: part,
    parts: [],
    ...more,
  };
}

test('a stage is as wide as its part of the widest, and narrows to the stage after', () => {
  expect(conversionRows(funnel(), part).map(({ share, nextShare }) => [share, nextShare])).toEqual([
    [1, 0.5],
    [0.5, 0.2],
    [0.2, 0.2],
  ]);
});

test('a step is measured against the aim of the stage it leaves', () => {
  const [first, offer, won] = conversionRows(funnel(), part);
  expect(first!.step).toBeNull();
  expect(offer!.step).toMatchObject({ rate: 0.5, from: 100, target: 0.6, standing: 'missed' });
  expect(won!.step).toMatchObject({ rate: 0.4, from: 50, target: 0.5, standing: 'unsure' });
});

test('won has no losses, and a stay longer than aimed at shows', () => {
  const [talk, , won] = conversionRows(funnel(), part);
  expect(talk).toMatchObject({ pace: 'unsure', lost: { count: 1 } });
  expect(won!.lost).toBeNull();
});

test('by amount the widths follow amounts, and touches are no conversion', () => {
  const wide = {
    ...part,
    rows: [row('talk', 1, 3, { amount: '100' }), row('offer', 2, 9, { amount: '50' })],
  };
  expect(conversionRows(funnel({ weigh: 'amount' }), wide).map(({ share }) => share)).toEqual([1, 0.5]);
  expect(conversionRows(funnel({ mode: 'touched' }), wide)[1]!.step).toBeNull();
});

test('parts of a split can be drawn to the measure of the whole', () => {
  expect(conversionRows(funnel(), part, 200)[0]!.share).toBe(0.5);
  expect(widestOf(part, 'count')).toBe(100);
});

test('an empty funnel draws nothing and has no overall rate', () => {
  const empty = {
    ...part,
    rows: part.rows.map((one) => ({ ...one, count: 0, amount: '0', overallRate: null })),
  };
  expect(isEmptyPart(empty)).toBe(true);
  expect(conversionRows(funnel(), empty).every(({ share }) => share === 0)).toBe(true);
  expect(overallOf(empty)).toEqual({ rate: null, won: 0, from: 0 });
});

test('a stock tells of lost deals without drawing them, and has no rates', () => {
  const stock = {
    kind: 'stock' as const,
    rows: [
      { stageId: 'talk', rank: 1, count: 4, amount: '1' },
      { stageId: 'offer', rank: 2, count: 1, amount: '1' },
      { stageId: 'lost', rank: 0, count: 900, amount: '1' },
    ],
  };
  expect(
    stockRows(funnel({ mode: 'stock' }), stock).map(({ stage, count, share, step }) => [
      stage.kind,
      count,
      share,
      step,
    ]),
  ).toEqual([
    ['open', 4, 1, null],
    ['open', 1, 0.25, null],
    ['lost', 900, 0, null],
  ]);
});

test('the shape of a stage is centred, joins the next one, and a small stage is not lost from sight', () => {
  const frame = { width: 100, height: 40, neck: 10 };
  const { band, neck } = stageShape(1, 0.5, frame);
  expect(band).toBe('M0 0H100V30H0Z');
  expect(neck).toContain('75 40H25');
  expect(stageShape(0.0001, 0, frame).band).toBe('M49.4 0H50.6V30H49.4Z');
  expect(stageShape(0, 0, frame).band).toBe('M50 0H50V30H50Z');
  expect(barShape(0.5, frame)).toBe('M0 0H50V30H0Z');
});

test('of a cohort half settled, the settled alone have a rate of their own', () => {
  expect(resolvedOnly({ ...part, maturity: { resolvedShare: 0.5, immature: true } })).toEqual({
    rate: 0.4,
    count: 50,
  });
  expect(resolvedOnly({ ...part, maturity: { resolvedShare: 0, immature: true } }).rate).toBeNull();
});
