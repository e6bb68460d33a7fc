/** Group robots of the three chat products: what each takes, how often, and where it is made. */
import type { Label } from '../../../platform/model/label.ts';

export const robotProducts = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotProduct = (typeof robotProducts)[number];

export type ProductTerms = {
  name: Label;
  /** Posts in a minute that the product takes from one robot. */
  postsPerMinute: number;
  /** The longest text of a post, in bytes. */
  longestText: number;
  /** Does the product sign what a robot is sent? */
  signs: boolean;
  /** How its addresses look. */
  example: string;
};

/** Limits as the products' pages for developers tell them (developer.work.weixin.qq.com, open.dingtalk.com, open.feishu.cn). */
export const productTerms: Readonly<Record<RobotProduct, ProductTerms>> = {
  wecom: {
    name: { zh: '企业微信', en: 'WeCom' },
    postsPerMinute: 20,
    longestText: 4096,
    signs: false,
    example: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  },
  dingtalk: {
    name: { zh: '钉钉', en: 'DingTalk' },
    postsPerMinute: 20,
    longestText: 18_000,
    signs: true,
    example: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  },
  feishu: {
    name: { zh: '飞书', en: 'Feishu' },
    postsPerMinute: 100,
    longestText: 18_000,
    signs: true,
    example: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
  },
};
