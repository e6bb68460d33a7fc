import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { RecordKind, Values } from '../../records/server/index.ts';
import { catalogRefusals } from '../model/refusals.ts';
import { priceBookFields } from '../model/price-book-fields.ts';
import { requireSegment } from './segment-of-account.ts';

export const priceBookKind: RecordKind = {
  object: 'price_book',
  table: 'price_book',
  catalogue: priceBookFields,
  ownable: false,
  sort: 'name',
  neverEmpty: ['name'],
  whenEmptied: { priority: '0' },
  hooks: {
    async beforeCreate(work, values) {
      values['currency'] ??= await currencyOfOrganisation(work);
      values['priority'] ??= 0;
      await requireSound(work, values);
    },
    async beforeUpdate(work, before, values) {
      if (values['currency'] === null) values['currency'] = await currencyOfOrganisation(work);
      await requireSound(work, { ...before.values, ...values });
    },
  },
};

/** Refuses days in the wrong order, half a segment, and one that accounts do not have. */
async function requireSound(work: Work, values: Values): Promise<void> {
  const [from, to] = [values['valid_from'], values['valid_to']];
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    refuse(catalogRefusals.endsBeforeItBegins);
  const [field, value] = [values['segment_field'] ?? null, values['segment_value'] ?? null];
  if (field === null && value === null) return;
  await requireSegment(work, String(field ?? ''), String(value ?? ''));
}
