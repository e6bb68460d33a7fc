/** A grid in a report is narrowed by what its viewer has chosen, as every other block is. */
import type { Condition } from '../../../insights/model/question.ts';
import { isHandedIn } from './catalogue.ts';
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
  const subjects = subjectsOf(source.id, grid);
  const own = conditions.flatMap((condition): Condition[] => {
    const field = source.as?.[condition.field] ?? condition.field;
    return subjects.has(subjectOf(field)) ? [{ ...condition, field }] : [];
  });
  return { ...source, filters: [...source.filters, ...own] };
}

/** `deals` of `deals.owner`. */
function subjectOf(member: string): string {
  return member.slice(0, member.indexOf('.'));
}

function subjectsOf(source: string, { cells }: Grid): Set<string> {
  const members = cells.flatMap(({ value }) => {
    if (value.kind === 'measure' && value.source === source) return [value.measure];
    return value.kind === 'field' && value.source === source ? [value.field] : [];
  });
  return new Set(members.map(subjectOf));
}
