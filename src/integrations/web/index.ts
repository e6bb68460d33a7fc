/** The door of integrations' web side. */
import { FileUp } from 'lucide-react';
import { createElement, type ReactNode } from 'react';
import { whenShown, type RouteEntry } from '../../platform/web/index.ts';
import type { AskedList } from '../../records/web/index.ts';
import { importsHint, pageTitles } from './texts.ts';

export const routes: RouteEntry[] = [
  { path: '/imports', title: pageTitles.imports, load: () => import('./imports/ImportsPage.tsx') },
  { path: '/imports/new', title: pageTitles.newImport, load: () => import('./wizard/NewImportPage.tsx') },
  { path: '/imports/$importId', title: pageTitles.oneImport, load: () => import('./imports/ImportPage.tsx') },
];

/** The entry of imports among the settings; whoever may import anything uses it. */
export const importSettings = {
  id: 'imports',
  label: pageTitles.imports,
  hint: importsHint,
  icon: FileUp,
  href: '/imports',
  right: null,
};

const ExportButton = whenShown(async () => (await import('./export/ExportButton.tsx')).ExportButton);

/** The export button for the tools of a list of these records. */
export function exportTool(object: string): (asked: AskedList) => ReactNode {
  return (asked) => createElement(ExportButton, { object, asked });
}
