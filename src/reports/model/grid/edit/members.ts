/** The fields and measures a grid is drawn from, by subject, with what they are called. */
import type { MeasureCatalogue } from '../../../../insights/model/answer.ts';
import { grains } from '../../../../insights/model/period-name.ts';
import type { PeriodKind } from '../../../../platform/model/calendar.ts';
import type { Label } from '../../../../platform/model/label.ts';
import type { Member } from './drop-member.ts';

export type Subject = { id: string; label: Label };

const grainNames: Readonly<Record<PeriodKind, Label>> = {
  day: { zh: '日', en: 'day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季', en: 'quarter' },
  year: { zh: '年', en: 'year' },
};

/** What there is to measure: each subject once. */
export function subjectsOf({ measures }: MeasureCatalogue): Subject[] {
  const found = new Map(measures.map(({ cube, cubeLabel }) => [cube, cubeLabel]));
  return [...found].map(([id, label]) => ({ id, label }));
}

/** The fields and measures of a subject; a day is put in by its months. */
export function membersOf({ measures, dimensions }: MeasureCatalogue, subject: string) {
  const own = measures.filter(({ cube }) => cube === subject);
  const reached = new Set(own.flatMap((measure) => measure.dimensions));
  const fields = dimensions
    .filter(({ id, filterOnly }) => reached.has(id) && !filterOnly)
    .map(({ id, label, kind }): Member => {
      const field = kind === 'day' ? `${id}.month` : id;
      return { kind: 'field', source: subject, id: field, label };
    });
  const figures = own.map(({ id, label, unit }): Member => ({
    kind: 'measure',
    source: subject,
    id,
    label,
    unit,
  }));
  return { fields, measures: figures };
}

/** A field without the period it is split by, and that period. */
export function grainOf(field: string): { id: string; grain: PeriodKind | null } {
  const dot = field.lastIndexOf('.');
  const grain = grains.find((one) => one === field.slice(dot + 1)) ?? null;
  return grain ? { id: field.slice(0, dot), grain } : { id: field, grain };
}

/** What a field or a measure is called; a day with its period. Its id, where it is unknown. */
export function memberName({ measures, dimensions }: MeasureCatalogue, id: string): Label {
  const whole = measures.find((one) => one.id === id) ?? dimensions.find((one) => one.id === id);
  if (whole) return whole.label;
  const { id: day, grain } = grainOf(id);
  const label = dimensions.find((one) => one.id === day)?.label;
  if (!label || !grain) return { zh: id, en: id };
  return { zh: `${label.zh}（${grainNames[grain].zh}）`, en: `${label.en} (${grainNames[grain].en})` };
}
