import { defineTexts } from '../../../platform/web/index.ts';

/** The names of the pages, as the rail and the window say them. */
export const qualityTitles = defineTexts({
  insights: { zh: '线索洞察', en: 'Lead insights' },
  channels: { zh: '渠道质量', en: 'Channel quality' },
  funnel: { zh: '线索漏斗', en: 'Lead funnel' },
  speed: { zh: '响应速度', en: 'Speed to lead' },
  pools: { zh: '公海流量', en: 'Pool flow' },
  costs: { zh: '渠道费用', en: 'Channel costs' },
});
