/** How the rights on a report, and what people are usually given, are called. */
import type { Label } from '../../platform/model/label.ts';
import type { ReportRight, SharePreset } from './sharing.ts';

export const rightNames: Readonly<Record<ReportRight, Label>> = {
  view: { zh: '查看', en: 'View' },
  fill: { zh: '填报', en: 'Fill' },
  export: { zh: '导出', en: 'Export' },
  print: { zh: '打印', en: 'Print' },
  schedule: { zh: '定时发送', en: 'Schedule' },
  share: { zh: '对外分享', en: 'Share by link' },
  design: { zh: '设计', en: 'Design' },
  grant: { zh: '授权', en: 'Grant' },
};

export const presetNames: Readonly<Record<SharePreset, Label>> = {
  viewer: { zh: '查看者', en: 'Viewer' },
  filler: { zh: '填报者', en: 'Filler' },
  editor: { zh: '编辑者', en: 'Editor' },
  manager: { zh: '管理者', en: 'Manager' },
};
