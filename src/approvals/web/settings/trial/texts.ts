import { defineTexts } from '../../../../platform/web/index.ts';

export const trialTexts = defineTexts({
  title: { zh: '试算：谁会审批？', en: 'Try it: who would decide?' },
  intro: {
    zh: '按画布上的流程（无需先保存）走一遍样例单据，不会产生任何审批。',
    en: 'A sample paper walks through the flow as drawn, saved or not; nothing is kept.',
  },
  submitter: { zh: '提交人', en: 'Submitted by' },
  team: { zh: '所在部门（默认按本人）', en: 'Department (his own unless told)' },
  run: { zh: '试算', en: 'Try' },
  path: { zh: '审批路径', en: 'The way it goes' },
  notApplied: {
    zh: '这份样例不符合适用条件，不会走这个流程；下面是假如走的路径。',
    en: 'The sample does not meet the condition of the flow; below is how it would go if it did.',
  },
  stepAll: { zh: '全部同意', en: 'all must agree' },
  stepAny: { zh: '任一人决定', en: 'the first decides' },
  stepSequential: { zh: '依次', en: 'one after another' },
  copied: { zh: '抄送', en: 'gets a copy' },
  nobodyCopied: { zh: '没有人会收到抄送', en: 'nobody gets a copy' },
  armTaken: { zh: '走「{arm}」', en: 'takes “{arm}”' },
  armOtherwise: { zh: '走「其他情况」', en: 'takes “otherwise”' },
  standsIn: { zh: '找不到审批人，由其代为审批', en: 'nobody is found; stands in' },
  spared: { zh: '此前已同意，不再询问', en: 'has agreed before' },
  passes_nobody_named: { zh: '找不到审批人，自动通过', en: 'nobody is found: it passes' },
  passes_agreed_before: { zh: '此前已同意，自动通过', en: 'agreed before: it passes' },
  ends_approved: { zh: '全部同意后通过', en: 'Approved once all of them agree' },
  ends_sent_back: {
    zh: '没有人可以审批，单据会退回给提交人',
    en: 'Nobody can decide: it goes back to the submitter',
  },
  warnings: { zh: '请留意', en: 'Mind these' },
  warn_empty: {
    zh: '「{step}」：{ofAll} 位同事中有 {submitters} 位提交时找不到审批人',
    en: '“{step}”: nobody is found for {submitters} of {ofAll} people who may submit',
  },
  warn_dead_branch: {
    zh: '「{step}」的分支「{arm}」永远不会走到',
    en: 'Nothing ever takes “{arm}” of “{step}”',
  },
  warn_never_applies: {
    zh: '适用条件自相矛盾，这个流程不会生效',
    en: 'The condition contradicts itself: the flow never applies',
  },
  noWarnings: {
    zh: '每个环节都能找到人，每个分支都走得到。',
    en: 'Every step finds somebody, every branch can be reached.',
  },
  otherwise: { zh: '其他情况', en: 'otherwise' },
});
