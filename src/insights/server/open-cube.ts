/** A cube as far as the asker may use it: permitted measures and dimensions, custom fields among them. */
import type { PeriodKind } from '../../platform/model/calendar.ts';
import { reachOf, type Principal } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Cube, Dimension, Measure } from '../model/measure.ts';
import { grains } from '../model/period-name.ts';
import { insightRefusals } from '../model/refusals.ts';
import { fieldsOf, withFields } from './custom-dimensions.ts';
import { mayReadCube } from './visibility.ts';

export type OpenCube = {
  cube: Cube;
  measures: ReadonlyMap<string, Measure>;
  dimensions: ReadonlyMap<string, Dimension>;
};

/** A dimension as a question names it: a day with the period it is asked by. */
export type Key = { id: string; dimension: Dimension; grain: PeriodKind };

/** Opens the cube for the asker. Refuses without the right to read its object. */
export async function openCube(work: Work, cube: Cube): Promise<OpenCube> {
  if (!mayReadCube(work.principal, cube)) refuse(refusals.forbidden);
  const dimensions = withFields(cube, await fieldsOf(work, cube));
  const permitted = ({ fields }: { fields?: readonly string[] }) => mayRead(work.principal, fields ?? []);
  return {
    cube,
    measures: byId(cube.measures.filter(permitted)),
    dimensions: byId(dimensions.filter(permitted)),
  };
}

/** May the asker read all these fields (`object.field`), unmasked? */
export function mayRead(principal: Principal, fields: readonly string[]): boolean {
  return fields.every((field) => {
    const dot = field.indexOf('.');
    const reach = reachOf(principal, field.slice(0, dot), field.slice(dot + 1));
    return reach === 'read' || reach === 'edit';
  });
}

/** The measure of that id; refuses one that is not there or not for the asker, alike. */
export function getMeasure(open: OpenCube, id: string): Measure {
  return open.measures.get(id) ?? refuse(insightRefusals.unknownField, { field: id });
}

/** The dimension of that id, or of an id with a period (`deals.closed_on.month`); refuses what is not there, as above. */
export function getKey(open: OpenCube, id: string): Key {
  const exact = open.dimensions.get(id);
  if (exact) return { id, dimension: exact, grain: 'day' };
  const dot = id.lastIndexOf('.');
  const grain = grains.find((grain) => grain === id.slice(dot + 1));
  const dimension = grain && open.dimensions.get(id.slice(0, dot));
  if (!grain || dimension?.kind !== 'day') refuse(insightRefusals.unknownField, { field: id });
  return { id, dimension, grain };
}

/** A dimension to split by; those that only narrow are refused. */
export function getSplitKey(open: OpenCube, id: string): Key {
  const key = getKey(open, id);
  return key.dimension.filterOnly ? refuse(insightRefusals.unknownField, { field: id }) : key;
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
