/** Why a grid cannot stand as it was drawn: the cell and the reason, told while it is being designed. */
import type { Label } from '../../../platform/model/label.ts';

const faultTexts = {
  outside: { zh: '单元格超出了表格范围', en: 'The cell lies outside the grid' },
  overlaps: { zh: '与单元格 {other} 重叠', en: 'It overlaps cell {other}' },
  noSuchSource: { zh: '没有数据源“{name}”', en: 'There is no source “{name}”' },
  noSuchField: {
    zh: '没有字段“{name}”，或您无权使用',
    en: 'There is no field “{name}”, or you may not use it',
  },
  noSuchMeasure: {
    zh: '没有指标“{name}”，或您无权使用',
    en: 'There is no measure “{name}”, or you may not use it',
  },
  onlyFieldsGrow: { zh: '只有绑定字段的单元格才能扩展', en: 'Only a cell bound to a field can grow' },
  noSuchCell: { zh: '没有单元格 {name}', en: 'There is no cell {name}' },
  parentDoesNotGrow: {
    zh: '左父格 {name} 必须向下扩展，上父格必须向右扩展',
    en: 'The parent {name} has to grow down (left parent) or right (top parent)',
  },
  otherAxis: {
    zh: '扩展单元格的父格只能在同一方向上；左父格与上父格不能混用',
    en: 'A cell that grows follows only parents that grow the same way',
  },
  parentsInACircle: { zh: '父格互相引用，成了循环：{name}', en: 'The parents run in a circle: {name}' },
  blocksCross: {
    zh: '扩展块与 {name} 的扩展块交叉：两块只能嵌套、互不相交，或占用完全相同的行（列）',
    en: 'Its block crosses the block of {name}: blocks nest, keep apart, or stand side by side on the same lines',
  },
  blocksShareLines: {
    zh: '与 {name} 并列的扩展块占用了相同的列（行）',
    en: 'The block beside it, of {name}, uses the same columns (or lines)',
  },
  cutsBlock: {
    zh: '只盖住了 {name} 扩展块的一部分：请把它的父格设为该块的单元格，或盖住整块',
    en: 'It covers only part of the block of {name}: make a cell of the block its parent, or cover the whole block',
  },
  notTogether: { zh: '“{measure}”不能按“{name}”拆分', en: '“{measure}” cannot be split by “{name}”' },
  tooManyLevels: {
    zh: '一个数值最多按 {most} 个字段拆分',
    en: 'A figure can be split by at most {most} fields',
  },
  notAdditive: {
    zh: '“{measure}”不能相加（如比率、中位数），不能用于{use}',
    en: '“{measure}” does not add up (a rate, a median): it cannot be used for {use}',
  },
  needsAggregate: {
    zh: '这个数据源是明细行，请选择汇总方式',
    en: 'This source is made of rows: choose how they become one figure',
  },
  onlyForRows: {
    zh: '“相邻合并”只适用于明细行数据源',
    en: 'Merging equal neighbours is only for sources made of rows',
  },
  quickOfNoFigure: {
    zh: '快速计算需要以数值单元格为基础：{name}',
    en: 'A quick calculation needs a figure: {name} is none',
  },
  quickElsewhere: {
    zh: '快速计算必须与 {name} 有相同的左父格和上父格',
    en: 'A quick calculation follows the same parents as {name}',
  },
  quickWithoutBlock: {
    zh: '{name} 在这个方向上不扩展，没有可以比较的同组数值',
    en: '{name} does not grow this way: there is nothing beside it to compare with',
  },
  quickNeedsPeriods: {
    zh: '同比需要按年、季、月、周或日分组',
    en: 'Year on year needs a group of years, quarters, months, weeks or days',
  },
  drawsNoFigure: { zh: '只有数值单元格才能画图', en: 'Only a figure can be drawn' },
  seriesNeedsMeasure: {
    zh: '折线和柱形需要指标单元格：画的是本组数据按另一个字段的变化',
    en: 'A line and columns need a measure: they show its own rows, split by one more field',
  },
  seriesOfItsGroup: {
    zh: '“{name}”已经是这个单元格的分组，请换一个字段来画',
    en: 'The cell is grouped by “{name}” already: draw it by another field',
  },
  badFormula: {
    zh: '公式第 {position} 个字符处有误：{reason}',
    en: 'The formula is wrong at character {position}: {reason}',
  },
  formulasInACircle: { zh: '公式互相引用，成了循环：{name}', en: 'The formulas run in a circle: {name}' },
  noSuchBreak: {
    zh: '分页单元格 {name} 不存在或不向下扩展',
    en: 'Pages cannot break after {name}: it does not grow down',
  },
  headNotAtTop: {
    zh: '重复表头只能是最上方连续的、不扩展的行',
    en: 'Only lines at the very top that do not grow can be repeated as a head',
  },
} satisfies Record<string, Label>;
export type FaultCode = keyof typeof faultTexts;

/** What a non-additive measure cannot be used for. */
export const usesOfSums = {
  others: { zh: '“其他”行', en: 'a line “other”' },
  buckets: { zh: '区间分组', en: 'groups by ranges' },
  share: { zh: '占比', en: 'a share' },
  running: { zh: '累计', en: 'a running total' },
  sum: { zh: '求和公式', en: 'a sum' },
} satisfies Record<string, Label>;

/** `cell` is the address; '' when it is about the grid itself. */
export type GridFault = { cell: string; code: FaultCode; label: Label };

type Values = Readonly<Record<string, string | number | Label>>;

/** The fault with its places filled in both languages. */
export function faultAt(cell: string, code: FaultCode, values: Values = {}): GridFault {
  const fill = (locale: keyof Label) =>
    faultTexts[code][locale].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return typeof value === 'object' ? value[locale] : String(value ?? place);
    });
  return { cell, code, label: { zh: fill('zh'), en: fill('en') } };
}
