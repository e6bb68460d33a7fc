/** What a viewer has chosen, as blocks ask by it. */
import type { Chosen } from '../blocks/asked.ts';
import { narrowingsOf, periodFor, teamsFor, type Surroundings } from './narrow.ts';
import type { Param } from './param.ts';
import type { ParamValues } from './values.ts';

/** The page's choice: what holds for all blocks, and the narrowings from which each block takes its own. */
export function chosenOf(params: readonly Param[], values: ParamValues, surroundings: Surroundings): Chosen {
  return chosenFor('', { period: null, team: null, narrowings: narrowingsOf(params, values, surroundings) });
}

/** What one block is asked by. */
export function chosenFor(block: string, chosen: Chosen): Chosen {
  const { narrowings } = chosen;
  if (!narrowings) return chosen;
  const teams = teamsFor(block, narrowings) ?? [];
  return {
    period: periodFor(block, narrowings),
    team: teams.length === 1 ? teams[0]! : null,
    narrowings: narrowings.filter(({ blocks }) => blocks === null || blocks.includes(block) || block === ''),
    ...(teams.length > 1 && { teams }),
  };
}
