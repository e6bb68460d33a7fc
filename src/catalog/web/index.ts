/** The door of the catalogue's web side. */
import { Coins, Package, Tags } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import type { PointerSources, RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { recordSourceWhenAsked } from '../../records/web/index.ts';
import { catalogTitles } from './titles.ts';

export const productRoutes: readonly RouteEntry[] = [
  { path: '/products', title: catalogTitles.products, load: () => import('./product/ProductListPage.tsx') },
  {
    path: '/products/$productId',
    title: catalogTitles.product,
    load: () => import('./product/ProductPage.tsx'),
  },
  {
    path: '/price-books',
    title: catalogTitles.priceBooks,
    load: () => import('./books/PriceBookListPage.tsx'),
  },
  {
    path: '/price-books/$priceBookId',
    title: catalogTitles.priceBook,
    load: () => import('./books/PriceBookPage.tsx'),
  },
];

export const exchangeRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/currencies',
    title: catalogTitles.currencies,
    load: () => import('./exchange/CurrenciesPage.tsx'),
  },
];

export const productRail: readonly RailEntry[] = [
  { id: 'products', label: catalogTitles.products, icon: Package, href: '/products' },
];

export const productPointers: PointerSources = {
  product: recordSourceWhenAsked(
    'product',
    async () => (await import('../model/contract.ts')).productContract,
    { detail: 'code' },
  ),
};

export const catalogSettings: readonly SettingsEntry[] = [
  {
    id: 'price-books',
    label: catalogTitles.priceBooks,
    hint: catalogTitles.priceBooksHint,
    icon: Tags,
    href: '/price-books',
    right: 'price_book.read',
  },
  {
    id: 'currencies',
    label: catalogTitles.currencies,
    hint: catalogTitles.currenciesHint,
    icon: Coins,
    href: '/settings/currencies',
    right: 'exchange_rate.read',
  },
];
