import { defineTexts } from '../../../platform/web/index.ts';

export const paymentTexts = defineTexts({
  window: { zh: '签署、应收、到账', en: 'Signed, due, received' },
  overview: { zh: '合计', en: 'Altogether' },
  byMonth: { zh: '按月', en: 'By month' },
  byOwner: { zh: '按负责人', en: 'By owner' },
  month: { zh: '月份', en: 'Month' },
  owner: { zh: '负责人', en: 'Owner' },
  none: { zh: '这段时间没有签约、应收或回款', en: 'Nothing was signed, due or received in this time' },
  nobody: { zh: '无负责人', en: 'Nobody' },
  show: { zh: '{name}：{measure}', en: '{name}: {measure}' },
  gone: { zh: '合同已删除', en: 'The contract was deleted' },
});
