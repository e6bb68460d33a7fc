/**
 * The rows of records that still move are kept apart from those of settled ones: what changes is nearly always among the
 * former, which are few, and found there without reading the many. Each table is a view of both.
 */
import { quoted, type RunThere } from './engine.ts';

export type Parted = {
  /** The first says of each record whether it moves. */
  tables: readonly string[];
  /** The column of all of them that names the record. */
  record: string;
  /** What a row of the first table says when its record still moves. */
  moves: string;
};

/** Where a table's rows are copied to at first, and where they come to rest. */
export const settledPart = (table: string): string => `${table}_settled`;
export const movingPart = (table: string): string => `${table}_moving`;

/** Parts the tables, all of whose rows lie in their settled parts. */
export async function partTables(run: RunThere, { tables, record, moves }: Parted): Promise<void> {
  const first = tables[0]!;
  for (const table of tables)
    await run(
      `create or replace table ${movingPart(table)} as select * from ${settledPart(table)}
        where ${record} in (select ${record} from ${settledPart(first)} where ${moves})`,
    );
  for (const table of tables) {
    await run(
      `delete from ${settledPart(table)} where ${record} in (select ${record} from ${movingPart(first)})`,
    );
    await run(
      `create or replace view ${table} as select * from ${settledPart(table)} union all select * from ${movingPart(table)}`,
    );
  }
}

/** The statements that remove all rows of these records, wherever they lie. */
export async function removalOf(
  run: RunThere,
  { tables, record }: Parted,
  ids: readonly string[],
): Promise<string[]> {
  const moving = movingPart(tables[0]!);
  const found = await run(`select ${record} from ${moving} where ${amongIds(record, ids)}`);
  const known = new Set(found.rows.map(([id]) => String(id)));
  const others = ids.filter((id) => !known.has(id));
  return tables.flatMap((table) => [
    `delete from ${movingPart(table)} where ${amongIds(record, ids)}`,
    ...(others.length > 0 ? [`delete from ${settledPart(table)} where ${amongIds(record, others)}`] : []),
  ]);
}

/** The condition that a column holds one of these ids. */
export function amongIds(column: string, ids: readonly string[]): string {
  return `${column} in (select unnest([${ids.map(quoted).join(', ')}]::uuid[]))`;
}

/** Lets the rows come to rest whose records no longer move. */
export async function settleRows(run: RunThere, { tables, record, moves }: Parted): Promise<void> {
  const first = tables[0]!;
  const atRest = `where ${record} in (select ${record} from ${movingPart(first)} where not (${moves}))`;
  const settled = tables.map(
    (table) => `insert into ${settledPart(table)} select * from ${movingPart(table)} ${atRest}`,
  );
  // The first one last: it says which.
  const gone = tables.toReversed().map((table) => `delete from ${movingPart(table)} ${atRest}`);
  await run(['begin', ...settled, ...gone, 'commit'].join(';\n'));
}
