/** Lines as they are kept. */
import type { Work } from '../../../platform/server/index.ts';
import type { LineCost, QuoteLine } from '../../model/quote-line.ts';

export type KeptLine = QuoteLine & LineCost;

/** The lines of a quote in their order. */
export async function readLines({ db, principal }: Work, quoteId: string): Promise<KeptLine[]> {
  const rows = await db
    .selectFrom('quote_line')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('quote_id', '=', quoteId)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    productId: row.product_id,
    name: row.name,
    spec: row.spec,
    unit: row.unit,
    quantity: String(row.quantity),
    unitPrice: String(row.unit_price),
    discount: row.discount,
    taxRate: row.tax_rate,
    unitCost: row.unit_cost,
    floorPrice: row.floor_price,
  }));
}

/** Sets all lines of a quote. */
export async function writeLines(work: Work, quoteId: string, lines: readonly KeptLine[]): Promise<void> {
  await work.db
    .deleteFrom('quote_line')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('quote_id', '=', quoteId)
    .execute();
  await insertLines(work, new Map([[quoteId, lines]]));
}

/** Writes the lines of quotes that have none yet. */
export async function insertLines(
  { db, principal }: Work,
  byQuote: ReadonlyMap<string, readonly KeptLine[]>,
): Promise<void> {
  const rows = [...byQuote].flatMap(([quoteId, lines]) =>
    lines.map((line, place) => ({ tenant_id: principal.tenantId, quote_id: quoteId, place, ...rowOf(line) })),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db
      .insertInto('quote_line')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

const rowsAtOnce = 1000;

function rowOf(line: KeptLine) {
  return {
    product_id: line.productId,
    name: line.name,
    spec: line.spec,
    unit: line.unit,
    quantity: BigInt(line.quantity),
    unit_price: BigInt(line.unitPrice),
    discount: line.discount,
    tax_rate: line.taxRate,
    unit_cost: line.unitCost,
    floor_price: line.floorPrice,
  };
}
