/**
 * Which questions fill a grid. Figures that add up are asked once, at the finest level that holds them; a figure that does not
 * add up is asked again at every level it is shown at, and never put together from others.
 */
import type { MeasureQuestion } from '../../../insights/model/question.ts';
import { isHandedIn, ownName, type Catalogue } from './catalogue.ts';
import { countingOf, type Need } from './figure.ts';
import { pathOf, type Block } from './frame.ts';
import type { GridSource } from './grid.ts';

/** A table of rows that the grid is laid out from: one answer of insights, or the rows that are handed in. */
export type PlannedTable = {
  source: GridSource;
  /** In the grid's words. None where rows are handed in: they bring all their columns. */
  fields: string[];
  measures: string[];
};

/** A need with the table that serves it. */
export type Figure = Need & { table: PlannedTable };

/** Insights answers so many rows at once. */
const mostRows = 10_000;

export type TablePlan = {
  tables: PlannedTable[];
  tableOf(need: Need): PlannedTable;
  /** Where a block learns its values: first the table that has them in order, then all others that have them. */
  keysOf(block: Block): PlannedTable[];
};

/** Chooses the tables for the figures and for the values of blocks. */
export function planTables(
  needs: readonly Need[],
  blocks: readonly { block: Block; source: GridSource }[],
  catalogue: Catalogue,
): TablePlan {
  const tables: PlannedTable[] = [];
  const open = (source: GridSource, fields: string[]) => {
    const table = { source, fields: isHandedIn(source) ? [] : fields, measures: [] };
    tables.push(table);
    return table;
  };
  const keys = new Map<Block, PlannedTable>();
  // Columns learn their order from a table of their own: in the finer ones it begins anew on every line.
  for (const { block, source } of blocks.filter(({ block }) => block.axis === 'right'))
    keys.set(block, findLed(tables, source, pathOf(block)) ?? open(source, pathOf(block)));
  const chosen = new Map<Need, PlannedTable>();
  for (const need of needs.toSorted((left, right) => right.fields.length - left.fields.length)) {
    const table = findServing(tables, need, catalogue) ?? open(need.source, need.fields);
    const measure = need.folding === 'join' ? [] : [need.column];
    table.measures = [...new Set([...table.measures, ...measure])];
    chosen.set(need, table);
  }
  for (const { block, source } of blocks.filter(({ block }) => block.axis === 'down'))
    keys.set(block, findLed(tables, source, pathOf(block)) ?? open(source, pathOf(block)));
  for (const table of tables.filter(({ measures, source }) => measures.length === 0 && !isHandedIn(source)))
    table.measures = [countingOf(table.source, table.fields, catalogue)!];
  const keysOf = (block: Block) => {
    const led = keys.get(block)!;
    const others = tables.filter((table) => table !== led && table.source === led.source);
    return [led, ...others.filter((table) => hasFields(table, pathOf(block)))];
  };
  return { tables, tableOf: (need) => chosen.get(need)!, keysOf };
}

function hasFields(table: PlannedTable, fields: readonly string[]): boolean {
  return fields.every((field) => table.fields.includes(field));
}

/** A table whose rows come in the order of these fields. */
function findLed(
  tables: readonly PlannedTable[],
  source: GridSource,
  path: readonly string[],
): PlannedTable | undefined {
  return tables.find(
    (table) =>
      table.source === source &&
      (isHandedIn(source) || path.every((field, index) => table.fields[index] === field)),
  );
}

/** The smallest table that holds the need: exactly its level, or a finer one when the figure adds up. */
function findServing(
  tables: readonly PlannedTable[],
  need: Need,
  catalogue: Catalogue,
): PlannedTable | undefined {
  const { source, fields, folding, column } = need;
  const serves = (table: PlannedTable) => {
    if (table.source !== source || isHandedIn(source)) return table.source === source;
    if (!hasFields(table, fields) || (folding === 'only' && table.fields.length > fields.length))
      return false;
    const names = table.fields.map((field) => ownName(source, field));
    return folding === 'join' || catalogue.canAsk([...table.measures, column], names);
  };
  return tables.filter(serves).toSorted((left, right) => left.fields.length - right.fields.length)[0];
}

/** The question that fills a planned table, values in the order of their fields. */
export function questionOf({ source, fields, measures }: PlannedTable): MeasureQuestion {
  if (isHandedIn(source)) throw new Error(`rows of ${source.id} are handed in, not asked`);
  const dimensions = fields.map((field) => ownName(source, field));
  return {
    measures,
    dimensions,
    filters: source.filters,
    sort: dimensions.map((by) => ({ by, desc: false })),
    limit: mostRows,
  };
}
