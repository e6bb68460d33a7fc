import { sql } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { oneAtATime, type Work } from '../../platform/server/index.ts';
import { changeKept, getStored, lockStored, openKind } from '../../records/server/index.ts';
import { cycleOf, type Part, type PartsOf } from '../model/bundle.ts';
import type { Bundle, BundleBody } from '../model/contract.ts';
import { catalogRefusals } from '../model/refusals.ts';
import { productKind } from './product-kind.ts';

type ProductName = { id: string; name: string; code: string | null; unit: string | null };

/** What a product is made of, how that is priced, and the bundles it is itself part of. Refuses as not found. */
export async function readBundle(work: Work, id: string): Promise<Bundle> {
  const product = await getStored(work, await openKind(work, productKind), id, 'any');
  const parts = (await partsWithin(work, id)).get(id) ?? [];
  const names = await productNames(
    work,
    parts.map(({ productId }) => productId),
  );
  return {
    version: product.version,
    pricing: product.values['bundle_price'] as Bundle['pricing'],
    parts: parts.map(({ productId, quantity }) => ({
      product: names.get(productId)!,
      quantity: quantity.toString(),
    })),
    partOf: await bundlesWith(work, id),
  };
}

/**
 * Makes a product of these parts, in their order, and says how the whole is priced. Refuses parts named twice or that are
 * not there, and a bundle that would hold itself, however far down.
 */
export async function saveBundle(
  work: Work,
  id: string,
  { pricing, parts: wanted }: BundleBody,
  version: number,
): Promise<Bundle> {
  await oneAtATime(work, 'bundles');
  const product = await lockStored(work, await openKind(work, productKind), id, 'update');
  if (product.version !== version) refuse(refusals.staleVersion);
  const parts = wanted.map((part) => ({ productId: part.productId, quantity: BigInt(part.quantity) }));
  await requireParts(work, id, parts);
  const before = (await partsWithin(work, id)).get(id) ?? [];
  await replaceParts(work, id, parts);
  await changeKept(
    work,
    productKind,
    product,
    { bundle_price: pricing },
    { type: 'product.parts_changed', payload: { parts: told(parts), before: told(before) } },
  );
  return readBundle(work, id);
}

async function requireParts(work: Work, id: string, parts: readonly Part[]): Promise<void> {
  const ids = new Set(parts.map(({ productId }) => productId));
  if (ids.size < parts.length) refuse(catalogRefusals.partTwice);
  const names = await productNames(work, [...ids, id]);
  if ([...ids].some((one) => !names.has(one))) refuse(catalogRefusals.partMissing);
  const cycle = cycleOf(id, parts, await partsWithin(work, ...ids));
  if (!cycle) return;
  const way = await productNames(work, cycle);
  refuse(catalogRefusals.bundleInItself, {
    way: [...cycle, id].map((one) => way.get(one)?.name ?? '').join(' → '),
  });
}

async function replaceParts(
  { db, principal }: Work,
  bundle_id: string,
  parts: readonly Part[],
): Promise<void> {
  const tenant_id = principal.tenantId;
  await db
    .deleteFrom('product_part')
    .where('tenant_id', '=', tenant_id)
    .where('bundle_id', '=', bundle_id)
    .execute();
  if (parts.length === 0) return;
  const rows = parts.map(({ productId, quantity }, position) => ({
    tenant_id,
    bundle_id,
    part_id: productId,
    quantity,
    position,
  }));
  await db.insertInto('product_part').values(rows).execute();
}

function told(parts: readonly Part[]) {
  return parts.map(({ productId, quantity }) => ({ productId, quantity: quantity.toString() }));
}

/** The parts of these products and of everything in them, down to the last, by bundle. */
async function partsWithin({ db, principal }: Work, ...ids: string[]): Promise<PartsOf> {
  const { rows } = await sql<{ bundle_id: string; part_id: string; quantity: bigint }>`
    with recursive whole as (
      select i.id from unnest(${ids}::uuid[]) as i (id)
      union
      select k.part_id from product_part k join whole w on w.id = k.bundle_id where k.tenant_id = ${principal.tenantId})
    select k.bundle_id, k.part_id, k.quantity from product_part k
    where k.tenant_id = ${principal.tenantId} and k.bundle_id in (select w.id from whole w)
    order by k.bundle_id, k.position`.execute(db);
  const part = (row: (typeof rows)[number]) => ({ productId: row.part_id, quantity: row.quantity });
  const bundles = Map.groupBy(rows, (row) => row.bundle_id);
  return new Map([...bundles].map(([id, own]) => [id, own.map(part)]));
}

async function productNames(
  { db, principal }: Work,
  ids: readonly string[],
): Promise<Map<string, ProductName>> {
  const rows = await db
    .selectFrom('product')
    .select(['id', 'name', 'code', 'unit'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function bundlesWith({ db, principal }: Work, partId: string): Promise<Bundle['partOf']> {
  return db
    .selectFrom('product_part as k')
    .innerJoin('product as b', (join) =>
      join.onRef('b.tenant_id', '=', 'k.tenant_id').onRef('b.id', '=', 'k.bundle_id'),
    )
    .select(['b.id', 'b.name'])
    .where('k.tenant_id', '=', principal.tenantId)
    .where('k.part_id', '=', partId)
    .where('b.deleted_at', 'is', null)
    .orderBy('b.name')
    .execute();
}
