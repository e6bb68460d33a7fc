import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { RecordKind } from '../../records/server/index.ts';
import { productFields } from '../model/product-fields.ts';
import { catalogRefusals } from '../model/refusals.ts';

export const productKind: RecordKind = {
  object: 'product',
  table: 'product',
  catalogue: productFields,
  ownable: false,
  subtitle: 'code',
  sort: 'name',
  neverEmpty: ['name'],
  hooks: {
    async beforeCreate(work, values) {
      values['currency'] ??= await currencyOfOrganisation(work);
    },
    async afterSave(work, { id, act }) {
      if (act === 'deleted') await requireInNoBundle(work, id);
    },
  },
};

/** Refuses when a bundle that is in use is made with the product. */
async function requireInNoBundle({ db, principal }: Work, productId: string): Promise<void> {
  const bundle = await db
    .selectFrom('product_part as k')
    .innerJoin('product as b', (join) =>
      join.onRef('b.tenant_id', '=', 'k.tenant_id').onRef('b.id', '=', 'k.bundle_id'),
    )
    .select('b.name')
    .where('k.tenant_id', '=', principal.tenantId)
    .where('k.part_id', '=', productId)
    .where('b.deleted_at', 'is', null)
    .executeTakeFirst();
  if (bundle) refuse(catalogRefusals.partOfBundle, { bundle: bundle.name });
}
