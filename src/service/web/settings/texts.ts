import { defineTexts } from '../../../platform/web/index.ts';

export const ruleTexts = defineTexts({
  sla: { zh: '服务承诺（按工作时间计）', en: 'What we promise (in working time)' },
  slaHint: {
    zh: '只计工作时间，等待客户时暂停；用到四分之三转黄，超过期限转红并上报上级一次。',
    en: 'Only working time counts, and none while the customer is waited for. Amber from three quarters on; past the time red, and the superior is told once.',
  },
  priority: { zh: '优先级', en: 'Priority' },
  respond: { zh: '首次响应', en: 'First response' },
  solve: { zh: '解决', en: 'Solution' },
  minutes: { zh: '分钟', en: 'min' },
  wrongOrder: { zh: '解决时限不能短于响应时限', en: 'A solution cannot be owed before the response' },
  closing: { zh: '自动关闭', en: 'Closing by itself' },
  closeAfter: { zh: '解决后几天自动关闭', en: 'A solved case closes after' },
  closeHint: { zh: '填 0 表示不自动关闭', en: '0: never' },
  days: { zh: '天', en: 'days' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '售后规则已保存', en: 'The rules are saved' },
  noDesign: { zh: '您没有修改售后规则的权限', en: 'You may not change these rules' },
});
