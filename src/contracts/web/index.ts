/** The door of the contracts' screens. */
import { FileSignature, HandCoins } from 'lucide-react';
import { whenShown, type PointerSources, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import {
  recordSourceWhenAsked,
  type ListTools,
  type RecordAids,
  type RecordPanel,
} from '../../records/web/index.ts';
import { lockedFields, type ContractState } from '../model/contract-state.ts';
import { contractSettingTitles } from './settings/titles.ts';
import { contractTitles } from './titles.ts';
import { totalsTool } from './register/totals-tool.tsx';

export const contractRoutes: readonly RouteEntry[] = [
  { path: '/contracts', title: contractTitles.contracts, load: () => import('./ContractListPage.tsx') },
  {
    path: '/contracts/$contractId',
    title: contractTitles.contract,
    load: () => import('./ContractPage.tsx'),
  },
  {
    path: '/insights/payments',
    title: contractTitles.payments,
    load: () => import('./insights/PaymentsPage.tsx'),
  },
  {
    path: '/settings/contracts',
    title: contractSettingTitles.title,
    load: () => import('./settings/ContractSettingsPage.tsx'),
  },
];

export const contractSettings = [
  {
    id: 'contracts',
    label: contractSettingTitles.title,
    hint: contractSettingTitles.hint,
    icon: FileSignature,
    href: '/settings/contracts',
    right: 'contract_rules.read',
  },
];

export const contractRail: readonly RailEntry[] = [
  { id: 'contracts', label: contractTitles.contracts, icon: FileSignature, href: '/contracts' },
];

/** Among the insights. */
export const paymentsRail: RailEntry = {
  id: 'payments',
  label: contractTitles.payments,
  icon: HandCoins,
  href: '/insights/payments',
};

export const contractPointers: PointerSources = {
  contract: recordSourceWhenAsked(
    'contract',
    async () => (await import('../model/contract.ts')).contractRecordContract,
    { detail: 'number' },
  ),
};

/** What the pages of accounts and deals show of their contracts. */
export const contractsPanel = (object: 'account' | 'deal'): RecordPanel => ({
  id: 'contracts',
  label: contractTitles.contracts,
  Panel: panels[object],
});

const panels = {
  account: whenShown(async () => (await import('./RelatedContracts.tsx')).ContractsOfAccount),
  deal: whenShown(async () => (await import('./RelatedContracts.tsx')).ContractsOfDeal),
};

/** What stands fast in a contract is not offered to be changed; an accepted quote leads on to its contract. */
export const contractAids: RecordAids = {
  quote: { Action: whenShown(async () => (await import('./ContractOfQuote.tsx')).ContractOfQuote) },
  contract: {
    lockOf: (record, fieldId) =>
      lockedFields(record['state'] as ContractState).includes(fieldId) ? contractTitles.settled : null,
  },
};

export const contractListTools: ListTools = { contract: totalsTool };
