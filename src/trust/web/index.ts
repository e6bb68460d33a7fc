/** The door of data quality's web side. */
import { type ComponentType, createElement } from 'react';
import { ShieldCheck } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type RouteEntry } from '../../platform/web/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import type { RecordContract } from '../../records/web/index.ts';
import type { JudgedObject } from '../model/quality-check.ts';
import { trustTitles } from './titles.ts';

export { SignList } from './SignList.tsx';
export { trustTexts } from './texts.ts';

const QualityLine = whenShown(async () => (await import('./QualityLine.tsx')).QualityLine);

/** What a record of that kind lacks, under its name. */
export function qualityNotice(
  object: JudgedObject,
  contract: RecordContract,
): ComponentType<{ record: WireRecord }> {
  return function QualityNotice({ record }) {
    return createElement(QualityLine, { record, object, contract });
  };
}

/** How far the numbers of a page can be believed. */
export const TrustBadge = whenShown(async () => (await import('./TrustBadge.tsx')).TrustBadge);

export const trustRoutes: readonly RouteEntry[] = [
  {
    path: '/settings/quality-rules',
    title: trustTitles.rules,
    load: () => import('./settings/QualityRulesPage.tsx'),
  },
];

export const trustSettings: readonly SettingsEntry[] = [
  {
    id: 'quality-rules',
    label: trustTitles.rules,
    hint: trustTitles.rulesHint,
    icon: ShieldCheck,
    href: '/settings/quality-rules',
    right: 'trust.design',
  },
];
