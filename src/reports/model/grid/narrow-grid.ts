/** A grid in a report is narrowed by what its viewer has chosen, as every other block is. */
import type { Condition } from '../../../insights/model/question.ts';
import { isHandedIn } from './catalogue.ts';
import { cubeOf } from '../params/narrow.ts';
import type { Grid, GridSource } from './grid.ts';

/**
 * The grid with these conditions on each of its sources that they are about: those whose subject the condition's field belongs to,
 * or that call a field of their own so.
 */
export function narrowGrid(grid: Grid, conditions: readonly Condition[]): Grid {
  if (conditions.length === 0) return grid;
  return { ...grid, sources: grid.sources.map((source) => narrowSource(source, grid, conditions)) };
}

function narrowSource(source: GridSource, grid: Grid, conditions: readonly Condition[]): GridSource {
  if (isHandedIn(source)) return source;
  const subjects = new Set(membersIn(grid, source.id).map(cubeOf));
  const own = conditions.flatMap((condition): Condition[] => {
    const field = source.as?.[condition.field] ?? condition.field;
    return subjects.has(cubeOf(field)) ? [{ ...condition, field }] : [];
  });
  return { ...source, filters: [...source.filters, ...own] };
}

/** The fields and measures that cells are bound to; those of one source, where it is told. */
export function membersIn({ cells }: Grid, source?: string): string[] {
  const isOf = (value: { source: string }) => source === undefined || value.source === source;
  return cells.flatMap(({ value }) => {
    if (value.kind === 'measure' && isOf(value)) return [value.measure];
    return value.kind === 'field' && isOf(value) ? [value.field] : [];
  });
}
