/** The door of accounts' and contacts' web side. */
import { Building2, ContactRound, CopyCheck, Layers } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import {
  callContract,
  whenShown,
  type PointerSources,
  type RailEntry,
  type RouteEntry,
} from '../../platform/web/index.ts';
import { listSource, recordSource, type RecordAids, type RecordPanel } from '../../records/web/index.ts';
import { accountContract, contactContract } from '../model/contract.ts';
import { accountPartyFields, contactPartyFields } from '../model/duplicates/party-fields.ts';
import { duplicateAid } from './duplicates/duplicate-aid.tsx';
import { pageTitles } from './duplicates/texts.ts';
import { portraitTitles } from './portrait/titles.ts';
import { segmentTitles } from './segments/titles.ts';
import { accountTexts } from './texts.ts';

export const accountRoutes: readonly RouteEntry[] = [
  { path: '/accounts', title: accountTexts.accounts, load: () => import('./AccountListPage.tsx') },
  { path: '/accounts/$accountId', title: accountTexts.account, load: () => import('./AccountPage.tsx') },
  { path: '/contacts', title: accountTexts.contacts, load: () => import('./ContactListPage.tsx') },
  { path: '/contacts/$contactId', title: accountTexts.contact, load: () => import('./ContactPage.tsx') },
  { path: '/merges/new', title: pageTitles.merge, load: () => import('./duplicates/MergePage.tsx') },
  {
    path: '/settings/duplicates',
    title: pageTitles.duplicates,
    load: () => import('./duplicates/DuplicatesPage.tsx'),
  },
  {
    path: '/settings/segments',
    title: segmentTitles.segments,
    load: () => import('./segments/SegmentsPage.tsx'),
  },
];

export const accountRail: readonly RailEntry[] = [
  { id: 'accounts', label: accountTexts.accounts, icon: Building2, href: '/accounts', onPhone: true },
  { id: 'contacts', label: accountTexts.contacts, icon: ContactRound, href: '/contacts' },
];

/** How accounts and contacts are chosen; a new account can be made by its name alone. */
export const accountPointers: PointerSources = {
  account: recordSource({ object: 'account', contract: accountContract }, { detail: 'city', createWith: {} }),
  contact: recordSource({ object: 'contact', contract: contactContract }, { detail: 'account' }),
  segment: listSource({
    list: async (signal) => {
      const { segmentContract } = await import('../model/segments/contract.ts');
      return (await callContract(segmentContract.list, signal ? { signal } : {})).items;
    },
  }),
};

/** One customer at a glance, and what he did: among the first parts of his page. */
export const portraitPanels: readonly RecordPanel[] = [
  {
    id: 'portrait',
    label: portraitTitles.portrait,
    Panel: whenShown(async () => (await import('./portrait/PortraitPanel.tsx')).PortraitPanel),
  },
  {
    id: 'behaviour',
    label: portraitTitles.behaviour,
    Panel: whenShown(async () => (await import('./portrait/BehaviourPanel.tsx')).BehaviourPanel),
  },
];

/** The health of a customer in a word and its score. */
export const HealthMark = whenShown(async () => (await import('./portrait/HealthMark.tsx')).HealthMark);

export const segmentSettings: readonly SettingsEntry[] = [
  {
    id: 'segments',
    label: segmentTitles.segments,
    hint: segmentTitles.hint,
    icon: Layers,
    href: '/settings/segments',
    right: 'segment.design',
  },
];

export const duplicateSettings: readonly SettingsEntry[] = [
  {
    id: 'duplicates',
    label: pageTitles.duplicates,
    hint: pageTitles.hint,
    icon: CopyCheck,
    href: '/settings/duplicates',
    right: 'duplicate.read',
  },
];

/** What duplicates add to accounts and contacts. */
export const accountAids: RecordAids = {
  account: duplicateAid('account', accountPartyFields),
  contact: duplicateAid('contact', contactPartyFields),
};

export { duplicateAid } from './duplicates/duplicate-aid.tsx';
