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

export const trustTexts = defineTexts({
  badge: { zh: '可信度 {share}', en: 'Trust {share}' },
  tooLittle: { zh: '可信度：样本不足', en: 'Trust: too little to tell' },
  why: { zh: '为什么是这个可信度', en: 'What this trust is made of' },
  nothing: { zh: '这段时间没有可考察的记录', en: 'Nothing to look at in this time' },
  evidence: { zh: '查看证据', en: 'See the evidence' },
  notForPay: {
    zh: '可信度只说明数字是怎么来的，绝不单独用于考核或薪酬。',
    en: 'Trust tells how the numbers came about; it is never used for pay alone.',
  },
});
