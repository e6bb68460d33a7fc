/** What the quality of records offers to insights: a cube for each kind of record, all made from its checks. */
import type { Cube, Dimension, Measure } from '../../insights/model/measure.ts';
import type { Label } from '../../platform/model/label.ts';
import { qualities } from './qualities.ts';
import type { QualityCheck, QualityOfObject } from './quality-check.ts';
import { lackColumn, qualitySource } from './quality-sql.ts';
import { peopleDimensions } from './trust-dimensions.ts';

const count = 'count(*) {of}';

function between(zh: string, en: string, { label }: QualityOfObject): Label {
  return { zh: `${label.zh}${zh}`, en: `${label.en}: ${en}` };
}

function shares(quality: QualityOfObject): Measure[] {
  const share = { unit: 'percent', source: 'record', additive: false } as const;
  const { object } = quality;
  return [
    {
      ...share,
      id: `quality.${object}.completeness`,
      label: between('完整度', 'completeness', quality),
      definition: {
        zh: '每条记录已填的权重 ÷ 应填的权重，再取平均；权重由管理员设定，不适用的项（如已关闭商机的下一步）两边都不算',
        en: 'For each record the weights of what is there ÷ of what should be, then the mean; administrators set the weights; what does not belong to a record (the next step of a closed deal) counts on neither side',
      },
      of: 'f.completeness is not null',
      aggregate: 'avg(f.completeness) {of}',
    },
    {
      ...share,
      id: `quality.${object}.freshness`,
      label: between('鲜活度', 'freshness', quality),
      definition: {
        zh: '在规定天数内有人联系或更新过的 ÷ 应当保持联系的；天数由管理员设定',
        en: 'Those somebody dealt with within the days allowed ÷ those that should be kept alive; administrators set the days',
      },
      of: 'f.fresh is not null',
      aggregate: 'avg(f.fresh::int) {of}',
    },
    {
      ...share,
      id: `quality.${object}.validity`,
      label: between('有效性', 'validity', quality),
      definition: {
        zh: '已填内容没有明显错误的 ÷ 全部（格式、位数、已过期的日期）',
        en: 'Those without a plain fault in what is entered ÷ all (formats, lengths, days gone by)',
      },
      aggregate: 'avg((not f.faulty)::int) {of}',
    },
  ];
}

function counts(quality: QualityOfObject): Measure[] {
  const counted = { unit: 'count', source: 'record', additive: true, aggregate: count } as const;
  const { object } = quality;
  return [
    {
      ...counted,
      id: `quality.${object}.count`,
      label: between('记录数', 'records', quality),
      definition: { zh: '参与评分的记录数', en: 'How many records are judged' },
    },
    {
      ...counted,
      id: `quality.${object}.below_target`,
      label: between('待补全', 'to be completed', quality),
      definition: {
        zh: '完整度低于目标（默认 80%）的记录数',
        en: 'How many are less complete than the target (80 % unless set otherwise)',
      },
      of: 'f.completeness < f.target',
    },
    {
      ...counted,
      id: `quality.${object}.stale`,
      label: between('长期未动', 'stale', quality),
      definition: {
        zh: '超过规定天数无人联系或更新的记录数',
        en: 'How many nobody dealt with within the days allowed',
      },
      of: 'not f.fresh',
    },
    {
      ...counted,
      id: `quality.${object}.faulty`,
      label: between('有误', 'with faults', quality),
      definition: {
        zh: '已填内容有明显错误的记录数',
        en: 'How many hold a plain fault in what is entered',
      },
      of: 'f.faulty',
    },
  ];
}

/** How many fail one check: what is missing most, and the records to mend. */
function lack(quality: QualityOfObject, check: QualityCheck, isMissing: boolean): Measure {
  const { label } = check;
  return {
    id: lackMeasure(check),
    label: isMissing
      ? between(`缺${label.zh}`, `without ${label.en}`, quality)
      : between(`不符：${label.zh}`, `fails ${label.en}`, quality),
    definition: isMissing
      ? { zh: `应有而没有“${label.zh}”的记录数`, en: `How many should have “${label.en}” and do not` }
      : { zh: `不符合“${label.zh}”的记录数`, en: `How many do not keep to “${label.en}”` },
    unit: 'count',
    source: 'record',
    of: `f.${lackColumn(check)}`,
    aggregate: count,
    additive: true,
  };
}

/** The measure that counts the records failing a check. */
function lackMeasure({ id }: QualityCheck): string {
  const [object, name] = id.split('.');
  return `quality.${object}.lacks_${name}`;
}

function dimensionsOf({ object }: QualityOfObject): Dimension[] {
  return [
    ...peopleDimensions(`quality.${object}`, ['record']),
    {
      id: `quality.${object}.created_on`,
      label: { zh: '创建日期', en: 'Created on' },
      kind: 'day',
      stored: 'instant',
      on: { record: { sql: 'f.created_at' } },
    },
  ];
}

function qualityCube(quality: QualityOfObject): Cube {
  return {
    id: `quality.${quality.object}`,
    label: between('数据质量', 'data quality', quality),
    object: 'trust',
    record: 'id',
    records: quality.object,
    sources: { record: { from: qualitySource(quality) } },
    joins: {},
    measures: [
      ...counts(quality),
      ...shares(quality),
      ...quality.complete.map((check) => lack(quality, check, true)),
      ...quality.valid.map((check) => lack(quality, check, false)),
    ],
    dimensions: dimensionsOf(quality),
    custom: {},
    customOn: [],
  };
}

export const qualityCubes: readonly Cube[] = qualities.map(qualityCube);
