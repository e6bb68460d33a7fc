import { defineTexts } from '../../../../platform/web/index.ts';

export const speedTexts = defineTexts({
  means: {
    zh: '客户留下信息后多久有人联系，联系得快的是不是更容易成商机。',
    en: 'How long customers wait for a first contact, and whether those called soon become deals more often.',
  },
  meansElapsed: {
    zh: '按自然时间算，夜里和周末也算：这是客户感受到的等待。',
    en: 'By the clock, nights and weekends included: what the customer waits.',
  },
  meansWorking: {
    zh: '按工作时间算，只算组织的上班时段，周末和假日不算，调休上班日要算：这是同事能做到的快慢。',
    en: 'In working time: only the organisation’s hours, without weekends and holidays but with weekends worked in exchange: what people could do about it.',
  },
  clock: { zh: '按哪种时间算', en: 'Time told' },
  elapsed: { zh: '自然时间', en: 'By the clock' },
  working: { zh: '工作时间', en: 'In working time' },
  distribution: { zh: '多久联系上', en: 'How soon' },
  drawing: { zh: '各段用时的线索数和转商机率', en: 'Leads and deal rate by time to first contact' },
  bucket: { zh: '用时', en: 'Time' },
  leads: { zh: '线索', en: 'Leads' },
  dealRate: { zh: '转商机率', en: 'Deal rate' },
  wonRate: { zh: '赢单率', en: 'Win rate' },
  notYet: { zh: '还没联系', en: 'Not contacted' },
  faster: {
    zh: '一小时内联系的 {fast} 转成商机，更晚的 {slow}。',
    en: '{fast} of those contacted within an hour became deals, {slow} of the later ones.',
  },
  cannotTell: {
    zh: '两个区间有重叠，还不能说快慢有影响。',
    en: 'The intervals overlap, so it cannot be said that speed matters.',
  },
  apart: { zh: '两个区间不重叠：快慢确实有影响。', en: 'The intervals do not overlap: speed matters.' },
  who: { zh: '按谁看', en: 'By' },
  owner: { zh: '负责人', en: 'Owner' },
  team: { zh: '团队', en: 'Team' },
  source: { zh: '来源', en: 'Source' },
});
