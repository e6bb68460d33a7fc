import type { Work } from '../../../platform/server/index.ts';
import { listSalesPeople } from './panel-queries.ts';

/** How many leads each active person may hold at most, by id. */
export async function holdLimits(work: Work): Promise<Map<string, number>> {
  const people = await listSalesPeople(work);
  return new Map(people.map(({ id, profile }) => [id, profile.holdLimit]));
}
