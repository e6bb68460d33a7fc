import { defineTexts } from '../../../platform/web/index.ts';

export const targetTexts = defineTexts({
  means: {
    zh: '三档目标：保底、目标、挑战。直接在格子里填，或从 Excel 复制一块粘贴；离开格子即保存。填季度或全年时按各月现有比例分到月，月数之和始终等于季度。',
    en: 'Three levels: baseline, target and stretch. Type into a cell or paste a block from Excel; leaving a cell saves it. A quarter or year is shared out over its months as they stand, so months always add up to it.',
  },
  year: { zh: '年份', en: 'Year' },
  level: { zh: '档位', en: 'Level' },
  by: { zh: '按', en: 'By' },
  month: { zh: '按月', en: 'By month' },
  quarter: { zh: '按季', en: 'By quarter' },
  who: { zh: '组织、团队、个人', en: 'Organisation, team, person' },
  total: { zh: '全年', en: 'Year' },
  quarterName: { zh: '{number} 季度', en: 'Q{number}' },
  monthName: { zh: '{number} 月', en: '{month}' },
  cell: { zh: '{name} {period} 的{level}', en: '{level} of {name} for {period}' },
  done: { zh: '完成 {rate}', en: '{rate}' },
  doneMeans: {
    zh: '这段时间内赢单的金额（记在赢单时的负责人和团队名下）÷ 目标',
    en: 'Amount won in the period, credited to owner and team at the close ÷ target',
  },
  moreBelow: { zh: '下级合计多 {amount}', en: 'Those below add up to {amount} more' },
  lessBelow: { zh: '下级合计少 {amount}', en: 'Those below add up to {amount} less' },
  gapMeans: {
    zh: '直接下级的全年目标之和与本行不一致；可在菜单里“分到下级”',
    en: 'The targets of those right below do not add up to this line; “hand down” in the menu shares it out',
  },
  actions: { zh: '{name} 的操作', en: 'Actions for {name}' },
  handDown: { zh: '分到下级', en: 'Hand down' },
  nothingToHandDown: { zh: '本行还没有目标，或没有下级', en: 'No target here, or nobody below' },
  history: { zh: '改动历史', en: 'History' },
  historyOf: { zh: '{name} {year} 年目标的改动', en: 'Changes of {name}’s targets of {year}' },
  noHistory: { zh: '还没有改过', en: 'Nothing was changed yet' },
  changed: { zh: '{level} · {month}：{before} → {after}', en: '{level} · {month}: {before} → {after}' },
  nobody: { zh: '产品', en: 'The product' },
  saved: { zh: '已保存 {count} 个月的目标', en: 'Targets of {count} months saved' },
  handedDown: { zh: '已分到下级，合计与本行一致', en: 'Handed down; those below add up to the line' },
  unread: {
    zh: '有 {count} 格看不懂，没有保存：请填金额，如 1200000 或 120万',
    en: '{count} cells could not be read and were not saved: type amounts such as 1200000',
  },
  outside: {
    zh: '粘贴的内容超出了表格，多出的 {count} 格没有用上',
    en: 'What was pasted is larger than the table: {count} cells were left out',
  },
  locked: {
    zh: '粘贴的 {count} 格不归您设置，没有保存',
    en: '{count} cells are not yours to set and were not saved',
  },
  none: { zh: '还没有可设目标的人', en: 'Nobody to set targets for yet' },
  noneText: {
    zh: '团队里有销售后，会按团队和个人列在这里。',
    en: 'Teams and their reps stand here once there are any.',
  },
});
