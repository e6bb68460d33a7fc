import { defineTexts } from '../../../../platform/web/index.ts';

export const queueTexts = defineTexts({
  title: { zh: '逐条处理', en: 'Work through' },
  start: { zh: '逐条处理', en: 'Work through' },
  startCount: { zh: '逐条处理（{count}）', en: 'Work through ({count})' },
  left: { zh: '还有 {count} 条要处理', en: '{count} leads ask for work' },
  why: { zh: '{why}', en: '{why}' },
  skip: { zh: '跳过', en: 'Skip' },
  leave: { zh: '结束', en: 'Leave' },
  accept: { zh: '等您接收', en: 'Waits to be accepted' },
  contact: { zh: '还没联系', en: 'Not contacted' },
  going_back: { zh: '快要回收', en: 'About to go back' },
  quiet: { zh: '好几天没联系', en: 'Quiet for days' },
  returned: { zh: '销售退回，等市场处理', en: 'Returned, marketing has to answer' },
  doneTitle: { zh: '都处理完了', en: 'All done' },
  doneText: {
    zh: '没有等接收、等联系或快要回收的线索。新线索一来，这里和工作台会提醒您。',
    en: 'No lead waits to be accepted, contacted or is about to go back. New ones show here and on your home page.',
  },
  toList: { zh: '看全部线索', en: 'All leads' },
});
