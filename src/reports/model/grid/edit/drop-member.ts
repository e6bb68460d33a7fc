/** What comes of a field or a measure that is put on a cell: a working report without a word typed. */
import type { Label } from '../../../../platform/model/label.ts';
import type { MeasureUnit } from '../../../../insights/model/measure.ts';
import { growthOf } from '../frame.ts';
import type { Grid, GridCell, GridCellValue } from '../grid.ts';
import { bareCell, cellOn, putCell, type Place } from './edit-cells.ts';
import { headLines, headStyle, nameAbove, putBeside, withHeadLine } from './put-beside.ts';

/** What can be put on a cell, with what it is called. */
export type Member =
  | { kind: 'field'; source: string; id: string; label: Label }
  | { kind: 'measure'; source: string; id: string; label: Label; unit: MeasureUnit };

/** What a measure is called. */
type NameOf = (measure: string) => Label;

/** A sheet to begin with: its first line is the head, which stays in sight and stands again on every page. */
export function emptyGrid(): Grid {
  return {
    schema: 1,
    rows: [{ repeat: true }],
    columns: [{ repeat: false }],
    sources: [],
    cells: [],
    freeze: { rows: 1, columns: 0 },
  };
}

/**
 * Puts a field or a measure on a cell. A field in the head grows to the right, elsewhere down; a measure is the figure where its
 * line and its column cross. What stands below an empty head gets its name there. A measure that is put on another one stands
 * beside it, under the same head, with a line of heads that tells them apart.
 */
export function dropMember(grid: Grid, member: Member, place: Place, nameOf: NameOf): Grid {
  const known = withSource(grid, member.source);
  const under = cellOn(grid, place);
  if (member.kind === 'measure' && under?.value.kind === 'measure')
    return putMeasureBeside(known, member, under, nameOf(under.value.measure));
  const at = under?.at ?? place;
  const cell: GridCell = { ...bareCell(at, valueOf(member)), ...(under && { span: under.span }) };
  if (member.kind === 'measure')
    return nameAbove(putCell(known, { ...cell, ...formatOf(member) }), member.label, at);
  if (!growsRight(known, at)) return nameAbove(putCell(known, cell), member.label, at);
  return withHeadLine(putCell(known, { ...cell, expand: 'right', style: headStyle }), at[0]);
}

function putMeasureBeside(grid: Grid, member: Member, under: GridCell, underName: Label): Grid {
  return putBeside(grid, under, { name: member.label, underName }, (cell) => {
    const { format: _, ...kept } = cell;
    return { ...kept, value: valueOf(member), ...formatOf(member) };
  });
}

function withSource(grid: Grid, id: string): Grid {
  const known = grid.sources.some((source) => source.id === id);
  return known ? grid : { ...grid, sources: [...grid.sources, { id, filters: [] }] };
}

function valueOf({ kind, source, id }: Member): GridCellValue {
  return kind === 'field' ? { kind, source, field: id, mode: 'group' } : { kind, source, measure: id };
}

function formatOf(member: Member): Partial<GridCell> {
  return member.kind === 'measure' && member.unit === 'money' ? { format: { as: 'moneyShort' } } : {};
}

/** In the head, and directly below what grows to the right already: one more level of heads. */
function growsRight(grid: Grid, [row, column]: Place): boolean {
  if (row < headLines(grid)) return true;
  const above = row > 0 && cellOn(grid, [row - 1, column]);
  return row === headLines(grid) && Boolean(above) && growthOf(above as GridCell) === 'right';
}
