/** The door of integrations' web side. */
import { FileUp } from 'lucide-react';
import { createElement, type ReactNode } from 'react';
import { callContract, whenShown, type PointerSources, type RouteEntry } from '../../platform/web/index.ts';
import { listSource, type AskedList } from '../../records/web/index.ts';
import { importsHint, pageTitles } from './titles.ts';

export { saveDownload } from './save-download.ts';
export { dateFormatLabels } from './texts.ts';

export const routes: RouteEntry[] = [
  { path: '/imports', title: pageTitles.imports, load: () => import('./imports/ImportsPage.tsx') },
  { path: '/imports/new', title: pageTitles.newImport, load: () => import('./wizard/NewImportPage.tsx') },
  { path: '/imports/$importId', title: pageTitles.oneImport, load: () => import('./imports/ImportPage.tsx') },
];

/** Own imports by the name of their file, and where they are told of. */
export const importPointers: PointerSources = {
  import_run: listSource({
    list: async (signal) => {
      const { integrationsContract } = await import('../model/contract.ts');
      const query = { limit: 200 };
      const { items } = await callContract(integrationsContract.listImports, {
        query,
        ...(signal && { signal }),
      });
      return items.map(({ id, fileName }) => ({ id, name: fileName }));
    },
    hrefOf: (id) => `/imports/${id}`,
  }),
};

/** The entry of imports among the settings; whoever may import anything uses it. */
export const importSettings = {
  id: 'imports',
  label: pageTitles.imports,
  hint: importsHint,
  icon: FileUp,
  href: '/imports',
  right: null,
};

/** Where a table is dropped, chosen or pasted. */
export const FileInput = whenShown(async () => (await import('./wizard/FileInput.tsx')).FileInput);

const ExportButton = whenShown(async () => (await import('./export/ExportButton.tsx')).ExportButton);

/** The export button for the tools of a list of these records. */
export function exportTool(object: string): (asked: AskedList) => ReactNode {
  return (asked) => createElement(ExportButton, { object, asked });
}
