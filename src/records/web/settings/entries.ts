/** The settings of kept records: where they stand and who finds them. */
import { TextCursorInput } from 'lucide-react';
import type { SettingsEntry } from '../../../identity/web/index.ts';
import type { RouteEntry } from '../../../platform/web/index.ts';
import { fieldSettingsTexts } from './texts.ts';

export const recordRoutes: readonly RouteEntry[] = [
  { path: '/settings/fields', title: fieldSettingsTexts.fields, load: () => import('./FieldsPage.tsx') },
];

export const recordSettings: readonly SettingsEntry[] = [
  {
    id: 'fields',
    label: fieldSettingsTexts.fields,
    hint: fieldSettingsTexts.hint,
    icon: TextCursorInput,
    href: '/settings/fields',
    right: 'field.design',
  },
];
