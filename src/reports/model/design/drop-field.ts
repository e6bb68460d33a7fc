/** What dropping a field makes: of an empty place a block, of a block another one that shows the field too. */
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import type { Label } from '../../../platform/model/label.ts';
import { dimensionOf } from '../blocks/asked.ts';
import type { Block, BlockOf } from '../blocks/block.ts';
import { blockOfContent, contentOf, type Content } from './content.ts';
import {
  dayOf,
  findDimension,
  findMeasure,
  sharedDimensions,
  sharedSplits,
  splitOf,
  type Field,
  type KnownDimension,
  type KnownMeasure,
} from './known-fields.ts';

/** The block that comes of it, or why nothing does. */
export type Dropped = { block: Block } | { gap: Label };

const gaps = {
  unknown: { zh: '没有这个字段，或者您看不到它', en: 'There is no such field, or it is not yours to see' },
  takesNone: { zh: '这个组件不放字段', en: 'This block takes no fields' },
  takesInProperties: {
    zh: '插件组件的指标和维度在右侧属性里选',
    en: 'Measures and dimensions of a plug-in’s block are chosen in its properties',
  },
  onlyMeasure: { zh: '明细按指标取记录，不按维度拆分', en: 'A list goes by a measure and is not split' },
  noMeasure: { zh: '没有能按这个维度拆分的指标', en: 'No measure can be split by this dimension' },
  noFunnel: {
    zh: '漏斗只能按商机的维度拆分，不能按日期',
    en: 'A funnel is split by what deals have, not by a day',
  },
  sameCube: {
    zh: '两个指标属于不同主题，不能放在一个组件里',
    en: 'Measures of different subjects do not go into one block',
  },
  noDay: { zh: '几个指标没有共同的日期，请先放一个维度', en: 'They share no day: drop a dimension first' },
  there: { zh: '已经在这个组件里了', en: 'It is in this block already' },
  full: { zh: '这个组件放不下更多字段了', en: 'This block holds no more fields' },
} satisfies Record<string, Label>;

/**
 * Drops a field on the canvas (`target` null) or on a block.
 * On the canvas a measure becomes a number, and a dimension splits the first count of its subject: a day by months as a line,
 * others as bars. On a number, a chart or a table a measure stands beside those that are there, and a dimension splits them; what
 * shows the result best follows from the content. Measures without a dimension are put along the day they share.
 * `newId` is the id of a block that is made.
 */
export function dropField(
  catalogue: MeasureCatalogue,
  field: Field,
  target: Block | null,
  newId: string,
): Dropped {
  const measure = field.kind === 'measure' ? findMeasure(catalogue, field.id) : undefined;
  const dimension = field.kind === 'dimension' ? findDimension(catalogue, field.id) : undefined;
  if (!measure && (!dimension || dimension.filterOnly)) return { gap: gaps.unknown };
  if (target === null) return onCanvas(catalogue, measure, dimension, newId);
  if (target.type === 'records' && target.measure !== null)
    return measure ? { block: listBehind(catalogue, target, measure) } : { gap: gaps.onlyMeasure };
  if (target.type === 'funnel')
    return dimension ? splitFunnel(catalogue, target, dimension) : { gap: gaps.takesNone };
  if (target.type === 'plug_in') return { gap: gaps.takesInProperties };
  const content = contentOf(target);
  if (!content) return { gap: gaps.takesNone };
  const next = measure ? withMeasure(catalogue, content, measure) : withSplit(catalogue, content, dimension!);
  if ('gap' in next) return next;
  return made(catalogue, next, { id: target.id, block: target });
}

/** A funnel for each value of what splits deals; days are chosen as its period. */
function splitFunnel(
  catalogue: MeasureCatalogue,
  target: BlockOf<'funnel'>,
  { id, kind }: KnownDimension,
): Dropped {
  const splits = sharedSplits(catalogue, ['deals.count']).some((one) => one.id === id);
  return splits && kind !== 'day' ? { block: { ...target, split: id } } : { gap: gaps.noFunnel };
}

