import type { RecordKind } from '../../records/server/index.ts';
import { productFields } from '../model/product-fields.ts';

export const productKind: RecordKind = {
  object: 'product',
  table: 'product',
  catalogue: productFields,
  ownable: false,
  subtitle: 'code',
  sort: 'name',
  neverEmpty: ['name'],
};
