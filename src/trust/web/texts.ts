import { defineTexts } from '../../platform/web/index.ts';

export const qualityLineTexts = defineTexts({
  line: { zh: '数据质量', en: 'Data quality' },
  completeness: { zh: '完整度 {share}', en: '{share} complete' },
  missing: { zh: '缺：', en: 'Missing:' },
  faults: { zh: '待核对：', en: 'To check:' },
  stale: { zh: '已超过 {days} 天没有联系或更新', en: 'Nobody dealt with it for more than {days} days' },
  mend: { zh: '补上“{name}”', en: 'Fill in “{name}”' },
  check: { zh: '核对“{name}”', en: 'Check “{name}”' },
});
