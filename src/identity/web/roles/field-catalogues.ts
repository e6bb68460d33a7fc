import { createContext, use } from 'react';
import type { FieldCatalogue } from '../../../platform/model/fields.ts';

/** The fields of the product's records, handed in where the domains meet: identity itself knows none of them. */
export const FieldCataloguesContext = createContext<readonly FieldCatalogue[]>([]);

export function useFieldCatalogues(): readonly FieldCatalogue[] {
  return use(FieldCataloguesContext);
}
