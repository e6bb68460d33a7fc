import { defineTexts } from '../../../platform/web/index.ts';

export const settingsTexts = defineTexts({
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyByHand: {
    zh: '浏览器不让自动复制，请选中后手动复制。',
    en: 'The browser does not allow copying; select it and copy by hand.',
  },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  saved: { zh: '已保存', en: 'Saved' },
  notYours: { zh: '只有管理员能修改这里', en: 'Only administrators can change this' },
  name: { zh: '组织名称', en: 'Name' },
  timeZone: { zh: '时区', en: 'Time zone' },
  timeZoneHint: {
    zh: '“今天”“本月”从哪里的零点算起；改了以后，已关闭商机的周期等按天算的数会重算一遍',
    en: 'Where "today" and "this month" begin; after a change, what is counted in days is counted anew',
  },
  countingDays: { zh: '正在按新时区重算', en: 'Counting by the new time zone' },
  daysCounted: { zh: '已按新时区重算完', en: 'Counted by the new time zone' },
  daysNotCounted: {
    zh: '没有按新时区重算完，请改回再改一次',
    en: 'Not all was counted by the new time zone; change it back and once more',
  },
  currency: { zh: '币种', en: 'Currency' },
  currencyHint: {
    zh: '所有金额默认用它，报表按它合计；有了金额以后不能再改。审批、规则里的限额不会换算。',
    en: 'What amounts are in and reports count in. Once there are amounts it stays. Limits in approvals and rules are not converted.',
  },
  amountStyle: { zh: '金额写法', en: 'How amounts are written' },
  amountFull: { zh: '完整 1,235,000', en: 'In full 1,235,000' },
  amountWan: { zh: '以万为单位 123.5万', en: 'In units of ten thousand 123.5万' },
  required: { zh: '请填写', en: 'Please fill this in' },
});
