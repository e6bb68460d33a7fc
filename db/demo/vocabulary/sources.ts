import type { DemoSource } from '../demo-world.ts';

/** Where leads come from: their share, how good they are against the average, and who writes them down. */
export type SourceHabit = DemoSource & { weight: number; quality: number; entry: 'form' | 'list' | 'rep' };

export const sources: readonly SourceHabit[] = [
  { key: 'source:website', name: { zh: '官网', en: 'Website' }, weight: 18, quality: 1.2, entry: 'form' },
  { key: 'source:fair', name: { zh: '展会', en: 'Trade fair' }, weight: 14, quality: 1.1, entry: 'list' },
  { key: 'source:baidu', name: { zh: '百度推广', en: 'Baidu ads' }, weight: 20, quality: 0.7, entry: 'form' },
  { key: 'source:douyin', name: { zh: '抖音', en: 'Douyin' }, weight: 16, quality: 0.35, entry: 'form' },
  { key: 'source:referral', name: { zh: '转介绍', en: 'Referral' }, weight: 8, quality: 2.8, entry: 'rep' },
  {
    key: 'source:customer',
    name: { zh: '老客户', en: 'Existing customer' },
    weight: 6,
    quality: 3.2,
    entry: 'rep',
  },
  {
    key: 'source:cold-call',
    name: { zh: '电话开拓', en: 'Cold call' },
    weight: 12,
    quality: 0.5,
    entry: 'rep',
  },
  {
    key: 'source:wechat',
    name: { zh: '公众号', en: 'WeChat account' },
    weight: 6,
    quality: 1,
    entry: 'form',
  },
];
