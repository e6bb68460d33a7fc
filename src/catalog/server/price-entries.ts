import { sql } from 'kysely';
import type { z } from 'zod';
import { reachOf } from '../../platform/model/principal.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { faultOf } from '../../records/model/field-faults.ts';
import { recordRefusals } from '../../records/model/refusals.ts';
import { getStored, lockStored, openKind } from '../../records/server/index.ts';
import type { EntriesBody, PriceEntry, pricingContract } from '../model/contract.ts';
import { catalogRefusals } from '../model/refusals.ts';
import { priceBookKind } from './price-book-kind.ts';
import { productKind } from './product-kind.ts';

type BooksOfProduct = z.output<typeof pricingContract.booksOfProduct.answer>;

/** The prices of a book, by product name; list prices and floors as the asker may know those of products. */
export async function listEntries(
  work: Work,
  bookId: string,
): Promise<{ currency: string; items: PriceEntry[] }> {
  const book = await getStored(work, await openKind(work, priceBookKind), bookId, 'any');
  const currency = String(book.values['currency'] ?? '');
  const rows = await work.db
    .selectFrom('price_entry as e')
    .innerJoin('product as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.product_id'),
    )
    .select(['p.id', 'p.name', 'p.code', 'p.unit', 'p.active', 'p.list_price', 'p.currency'])
    .select(['e.price', 'e.floor_price'])
    .where('e.tenant_id', '=', work.principal.tenantId)
    .where('e.price_book_id', '=', book.id)
    .where('p.deleted_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
  const items = rows.map(({ id, name, code, unit, active, ...row }) => ({
    product: { id, name, code, unit, active },
    listPrice: row.currency === currency ? shown(work, 'list_price', row.list_price) : null,
    price: shown(work, 'list_price', row.price),
    floorPrice: shown(work, 'floor_price', row.floor_price),
  }));
  return { currency, items };
}

/** The books a product stands in, and its price there. */
export async function booksOfProduct(work: Work, productId: string): Promise<BooksOfProduct> {
  const product = await getStored(work, await openKind(work, productKind), productId, 'any');
  const rows = await work.db
    .selectFrom('price_entry as e')
    .innerJoin('price_book as b', (join) =>
      join.onRef('b.tenant_id', '=', 'e.tenant_id').onRef('b.id', '=', 'e.price_book_id'),
    )
    .select(['b.id', 'b.name', 'b.active', 'b.currency', 'b.segment_field', 'b.segment_value'])
    .select(['b.valid_from', 'b.valid_to', 'b.priority', 'e.price', 'e.floor_price'])
    .where('e.tenant_id', '=', work.principal.tenantId)
    .where('e.product_id', '=', product.id)
    .where('b.deleted_at', 'is', null)
    .orderBy('b.name')
    .execute();
  const items = rows.map((row) => ({
    book: { id: row.id, name: row.name, active: row.active },
    currency: row.currency,
    segmentField: row.segment_field,
    segmentValue: row.segment_value,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    priority: Number(row.priority),
    price: shown(work, 'list_price', row.price),
    floorPrice: shown(work, 'floor_price', row.floor_price),
  }));
  return { items };
}

/**
 * Sets prices of a book and removes others; what is not named stays, and a floor that is not told stays, too. Refuses
 * products that are not there, a floor above its price, and floors from somebody who may not write those of products.
 */
export async function saveEntries(
  work: Work,
  bookId: string,
  { set, remove }: EntriesBody,
): Promise<{ set: number; removed: number }> {
  const book = await lockStored(work, await openKind(work, priceBookKind), bookId, 'update');
  requireWritable(work, set);
  await requireProducts(work, [...new Set(set.map((entry) => entry.productId))]);
  const gone = await removeEntries(work, book.id, remove);
  if (set.length > 0) await writeEntries(work, book.id, set);
  work.record({
    type: 'price_book.prices_changed',
    object: 'price_book',
    recordId: book.id,
    changes: { prices: { from: null, to: set.length }, removed: { from: null, to: gone } },
  });
  return { set: set.length, removed: gone };
}

function requireWritable(work: Work, set: EntriesBody['set']): void {
  const closed = [
    ...(set.length > 0 && !mayWrite(work, 'list_price') ? ['price'] : []),
    ...(set.some((entry) => entry.floorPrice !== undefined) && !mayWrite(work, 'floor_price')
      ? ['floorPrice']
      : []),
  ];
  if (closed.length > 0)
    refuse(
      recordRefusals.fieldNotEditable,
      {},
      closed.map((path) => faultOf(path, 'not_editable')),
    );
}

async function requireProducts({ db, principal }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { count } = await db
    .selectFrom('product')
    .select((select) => select.fn.countAll().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) < ids.length)
    refuse(catalogRefusals.productMissing, { count: ids.length - Number(count) });
}

async function removeEntries(
  { db, principal }: Work,
  bookId: string,
  productIds: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('price_entry')
    .where('tenant_id', '=', principal.tenantId)
    .where('price_book_id', '=', bookId)
    .where('product_id', '=', sql<string>`any(${productIds}::uuid[])`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function writeEntries({ db, principal }: Work, bookId: string, set: EntriesBody['set']): Promise<void> {
  if (set.some((entry) => BigInt(entry.floorPrice ?? 0) > BigInt(entry.price)))
    refuse(catalogRefusals.floorAbovePrice);
  const last = [...new Map(set.map((entry) => [entry.productId, entry])).values()];
  const groups = Map.groupBy(last, (entry) => entry.floorPrice === undefined);
  for (const [keepsFloor, entries] of groups) {
    const rows = entries.map(({ productId, price, floorPrice }) => ({
      tenant_id: principal.tenantId,
      price_book_id: bookId,
      product_id: productId,
      price: BigInt(price),
      floor_price: floorPrice == null ? null : BigInt(floorPrice),
    }));
    await db
      .insertInto('price_entry')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'price_book_id', 'product_id']).doUpdateSet((set) => ({
          price: set.ref('excluded.price'),
          ...(!keepsFloor && { floor_price: set.ref('excluded.floor_price') }),
        })),
      )
      .execute();
  }
}

function shown({ principal }: Work, field: string, amount: bigint | null): string | null {
  if (['hidden', 'masked'].includes(reachOf(principal, 'product', field))) return null;
  return amount === null ? null : amount.toString();
}

function mayWrite({ principal }: Work, field: string): boolean {
  return reachOf(principal, 'product', field) === 'edit';
}
