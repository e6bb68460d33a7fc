/** What a cell of the template draws at each of its places, once their values are known. Pure. */
import { say } from '../../../platform/model/label.ts';
import type { CheckedGrid } from './check-grid.ts';
import { evaluate, type Standpoint } from './formula/evaluate.ts';
import type { FrameCell } from './frame.ts';
import { gridTexts } from './grid-texts.ts';
import { isNumeric, plainNumber, type GridValue } from './grid-value.ts';
import type { Drawn } from './grid.ts';
import type { GrownGrid } from './grow-grid.ts';
import type { PlacedCell } from './laid-grid.ts';
import { showValue, shownAs, type Reader } from './show-value.ts';

type Place = { at: Standpoint; placed: PlacedCell };
type Drawing = { checked: CheckedGrid; grown: GrownGrid; reader: Reader };
type DrawnSeries = Extract<Drawn, { by: string }>;
type DrawnBar = Exclude<Drawn, { by: string }>;

/**
 * Gives the places of a cell what they draw: its picture, or its figures on one scale. A place without a figure draws nothing.
 */
export function drawCell(cell: FrameCell, places: readonly Place[], drawing: Drawing): void {
  const { value, drawn } = cell.cell;
  if (value.kind === 'picture') {
    const { picture, fit } = value;
    for (const { placed } of places) placed.drawing = { kind: 'picture', picture, fit };
  } else if (drawn && 'by' in drawn) drawSeries(cell, drawn, places, drawing);
  else if (drawn) drawBars(cell, drawn, places, drawing);
}

function drawSeries(
  cell: FrameCell,
  { kind, alone }: DrawnSeries,
  places: readonly Place[],
  { checked, grown, reader }: Drawing,
): void {
  const { points, valuesAt } = grown.seriesOf(cell);
  const { unit } = checked.needs.series.get(cell.address)!.figure;
  const names = points.map((point) => showValue(point, shownAs(undefined, null, point), reader));
  for (const { at, placed } of places) {
    const figures = valuesAt(at.down, at.right);
    const values = figures.map(numberOf);
    const told = figures.map((figure) => showValue(figure, shownAs(cell.cell.format, unit, figure), reader));
    const words = wordsOfSeries(names, values, told, reader);
    if (words !== null) placed.drawing = { kind, values, words, alone };
  }
}

/** From when to when, the lowest, the highest and the last; null where there is nothing. */
function wordsOfSeries(
  names: readonly string[],
  values: readonly (number | null)[],
  told: readonly string[],
  { locale }: Reader,
): string | null {
  const known = [...values.entries()].filter((one): one is [number, number] => one[1] !== null);
  const last = known.at(-1)?.[0];
  if (last === undefined) return null;
  const [low, high] = [
    known.reduce((best, one) => (one[1] < best[1] ? one : best))[0],
    known.reduce((best, one) => (one[1] > best[1] ? one : best))[0],
  ];
  return say(gridTexts.series, locale, {
    from: names[0]!,
    to: names.at(-1)!,
    low: told[low]!,
    lowAt: names[low]!,
    high: told[high]!,
    highAt: names[high]!,
    last: told[last]!,
  });
}

function drawBars(
  { address }: FrameCell,
  drawn: DrawnBar,
  places: readonly Place[],
  { checked, grown, reader }: Drawing,
): void {
  const formula = checked.expressions.get(address)!.target;
  const figures = places.map(({ at, placed }) => ({
    placed,
    value: numberOf(placed.value),
    target: formula ? evaluate(formula, at, grown.surroundings) : null,
  }));
  const all = figures.flatMap(({ value, target }) => [value ?? 0, numberOf(target) ?? 0]);
  const scale = {
    low: all.reduce((least, one) => Math.min(least, one), 0),
    high: all.reduce((most, one) => Math.max(most, one), 0),
  };
  for (const { placed, value, target } of figures) {
    const aim = drawn.kind === 'progress' && !formula ? 1 : numberOf(target);
    if (value === null || (drawn.kind === 'progress' && !(aim !== null && aim > 0))) continue;
    const { kind, alone } = drawn;
    const ends = kind === 'progress' ? { low: 0, high: aim! } : scale;
    const words = formula ? wordsOfTarget(placed, value, target, reader) : '';
    placed.drawing = { kind, value, ...ends, target: kind === 'bar' ? null : aim, words, alone };
  }
}

/** The target as the figure is shown, and how much of it is reached. */
function wordsOfTarget({ shown }: PlacedCell, value: number, target: GridValue, reader: Reader): string {
  const aim = numberOf(target);
  if (aim === null) return '';
  const told = { target: showValue(target, shown, reader) };
  if (aim <= 0) return say(gridTexts.target, reader.locale, told);
  const reached = showValue(value / aim, { as: 'percent', decimals: 0 }, reader);
  return say(gridTexts.reached, reader.locale, { ...told, reached });
}

function numberOf(value: GridValue): number | null {
  return isNumeric(value) ? plainNumber(value) : null;
}
