/** The door of the catalogue's web side. */
import { Package } from 'lucide-react';
import type { PointerSources, RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { recordSource } from '../../records/web/index.ts';
import { productContract } from '../model/contract.ts';
import { productTexts } from './texts.ts';

export const productRoutes: readonly RouteEntry[] = [
  { path: '/products', title: productTexts.products, load: () => import('./ProductListPage.tsx') },
  { path: '/products/$productId', title: productTexts.product, load: () => import('./ProductPage.tsx') },
];

export const productRail: readonly RailEntry[] = [
  { id: 'products', label: productTexts.products, icon: Package, href: '/products' },
];

export const productPointers: PointerSources = {
  product: recordSource({ object: 'product', contract: productContract }, { detail: 'code' }),
};
