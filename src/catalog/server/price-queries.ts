/** What pricing reads: products with all they are made of, and their lines in price books that are in use. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import type { Part } from '../model/bundle.ts';
import type { BookPrice } from '../model/choose-price.ts';
import type { PricedProduct } from '../model/product-price.ts';

type ProductRow = {
  id: string;
  currency: string;
  list_price: bigint | null;
  floor_price: bigint | null;
  cost: bigint | null;
  tax_rate: number | null;
  bundle_price: 'own' | 'parts';
};

/** The products and all parts they are made of, by id. Products in the recycle bin are not there. */
export async function pricedProducts(
  work: Work,
  ids: readonly string[],
): Promise<Map<string, PricedProduct & { taxRate: number | null }>> {
  const products = await productRows(work, ids);
  const all = products.map(({ id }) => id);
  const [parts, lines] = await Promise.all([partsOf(work, all), linesOf(work, all)]);
  const entries = products.map((row) => {
    const product = {
      id: row.id,
      currency: row.currency,
      listPrice: row.list_price,
      floor: row.floor_price,
      cost: row.cost,
      taxRate: row.tax_rate,
      bundlePrice: row.bundle_price,
      parts: parts.get(row.id) ?? [],
      lines: lines.get(row.id) ?? [],
    };
    return [row.id, product] as const;
  });
  return new Map(entries);
}

async function productRows({ db, principal }: Work, ids: readonly string[]): Promise<ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    with recursive whole as (
      select p.id from product p where p.tenant_id = ${principal.tenantId} and p.id = any(${ids}::uuid[])
      union
      select k.part_id from product_part k join whole w on w.id = k.bundle_id where k.tenant_id = ${principal.tenantId})
    select p.id, p.currency, p.list_price, p.floor_price, p.cost, p.tax_rate, p.bundle_price
    from product p
    where p.tenant_id = ${principal.tenantId} and p.deleted_at is null and p.id in (select w.id from whole w)`.execute(
    db,
  );
  return rows;
}

/** The parts of these bundles, in their order. */
async function partsOf({ db, principal }: Work, bundleIds: readonly string[]): Promise<Map<string, Part[]>> {
  const rows = await db
    .selectFrom('product_part')
    .select(['bundle_id', 'part_id', 'quantity'])
    .where('tenant_id', '=', principal.tenantId)
    .where('bundle_id', '=', any(bundleIds))
    .orderBy('bundle_id')
    .orderBy('position')
    .execute();
  return gathered(rows.map((row) => [row.bundle_id, { productId: row.part_id, quantity: row.quantity }]));
}

/** The products' lines in price books that are in use. */
export async function linesOf(
  { db, principal }: Work,
  productIds: readonly string[],
): Promise<Map<string, BookPrice[]>> {
  const rows = await db
    .selectFrom('price_entry as e')
    .innerJoin('price_book as b', (join) =>
      join.onRef('b.tenant_id', '=', 'e.tenant_id').onRef('b.id', '=', 'e.price_book_id'),
    )
    .selectAll('e')
    .select(['b.name', 'b.currency', 'b.segment_field', 'b.segment_value', 'b.valid_from', 'b.valid_to'])
    .select('b.priority')
    .where('e.tenant_id', '=', principal.tenantId)
    .where('e.product_id', '=', any(productIds))
    .where('b.active', '=', true)
    .where('b.deleted_at', 'is', null)
    .execute();
  return gathered(
    rows.map((row) => [
      row.product_id,
      {
        bookId: row.price_book_id,
        bookName: row.name,
        currency: row.currency,
        segment: row.segment_field === null ? null : { field: row.segment_field, value: row.segment_value! },
        validFrom: row.valid_from,
        validTo: row.valid_to,
        priority: Number(row.priority),
        price: row.price,
        floor: row.floor_price,
      },
    ]),
  );
}

function gathered<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const [key, value] of pairs) lists.set(key, [...(lists.get(key) ?? []), value]);
  return lists;
}

function any(ids: readonly string[]) {
  return sql<string>`any(${ids}::uuid[])`;
}
