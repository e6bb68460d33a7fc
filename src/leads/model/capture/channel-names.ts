import type { Label } from '../../../platform/model/label.ts';
import type { TouchChannel } from './lead-draft.ts';

/** By which way somebody came. */
export const channelNames: Readonly<Record<TouchChannel, Label>> = {
  form: { zh: '表单', en: 'Form' },
  api: { zh: '接口', en: 'API' },
  email: { zh: '邮件', en: 'E-mail' },
  import: { zh: '导入', en: 'Import' },
  paste: { zh: '粘贴', en: 'Paste' },
  manual: { zh: '手工录入', en: 'By hand' },
};
