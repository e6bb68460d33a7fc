/** The door of the quotes' screens. */
import { FileSpreadsheet } from 'lucide-react';
import { whenShown, type PointerSources, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { recordSourceWhenAsked, type RecordPanel } from '../../records/web/index.ts';
import { designTitles } from './settings/titles.ts';
import { quoteTitles } from './titles.ts';

export const quoteRoutes: readonly RouteEntry[] = [
  { path: '/quotes', title: quoteTitles.quotes, load: () => import('./list/QuoteListPage.tsx') },
  { path: '/quotes/$quoteId', title: quoteTitles.quote, load: () => import('./QuotePage.tsx') },
  {
    path: '/settings/quotes',
    title: designTitles.title,
    load: () => import('./settings/QuoteSettingsPage.tsx'),
  },
];

export const quoteRail: readonly RailEntry[] = [
  { id: 'quotes', label: quoteTitles.quotes, icon: FileSpreadsheet, href: '/quotes' },
];

export const quotePointers: PointerSources = {
  quote: recordSourceWhenAsked('quote', async () => (await import('./quote-records.ts')).quoteRecords, {
    detail: 'number',
  }),
};

/** What the page of a deal shows of its quotes. */
export const dealQuotesPanel: RecordPanel = {
  id: 'quotes',
  label: quoteTitles.quotes,
  Panel: whenShown(async () => (await import('./DealQuotes.tsx')).DealQuotes),
};

/** What the page of an account shows of them. */
export const accountQuotesPanel: RecordPanel = {
  id: 'quotes',
  label: quoteTitles.quotes,
  Panel: whenShown(async () => (await import('./AccountQuotes.tsx')).AccountQuotes),
};

export const quoteSettings = [
  {
    id: 'quotes',
    label: designTitles.title,
    hint: designTitles.hint,
    icon: FileSpreadsheet,
    href: '/settings/quotes',
    right: 'quote_rules.read',
  },
];
