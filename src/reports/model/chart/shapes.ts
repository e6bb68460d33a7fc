/** The shapes a chart can have, and what each needs: one measure, two dimensions, a day. */
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';

export const chartShapes = [
  'column',
  'bar',
  'line',
  'area',
  'combo',
  'pie',
  'ring',
  'funnel',
  'waterfall',
  'gauge',
  'radar',
  'heatmap',
  'scatter',
  'sankey',
  'map',
] as const;
export type ChartShape = (typeof chartShapes)[number];

/** What a chart is made of, as far as a shape asks. */
export type Charted = {
  measures: readonly { unit: MeasureUnit; additive: boolean }[];
  /** In their order; `isTime` of a day that is split by periods, `isProvince` of one whose values are provinces. */
  dimensions: readonly { isTime: boolean; isProvince?: boolean }[];
  hasGoal: boolean;
};

/** Why a shape does not fit, so that it can be mended. */
export type ShapeGap = Label;

const gaps = {
  oneDimension: { zh: '需要且只能有一个维度', en: 'Needs exactly one dimension' },
  someDimension: { zh: '需要一个或两个维度', en: 'Needs one dimension, or two' },
  twoDimensions: { zh: '需要两个维度', en: 'Needs two dimensions' },
  flow: { zh: '需要两到三个维度，从左流到右', en: 'Needs two or three dimensions, from left to right' },
  noDimension: { zh: '不能有维度', en: 'Takes no dimension' },
  province: { zh: '需要且只能有一个省份维度', en: 'Needs exactly one dimension, that of provinces' },
  time: { zh: '第一个维度要是日期', en: 'The first dimension has to be a day' },
  oneMeasure: { zh: '只能有一个指标', en: 'Takes one measure only' },
  oneWhenSplit: { zh: '有两个维度时只能有一个指标', en: 'With two dimensions it takes one measure only' },
  twoMeasures: { zh: '至少需要两个指标', en: 'Needs two measures at least' },
  points: { zh: '需要两到三个指标：横轴、纵轴、大小', en: 'Needs two or three measures: across, up, size' },
  steps: {
    zh: '需要一个指标和一个维度，或者两个以上指标作为各层',
    en: 'Needs one measure and one dimension, or several measures as its steps',
  },
  additive: {
    zh: '只能用各部分可相加的指标：这个指标各部分加起来不等于合计',
    en: 'Takes measures whose parts add up: the parts of this one do not come to the whole',
  },
  sameUnit: { zh: '几个指标的单位要相同', en: 'Its measures have to be of one unit' },
  goal: { zh: '比例以外的指标要先填目标值', en: 'Other than for a share it needs a goal' },
  spokes: {
    zh: '需要一个指标和一个维度，或者三个以上指标',
    en: 'Needs one measure and one dimension, or three measures and more',
  },
} satisfies Record<string, Label>;

const countOf = ({ dimensions }: Charted) => dimensions.length;
const isOneUnit = ({ measures }: Charted) => new Set(measures.map(({ unit }) => unit)).size < 2;
const addsUp = ({ measures }: Charted) => measures.every(({ additive }) => additive);

function axesGap(of: Charted): ShapeGap | null {
  if (countOf(of) < 1 || countOf(of) > 2) return gaps.someDimension;
  if (countOf(of) === 2 && of.measures.length > 1) return gaps.oneWhenSplit;
  return isOneUnit(of) ? null : gaps.sameUnit;
}

function overTimeGap(of: Charted): ShapeGap | null {
  return axesGap(of) ?? (of.dimensions[0]!.isTime ? null : gaps.time);
}

function wholeGap(of: Charted): ShapeGap | null {
  if (of.measures.length !== 1) return gaps.oneMeasure;
  if (countOf(of) !== 1) return gaps.oneDimension;
  return addsUp(of) ? null : gaps.additive;
}

const gapOf: Record<ChartShape, (of: Charted) => ShapeGap | null> = {
  column: axesGap,
  bar: axesGap,
  line: overTimeGap,
  area: (of) => overTimeGap(of) ?? (addsUp(of) ? null : gaps.additive),
  combo: (of) => {
    if (countOf(of) !== 1) return gaps.oneDimension;
    return of.measures.length < 2 ? gaps.twoMeasures : null;
  },
  pie: wholeGap,
  ring: wholeGap,
  waterfall: wholeGap,
  funnel: (of) => {
    if (countOf(of) === 0) return of.measures.length < 2 ? gaps.steps : isOneUnit(of) ? null : gaps.sameUnit;
    return countOf(of) === 1 && of.measures.length === 1 ? null : gaps.steps;
  },
  gauge: (of) => {
    if (of.measures.length !== 1) return gaps.oneMeasure;
    if (countOf(of) > 0) return gaps.noDimension;
    return of.hasGoal || of.measures[0]!.unit === 'percent' ? null : gaps.goal;
  },
  radar: (of) => {
    if (countOf(of) !== 1) return gaps.oneDimension;
    return of.measures.length === 2 ? gaps.spokes : null;
  },
  heatmap: (of) => {
    if (of.measures.length !== 1) return gaps.oneMeasure;
    return countOf(of) === 2 ? null : gaps.twoDimensions;
  },
  scatter: (of) => {
    if (countOf(of) !== 1) return gaps.oneDimension;
    return of.measures.length < 2 || of.measures.length > 3 ? gaps.points : null;
  },
  sankey: (of) => {
    if (of.measures.length !== 1) return gaps.oneMeasure;
    if (countOf(of) < 2) return gaps.flow;
    return addsUp(of) ? null : gaps.additive;
  },
  map: (of) => {
    if (of.measures.length !== 1) return gaps.oneMeasure;
    return countOf(of) === 1 && of.dimensions[0]!.isProvince ? null : gaps.province;
  },
};

/** Why these measures and dimensions cannot be drawn in the shape; null when they can. */
export function gapOfShape(shape: ChartShape, of: Charted): ShapeGap | null {
  return gapOf[shape](of);
}

/**
 * The shape in which these read best: over time a line, otherwise bars; several units on two axes; without any dimension
 * a gauge or the steps of a funnel. Undefined when there is none.
 */
export function bestShape(of: Charted): ChartShape | undefined {
  const isTime = of.dimensions[0]?.isTime === true;
  const wished: readonly ChartShape[] = isTime
    ? ['line', 'combo', 'column']
    : ['bar', 'combo', 'gauge', 'funnel', 'sankey'];
  return [...wished, ...chartShapes].find((shape) => gapOfShape(shape, of) === null);
}
