/** Quick calculations by one click: a column beside a figure with its share, its change, its running total, its rank. */
import type { Label } from '../../../../platform/model/label.ts';
import { nameAddress } from '../address.ts';
import { buildFrame } from '../build-frame.ts';
import { axes, type Axis, type FrameCell } from '../frame.ts';
import type { Grid, GridCell, GridCellValue, QuickCalculation } from '../grid.ts';
import { cellOn, type Place } from './edit-cells.ts';
import { putBeside } from './put-beside.ts';

export const quickNames: Readonly<Record<QuickCalculation, Label>> = {
  shareOfParent: { zh: '占上级', en: 'Share of parent' },
  shareOfAll: { zh: '占全部', en: 'Share of all' },
  previous: { zh: '环比', en: 'Change' },
  first: { zh: '较首期', en: 'Change from first' },
  yearOnYear: { zh: '同比', en: 'Year on year' },
  running: { zh: '累计', en: 'Running total' },
  rank: { zh: '排名', en: 'Rank' },
};

/** What the grid does not know by itself. */
export type Told = { nameOf: (measure: string) => Label; isPeriod: (field: string) => boolean };

/** What a value is compared with is the one before in time; parts and ranks go down the lines. */
const followsTime: ReadonlySet<QuickCalculation> = new Set(['previous', 'first', 'yearOnYear', 'running']);

/**
 * The grid with a quick calculation beside every figure like the one on this place; null where there is no figure, or nothing it
 * could be compared with.
 */
export function addQuick(grid: Grid, place: Place, quick: QuickCalculation, told: Told): Grid | null {
  const under = cellOn(grid, place);
  if (under?.value.kind !== 'measure' && under?.value.kind !== 'formula') return null;
  const axis = axisOf(standingIn(grid, under), quick, told);
  if (axis === null) return null;
  const underName =
    under.value.kind === 'measure' ? told.nameOf(under.value.measure) : { zh: '数值', en: 'Value' };
  return putBeside(grid, under, { name: quickNames[quick], underName }, (cell, widened) => {
    const { format, hidden: _, ...kept } = cell;
    const grows = standingIn(widened, cell)!.owner[axis].parent !== null;
    const value: GridCellValue = grows ? { kind: 'quick', quick, of: nameAddress(cell.at), axis } : nothing;
    return { ...kept, when: [], value, ...(quick === 'running' && format && { format }) };
  });
}

/** What is the whole has no share and no rank: its line keeps its look. */
const nothing: GridCellValue = { kind: 'static', text: { zh: '', en: '' } };

function standingIn(grid: Grid, { at }: GridCell): FrameCell | undefined {
  const built = buildFrame(grid);
  return 'frame' in built ? built.frame.byAddress.get(nameAddress(at)) : undefined;
}

function axisOf(cell: FrameCell | undefined, quick: QuickCalculation, { isPeriod }: Told): Axis | null {
  if (!cell) return null;
  const growing = axes.filter((axis) => cell.owner[axis].parent !== null);
  const inTime = growing.find((axis) => isPeriod(cell.owner[axis].fields[0]!.field));
  if (quick === 'yearOnYear') return inTime ?? null;
  return (followsTime.has(quick) ? inTime : undefined) ?? growing[0] ?? null;
}
