import { uniqueHeader } from '../../integrations/server/index.ts';
import { NoTable, openOutsideTable, type EgressAllow } from '../../platform/server/index.ts';
import { bareQuery } from '../model/check-query.ts';
import type { DatabaseAccess } from '../model/outside-source.ts';
import type { Bounds } from '../model/source-limits.ts';
import { placesOf, rowOf, SourceUnreadable, type SourceRow, type SourceTable } from './source-table.ts';

/** Opens the table that the query of a database source answers with; it only reads, whatever the query says. */
export async function openDatabaseTable(
  allow: EgressAllow,
  access: DatabaseAccess,
  as: { password: string; timeZone: string },
  { mostBytes, refreshMs, statementTimeoutMs }: Bounds,
): Promise<SourceTable> {
  const { query, ...place } = access;
  const asked = {
    ...place,
    ...as,
    query: bareQuery(query),
    statementTimeoutMs,
    timeoutMs: refreshMs,
    mostBytes,
  };
  const table = await inWords(() => openOutsideTable(asked, { allow }));
  const { header } = uniqueHeader(table.header);
  return { header: () => header, rows: rowsOf(table.rows, placesOf(header)) };
}

async function* rowsOf(
  rows: AsyncGenerator<string[]>,
  places: ReadonlyMap<string, number>,
): AsyncGenerator<SourceRow> {
  try {
    for (;;) {
      const next = await inWords(() => rows.next());
      if (next.done) return;
      yield rowOf(places, next.value);
    }
  } finally {
    await rows.return(undefined);
  }
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NoTable)) throw error;
    throw new SourceUnreadable(error.reason, { detail: error.detail, status: error.detail }, error);
  }
}
