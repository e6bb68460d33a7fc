/** The door of accounts' and contacts' web side. */
import { Building2, ContactRound } from 'lucide-react';
import type { PointerSources, RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { recordSource } from '../../records/web/index.ts';
import { accountContract, contactContract } from '../model/contract.ts';
import { accountTexts } from './texts.ts';

export const accountRoutes: readonly RouteEntry[] = [
  { path: '/accounts', title: accountTexts.accounts, load: () => import('./AccountListPage.tsx') },
  { path: '/accounts/$accountId', title: accountTexts.account, load: () => import('./AccountPage.tsx') },
  { path: '/contacts', title: accountTexts.contacts, load: () => import('./ContactListPage.tsx') },
  { path: '/contacts/$contactId', title: accountTexts.contact, load: () => import('./ContactPage.tsx') },
];

export const accountRail: readonly RailEntry[] = [
  { id: 'accounts', label: accountTexts.accounts, icon: Building2, href: '/accounts', onPhone: true },
  { id: 'contacts', label: accountTexts.contacts, icon: ContactRound, href: '/contacts' },
];

/** How accounts and contacts are chosen; a new account can be made by its name alone. */
export const accountPointers: PointerSources = {
  account: recordSource({ object: 'account', contract: accountContract }, { detail: 'city', createWith: {} }),
  contact: recordSource({ object: 'contact', contract: contactContract }, { detail: 'account' }),
};
