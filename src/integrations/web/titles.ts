import type { Label } from '../../platform/model/label.ts';
import { defineTexts } from '../../platform/web/index.ts';

export const pageTitles = defineTexts({
  imports: { zh: '导入', en: 'Imports' },
  newImport: { zh: '导入表格', en: 'Import a table' },
  oneImport: { zh: '导入结果', en: 'Import' },
});

export const importsHint: Label = {
  zh: '把 Excel、CSV 里的客户、商机搬进来，可撤销',
  en: 'Bring accounts and deals in from Excel or CSV; can be undone',
};
