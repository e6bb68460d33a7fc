import { defineTexts } from '../../../../platform/web/index.ts';

export const channelTexts = defineTexts({
  means: {
    zh: '每个来源、活动和内容带来的线索后来怎样了。点任何一个数字，看到的就是它背后的那些线索。',
    en: 'What became of the leads of each source, campaign and content. Click any number for the very leads behind it.',
  },
  channel: { zh: '渠道', en: 'Channel' },
  trend: { zh: '近 12 个月', en: 'Last 12 months' },
  trendOf: { zh: '{name} 近 12 个月每月线索数：{counts}', en: '{name}, leads by month: {counts}' },
  touch: { zh: '按哪次触点', en: 'By which touch' },
  latest: { zh: '最近来源', en: 'Latest' },
  first: { zh: '首次来源', en: 'First' },
  expand: { zh: '展开 {name} 的{level}', en: 'Show the {level} of {name}' },
  collapse: { zh: '收起 {name}', en: 'Hide what {name} is made of' },
  campaigns: { zh: '活动', en: 'campaigns' },
  contents: { zh: '内容', en: 'contents' },
  noSource: { zh: '未填来源', en: 'No source' },
  noCampaign: { zh: '不属于任何活动', en: 'No campaign' },
  noContent: { zh: '未标内容', en: 'No content' },
  keepCosts: { zh: '录入渠道费用', en: 'Enter channel costs' },
  costsNeed: {
    zh: '按负责人、团队等筛选时不显示费用：费用只分到来源和活动。',
    en: 'No costs while you filter by owner, team and the like: costs are told by source and campaign only.',
  },
  noCosts: {
    zh: '还没有录入渠道费用，所以看不到获客成本和投入产出。',
    en: 'No channel costs were entered yet, so there is no cost per customer and no return.',
  },
});
