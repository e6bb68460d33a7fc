import { defineTexts } from '../../../../platform/web/index.ts';

export const proposalTexts = defineTexts({
  proposal: { zh: '系统建议', en: 'Proposal' },
  looking: { zh: '正在挑选合适的人', en: 'Looking for who suits it' },
  suits: { zh: '{name} 最合适', en: '{name} suits it best' },
  nobody: {
    zh: '您能移交的人里，现在没有人可以接。原因见候选人；也可以在下面自己指定。',
    en: 'Of the people you may give it to, nobody can take it now. See the candidates for why, or name somebody below.',
  },
  accept: { zh: '采纳，移交给 {name}', en: 'Accept: hand over to {name}' },
  showAll: { zh: '看全部候选人（{count}）', en: 'All candidates ({count})' },
  hideAll: { zh: '收起候选人', en: 'Hide candidates' },
  orChoose: { zh: '或者自己指定', en: 'Or name somebody' },
  whySticky: { zh: '原因：{reason}', en: 'Because: {reason}' },
  whyScore: { zh: '匹配分 {score}：{parts}', en: 'Utility {score}: {parts}' },
  proposeMany: { zh: '建议负责人', en: 'Propose owners' },
  tooMany: {
    zh: '一次最多看 {most} 个商机，请勾选',
    en: 'At most {most} deals at once; tick them',
  },
  title: { zh: '为 {count} 个商机建议负责人', en: 'Owners proposed for {count} deals' },
  intro: {
    zh: '逐个挑选，前一个的结果会算进后一个，不会都给同一个人。采纳后只换负责人，阶段、停留时间和业绩不变，新负责人会收到通知。',
    en: 'Chosen one after the other, each knowing those before, so they do not all go to one person. Only the owner changes; stage, clock and credit stay, and the new owners are told.',
  },
  from: { zh: '现负责人：{name}', en: 'Owner now: {name}' },
  fromNobody: { zh: '没有负责人', en: 'No owner' },
  nobodyShort: { zh: '没有人可以接', en: 'Nobody can take it' },
  take: { zh: '采纳「{deal}」的建议', en: 'Accept the proposal for “{deal}”' },
  candidatesOf: { zh: '「{deal}」的候选人', en: 'Candidates for “{deal}”' },
  candidates: { zh: '候选人', en: 'Candidates' },
  close: { zh: '知道了', en: 'Close' },
  acceptMany: { zh: '采纳 {count} 条', en: 'Accept {count}' },
  accepted: { zh: '已移交 {count} 个商机', en: '{count} deals handed over' },
  failed: { zh: '{count} 个没有移交：', en: '{count} were not handed over:' },
});
