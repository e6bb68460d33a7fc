/** A look at a source: its header and first rows, and what its columns seem to be. */
import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { inWork, systemPrincipal, toJson, type Work } from '../../platform/server/index.ts';
import { proposeColumns } from '../model/propose-columns.ts';
import type { SourceFailure } from '../model/source-failures.ts';
import { failureOf, openSource, type SourceParts } from './open-source.ts';
import { findSource, type FoundTable } from './source-queries.ts';
import { SourceUnreadable, type SourceTable } from './source-table.ts';

const sampleRows = 200;
const keptRows = 20;
const longestSample = 200;

/** What came of a look: why it failed, in a code; null: it went well. */
export type Looked = { failure: string | null };

/** Looks at the source and keeps what was found with it; null: it is no longer there. */
export async function lookAtSource(
  parts: SourceParts,
  tenantId: string,
  sourceId: string,
): Promise<Looked | null> {
  const inTenant = <T>(use: (work: Work) => Promise<T>) =>
    inWork(parts.database, systemPrincipal(tenantId), 'outside-source', use);
  const source = await inTenant((work) => findSource(work, sourceId));
  if (!source) return null;
  try {
    const { header, sample } = await sampleOf(await openSource(parts, source));
    await inTenant(async (work) =>
      keepLook(work, sourceId, foundIn(header, sample, await currencyOfOrganisation(work)), null),
    );
    return { failure: null };
  } catch (error) {
    const failure = failureOf(error);
    await inTenant((work) => keepLook(work, sourceId, null, failure ?? { code: 'defect', values: {} }));
    if (failure === null) throw error;
    return { failure: failure.code };
  }
}

/** The header and first rows of a table. */
export async function sampleOf(table: SourceTable) {
  const rows = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length >= sampleRows) break;
  }
  const header = table.header();
  if (header.length === 0) throw new SourceUnreadable('no_columns');
  return { header, sample: rows.map((row) => header.map(row)) };
}

/** What is kept of a look: some of the rows, and what the columns seem to be. */
export function foundIn(header: string[], sample: string[][], currency: string): FoundTable {
  const shown = sample.slice(0, keptRows).map((row) => row.map((cell) => cell.slice(0, longestSample)));
  return { header, sample: shown, columns: proposeColumns(header, sample, currency) };
}

async function keepLook(
  { db, principal }: Work,
  id: string,
  found: FoundTable | null,
  error: SourceFailure | null,
): Promise<void> {
  await db
    .updateTable('outside_source')
    .set({ ...(found && { found: toJson(found) }), error: error === null ? null : toJson(error) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
}
