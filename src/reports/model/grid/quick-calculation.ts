/** What one click makes of a column of figures: its share, its change, its running total, its rank. */
import type { PeriodKind } from '../../../platform/model/calendar.ts';
import { addDays, isDay } from '../../../platform/model/calendar.ts';
import { changeBetween } from '../../../insights/model/compare.ts';
import { divide } from './formula/functions.ts';
import { addFigures, isNumeric, keyOf, plainNumber, type GridValue } from './grid-value.ts';
import type { QuickCalculation } from './grid.ts';
import { instancesBelow, type Instance } from './instance.ts';
import type { Block } from './frame.ts';

/** Part ÷ whole, 0..1; nothing where there is no whole. */
export function shareOf(part: GridValue, whole: GridValue): GridValue {
  return isNumeric(part) && isNumeric(whole) ? divide(part, whole) : null;
}

/** How much more than before: 0.1 is 10 % more; nothing where there was nothing before. */
function changeOf(before: GridValue, now: GridValue): GridValue {
  const number = (value: GridValue) => (isNumeric(value) ? plainNumber(value) : null);
  return changeBetween(number(before), number(now)).relative;
}

type Series = (values: readonly GridValue[]) => GridValue[];

const seriesOf: Partial<Record<QuickCalculation, Series>> = {
  previous: (values) =>
    values.map((value, index) => (index === 0 ? null : changeOf(values[index - 1]!, value))),
  first: (values) => values.map((value, index) => (index === 0 ? null : changeOf(values[0]!, value))),
  running: (values) => {
    let total: GridValue = null;
    return values.map((value) => {
      if (isNumeric(value)) total = isNumeric(total) ? addFigures(total, value) : value;
      return total;
    });
  },
  rank: (values) => {
    const figures = values.map((value) => (isNumeric(value) ? plainNumber(value) : null));
    const places = new Map<number, number>();
    figures
      .filter((figure) => figure !== null)
      .sort((left, right) => right - left)
      .forEach((figure, index) => places.has(figure) || places.set(figure, index + 1));
    return figures.map((figure) => (figure === null ? null : places.get(figure)!));
  },
};

/**
 * The figures of siblings (in the order they stand) as change against the one before or the first, running total, or rank from
 * the largest, equal ones sharing a rank; undefined for calculations that are not about siblings.
 */
export function calculateSeries(
  quick: QuickCalculation,
  values: readonly GridValue[],
): GridValue[] | undefined {
  return seriesOf[quick]?.(values);
}

/** The change against the same period of last year; nothing where last year is not in the grid. */
export function yearOnYear(last: GridValue, now: GridValue): GridValue {
  return changeOf(last, now);
}

/** The same period of the year before; null where that year has none, as on 29 February. A week is its Monday, 52 weeks ago. */
function lastYears(kind: PeriodKind, name: string): string | null {
  if (kind === 'week') return isDay(name) ? addDays(name, -364) : null;
  const year = Number(name.slice(0, 4));
  const before = `${String(year - 1).padStart(4, '0')}${name.slice(4)}`;
  return kind === 'day' && !isDay(before) ? null : before;
}

/** Finds the instance of last year, whatever year-group it lies in: the groups around it that are no periods stay the same. */
export function findLastYear(
  root: Instance,
  block: Block,
  periodOf: (block: Block) => PeriodKind | undefined,
): (instance: Instance) => Instance | undefined {
  const kind = periodOf(block)!;
  const around = (instance: Instance): string[] => {
    const { parent } = instance;
    if (!parent?.block.parent) return [];
    const own = periodOf(parent.block) ? [] : parent.values.map((value) => String(keyOf(value)));
    return [...around(parent), ...own];
  };
  const signature = (instance: Instance, name: string) => JSON.stringify([...around(instance), name]);
  const byName = new Map(
    instancesBelow(root, block).map((one) => [signature(one, String(keyOf(one.values[0]!))), one] as const),
  );
  return (instance) => {
    const before = lastYears(kind, String(keyOf(instance.values[0]!)));
    return before === null ? undefined : byName.get(signature(instance, before));
  };
}
