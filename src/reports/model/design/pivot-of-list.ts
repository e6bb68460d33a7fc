/** The records of a list counted in a pivot, narrowed as the list is. */
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { conditionSchema, type Condition } from '../../../insights/model/question.ts';
import { addDays, isDay } from '../../../platform/model/calendar.ts';
import type { Condition as ListCondition } from '../../../records/model/filter.ts';
import { blockSchema, type Block } from '../blocks/block.ts';
import { dayOf, sharedDimensions, sharedSplits, teamOf } from './known-fields.ts';

/**
 * Counts the object's records by owner (else by what splits them first) and month. Null when nothing counts them, or a condition of
 * the list cannot be asked of the count: a table of more records than the list shows would mislead.
 */
export function pivotOfList(
  catalogue: MeasureCatalogue,
  object: string,
  conditions: readonly ListCondition[],
  id: string,
): Block | null {
  const count = catalogue.measures.find(
    ({ records, unit, additive }) => records === object && unit === 'count' && additive,
  );
  if (!count) return null;
  const measures = [count.id];
  const known = new Map(sharedDimensions(catalogue, measures).map((one) => [one.id, one.kind]));
  const filters = conditions.map((condition) => conditionOf(condition, count.cube, known));
  const splits = sharedSplits(catalogue, measures).filter(({ kind }) => kind !== 'day');
  const row = splits.find((split) => split.id === `${count.cube}.owner`) ?? splits[0];
  if (!row || filters.includes(null)) return null;
  const day = dayOf(catalogue, measures);
  return blockSchema.parse({
    type: 'pivot',
    id,
    measures,
    rows: [row.id],
    columns: day === null ? [] : [`${day}.month`],
    team: teamOf(catalogue, measures),
    filters,
  });
}

/** A list names a field `created_at` of which the day is `created_on`; its days are both held, those of a question half-open. */
function conditionOf(
  { field, op, value }: ListCondition,
  cube: string,
  known: ReadonlyMap<string, string>,
): Condition | null {
  const ids = [`${cube}.${field}`, `${cube}.${field.replace(/_at$/, '_on')}`];
  const id = ids.find((one) => known.has(one));
  if (id === undefined) return null;
  const isDays = op === 'between' && known.get(id) === 'day' && Array.isArray(value);
  const [from, to] = isDays ? (value as unknown[]) : [];
  const asked = isDays && typeof to === 'string' && isDay(to) ? [from, addDays(to, 1)] : value;
  const read = conditionSchema.safeParse({ field: id, op, ...(asked !== undefined && { value: asked }) });
  return read.success ? read.data : null;
}