function onCanvas(
  catalogue: MeasureCatalogue,
  measure: KnownMeasure | undefined,
  dimension: KnownDimension | undefined,
  newId: string,
): Dropped {
  const counted = measure ?? (dimension && countOf(catalogue, dimension));
  if (!counted) return { gap: gaps.noMeasure };
  const by = dimension ? [splitOf(dimension)] : [];
  return made(catalogue, { measures: [counted.id], by }, { id: newId, block: null });
}

/** The first plain count that the dimension splits, else the first measure. */
function countOf({ measures }: MeasureCatalogue, { id }: KnownDimension): KnownMeasure | undefined {
  const split = measures.filter(({ dimensions }) => dimensions.includes(id));
  return split.find(({ unit, additive }) => unit === 'count' && additive) ?? split[0];
}

function made(
  catalogue: MeasureCatalogue,
  content: Content,
  from: { id: string; block: Block | null },
): Dropped {
  const block = blockOfContent(catalogue, content, from);
  return block ? { block } : { gap: gaps.full };
}

function withMeasure(
  catalogue: MeasureCatalogue,
  { measures, by }: Content,
  measure: KnownMeasure,
): Content | { gap: Label } {
  if (measures.includes(measure.id)) return { gap: gaps.there };
  if (measures.some((id) => findMeasure(catalogue, id)?.cube !== measure.cube)) return { gap: gaps.sameCube };
  const split = by.find((one) => !measure.dimensions.includes(dimensionOf(one)));
  if (split !== undefined) return { gap: doesNotSplit(measure, findDimension(catalogue, split)) };
  const both = [...measures, measure.id];
  if (by.length > 0) return { measures: both, by };
  const day = dayOf(catalogue, both);
  return day === null ? { gap: gaps.noDay } : { measures: both, by: [`${day}.month`] };
}

function withSplit(
  catalogue: MeasureCatalogue,
  { measures, by }: Content,
  dimension: KnownDimension,
): Content | { gap: Label } {
  if (by.some((split) => dimensionOf(split) === dimension.id)) return { gap: gaps.there };
  if (!sharedDimensions(catalogue, measures).includes(dimension)) {
    const other = measures
      .flatMap((id) => findMeasure(catalogue, id) ?? [])
      .find(({ dimensions }) => !dimensions.includes(dimension.id));
    return { gap: other ? doesNotSplit(other, dimension) : gaps.unknown };
  }
  return { measures, by: [...by, splitOf(dimension)] };
}

function listBehind(
  catalogue: MeasureCatalogue,
  target: Extract<Block, { type: 'records' }>,
  measure: KnownMeasure,
): Block {
  return { ...target, measure: measure.id, period: dayOf(catalogue, [measure.id]), filters: [] };
}

function doesNotSplit(measure: KnownMeasure, dimension: KnownDimension | undefined): Label {
  const by = dimension?.label ?? { zh: '这个维度', en: 'this dimension' };
  return {
    zh: `“${measure.label.zh}”不能按“${by.zh}”拆分`,
    en: `“${measure.label.en}” cannot be split by “${by.en}”`,
  };
}

/**
 * A block without one of its fields: what is left in the block that shows it best. Refuses to take the last measure, which is
 * the block itself.
 */
export function withoutField(catalogue: MeasureCatalogue, block: Block, id: string): Dropped {
  const content = contentOf(block);
  if (!content) return { gap: gaps.takesNone };
  const measures = content.measures.filter((one) => one !== id);
  const by = content.by.filter((one) => one !== id);
  if (measures.length === 0) return { gap: { zh: '至少要有一个指标', en: 'One measure has to stay' } };
  if (measures.length > 1 && by.length === 0) {
    const day = dayOf(catalogue, measures);
    return day === null
      ? { gap: gaps.noDay }
      : made(catalogue, { measures, by: [`${day}.month`] }, { id: block.id, block });
  }
  return made(catalogue, { measures, by }, { id: block.id, block });
}
