import type { MeasureCatalogue } from '../model/answer.ts';
import { grains } from '../model/period-name.ts';
import type { OpenCube } from './open-cube.ts';

/** Everything the asker may measure, split and filter by, with its definition in words. */
export function listMeasures(cubes: readonly OpenCube[]): MeasureCatalogue {
  return {
    measures: cubes.flatMap(({ cube, measures, dimensions }) =>
      [...measures.values()].map(({ id, label, definition, unit, source, additive, past }) => ({
        id,
        label,
        definition,
        unit,
        cube: cube.id,
        cubeLabel: cube.label,
        records: cube.line ? null : (cube.records ?? cube.object),
        additive,
        past: past !== false && cube.sources[source]!.past !== undefined,
        dimensions: [...dimensions.values()].filter(({ on }) => on[source]).map((dimension) => dimension.id),
      })),
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
