import { defineTexts } from '../../../../platform/web/index.ts';

export const speedTexts = defineTexts({
  means: {
    zh: '客户留下信息后多久有人联系，联系得快的是不是更容易成商机。用时按自然时间算，夜里和周末也算。',
    en: 'How long customers wait for a first contact, and whether those called soon become deals more often. Time runs by the clock: nights and weekends count.',
  },
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
