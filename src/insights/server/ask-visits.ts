import type { RawBuilder } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { ColumnStore } from './columns/column-store.ts';
import { joinsOf } from './counted-rows.ts';
import type { Key } from './open-cube.ts';
import type { FunnelPlan } from './plan-funnel.ts';

/** Statements about the visits of a plan, answered where these are kept. */
export type VisitsAsker = {
  /** Its rows; `keys` are read in it besides the plan's conditions. */
  ask<Row>(statement: RawBuilder<Row>, keys?: readonly Key[]): Promise<Row[]>;
  /** Its rows as a relation, to be read beside what columns do not keep. */
  relation<Row>(statement: RawBuilder<Row>): Promise<RawBuilder<Row>>;
};

export function askVisits(work: Work, { visits, readings }: FunnelPlan, columns: ColumnStore): VisitsAsker {
  const relation = <Row>(statement: RawBuilder<Row>, keys: readonly Key[] = []) => {
    const reads = { sources: [visits.source], joins: joinsOf(visits, keys, readings) };
    return columns.rowsOf(work, visits.open.cube, reads, statement);
  };
  return {
    ask: async (statement, keys) => (await (await relation(statement, keys)).execute(work.db)).rows,
    relation: (statement) => relation(statement),
  };
}
