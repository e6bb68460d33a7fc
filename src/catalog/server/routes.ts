import { recordUseCases } from '../../records/server/index.ts';
import { productKind } from './product-kind.ts';

export const productUseCases = recordUseCases(productKind);
