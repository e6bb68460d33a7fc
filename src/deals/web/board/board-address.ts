/** What the board shows, kept in the address: so it can be shared, and "back" works. */
import type { Condition } from '../../../records/model/filter.ts';

export type BoardQuery = {
  pipeline?: string | undefined;
  mine?: string | undefined;
  owner?: string | undefined;
  team?: string | undefined;
  source?: string | undefined;
  search?: string | undefined;
  stage?: string | undefined;
};

/** The conditions that the filters of the address stand for; the stage comes on top per column. */
export function conditionsOf(query: BoardQuery): Condition[] {
  const conditions: Condition[] = [];
  if (query.mine === '1') conditions.push({ field: 'owner', op: 'is_me' });
  if (query.owner) conditions.push({ field: 'owner', op: 'is', value: query.owner });
  if (query.team) conditions.push({ field: 'team', op: 'is', value: query.team });
  if (query.source) conditions.push({ field: 'source', op: 'is', value: query.source });
  return conditions;
}

/** As the server reads it; undefined when nothing is filtered. */
export function filterText(conditions: readonly Condition[]): string | undefined {
  return conditions.length === 0 ? undefined : JSON.stringify(conditions);
}

export function isFiltered(query: BoardQuery): boolean {
  return conditionsOf(query).length > 0 || Boolean(query.search);
}
