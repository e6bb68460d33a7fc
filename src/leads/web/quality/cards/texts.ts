import { defineTexts } from '../../../../platform/web/index.ts';

export const cardTexts = defineTexts({
  channels: { zh: '各渠道的线索质量', en: 'Lead quality by channel' },
  channelsMean: {
    zh: '近一年里 {day} 之前进来的线索：足够成熟，转化率不会再大变',
    en: 'Leads of the last year that came before {day}: old enough for their rates to stand still',
  },
  allChannels: { zh: '看渠道质量', en: 'Channel quality' },
  leads: { zh: '线索', en: 'Leads' },
  thisMonth: { zh: '本月线索', en: 'Leads this month' },
  openInsights: { zh: '看线索洞察', en: 'Lead insights' },
  speed: { zh: '响应速度', en: 'Speed to lead' },
  openSpeed: { zh: '看响应速度', en: 'Speed to lead' },
  last90: { zh: '最近 90 天', en: 'Last 90 days' },
  returns: { zh: '退回的线索', en: 'Returned leads' },
  returnsMean: {
    zh: '最近 90 天销售退回市场的线索，按原因',
    en: 'Leads that sales gave back in the last 90 days, by reason',
  },
  noReturns: { zh: '最近 90 天没有退回', en: 'Nothing was returned in the last 90 days' },
  noReason: { zh: '未写原因', en: 'No reason given' },
  campaigns: { zh: '活动投入产出', en: 'Return of campaigns' },
  campaignsMean: {
    zh: '近一年花钱最多的活动，按赢单金额（营收）算投入产出',
    en: 'The campaigns that cost most in the last year; the return is of the amount won (revenue)',
  },
  campaign: { zh: '活动', en: 'Campaign' },
  noCosts: { zh: '还没有录入活动费用', en: 'No costs of campaigns were entered yet' },
  keepCosts: { zh: '录入费用', en: 'Enter costs' },
});
