/** What hangs on records that can be merged. Each domain tells its own; `src/kinds.ts` puts them together. */
import { sql } from 'kysely';
import type { Label } from '../../../platform/model/label.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';

export type MovedRow = { rowId: string; fromId: string };

export type MergePart = {
  /** The object that it hangs on. */
  of: string;
  /** Unique for the object; kept with a merge, so it never changes. */
  name: string;
  label: Label;
  /** Not told of: a second pointer of rows that another part counts. */
  isSilent?: boolean;
  /** Speaks for a record when it is asked which one stays. */
  weighs?: boolean;
  /** How many rows hang on each record. */
  count(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Hangs everything on another record; returns what moved from where. */
  move(work: Work, fromIds: readonly string[], toId: string): Promise<MovedRow[]>;
  /** Hangs rows back where they still hang on `onId`; returns how many. */
  putBack(work: Work, moved: readonly MovedRow[], onId: string): Promise<number>;
};

export type HangingRows = Pick<MergePart, 'of' | 'name' | 'label' | 'isSilent' | 'weighs'> & {
  table: keyof Tables & string;
  /** The column that points to the record. */
  column: string;
  /** For tables that point to records of any kind: the column that tells the object. */
  objectColumn?: string;
  /** Rows of this table have no version: they are never changed by people. */
  isUnversioned?: boolean;
  /** Tables that repeat the pointer. */
  mirrors?: readonly { table: keyof Tables & string; rowColumn: string; column: string }[];
  /** What follows when rows hang elsewhere. */
  afterMove?(work: Work, rowIds: readonly string[]): Promise<void>;
};

/** The usual part: rows of one table with a pointer to the record. */
export function hangingRows(rows: HangingRows): MergePart {
  return {
    ...rows,
    count: (work, ids) => countRows(work, rows, ids),
    move: async (work, fromIds, toId) => {
      const moved = await rowsOn(work, rows, fromIds);
      await hangOn(
        work,
        rows,
        moved.map(({ rowId }) => rowId),
        { onId: null, toId },
      );
      return moved;
    },
    putBack: async (work, moved, onId) => {
      let count = 0;
      for (const [fromId, some] of Map.groupBy(moved, (one) => one.fromId)) {
        const rowIds = some.map(({ rowId }) => rowId);
        count += await hangOn(work, rows, rowIds, { onId, toId: fromId });
      }
      return count;
    },
  };
}

function pointing({ column, objectColumn, of }: HangingRows, ids: readonly string[]) {
  const points = sql`x.${sql.ref(column)} = any(${ids}::uuid[])`;
  return objectColumn ? sql`${points} and x.${sql.ref(objectColumn)} = ${of}` : points;
}

async function countRows(
  { db, principal }: Work,
  rows: HangingRows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await sql<{ id: string; count: bigint }>`
    select x.${sql.ref(rows.column)} as id, count(*) as count from ${sql.table(rows.table)} as x
    where x.tenant_id = ${principal.tenantId} and ${pointing(rows, ids)}
      ${rows.isUnversioned ? sql`` : sql`and x.deleted_at is null`}
    group by 1`.execute(db);
  return new Map(counted.rows.map(({ id, count }) => [id, Number(count)]));
}

/** What hangs on the records, held against others until the transaction ends. */
async function rowsOn(
  { db, principal }: Work,
  rows: HangingRows,
  ids: readonly string[],
): Promise<MovedRow[]> {
  const found = await sql<MovedRow>`
    select x.id as "rowId", x.${sql.ref(rows.column)} as "fromId" from ${sql.table(rows.table)} as x
    where x.tenant_id = ${principal.tenantId} and ${pointing(rows, ids)} order by x.id for update`.execute(
    db,
  );
  return found.rows;
}

type Target = { onId: string | null; toId: string };

async function hangOn(
  work: Work,
  rows: HangingRows,
  rowIds: readonly string[],
  target: Target,
): Promise<number> {
  if (rowIds.length === 0) return 0;
  const { db, principal } = work;
  const still = target.onId === null ? sql`` : sql`and x.${sql.ref(rows.column)} = ${target.onId}`;
  const changed = await sql<{ id: string }>`
    update ${sql.table(rows.table)} as x set ${sql.ref(rows.column)} = ${target.toId}
      ${rows.isUnversioned ? sql`` : sql`, version = x.version + 1, updated_at = ${work.now}`}
    where x.tenant_id = ${principal.tenantId} and x.id = any(${rowIds}::uuid[]) ${still} returning x.id`.execute(
    db,
  );
  const ids = changed.rows.map(({ id }) => id);
  for (const { table, rowColumn, column } of rows.mirrors ?? []) {
    await sql`update ${sql.table(table)} as x set ${sql.ref(column)} = ${target.toId}
      where x.tenant_id = ${principal.tenantId} and x.${sql.ref(rowColumn)} = any(${ids}::uuid[])`.execute(
      db,
    );
  }
  await rows.afterMove?.(work, ids);
  return ids.length;
}
