import { recordContract } from '../../records/model/record-contract.ts';
import { productFields } from './product-fields.ts';

export const productContract = recordContract({
  object: 'product',
  path: '/products',
  catalogue: productFields,
});
