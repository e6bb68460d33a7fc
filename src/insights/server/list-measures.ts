import type { MeasureCatalogue } from '../model/answer.ts';
import { grains } from '../model/period-name.ts';
import type { OpenCube } from './open-cube.ts';

/** Everything the asker may measure, split and filter by, with its definition in words. */
export function listMeasures(cubes: readonly OpenCube[]): MeasureCatalogue {
  return {
    measures: cubes.flatMap(({ measures }) =>
      [...measures.values()].map(({ id, label, definition, unit }) => ({ id, label, definition, unit })),
    ),
    dimensions: cubes.flatMap(({ dimensions }) =>
      [...dimensions.values()].map(({ id, label, kind, names, filterOnly }) => ({
        id,
        label,
        kind,
        grains: kind === 'day' ? [...grains] : [],
        references: names?.object ?? null,
        filterOnly: filterOnly ?? false,
      })),
    ),
  };
}
