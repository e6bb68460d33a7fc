import { defineTexts } from '../../../../platform/web/index.ts';

export const mapTexts = defineTexts({
  title: { zh: '{name} · 流程图', en: '{name} · process map' },
  print: { zh: '打印', en: 'Print' },
  toDesign: { zh: '设计流程', en: 'Design' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  printedOn: { zh: '{day} 打印', en: 'printed {day}' },
  probability: { zh: '赢率 {percent}%', en: 'win {percent}%' },
  targetDays: { zh: '目标 {days} 天', en: 'target {days} d' },
  conversion: { zh: '目标转化 {percent}%', en: '{percent}% to go on' },
  evidence: { zh: '证据推进', en: 'Moved on by evidence' },
  nothing: { zh: '没有要求', en: 'Asks for nothing' },
  legend: {
    zh: '观察：只记录违规　提醒：确认后可以继续　强制：不满足不能移动',
    en: 'Observe: only noted · Remind: moves on when confirmed · Enforce: does not move without it',
  },
});
