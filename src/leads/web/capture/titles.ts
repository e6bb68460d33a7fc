import { defineTexts } from '../../../platform/web/index.ts';

export const captureTitles = defineTexts({
  settings: { zh: '设置', en: 'Settings' },
  inbox: { zh: '采集收件箱', en: 'Capture inbox' },
  sources: { zh: '线索来源', en: 'Sources of leads' },
  sourcesHint: {
    zh: '网页表单、接口密钥、字段映射和默认值',
    en: 'Web forms, keys for programs, mapping and defaults',
  },
});
