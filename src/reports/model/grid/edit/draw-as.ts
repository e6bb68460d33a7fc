/** What a cell draws when a kind is chosen: it draws something at once, and keeps what the other kind had. */
import type { MeasureCatalogue } from '../../../../insights/model/answer.ts';
import { nameAddress } from '../address.ts';
import { buildFrame } from '../build-frame.ts';
import { crossingOf } from '../frame.ts';
import type { Drawn, Grid, GridCell } from '../grid.ts';
import { isHandedIn } from '../catalogue.ts';
import { grainOf, membersOf } from './members.ts';

/** A line or columns go by the first field there is, a bullet against one. */
export function drawAs(kind: Drawn['kind'], before: Drawn | undefined, fields: readonly string[]): Drawn {
  const alone = before?.alone ?? false;
  const target = before && 'target' in before ? before.target : undefined;
  if (kind === 'line' || kind === 'columns')
    return { kind, alone, by: before && 'by' in before ? before.by : (fields[0] ?? '?') };
  if (kind === 'bullet') return { kind, alone, target: target ?? '1' };
  if (kind === 'progress') return { kind, alone, ...(target !== undefined && { target }) };
  return { kind, alone };
}

/** The fields by which the rows of the cell's group can be split once more: those of time first, its own groups left out. */
export function fieldsToDrawBy(told: MeasureCatalogue, grid: Grid, { at, value }: GridCell): string[] {
  if (value.kind !== 'measure') return [];
  const source = grid.sources.find(({ id }) => id === value.source);
  const built = buildFrame(grid);
  const cell = 'frame' in built ? built.frame.byAddress.get(nameAddress(at)) : undefined;
  const taken = new Set(cell ? crossingOf(cell.owner) : []);
  const fields =
    source && isHandedIn(source)
      ? source.columns.map(({ id }) => id).filter((id) => id !== value.measure)
      : splitting(told, value.source, value.measure);
  const free = fields.filter((field) => !taken.has(field));
  const isTime = (field: string) => grainOf(field).grain !== null;
  return [...free.filter(isTime), ...free.filter((field) => !isTime(field))];
}

function splitting(told: MeasureCatalogue, source: string, measure: string): string[] {
  const by = new Set(told.measures.find(({ id }) => id === measure)?.dimensions);
  return membersOf(told, source).fields.flatMap(({ id }) => (by.has(grainOf(id).id) ? [id] : []));
}
