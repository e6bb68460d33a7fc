/** What marketing runs by source, how good what it brings is, and what it costs. */
import type { SourceHabit } from './sources.ts';

export type CampaignHabit = {
  name: string;
  medium: string;
  /** Share among the campaigns of its source that run, and how good its leads are against the source's. */
  weight: number;
  quality: number;
  contents: readonly string[];
  yuanAMonth: number;
  /** Months in which it runs, 1 to 12; always unless told. */
  months?: readonly number[];
};

export type ChannelHabit = {
  medium: string;
  /** Of its leads so many come without any campaign. */
  without: number;
  /** What the source costs besides its campaigns. */
  yuanAMonth: number;
  campaigns: readonly CampaignHabit[];
};

export const channels: Readonly<Record<SourceHabit['key'], ChannelHabit>> = {
  'source:website': {
    medium: 'organic',
    without: 0.35,
    yuanAMonth: 4_000,
    campaigns: [
      {
        name: '选型手册下载',
        medium: 'content',
        weight: 6,
        quality: 1,
        contents: ['边缘网关选型手册', '设备联网方案白皮书', '能耗管理白皮书'],
        yuanAMonth: 3_000,
      },
      {
        name: '样机试用申请',
        medium: 'content',
        weight: 3,
        quality: 1.7,
        contents: ['视觉检测免费打样', '振动传感试用三十天'],
        yuanAMonth: 2_500,
      },
    ],
  },
  'source:fair': {
    medium: 'event',
    without: 0.08,
    yuanAMonth: 0,
    campaigns: [
      {
        name: '深圳工业展',
        medium: 'event',
        weight: 8,
        quality: 1.1,
        contents: ['展台扫码', '技术论坛'],
        yuanAMonth: 58_000,
        months: [3, 4],
      },
      {
        name: '上海工博会',
        medium: 'event',
        weight: 8,
        quality: 1.3,
        contents: ['展台扫码', '现场演示'],
        yuanAMonth: 126_000,
        months: [9],
      },
      {
        name: '区域巡展',
        medium: 'event',
        weight: 3,
        quality: 0.8,
        contents: ['交流会签到'],
        yuanAMonth: 7_000,
      },
    ],
  },
  'source:baidu': {
    medium: 'cpc',
    without: 0,
    yuanAMonth: 0,
    campaigns: [
      {
        name: '行业词',
        medium: 'cpc',
        weight: 6,
        quality: 0.9,
        contents: ['设备数据采集', '视觉检测设备', '振动监测'],
        yuanAMonth: 15_000,
      },
      { name: '品牌词', medium: 'cpc', weight: 3, quality: 1.6, contents: ['澄砺智控'], yuanAMonth: 3_000 },
      {
        name: '竞品词',
        medium: 'cpc',
        weight: 3,
        quality: 0.4,
        contents: ['同类产品对比'],
        yuanAMonth: 8_000,
      },
    ],
  },
  'source:douyin': {
    medium: 'video',
    without: 0.05,
    yuanAMonth: 0,
    campaigns: [
      {
        name: '产线实拍',
        medium: 'video',
        weight: 5,
        quality: 1.2,
        contents: ['一分钟看懂设备联网', '缺陷检测现场'],
        yuanAMonth: 9_000,
      },
      {
        name: '直播专场',
        medium: 'live',
        weight: 4,
        quality: 0.8,
        contents: ['工厂直播', '新品直播'],
        yuanAMonth: 8_000,
      },
    ],
  },
  'source:wechat': {
    medium: 'social',
    without: 0.2,
    yuanAMonth: 1_000,
    campaigns: [
      {
        name: '案例推文',
        medium: 'social',
        weight: 5,
        quality: 1,
        contents: ['汽车零部件案例', '锂电案例', '食品厂案例'],
        yuanAMonth: 2_500,
      },
      {
        name: '线上研讨会',
        medium: 'webinar',
        weight: 3,
        quality: 1.5,
        contents: ['预测性维护公开课', '能碳管理公开课'],
        yuanAMonth: 4_000,
      },
    ],
  },
  'source:referral': { medium: 'referral', without: 1, yuanAMonth: 2_000, campaigns: [] },
  'source:customer': { medium: 'referral', without: 1, yuanAMonth: 0, campaigns: [] },
  'source:cold-call': { medium: 'outbound', without: 1, yuanAMonth: 6_000, campaigns: [] },
};
