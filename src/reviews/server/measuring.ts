import type { Cube, Measure } from '../../insights/model/measure.ts';
import type { Insights } from '../../insights/server/index.ts';
import { insightRefusals } from '../../insights/model/refusals.ts';
import { refuse } from '../../platform/model/refusal.ts';

/** The measuring engine over all that the product measures, and its declarations. */
export type Measuring = { insights: Insights; cubes: readonly Cube[] };

/** The measure of that id with its words. Refuses one that nobody declares. */
export function measureOf({ cubes }: Measuring, id: string): Measure {
  const found = cubes.flatMap(({ measures }) => measures).find((measure) => measure.id === id);
  return found ?? refuse(insightRefusals.unknownField, { field: id });
}
