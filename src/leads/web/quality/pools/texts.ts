import { defineTexts } from '../../../../platform/web/index.ts';

export const poolFlowTexts = defineTexts({
  means: {
    zh: '线索进公海、被领走、再成交的来去。一条线索动几次就算几次；点数字看是哪些线索。',
    en: 'How leads come into pools, are claimed and won. A lead that moves several times counts each time; click a number for the leads.',
  },
  now: { zh: '现在', en: 'Now' },
  period: { zh: '这段时间的流量', en: 'Flow of the period' },
  byPool: { zh: '各公海', en: 'Pool by pool' },
  pool: { zh: '公海', en: 'Pool' },
  trend: { zh: '每月进出', en: 'In and out by month' },
  month: { zh: '月份', en: 'Month' },
  into: { zh: '进入', en: 'In' },
  out: { zh: '离开', en: 'Out' },
  fairness: { zh: '看分配公平', en: 'Fairness of assignment' },
  toPools: { zh: '打开公海', en: 'Open the pools' },
  none: { zh: '还没有公海', en: 'There is no pool yet' },
  make: { zh: '去建第一个公海', en: 'Make the first pool' },
  still: { zh: '这段时间没有线索进出公海', en: 'No lead moved in or out of a pool in this time' },
  stillText: { zh: '换一段时间或去掉筛选再看。', en: 'Choose other days or take filters away.' },
  noneAsk: {
    zh: '公海里放没有负责人的线索，谁有空谁来领。请管理员在设置里建一个。',
    en: 'A pool holds leads that nobody owns, for whoever has time for them. Ask your administrator to make one.',
  },
  noneText: {
    zh: '公海里放没有负责人的线索，谁有空谁来领。',
    en: 'A pool holds leads that nobody owns, for whoever has time for them.',
  },
});
