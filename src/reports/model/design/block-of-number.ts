/** A number that stands somewhere in the product, as a block of a report. */
import type { CellValue, Condition } from '../../../insights/model/question.ts';
import { readPeriod } from '../../../insights/model/period-name.ts';
import type { PeriodKind } from '../../../platform/model/calendar.ts';
import { dimensionOf, isPeriod, type TableQuestion } from '../blocks/asked.ts';
import { blockSchema, type Block } from '../blocks/block.ts';

type Number = { question: TableQuestion; measure: string; values: readonly CellValue[] };

const mostFilters = 10;

/**
 * The same number as a block: narrowed by what its question was narrowed by and by the values of its row. Null where that is more
 * than a block can be narrowed by, or the number is of a past instant: it would tell something else.
 */
export function blockOfNumber({ question, measure, values }: Number, id: string): Block | null {
  const { filters = [], dimensions = [], asOf } = question;
  const narrowed = [...filters, ...values.flatMap((value, at) => conditionOf(dimensions[at]!, value))];
  if (asOf !== undefined || narrowed.length > mostFilters) return null;
  return blockSchema.parse({ type: 'kpi', id, measure, filters: narrowed });
}

function conditionOf(split: string, value: CellValue): Condition[] {
  if (value === null) return [{ field: split, op: 'empty' }];
  if (typeof value === 'object') return [{ field: split, op: 'is', value: value.id }];
  if (!isPeriod(split)) return [{ field: split, op: 'is', value }];
  const kind = split.slice(split.lastIndexOf('.') + 1) as PeriodKind;
  const period = readPeriod(kind, String(value));
  return period ? [{ field: dimensionOf(split), op: 'between', value: [period.from, period.to] }] : [];
}
