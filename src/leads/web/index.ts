/** The door of leads' web side. */
import { Magnet } from 'lucide-react';
import type { PointerSources, RailEntry, RouteEntry } from '../../platform/web/index.ts';
import { recordSource } from '../../records/web/index.ts';
import { leadRecordContract } from '../model/lead/contract.ts';
import { leadTexts } from './lead/texts.ts';

export const leadRoutes: readonly RouteEntry[] = [
  { path: '/leads', title: leadTexts.leads, load: () => import('./lead/LeadListPage.tsx') },
  { path: '/leads/$leadId', title: leadTexts.lead, load: () => import('./lead/LeadPage.tsx') },
];

export const leadRail: readonly RailEntry[] = [
  { id: 'leads', label: leadTexts.leads, icon: Magnet, href: '/leads', onPhone: true },
];

export const leadPointers: PointerSources = {
  lead: recordSource({ object: 'lead', contract: leadRecordContract }, { detail: 'company' }),
};
